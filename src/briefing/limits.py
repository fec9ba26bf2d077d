"""Every bound in one record, each with the message that a breach gets."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is read and made before the product says no."""

    source_bytes: int = 50_000_000
    """Bytes of one source."""
    files: int = 5_000
    """Files of one run."""
    page_bytes: int = 10_000_000
    """Bytes of an HTML page that is to be proved."""
    page_tags: int = 500_000
    """Tags of such a page."""
    pdf_seconds: int = 60
    """Seconds that the rendering or the reading of a PDF may take."""
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

    def too_many(self) -> str:
        """Return the words for a run with more files than the bound."""
        return f"more than {self.files} files in one run"


LIMITS = Limits()
