"""Documents, archives and messages that are hostile or odd."""

import gzip
import io
import zipfile
import zlib
from collections.abc import Mapping

from .case import Case, files
from .pages import BODY
from .texts import KEPT, QUOTE, TEXT, VOTE, WORK

DAMAGED = (
    "error_words_any",
    ["damaged", "encrypted", "limit", "no text", "cannot", "too ", "nested"],
)
NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PARAGRAPHS = "".join(
    f"<w:p><w:r><w:t>{each}</w:t></w:r></w:p>" for each in TEXT.strip().split("\n\n")
)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(90)


def zipped(entries: Mapping[str, bytes | str]) -> bytes:
    """Return a ZIP archive."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return packed.getvalue()


def docx(body: str, start: str = "", **more: str) -> bytes:
    """Return a Word file."""
    document = f'{start}<w:document xmlns:w="{NAMESPACE}"><w:body>{body}</w:body></w:document>'
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": document, **more})


def encrypted(archive: bytes) -> bytes:
    """Return a ZIP archive whose entries say that they are encrypted."""
    data = bytearray(archive)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        data[at + place] |= 1
    return bytes(data)


def pdf(content: bytes, *, page: bytes = b"", packed: bool = False) -> bytes:
    """Return a PDF of one page that draws `content`."""
    stream = zlib.compress(content) if packed else content
    filters = b" /Filter /FlateDecode" if packed else b""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> " + page + b">>",
        b"<< /Length %d%b >>\nstream\n%b\nendstream" % (len(stream), filters, stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 6\n0000000000 65535 f \n%btrailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF"
    return data + end % (table, len(data))


def drawn(*lines: str) -> bytes:
    """Return what draws lines, one below the other."""
    shown = b"".join(b"(%b) Tj 0 -14 Td " % line.encode("latin-1") for line in lines)
    return b"BT /F1 11 Tf 50 740 Td " + shown + b"ET"


LINES = (
    "The council of Larkhaven approved the tram line on",
    "Tuesday after a vote of eleven to six.",
    "",
    "The mayor, Greta Holm, said that nobody would be",
    "driven out of the old market.",
)
MAIL = f"From: Greta Holm <g@larkhaven.example>\nTo: b@c.example\nSubject: Tram\nDate: Wed, 15 Oct 2025 10:00:00 +0000\n\n{TEXT}"


def mail(headers: str, body: bytes | str = TEXT) -> bytes:
    """Return a message."""
    said = body if isinstance(body, bytes) else body.encode()
    return (
        f"From: g@larkhaven.example\nTo: b@c.example\nMIME-Version: 1.0\n{headers}\n\n".encode()
        + said
    )


def nested(depth: int) -> str:
    """Return parts within parts."""
    opened = "".join(
        f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(depth)
    )
    return f"{opened}Content-Type: text/plain\n\n{TEXT}"


def matryoshka(depth: int) -> bytes:
    """Return archives within archives."""
    data = zipped({"a.txt": TEXT})
    for _ in range(depth):
        data = zipped({"a.zip": data})
    return data


def warc(status: str, body: str, kind: str = "text/html") -> bytes:
    """Return an archive of one page."""
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body.encode())}\r\n\r\n{body}".encode()
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://larkhaven.example/tram\r\nWARC-Date: 2025-10-15T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    return head.encode() + answer + b"\r\n\r\n"


def one(
    id: str, what: str, content: bytes | str, *asserts: tuple[str, object], **more: object
) -> Case:
    """Return a case of one file without an ending: what it is, its content tells."""
    return Case(id, what, files({"given": content}), asserts=asserts or (KEPT,), **more)  # type: ignore[arg-type]


CASES = (
    one("docx", "a Word file", docx(PARAGRAPHS), KEPT, ("extract_has", [VOTE, QUOTE])),
    one("docx-bomb", "a Word file that unpacks to 60 MB", docx(PARAGRAPHS + "<w:p/>" * 10_000_000), DAMAGED, expect="error"),
    one("docx-doctype", "a Word file with entities", docx(PARAGRAPHS, '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), DAMAGED, expect="error"),
    one("docx-deep", "a Word file 2,000 elements deep", docx("<w:sdt>" * 2_000 + PARAGRAPHS + "</w:sdt>" * 2_000), DAMAGED, expect="either"),
    one("docx-no-body", "a Word file whose body is empty", docx(""), DAMAGED, expect="error"),
    one("docx-deleted", "deleted words are no text", docx(PARAGRAPHS + "<w:p><w:del><w:r><w:delText>Holm resigned.</w:delText></w:r></w:del></w:p>"), KEPT, ("warns", ["tracked changes"]), ("extract_lacks", ["resigned"])),
    one("docx-cut", "a Word file cut in half", docx(PARAGRAPHS)[:300], DAMAGED, expect="error"),
    one("zip", "an archive of a text, a page and a picture", zipped({"a.txt": TEXT, "b/c.html": f"<html><body>{BODY}</body></html>", "p.png": PNG}), KEPT, ("warns", ["an image cannot be read"])),
    one("zip-slip", "an archive with ways out of the folder", zipped({"../../../evil.txt": TEXT, "/etc/evil.txt": WORK}), KEPT),
    one("zip-bomb", "an archive that unpacks to 60 MB of blanks", zipped({"a.txt": " " * 60_000_000}), DAMAGED, expect="error"),
    one("zip-in-zip", "archives nine deep", matryoshka(9), DAMAGED, expect="error"),
    one("zip-in-zip-2", "archives two deep", matryoshka(2)),
    one("zip-encrypted", "an archive with a password", encrypted(zipped({"a.txt": TEXT})), DAMAGED, expect="error"),
    one("zip-many", "an archive of 6,000 entries", zipped({f"{n}.txt": "x" for n in range(6_000)}), DAMAGED, expect="error"),
    one("zip-escape", "an entry whose name commands the terminal", zipped({"\x1b[31mred\x07.txt": TEXT, "\x1b[2J.png": PNG}), KEPT),
    one("zip-empty", "an archive of nothing", zipped({}), ("error_words_any", ["no source"]), expect="error"),
    one("gzip", "a compressed text", gzip.compress(TEXT.encode())),
    one("gzip-bomb", "a compressed text of 60 MB of zeros", gzip.compress(bytes(60_000_000)), DAMAGED, expect="error"),
    one("gzip-cut", "a compressed text that is cut", gzip.compress(TEXT.encode())[:90], DAMAGED, expect="error"),
    one("pdf", "a PDF", pdf(drawn(*LINES)), ("extract_has", [VOTE])),
    one("pdf-bomb", "a page that unpacks to 90 MB", pdf(drawn(*LINES) + b" " * 90_000_000, packed=True), DAMAGED, expect="either"),
    one("pdf-open-action", "a PDF that would run something", pdf(drawn(*LINES), page=b"/AA << /O << /S /JavaScript /JS (app.alert(1)) >> >> "), ("extract_has", [VOTE])),
    one("pdf-scan", "a page without text", pdf(b"0 0 10 10 re f"), ("error_words_any", ["scan"]), expect="error"),
    one("pdf-cut", "a PDF that is cut", pdf(drawn(*LINES))[:220], DAMAGED, expect="either"),
    one("pdf-junk-first", "a PDF with something before it", b"\r\nHTTP/1.0 200 OK\r\n\r\n" + pdf(drawn(*LINES)), ("extract_has", [VOTE]), expect="either"),
    one("mail", "a message", MAIL, KEPT, ("extract_has", [VOTE, QUOTE])),
    one("mail-sender", "a sender that no parser should follow", mail("Subject: Tram\nFrom: " + "(" * 9_000)),
    one("mail-charset", "a charset that there is none of", mail("Content-Type: text/plain; charset=x-none"), KEPT, ("warns", ["encoding"])),
    one("mail-nested", "400 parts in one another", mail(nested(400)[:-1], ""), DAMAGED, expect="either"),
    one("mail-boundary", "a boundary that never comes", mail('Content-Type: multipart/mixed; boundary="x"'), DAMAGED, expect="either"),
    one("mail-base64", "a body that is no base 64", mail("Content-Transfer-Encoding: base64\nContent-Type: text/plain"), DAMAGED, expect="either"),
    one("mail-page", "a message in HTML that would run something", mail("Content-Type: text/html", f"<html><body>{BODY}<script>alert(1)</script></body></html>"), KEPT, ("extract_lacks", ["alert(1)"])),
    one("mail-date", "a date that no calendar has", mail("Subject: Tram\nDate: Wed, 45 Foo 99999 25:61:61 +9999")),
    one("mail-subject", "a subject that commands the terminal", mail("Subject: =?utf-8?b?G1szMW1yZWQH?= tram")),
    one("mail-encoded-word", "a subject whose encoded word does not decode", mail("Subject: =?utf-8?b?a?= tram")),
    one("mbox", "a mailbox of two, one empty", f"From g@h Wed Oct 15 10:00:00 2025\n{MAIL}\nFrom b@c Thu Oct 16 10:00:00 2025\nFrom: b@c.example\nTo: x@y.example\n\n", KEPT, ("warns", ["no text in the message"])),
    one("warc", "a page out of an archive", warc("200 OK", f"<html><body>{BODY}</body></html>")),
    one("warc-404", "a page that was not there", warc("404 Not Found", f"<html><body>{BODY}</body></html>"), ("error_words_any", ["no source"]), expect="error"),
    one("warc-cut", "an archive that is cut", warc("200 OK", f"<html><body>{BODY}</body></html>")[:400], DAMAGED, expect="either"),
    one("rar", "an archive of a kind that is not read", b"Rar!\x1a\x07\x00" + bytes(99), DAMAGED, expect="error"),
    one("rtf", "RTF is not read as text", b"{\\rtf1\\ansi The council voted.}", DAMAGED, expect="error"),
)  # fmt: skip
