"""Every bound in one record, each with the message that a breach gets and the way out of it."""

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class SourceLimits:
    """How much of the sources is read; the user may set each by its name."""

    source_bytes: int = 50_000_000
    """Bytes of one source."""
    expanded_bytes: int = 200_000_000
    """Bytes of all that one archive, message or document holds, unpacked."""
    ratio: int = 200
    """How many times its size a compressed entry may become, where it is over `small_bytes`."""
    entries: int = 5_000
    """Entries of one archive, messages of one mailbox, parts of one message."""
    archives: int = 3
    """How deep archives and messages may lie in one another."""
    depth: int = 200
    """Elements of markup within one another; a page that has more is read by hand."""
    tags: int = 200_000
    """Tags of one page; a page that has more is read by hand."""
    links: int = 5_000
    """Links of one page; a page that has more is read by hand."""
    line: int = 1_000_000
    """Characters of one paragraph, or of a line of Markdown."""
    token: int = 1_000
    """Characters without a blank that are still read as words."""
    sentences: int = 20_000
    """Sentences of one source, about."""
    pages: int = 2_000
    """Pages of a PDF that is a source."""
    files: int = 5_000
    """Files of one run."""
    seconds: int = 25
    """Seconds of the processor that the reading of a file may take, besides those for each megabyte."""
    memory: int = 400_000_000
    """Bytes of memory that the reading of a file may take."""


@dataclass(frozen=True, slots=True)
class Limits(SourceLimits):
    """How much is read and made before the product says no."""

    small_bytes: int = 10_000_000
    """Bytes that an unpacked entry may have whatever its ratio."""
    unwalled_bytes: int = 1_000_000
    """Bytes of a plain text that is read without a child process."""
    megabyte_seconds: int = 5
    """Seconds more that the reading of a file may take for each megabyte of it."""
    node: int = 9_000_000
    """Characters between two tags, or in one; libxml2 leaves a text of 10 MB out."""
    header: int = 10_000
    """Bytes of one header of a message."""
    page_bytes: int = 10_000_000
    """Bytes of an HTML page that is to be proved."""
    page_tags: int = 500_000
    """Tags of such a page."""
    printing_seconds: int = 60
    """Seconds that the printing of a PDF may take: one of a thousand sources took 22 on a slow machine."""
    pdf_seconds: int = 25
    """Seconds that the reading of a PDF that is to be proved may take."""
    pdf_memory: int = 2_000_000_000
    """Bytes of memory that the printing or the reading of a PDF may take."""
    style_seconds: int = 20
    """Seconds that the templates of a style from outside, or the reading of a font, may take."""
    style_memory: int = 2_000_000_000
    """Bytes of memory that they may take."""
    style_output: int = 5_000_000
    """Bytes that they may print."""
    style_text: int = 500_000
    """Bytes of a template or style sheet of a style."""
    style_file: int = 2_000_000
    """Bytes of a font or picture of a style."""
    style_fonts: int = 3_000_000
    """Bytes of all fonts of a style together."""
    style_selector: int = 10_000
    """Parts of a selector of a style, with those of the rules around it written out."""
    style_matches: int = 40_000
    """Steps that the matching of a style's selectors with one element may take, at the most."""
    style_value: int = 500
    """Parts of a value of a style's CSS, with its variables written out."""
    style_number: int = 100_000
    """The largest number in a style's CSS."""
    style_copies: int = 20_000
    """Elements of a drawing in a page, with what `<use>` copies."""
    picture_copies: int = 20
    """Uses of `<use>` in a picture of a style."""
    page_depth: int = 80
    """Elements within one another on a page that a style prints."""
    page_boxes: int = 3
    """Flex boxes, grids and columns within one another on such a page."""
    printed_pages: int = 500
    """Pages of a PDF that is printed."""

    def set(self) -> tuple[str, ...]:
        """Return `NAME=NUMBER` for each bound that is not the default."""
        return tuple(
            f"{name.replace('_', '-')}={getattr(self, name)}"
            for name in BY_NAME
            if getattr(self, name) != getattr(LIMITS, name)
        )

    def reading_seconds(self, size: int) -> int:
        """Return the seconds that the reading of a file of `size` bytes may take."""
        return self.seconds + self.megabyte_seconds * (size // 1_000_000)

    def too_large(self, size: int) -> str:
        """Return the words for a source of `size` bytes that is over the bound."""
        most = f"larger than {self.source_bytes / 1e6:.0f} MB ({size / 1e6:.0f} MB)"
        return f"{most}; {way_out('source_bytes')}"

    def too_many(self) -> str:
        """Return the words for a run with more files than the bound."""
        return f"more than {self.files} files in one run"

    def too_much(self) -> str:
        """Return the words for what unpacks to more than the bound."""
        most = f"too large: it unpacks to more than {self.expanded_bytes / 1e6:.0f} MB"
        return f"{most}; {way_out('expanded_bytes')}"

    def too_dense(self) -> str:
        """Return the words for an entry that becomes too many times its size."""
        most = f"too large: it unpacks to more than {self.ratio} times its size"
        return f"{most}; {way_out('ratio')}"

    def too_many_entries(self) -> str:
        """Return the words for an archive or a message with more entries than the bound."""
        return f"too many entries: more than {self.entries}; {way_out('entries')}"

    def too_nested(self) -> str:
        """Return the words for archives or messages that lie too deep in one another."""
        most = f"nested too deep: more than {self.archives} archives or messages in one another"
        return f"{most}; {way_out('archives')}"

    def too_many_pages(self) -> str:
        """Return the words for a PDF with more pages than the bound."""
        return f"too many pages: more than {self.pages}; {way_out('pages')}"

    def too_many_tags(self) -> str:
        """Return the words for a document of marked-up text with more tags than a parser is given."""
        return f"too many tags: more than {10 * self.tags}; {way_out('tags')}"

    def too_long(self) -> str:
        """Return the words for a paragraph that is longer than the bound."""
        return f"a paragraph of more than {self.line} characters; {way_out('line')}"

    def too_many_sentences(self) -> str:
        """Return the words for a source of more sentences than the bound."""
        most = f"too long: more than {self.sentences} sentences"
        return f"{most}; give it in parts, or {way_out('sentences')}"

    def too_much_memory(self) -> str:
        """Return the words for a file whose reading needs more memory than the bound."""
        return self.unread(f"needed more than {self.memory / 1e9:.1f} GB of memory")

    def unread(self, why: str) -> str:
        """Return the words for a file whose reading did not end, and why."""
        name = why.rpartition(" ")[2]
        if name in ("seconds", "memory"):
            return f"over a limit: the reading {why}; {way_out(name)}"
        return f"damaged: the reading {why}"


def way_out(name: str) -> str:
    """Return how a bound is set."""
    return f"--limit {name.replace('_', '-')}=NUMBER allows more"


BY_NAME = tuple(each.name for each in fields(SourceLimits))
"""Those that the user may set."""
LIMITS = Limits()
