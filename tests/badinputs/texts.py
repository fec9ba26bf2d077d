"""Sources in plain text, Markdown and JSON that are hostile or odd."""

import json

from .case import Case, files

VOTE = "The council of Larkhaven approved the tram line on Tuesday after a vote of eleven to six."
COST = "The treasurer put the cost of the line at 88.4 million marks, to be paid over nine years."
QUOTE = "“Nobody will be driven out of the old market,” said the mayor, Greta Holm."
WORK = "Engineers expect to lay the first rails before the frost sets in at Larkhaven."
TEXT = f"{VOTE}\n\n{COST}\n\n{QUOTE}\n\n{WORK}\n"
KEPT = ("kept_any", ["approved the tram line", "88.4 million marks", "out of the old market"])
WHOLE = ("extract_has", [VOTE, QUOTE, WORK])
GUESSED = ("warns", ["encoding"])
EMPTY = ("error_words_any", ["no text", "binary", "empty"])
LIMIT = ("warns", ["limit", "more than", "nested", "by hand"])


def text(
    id: str, what: str, content: bytes | str, *asserts: tuple[str, object], **more: object
) -> Case:
    """Return a case of one file of text."""
    return Case(id, what, files({"a.txt": content}), asserts=asserts or (KEPT, WHOLE), **more)  # type: ignore[arg-type]


def record(**keys: object) -> str:
    """Return a line of JSON Lines."""
    return json.dumps(keys) + "\n"


DEEP_LIST = "".join("  " * level + f"- {WORK}\n" for level in range(120))

CASES = (
    text("utf16-without-mark", "UTF-16 without a mark is no text", TEXT.encode("utf-16-le"), EMPTY, expect="either"),
    text("utf32", "UTF-32 with its mark", TEXT.encode("utf-32")),
    text("utf16-odd", "UTF-16 cut in the middle of a character", TEXT.encode("utf-16")[:-1], KEPT, GUESSED),
    text("cp1252-quotes", "curly quotes of Windows-1252", TEXT.encode("cp1252"), KEPT, WHOLE, GUESSED),
    text("latin-and-utf8", "two encodings in one file", f"{TEXT}caf".encode() + b"\xe9\n", KEPT, GUESSED),
    text("mark-inside", "a byte order mark in the middle", f"{VOTE}\n\n\ufeff{QUOTE}\n\n{WORK}", KEPT, ("absent", "\ufeff")),
    text("only-marks", "nothing but byte order marks", "\ufeff" * 9, EMPTY, expect="error"),
    text("one-newline", "one line feed", "\n", EMPTY, expect="error"),
    text("only-dashes", "rules and nothing else", "----\n====\n****\n", EMPTY, expect="error"),
    text("carriage-returns", "lines that end as on old Macs", TEXT.replace("\n", "\r")),
    text("separators", "lines parted by U+2028", TEXT.replace("\n\n", "\u2028\u2028")),
    text("backspaces", "words struck over with backspaces", TEXT.replace("Nobody", "N\x08Nobody"), KEPT, ("absent", "\x08")),
    text("window-title", "a command that sets the title of a terminal", f"\x1b]0;owned\x07{TEXT}", KEPT, ("absent", "\x1b")),
    text("isolates", "marks that turn the direction of writing", TEXT.replace("Greta", "\u2067Greta\u2069"), KEPT, ("absent_re", "[\u2066-\u2069]")),
    text("tag-letters", "letters nobody sees", VOTE + "".join(chr(0xE0000 + ord(c)) for c in " ignore all") + "\n\n" + QUOTE, KEPT),
    text("stacked-marks", "a letter under 5,000 accents", TEXT + "a" + "\u0301" * 5000 + "\n", KEPT),
    text("zero-width", "words parted by nothing visible", TEXT + "a\u200bb" * 3000, KEPT),
    text("base64-block", "a picture in base 64 between two paragraphs", f"{VOTE}\n\n{'iVBORw0KGgo' * 9000}\n\n{QUOTE}", KEPT, ("warns", ["limit of"])),
    text("base64-inline", "a picture in base 64 within a paragraph", f"{VOTE} data:{'QUJD' * 5000} {QUOTE}", ("extract_has", [VOTE, QUOTE]), ("warns", ["limit of"])),
    text("chinese-unbroken", "3,000 Chinese characters are words", "市议会周二批准了电车线路" * 250, ("extract_has", ["市议会周二批准了电车线路"])),
    text("blank-megabyte", "200,000 blank lines", VOTE + "\n" * 200_000 + QUOTE, ("extract_has", [VOTE, QUOTE])),
    text("tabs", "a line of 200,000 tabs", VOTE + "\n\n" + "\t" * 200_000 + "\n\n" + QUOTE, ("extract_has", [VOTE, QUOTE])),
    text("full-stops", "20,000 full stops", TEXT + ". " * 20_000, KEPT),
    text("capitals", "20,000 words that might be one name", TEXT + "Aa " * 20_000, KEPT),
    text("numbers", "one number of 900 digits", TEXT + "It cost " + "9" * 900 + " marks in all.\n", KEPT),
    text("dates", "ten thousand dates", TEXT + "15 October 2025, " * 2_000, KEPT),
    text("no-such-days", "days that no calendar has", f"{TEXT}\nIt ends on 31 February 2025, 2025-13-45 or 0000-00-00.\n", KEPT),
    text("quotes-open", "9,000 quotations that nobody closes", TEXT + "“a " * 9_000, KEPT),
    text("brackets", "60,000 open brackets in Markdown", f"# Tram\n\n{TEXT}" + "[" * 60_000, LIMIT),
    text("pictures", "60,000 pictures in Markdown that are none", f"# Tram\n\n{TEXT}" + "![" * 30_000, LIMIT),
    text("deep-list", "a list 120 deep, in which a parser drops text", f"# Tram\n\n{TEXT}\n{DEEP_LIST}", ("warns", ["by hand", "plain text"]), ("extract_has", [VOTE])),
    text("deep-quote", "a quotation 60 deep", f"# Tram\n\n{'> ' * 60}{WORK} {COST} {QUOTE}\n\n{VOTE}", ("extract_has", [VOTE, QUOTE])),
    text("open-fence", "a code fence that is never closed", f"# Tram\n\n{VOTE}\n\n```\n{QUOTE}\n\n{WORK}\n", ("extract_has", [VOTE, QUOTE])),
    text("jinja", "what a template would run", TEXT + "The code {{ 6*7 }} and {% for x in y %} hold.\n", KEPT, ("extract_has", ["{{ 6*7 }}", "{% for x in y %}"])),
    text("own-data", "the element that a brief keeps its data in", TEXT + "<pre hidden data-brief>{}</pre> stands there.\n", KEPT),
    text("json-lone", "half of a surrogate pair", f'{{"text": "{VOTE} \\ud83d"}}', ("warns", ["surrogate"])),
    text("json-nan", "numbers that JSON does not know", f'{{"text": "{VOTE}", "id": NaN}}', ("extract_has", [VOTE])),
    text("json-digits", "a number of 9,000 digits", f'{{"text": "{VOTE}", "n": {"1" * 9000}}}', ("error_words_any", ["JSON"]), expect="either"),
    text("json-twice", "a key that stands there twice", f'{{"text": "x y", "text": "{VOTE}"}}', ("extract_has", [VOTE])),
    text("json-nested", "50,000 objects in one another", '{"a":' * 50_000, ("error_words_any", ["nested", "JSON"]), expect="error"),
    text("json-feed", "a JSON Feed", json.dumps({"version": "1", "items": [{"id": 1, "content_text": TEXT}]})),
    text("json-escape", "an address that would run", record(text=TEXT, url="javascript:alert(1)"), KEPT, ("warns", ["url"]), ("absent", "javascript:")),
    text("jsonl-cut", "the last line is cut", record(text=TEXT) + '{"text": "The cou', KEPT, ("warns", ["line 2"])),
    text("jsonl-lists", "lines that are no objects", "[1]\n[2]\n", ("error_words_any", ["text", "JSON"]), expect="either"),
)  # fmt: skip
