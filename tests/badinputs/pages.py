"""Pages that are hostile or odd."""

from .case import Case, files
from .texts import KEPT, QUOTE, TEXT, VOTE, WORK

BODY = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT.strip().split("\n\n"))
HAND = ("warns", ["by hand"])
BOTH = ("extract_has", [VOTE, QUOTE])


def page(
    id: str, what: str, body: str, *asserts: tuple[str, object], head: str = "", **more: object
) -> Case:
    """Return a case of one page."""
    content = f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"
    return Case(id, what, files({"a.html": content}), asserts=asserts or (KEPT, BOTH), **more)  # type: ignore[arg-type]


CASES = (
    page("div-300", "300 elements in one another", "<div>" * 300 + BODY + "</div>" * 300, BOTH, HAND),
    page("div-20000", "20,000 elements in one another", "<div>" * 20_000 + BODY, BOTH, HAND),
    page("bold-unclosed", "5,000 elements that are never closed", BODY + "<b>x " * 5_000, BOTH, HAND),
    page("comments-open", "50,000 comments that are never closed", BODY + "<!--" * 50_000, BOTH),
    page("comment-first", "a comment that would hide the page", "<!-- " + BODY, BOTH, HAND),
    page("tags-cut", "50,000 tags that are never closed", BODY + "<a " * 50_000, BOTH),
    page("less-than", "300,000 signs that open no tag", BODY + "<" * 300_000, BOTH),
    page("script-open", "a script that is never closed", BODY + "<script>alert(1)" * 999, BOTH, ("extract_lacks", ["alert(1)"])),
    page("many-links", "10,000 links", BODY + "<a href=/x>tram</a> " * 10_000, BOTH, HAND),
    page("many-cells", "a table of 2,000 cells", BODY + "<table>" + "<tr><td>a<td>b" * 1_000, BOTH),
    page("entities", "references to characters that are none", BODY + "<p>&#0;&#xD800;&#x110000;&bogus; are none.</p>"),
    page("laughs", "entities that would multiply", BODY, head='<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'),
    page("outside", "an entity that would read a file", BODY + "<p>&x;</p>", head='<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    page("local-files", "elements that would read local files", BODY + '<object data="file:///etc/passwd"></object><embed src="/etc/passwd"><link rel=attachment href="file:///etc/passwd">'),
    page("refresh", "a page that would send one elsewhere", BODY, head='<meta http-equiv=refresh content="0;url=http://127.0.0.1/">'),
    page("base", "a base for all addresses", BODY, head='<base href="file:///etc/">'),
    page("handlers", "elements that would run something", BODY + "<p onclick=alert(1)>Greta Holm spoke at noon.</p><svg/onload=alert(1)>"),
    page("title-breaks", "a title that would close itself", BODY, head="<title>Tram</title><script>alert(1)</script></title>"),
    page("hidden", "words that nobody is shown", BODY + '<p style="display:none">Holm resigned.</p>', KEPT, ("extract_lacks", ["Holm resigned"])),
    page("bad-dates", "dates that no calendar has", BODY, head='<meta property="article:published_time" content="2025-02-31T99:99:99Z">'),
    page("json-ld", "data of a page that is broken", BODY, head='<script type="application/ld+json">' + "[" * 9_000 + "</script>"),
    page("charset", "a charset that there is none of", BODY, head="<meta charset=x-none>"),
    page("canonical", "an address that would run", BODY, KEPT, ("absent", "javascript:"), head='<link rel=canonical href="javascript:alert(1)">'),
    page("flex", "25 flexible boxes in one another", '<div style="display:flex">' * 25 + BODY + "</div>" * 25),
    Case("fragment-open", "a fragment of 3,000 quotations in one another", files({"a.txt": BODY + "<blockquote>" * 3_000 + f"<p>{WORK}</p>"}), asserts=(BOTH, HAND)),
    Case("saved-folder", "a saved page with the folder of its files", files({"Tram.html": f"<html><body>{BODY}</body></html>", "Tram_files/a.js": "alert(1)", "Tram_files/ad.html": "<p>Buy</p>"}), asserts=(KEPT, ("sources_counted", 1))),
)  # fmt: skip
