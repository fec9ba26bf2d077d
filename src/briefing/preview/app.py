"""What the browser gets, and when it is told of a change. The only user of starlette and uvicorn.

Every address begins with a token that only whoever started the preview knows, and the name of the
host must be that of this machine, so that no page of the web can read a brief by naming itself so.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Container
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from urllib.parse import quote, urlencode

import uvicorn
from markupsafe import Markup
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .. import files
from .changes import Watched, watch
from .shown import FILES, Shown

HERE = Path(__file__).parent
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
}
AWAY = ("brief.pdf", "brief.docx")
"""Files that are made when their link is opened, and not shown in the page."""
PLAIN = "text/plain; charset=utf-8"
"""Of Markdown and JSON, which are shown as they are written."""
HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self';"
        " connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none';"
        " frame-ancestors 'self'"
    ),
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
}
OF_PAGES = {
    "content-security-policy": (
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:;"
        " base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
    )
}
"""Pages of a brief bring their style sheet with them and have no script."""
PULSE = 0.1
"""Seconds between two looks at whether something changed."""


def server(shown: Shown, token: str) -> uvicorn.Server:
    """Return the server of a preview; it runs until Ctrl-C, which it hands on when it has ended."""
    made: list[uvicorn.Server] = []
    app = application(shown, token, lambda: made[0].should_exit)
    config = uvicorn.Config(
        app, log_config=None, log_level="critical", access_log=False, server_header=False,
        ws="none", loop="asyncio", timeout_graceful_shutdown=2,
    )  # fmt: skip
    made.append(uvicorn.Server(config))
    return made[0]


def application(shown: Shown, token: str, ending: Callable[[], bool]) -> Starlette:
    """Return the preview as an ASGI application.

    Args:
        shown: what it shows.
        token: what every address begins with.
        ending: whether the server is about to end, and nobody is to be told anything more.

    """

    def watched() -> Watched:
        return Watched.of(shown.paths, shown.style)

    @asynccontextmanager
    async def watching(app: Starlette) -> AsyncIterator[None]:
        task = asyncio.create_task(watch(watched, lambda more: shown.changed(sources=more)))
        yield
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task

    def chosen(request: Request) -> tuple[str, str]:
        style = request.query_params.get("style", shown.style)
        name = request.query_params.get("show", "brief.html")
        return _known(style, shown.styles()), _known(name, FILES)

    async def shell(request: Request) -> Response:
        style, name = await run_in_threadpool(chosen, request)
        return Response(_shell(shown, style, name), media_type=TYPES[".html"])

    async def asset(request: Request) -> Response:
        name = request.path_params["name"]
        data = files.read_bytes(HERE / _known(name, ("shell.css", "shell.js")))
        return Response(data, media_type=TYPES[Path(name).suffix])

    async def view(request: Request) -> Response:
        name = _known(request.path_params["name"], FILES)
        style = _known(request.path_params["style"], shown.styles())
        page = await run_in_threadpool(shown.page, style, name)
        if page.data is None:
            return Response(f"Nothing to show yet.\n\n{page.error}\n", media_type=PLAIN)
        kind = TYPES.get(Path(name).suffix, PLAIN)
        return Response(page.data, media_type=kind, headers=OF_PAGES if "html" in kind else None)

    async def events(request: Request) -> Response:
        style, name = await run_in_threadpool(chosen, request)

        async def told() -> AsyncIterator[str]:
            seen = -1
            while not ending():
                if seen != shown.version:
                    page = await run_in_threadpool(shown.page, style, name)
                    seen = page.version
                    error = None if page.error is None else str(page.error)
                    yield f"data: {json.dumps({'version': seen, 'error': error})}\n\n"
                await asyncio.sleep(PULSE)

        return StreamingResponse(told(), media_type="text/event-stream")

    inside = [
        Route("/", shell),
        Route("/events", events),
        Route("/view/{style:path}/{name}", view),
        Route("/{name}", asset),
    ]
    return Starlette(
        routes=[Mount(f"/{token}", routes=inside)],
        middleware=[
            Middleware(TrustedHostMiddleware, allowed_hosts=["127.0.0.1", "localhost"]),
            Middleware(_Headers),
        ],
        lifespan=watching,
    )


def _known(name: str, names: Container[str]) -> str:
    """Return a name that an address may have; any other has no page."""
    if name not in names:
        raise HTTPException(404)
    return name


def _shell(shown: Shown, style: str, name: str) -> str:
    """Return the page around the brief."""

    def links(names: dict[str, str], key: str, now: str) -> Markup:
        others = {"style": style, "show": name}
        found = (
            Markup('<a href="?{}"{}>{}</a>').format(
                urlencode({**others, key: value}),
                Markup(' aria-current="page"') if value == now else "",
                label,
            )
            for value, label in names.items()
        )
        return Markup("\n").join(found)

    made = {one: one for one in FILES if one not in AWAY}
    folder = quote(style, safe="")
    query = urlencode({"style": style, "show": name})
    return Markup(files.read_text(HERE / "shell.html")).format(
        styles=links({one: one for one in shown.styles()}, "style", style),
        files=links(made, "show", name),
        away=Markup("\n").join(
            Markup('<a href="view/{}/{}" target="_blank" rel="noopener">{}</a>').format(
                folder, one, one
            )
            for one in AWAY
        ),
        view=f"view/{folder}/{name}",
        events=f"events?{query}",
        version=shown.version,
    )


class _Headers:
    """Adds what every answer says to the browser, unless it says otherwise itself."""

    def __init__(self, app: ASGIApp):
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, sent)
