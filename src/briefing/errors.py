"""What can go wrong, in words: reference, message, context, hint, exit code.

The shape is that of pip's diagnostic errors. Each child takes facts and composes the words itself.
"""

import difflib
import errno
from collections.abc import Iterable

_WAYS_OUT = {
    errno.ENOSPC: "make room on the disk",
    errno.EDQUOT: "make room in your quota",
    errno.EIO: "see to the disk",
    errno.EMFILE: "allow more open files with `ulimit -n`",
    errno.ENFILE: "close programs that hold files open",
    errno.ENOMEM: "close programs that hold memory",
    errno.EAGAIN: "end other processes, or allow more with `ulimit -u`",
}


def way_out(error: Exception) -> str | None:
    """Return what helps where the system is out of something, or nothing."""
    return _WAYS_OUT.get(error.errno or 0) if isinstance(error, OSError) else None


class BriefingError(Exception):
    """Something that the user can mend."""

    reference = "error"
    """A kebab-case slug that the docs explain."""
    exit_code = 2

    def __init__(self, message: str, *, context: str | None = None, hint: str | None = None):
        super().__init__(message)
        self.message = message
        self.context = context
        self.hint = hint

    def __str__(self) -> str:
        """Return one line a part: the message, what it is about, and the way out."""
        parts = [f"error: {self.message}"]
        if self.context:
            parts.append(f"  {self.context}")
        if self.hint:
            parts.append(f"  hint: {self.hint}")
        return "\n".join(parts)


class UnreadableSource(BriefingError):
    """A source was given that cannot be used."""

    reference = "unreadable-source"

    def __init__(self, path: str, reason: str, *, hint: str | None = None):
        super().__init__(f"{path}: {reason}", hint=hint)
        self.path = path
        self.reason = reason
        self.in_full = f"{reason}; {hint}" if hint else reason


class NoSources(BriefingError):
    """Nothing is left to make a brief of."""

    reference = "no-sources"

    def __init__(self, left_out: Iterable[str] = ()):
        lines = list(left_out)
        super().__init__(
            "none of the sources can be used" if lines else "no sources were found",
            context="\n  ".join(lines) or None,
            hint="give files or folders of text, Markdown, HTML, PDF, DOCX, e-mail, JSON, ZIP or WARC",
        )


class UnknownName(BriefingError):
    """A key, style or format was named that does not exist."""

    reference = "unknown-name"

    def __init__(self, what: str, name: str, known: Iterable[str], *, where: str | None = None):
        names = sorted(known)
        near = difflib.get_close_matches(name, names, n=1, cutoff=0.6)
        super().__init__(
            f"{where + ': ' if where else ''}there is no {what} “{name}”",
            hint=f"did you mean “{near[0]}”?" if near else f"there are: {', '.join(names)}",
        )


class BadSetting(BriefingError):
    """A setting has a value that it cannot have."""

    reference = "bad-setting"

    def __init__(
        self, where: str, reason: str, *, context: str | None = None, hint: str | None = None
    ):
        super().__init__(f"{where}: {reason}", context=context, hint=hint)
        self.reason = reason


class BadBrief(BriefingError):
    """A brief cannot be read."""

    reference = "bad-brief"

    def __init__(self, path: str, reason: str, *, hint: str | None = None):
        super().__init__(f"{path}: {reason}", hint=hint)
        self.reason = reason


class UnknownId(BriefingError):
    """An id was given that stands for nothing in a brief, or for more than one passage."""

    reference = "unknown-id"

    def __init__(self, name: str, meant: Iterable[str], known: Iterable[str]):
        several = sorted(meant)
        near = several or difflib.get_close_matches(name, sorted(set(known)), n=3, cutoff=0.0)
        super().__init__(
            f"several passages begin with “{name}”" if several else f"nothing has the id “{name}”",
            context=f"{'they are' if several else 'the nearest are'}: {', '.join(near)}",
            hint="give one of these, or no id at all for every passage",
        )


class MissingLibrary(BriefingError):
    """A system library that a format needs is not installed."""

    reference = "missing-library"

    def __init__(self, what: str, *, context: str | None = None, hint: str | None = None):
        super().__init__(what, context=context, hint=hint)


class RenderingFailed(BriefingError):
    """A format could not be rendered."""

    reference = "rendering-failed"


class CannotWrite(BriefingError):
    """The output cannot be written."""

    reference = "cannot-write"

    def __init__(self, path: str, reason: str, *, hint: str = "name another folder with -o"):
        super().__init__(f"{path}: {reason}", hint=hint)


class SystemRefused(BriefingError):
    """The system did not do what any program may ask for, as to print or to start a process."""

    reference = "system-refused"

    def __init__(self, what: str, error: OSError):
        reason = (error.strerror or str(error)).lower()
        super().__init__(f"{what}: {reason}", hint=way_out(error))


class Unforeseen(BriefingError):
    """Something went wrong that nobody thought of: a fault of ours."""

    reference = "unforeseen"

    def __init__(self, error: Exception):
        super().__init__(
            "a fault in briefing itself; nothing was written",
            context=f"{type(error).__name__}: {error}",
            hint="set BRIEFING_TRACEBACK=1, run it again, and report what it prints",
        )


class NoticesRefused(BriefingError):
    """There are notices, and `--strict` makes them fatal."""

    reference = "notices-refused"

    def __init__(self, notices: Iterable[str]):
        super().__init__(
            "there are notices, and --strict does not allow any",
            context="\n  ".join(notices),
            hint="mend the sources, or leave --strict out",
        )
