"""`briefing preview`: a page of this machine that shows a brief as its sources and its style change.

It needs what the extra `preview` installs (starlette, uvicorn, watchfiles), which only this package
imports. `shown.py` makes what is shown, `changes.py` waits for changes, `app.py` answers the
browser, and the page around the brief is `shell.html` with its style sheet and script.
"""

import secrets
import socket
import webbrowser
from collections.abc import Callable, Sequence

from ..errors import MissingLibrary, NoSources, UnknownName
from ..options import Options
from .shown import Shown

HOST = "127.0.0.1"


def serve(
    paths: Sequence[str],
    ask: Callable[[], Options],
    *,
    port: int = 0,
    opened: bool = False,
    say: Callable[[str], None],
) -> None:
    """Show the brief of the sources at the paths until Ctrl-C.

    Args:
        paths: files and folders, as `build` takes them.
        ask: the options as the settings are now; called again after each change.
        port: where to listen; where it is taken, or 0, a free one is found.
        opened: whether to open the page in the browser.
        say: called with the address once the page can be opened.

    Raises:
        MissingLibrary: the extra `preview` is not installed.
        NoSources: none of the sources can be used.
        UnknownName, BadSetting: the settings, or the house style that they name, are wrong.

    """
    try:
        from .app import server
    except ModuleNotFoundError as error:
        raise MissingLibrary(
            f"preview: {error.name} is not installed", hint="pip install 'briefing[preview]'"
        ) from None

    shown = Shown(paths, ask)
    first = shown.page(shown.style, "brief.html")
    if isinstance(first.error, NoSources | UnknownName):
        raise first.error
    token = secrets.token_urlsafe(16)
    with _listening(port) as door:
        address = f"http://{HOST}:{door.getsockname()[1]}/{token}/"
        say(address)
        if opened:
            webbrowser.open(address)
        try:
            server(shown, token).run(sockets=[door])
        except KeyboardInterrupt:  # raised again once the server has closed its connections
            return


def _listening(port: int) -> socket.socket:
    """Return a socket of this machine alone, on a free port where the one asked for is taken."""
    try:
        return socket.create_server((HOST, port))
    except OSError:
        return socket.create_server((HOST, 0))
