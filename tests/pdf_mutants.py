"""Pages of a PDF with one thing changed; what it carries stays as it was."""

import io
import re
from collections.abc import Callable, Mapping
from random import Random

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, NameObject, TextStringObject

GLYPH = re.compile(rb"<(\w{4})>")


def drawing(page: PageObject) -> bytes:
    return page.get_contents().get_data()


def draw(page: PageObject, data: bytes) -> None:
    stream = DecodedStreamObject()
    stream.set_data(data)
    page[NameObject("/Contents")] = stream


def glyph(text: bytes, random: Random) -> bytes:
    """Show another letter of the page in place of one."""
    found = list(GLYPH.finditer(text))
    one = random.choice(found)
    other = random.choice([each for each in found if each[0] != one[0]])
    return text[: one.start()] + other[0] + text[one.end() :]


def glyphs_swapped(text: bytes, random: Random) -> bytes:
    found = list(re.finditer(rb"<(\w{4})>([-\d.]+)<(?!\1)(\w{4})>", text))
    at = random.choice(found)
    return text[: at.start()] + b"<%b>%b<%b>" % (at[3], at[2], at[1]) + text[at.end() :]


def glyph_dropped(text: bytes, random: Random) -> bytes:
    at = random.choice(list(GLYPH.finditer(text)))
    return text[: at.start()] + text[at.end() :]


def line_dropped(text: bytes, random: Random) -> bytes:
    at = random.choice(list(re.finditer(rb"\[[^\]]*<\w{4}>[^\]]*\] ?TJ", text)))
    return text[: at.start()] + text[at.end() :]


def lines_swapped(text: bytes, random: Random) -> bytes:
    found = list(re.finditer(rb"\[[^\]]*<\w{4}>[^\]]*\] ?TJ", text))
    one = random.choice(found)
    other = random.choice([each for each in found if each[0] != one[0]])
    first, second = sorted((one, other), key=lambda each: each.start())
    middle = text[first.end() : second.start()]
    return text[: first.start()] + second[0] + middle + first[0] + text[second.end() :]


def moved(text: bytes, random: Random) -> bytes:
    """Draw something elsewhere."""
    at = random.choice(list(re.finditer(rb"(?<=[ \n])\d+(?=(?:\.\d+)? \d[\d.]* Tm)", text)))
    return (
        text[: at.start()]
        + str(int(at[0]) + random.choice((-20, 20, 7))).encode()
        + text[at.end() :]
    )


def covered(text: bytes, random: Random) -> bytes:
    box = b"%d %d %d %d re f" % tuple(random.randint(40, 300) for _ in range(4))
    at = random.choice(list(re.finditer(rb"(?<=\n)BT\n", text))).start()
    return text[:at] + b"q 1 1 1 rg " + box + b" Q\n" + text[at:]


DRAWN: Mapping[str, Callable[[bytes, Random], bytes]] = {
    "a letter": glyph,
    "letters swapped": glyphs_swapped,
    "a letter less": glyph_dropped,
    "a line less": line_dropped,
    "lines swapped": lines_swapped,
    "words elsewhere": moved,
    "words covered": covered,
}


def link(writer: PdfWriter, random: Random) -> None:
    """Let a citation lead to another source."""
    links = [
        one.get_object()
        for page in writer.pages
        for one in page.get("/Annots", [])
        if "/Dest" in one.get_object()
    ]
    one = random.choice(links)
    other = random.choice([str(e["/Dest"]) for e in links if e["/Dest"] != one["/Dest"]])
    one[NameObject("/Dest")] = TextStringObject(other)


def link_dropped(writer: PdfWriter, random: Random) -> None:
    page = random.choice([page for page in writer.pages if len(page.get("/Annots", [])) > 0])
    del page["/Annots"][random.randrange(len(page["/Annots"]))]


def page_twice(writer: PdfWriter, random: Random) -> None:
    writer.insert_page(random.choice(writer.pages), random.randrange(len(writer.pages)))


def page_dropped(writer: PdfWriter, random: Random) -> None:
    writer.remove_page(random.randrange(len(writer.pages)))


WRITTEN: Mapping[str, Callable[[PdfWriter, Random], None]] = {
    "a link elsewhere": link,
    "a link less": link_dropped,
    "a page twice": page_twice,
    "a page less": page_dropped,
}


def of_pdf(data: bytes, random: Random) -> tuple[str, bytes]:
    """Return the kind of a change, and the PDF saved with it."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    kind = random.choice([*DRAWN, *DRAWN, *WRITTEN])
    if kind in WRITTEN:
        WRITTEN[kind](writer, random)
    else:
        page = random.choice(writer.pages)
        draw(page, DRAWN[kind](drawing(page), random))
    file = io.BytesIO()
    writer.write(file)
    return kind, file.getvalue()
