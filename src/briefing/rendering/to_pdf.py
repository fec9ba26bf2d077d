"""PDF: the page of `to_html`, printed by WeasyPrint in a child process; the only user of it.

Tagged after PDF/UA-1 and PDF/A-3a, with an outline and with `brief.json` attached once. Nothing
is fetched: fonts come from the package, and every other address is refused. No date is that of a
clock, so that the same brief gives the same bytes in the same environment.
"""

import hashlib
import json
import logging
import re
import warnings
from datetime import UTC, datetime
from importlib.metadata import version
from itertools import count
from typing import Any
from urllib.parse import quote

from .. import brief_file, files, output, worker
from ..errors import CannotWrite, MissingLibrary, RenderingFailed
from ..limits import LIMITS
from ..model import Brief
from . import page_cost
from .file_date import file_date
from .house_style import BUILT_IN, Font, HouseStyle
from .house_style.faces import css
from .house_style.parts import PICTURES
from .pdf_tags import accessible
from .to_html import page

FONTS = BUILT_IN / "fonts"
PANGO = "apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
SIMPLER = "mend the style's templates and CSS, or choose another house style"
LOG = logging.getLogger(__name__)
PRINTERS = ("WeasyPrint", "pydyf", "tinycss2", "Pyphen", "fonttools")
"""Packages that a page is printed by."""
_NO_CLOCK = datetime(2000, 1, 1, tzinfo=UTC)
"""Of the file attached to an undated brief: WeasyPrint would take the time of day."""
_PICTURE = re.compile(r"(data:image/[a-z+]{1,9};base64,)[A-Za-z0-9+/=]+")
"""A picture that holds itself, which no message repeats."""
_MISSING = re.compile(r'\.notdef glyph [^"]*"(.+?)" \(')


def write(brief: Brief, style: HouseStyle) -> bytes:
    """Return `brief.pdf`.

    Characters that no font has are named in a warning of this module's logger.

    Raises:
        MissingLibrary: Pango is not installed.
        RenderingFailed: the style is wrong, or the rendering took too much time or memory.

    """
    date = file_date(brief)
    dates = "".join(
        f'<meta name="dcterms.{name}" content="{date:%Y-%m-%dT%H:%M:%SZ}">'
        for name in ("created", "modified")
        if date
    )
    html = page(brief, style, head=f"{dates}<style>{style.print_css}</style>")
    bounds = worker.Bounds(LIMITS.printing_seconds, LIMITS.pdf_memory, writes=True)
    try:
        data = brief_file.dump(brief), style.labels["data_file"], date or _NO_CLOCK
        with output.temporary() as folder:
            page_of = folder, html, *data, style.fonts
            answer = worker.run(_bounded, style.name, style.built_in, *page_of, bounds=bounds)
    except CannotWrite as error:
        raise RenderingFailed(f"brief.pdf: {error.message}") from None
    except worker.Died as died:
        message = f"brief.pdf: its printing in the house style “{style.name}” {died}"
        raise RenderingFailed(message, hint=SIMPLER) from None
    told, pdf = answer.split(b"\n", 1)
    for message in json.loads(told):
        LOG.warning("brief.pdf: %s", message)
    return pdf


def _bounded(name: str, trusted: bool, *page_of: Any) -> bytes:
    """Return what `_print` does; raises RenderingFailed where the style of that name asks too much."""
    try:
        return _print(trusted, *page_of)
    except page_cost.TooCostly as error:
        reason = str(error)
    except RecursionError:
        reason = "nests its elements or its CSS too deep"
    raise RenderingFailed(f"brief.pdf: the house style “{name}” {reason}", hint=SIMPLER)


def _print(
    trusted: bool,
    folder: str,
    html: str,
    data: bytes,
    described: str,
    date: datetime,
    own: tuple[Font, ...],
) -> bytes:
    """Return a line of JSON with what there is to tell, and then the PDF; runs in the child.

    Args:
        trusted: whether the style comes with the program, so that its page is not looked at before.
        folder: where WeasyPrint may write fonts; it leaves them there.
        html: the page.
        data: `brief.json`.
        described: what readers are told that this is.
        date: the day that it was made.
        own: fonts of the style.

    """
    output.write_within(folder)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of system libraries, which `briefing doctor` looks at
        try:
            from weasyprint import CSS, HTML, Attachment
            from weasyprint.text.fonts import FontConfiguration
            from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse
        except OSError as error:
            raise MissingLibrary(
                "brief.pdf: Pango, which lays out its text, is not installed",
                context=str(error).splitlines()[0],
                hint=PANGO,
            ) from None

    class Bundled(URLFetcher):  # type: ignore[misc]
        """Serves fonts of the package and the style as `font:NAME`, and pictures that hold themselves.

        Every other address is refused.
        """

        def fetch(self, url: str, headers: Any = None) -> Any:
            if url.startswith(tuple(f"data:{kind};base64," for kind in PICTURES.values())):
                return super().fetch(url, headers)
            name = url.removeprefix("font:")
            if name in brought:
                return URLFetcherResponse(url, brought[name])
            if name not in {path.name for path in FONTS.glob("*.ttf")}:
                raise ValueError("a style can use what lies in its folder, and no other address")
            return URLFetcherResponse(url, files.read_bytes(FONTS / name))

    # Percent-encoded, since an address cannot have every letter of a file's name.
    brought = {f"style/{quote(font.name)}": font.data for font in own}
    told = _Told()
    logging.getLogger("weasyprint").addHandler(told)
    _count_pages()
    ours = {"url_fetcher": Bundled(allowed_protocols=["data"], fail_on_errors=True)}
    fonts = FontConfiguration()
    named = css(own, lambda font: f"font:style/{quote(font.name)}")
    ours_and_own = files.read_text(FONTS / "faces.css") + named
    faces = CSS(string=ours_and_own, font_config=fonts, **ours)
    about = {"name": files.BRIEF, "description": described, "created": date, "modified": date}
    attached = Attachment(string=data, **about, **ours)
    try:
        if not trusted:
            page_cost.check_depth(html)
        document = HTML(string=html, **ours)
        if not trusted:
            page_cost.check(document.wrapper_element)
        pdf: bytes = document.write_pdf(
            finisher=_finish,
            font_config=fonts,
            stylesheets=[faces],
            attachments=[attached],
            pdf_variant="pdf/a-3a",
        )
    except FatalURLFetchingError as error:  # not an Exception, so that WeasyPrint lets it pass
        raise RenderingFailed(f"brief.pdf: {error}: {error.__cause__}") from None
    return json.dumps(told.messages()).encode() + b"\n" + pdf


def _finish(document: Any, pdf: Any) -> None:
    """Say how the attached file is related and what printed the PDF; add what PDF/UA-1 asks for."""
    import pydyf

    pdf.info["Engine"] = pydyf.String(_engine(document))
    dictionaries: list[Any] = [item for item in pdf.objects if isinstance(item, dict)]
    specs = [item for item in dictionaries if item.get("Type") == "/Filespec"]
    for spec in specs:
        spec["AFRelationship"] = "/Data"
    # WeasyPrint 70 names each attachment twice.
    pdf.catalog["AF"] = pydyf.Array(spec.reference for spec in specs)
    accessible(pdf)


def _engine(document: Any) -> str:
    """Return what the look of a page depends on besides the brief: libraries and fonts used.

    With the same engine the same brief gives the same pages; `verify` needs to know.
    """
    from weasyprint.text.ffi import harfbuzz, harfbuzz_subset, pango

    number = pango.pango_version()
    shaper: list[int] = []
    for _ in range(3):  # HarfBuzz only says whether it is at least some version
        rest = [0] * (2 - len(shaper))
        tried = (n for n in count(1) if not harfbuzz.hb_version_atleast(*shaper, n, *rest))
        shaper.append(next(tried) - 1)
    fonts = sorted(font.file_content for font in document.fonts.values())
    versions = {
        **{name: version(name) for name in PRINTERS},
        "Pango": f"{number // 10000}.{number // 100 % 100}.{number % 100}",
        "HarfBuzz": ".".join(map(str, shaper)) + ("" if harfbuzz_subset else " without subset"),
        "fonts": hashlib.sha256(b"".join(fonts)).hexdigest()[:12],
    }
    return ", ".join(f"{name} {found}" for name, found in versions.items())


def _count_pages() -> None:
    """Have the printing end at the bound on pages; WeasyPrint tells its progress page by page."""
    progress = logging.getLogger("weasyprint.progress")
    progress.setLevel(logging.INFO)
    progress.addHandler(_Pages())


class _Pages(logging.Handler):
    """Counts the pages that are laid out."""

    def emit(self, record: logging.LogRecord) -> None:
        number = record.args[0] if isinstance(record.args, tuple) and record.args else 0
        if isinstance(number, int) and number > LIMITS.printed_pages:
            raise page_cost.TooCostly(f"prints more than {LIMITS.printed_pages} pages")


class _Told(logging.Handler):
    """What WeasyPrint warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())

    def messages(self) -> list[str]:
        """Return every message once, those on missing characters gathered into one."""
        missing = [match[1] for line in self.lines if (match := _MISSING.match(line))]
        lines = [_PICTURE.sub(r"\1…", line) for line in self.lines]
        others = [line for line in lines if not _MISSING.match(line)]
        if missing:
            others.append("no font has " + " ".join(sorted(set(missing))))
        return list(dict.fromkeys(others))
