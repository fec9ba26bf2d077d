"""Every bound in one record, each with the message that a breach gets."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is read and made before the product says no."""

    source_bytes: int = 50_000_000
    """Bytes of one source."""
    expanded_bytes: int = 200_000_000
    """Bytes of all that one archive, message or document holds, unpacked."""
    ratio: int = 200
    """How many times its size a compressed entry may become, where it is over `small_bytes`."""
    small_bytes: int = 10_000_000
    """Bytes that an unpacked entry may have whatever its ratio."""
    entries: int = 5_000
    """Entries of one archive, messages of one mailbox, parts of one message."""
    archives: int = 3
    """How deep archives and messages may lie in one another."""
    depth: int = 200
    """Elements of markup within one another; a page that has more is read by another reader."""
    tags: int = 200_000
    """Tags of one page; a page that has more is read by another reader."""
    links: int = 5_000
    """Links of one page; a page that has more is read by another reader."""
    node: int = 9_000_000
    """Characters between two tags, or in one; libxml2 leaves a text of 10 MB out."""
    token: int = 1_000
    """Characters without a blank that are still read as words."""
    header: int = 10_000
    """Bytes of one header of a message."""
    pages: int = 2_000
    """Pages of a PDF that is a source."""
    files: int = 5_000
    """Files of one run."""
    page_bytes: int = 10_000_000
    """Bytes of an HTML page that is to be proved."""
    page_tags: int = 500_000
    """Tags of such a page."""
    pdf_seconds: int = 60
    """Seconds that the rendering or the reading of a PDF may take."""
    unwalled_bytes: int = 1_000_000
    """Bytes of a plain text that is read without a child process."""
    source_seconds: int = 25
    """Seconds that the reading of a file may take, and"""
    megabyte_seconds: int = 5
    """as many more for each megabyte of it."""
    source_memory: int = 400_000_000
    """Bytes of memory that the reading of a file may take."""
    pdf_memory: int = 2_000_000_000
    """Bytes of memory that the rendering or the reading of a PDF may take."""
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

    def too_large(self, size: int) -> str:
        """Return the words for a source of `size` bytes that is over the bound."""
        return f"larger than {self.source_bytes / 1e6:.0f} MB ({size / 1e6:.0f} MB)"

    def seconds_of(self, size: int) -> int:
        """Return the seconds that the reading of a file of `size` bytes may take."""
        return self.source_seconds + self.megabyte_seconds * (size // 1_000_000)

    def too_many(self) -> str:
        """Return the words for a run with more files than the bound."""
        return f"more than {self.files} files in one run"

    def too_much(self) -> str:
        """Return the words for what unpacks to more than the bound."""
        return f"too large: it unpacks to more than {self.expanded_bytes / 1e6:.0f} MB"

    def too_dense(self) -> str:
        """Return the words for an entry that becomes too many times its size."""
        return f"too large: it unpacks to more than {self.ratio} times its size"

    def too_many_entries(self) -> str:
        """Return the words for an archive or a message with more entries than the bound."""
        return f"too many entries: more than {self.entries}"

    def too_nested(self) -> str:
        """Return the words for archives or messages that lie too deep in one another."""
        return f"nested too deep: more than {self.archives} archives or messages in one another"

    def too_many_pages(self) -> str:
        """Return the words for a PDF with more pages than the bound."""
        return f"too many pages: more than {self.pages}"


LIMITS = Limits()
