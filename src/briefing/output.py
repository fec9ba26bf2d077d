"""The only module that writes files: a folder whole, or not at all, by one run at a time.

What is written goes into a folder beside its place, is flushed to the disk, and changes places with
what stood there. Whatever ends the run, what stands there is whole, old or new; what a run that was
ended left beside it is swept by the next.
"""

import ctypes
import errno
import fcntl
import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from .errors import CannotWrite, way_out
from .files import BRIEF, SUMS, is_dir, reason
from .model import Rendering

TEMPORARY = ".briefing-"
"""How the name of a folder begins that stands only while a run writes."""
NO_FOLDER = "there is something already that is no folder"
_NEW, _OLD = "new", "old"
_EXCHANGE, _HERE = 2, -100
"""RENAME_EXCHANGE and AT_FDCWD of renameat2(2)."""
_UNLOCKABLE = {errno.EBADF, errno.EINVAL, errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP}
"""What a file system says that has no locks for folders."""
_locks: set[int] = set()


def _let_go() -> None:
    """Close, in a child, the locks of its parent: a child that outlives it must not hold them."""
    for lock in _locks:
        with suppress(OSError):
            os.close(lock)
    _locks.clear()


os.register_at_fork(after_in_child=_let_go)


@dataclass(frozen=True, slots=True)
class Output:
    """A folder that this run alone writes to."""

    folder: Path

    def publish(self, name: str, renderings: Sequence[Rendering]) -> tuple[Path, ...]:
        """Write files into the folder `name`, whole or not at all; what stood there is replaced.

        A brief gets a `SHA256SUMS` of its files, written last, which `sha256sum --check` reads.

        Returns:
            The paths written, in order.

        Raises:
            CannotWrite: the folder cannot be written, or what stands at its place is no folder;
                all is as it was before.

        """
        target = self.folder / name
        if target.is_symlink() or (target.exists() and not target.is_dir()):
            raise CannotWrite(str(target), NO_FOLDER)
        if any(rendering.name == BRIEF for rendering in renderings):
            renderings = (*renderings, _sums(renderings))
        try:
            made = Path(tempfile.mkdtemp(prefix=TEMPORARY, dir=self.folder))
            try:
                _fill(made / _NEW, renderings)
                _put(made, target)
            finally:
                _clear(made)
        except OSError as error:
            raise cannot_write(str(target), error) from None
        return tuple(target / rendering.name for rendering in renderings)


def publish(output: str | Path, name: str, renderings: Sequence[Rendering]) -> tuple[Path, ...]:
    """Write files into `output/name`, as `Output.publish` does; raises as `held` does, too."""
    with held(output) as folder:
        return folder.publish(name, renderings)


@contextmanager
def held(output: str | Path) -> Iterator[Output]:
    """Yield an output folder, made where it is not there, that no other run writes to meanwhile.

    What an earlier run left half done in it is swept first. A folder that was made, and that
    nothing was written to, goes again.

    Raises:
        CannotWrite: no folder can stand there, it cannot be written, or another run holds it.

    """
    folder = Path(output)
    with ExitStack() as stack:
        try:
            if not str(output).strip():
                raise CannotWrite("output", "a folder without a name")
            if os.path.lexists(folder) and not is_dir(folder):
                raise CannotWrite(str(output), NO_FOLDER)
            stack.callback(
                _remove, [each for each in (folder, *folder.parents) if not is_dir(each)]
            )
            folder.mkdir(parents=True, exist_ok=True)
            if stack.enter_context(_locked(folder)):
                _sweep(folder)
        except (OSError, ValueError) as error:
            raise cannot_write(str(output), error) from None
        yield Output(folder)


def cannot_write(path: str, error: OSError | ValueError) -> CannotWrite:
    """Return the error that says why the system did not write, and what helps."""
    another = "name another folder with -o"
    way = way_out(error)
    return CannotWrite(path, reason(error), hint=f"{way}, or {another}" if way else another)


@contextmanager
def temporary() -> Iterator[str]:
    """Yield a folder for what libraries write on their way; it goes again with all that is in it.

    Raises:
        CannotWrite: the system has no place for it.

    """
    try:
        made = tempfile.TemporaryDirectory(prefix="briefing-", ignore_cleanup_errors=True)
    except OSError as error:
        raise cannot_write("the folder for temporary files", error) from None
    with made as folder:
        yield folder


def write_within(folder: str) -> None:
    """Let libraries write their temporary files, in this process, into a folder."""
    tempfile.tempdir = folder


def check_absent(output: str, name: str) -> None:
    """Raise CannotWrite when something stands already where a new folder is to be made."""
    if os.path.lexists(Path(output) / name):
        raise CannotWrite(
            f"{output}/{name}", "there is something already", hint="choose another name"
        )


def _remove(folders: Sequence[Path]) -> None:
    """Remove the folders of these, the inmost first, that are empty."""
    for folder in folders:
        with suppress(OSError, ValueError):
            folder.rmdir()


@contextmanager
def _locked(folder: Path) -> Iterator[bool]:
    """Hold the lock of a folder; yield whether there is one, for not all file systems have locks."""
    lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    _locks.add(lock)
    try:
        yield _lock(lock, folder)
    finally:
        if lock in _locks:  # not in a child that was forked meanwhile
            _locks.remove(lock)
            os.close(lock)


def _lock(lock: int, folder: Path) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        hint = "wait until it has ended, or name another folder with -o"
        raise CannotWrite(str(folder), "another run writes to it", hint=hint) from None
    except OSError as error:
        if error.errno not in _UNLOCKABLE:
            raise
        return False
    if not os.path.samestat(os.fstat(lock), folder.stat()):  # removed by the run that made it
        raise CannotWrite(str(folder), "another run was at it", hint="run it again")
    return True


def _sweep(folder: Path) -> None:
    """Clear what runs that were ended left in an output folder."""
    for left in folder.glob(f"{TEMPORARY}*"):
        if not left.is_symlink():
            _clear(left)


def _clear(made: Path) -> None:
    """Put back what was set aside and not replaced, and remove a temporary folder of ours.

    Where either cannot be done, the folder waits for the next run.
    """
    with suppress(OSError):
        if not {entry.name for entry in made.iterdir()} <= {_NEW, _OLD}:
            return
        for old in (made / _OLD).glob("*"):
            if not os.path.lexists(made.parent / old.name):
                old.rename(made.parent / old.name)
        shutil.rmtree(made)


def _sums(renderings: Sequence[Rendering]) -> Rendering:
    """Return the hashes of files, in the form of the GNU core utilities."""
    lines = (f"{hashlib.sha256(each.data).hexdigest()}  {each.name}\n" for each in renderings)
    return Rendering(SUMS, "".join(lines).encode("ascii"))


def _fill(folder: Path, renderings: Sequence[Rendering]) -> None:
    folder.mkdir()
    for rendering in renderings:
        with (folder / rendering.name).open("xb") as file:
            file.write(rendering.data)
            file.flush()
            os.fsync(file.fileno())
    _flush(folder)


def _put(made: Path, target: Path) -> None:
    """Put the new folder in its place, in one step where the system can.

    When it fails, `_clear` puts back what stood there.
    """
    new, old = made / _NEW, made / _OLD / target.name
    undo: Callable[[Path, Path], object]
    if target.exists() and _exchange(new, target):
        undo = _exchange
    else:
        if target.exists():
            old.parent.mkdir()
            target.rename(old)
        new.rename(target)
        undo = Path.rename
    try:
        _flush(target.parent)
    except OSError:
        undo(target, new)
        raise


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step, and return whether the system did."""
    call = getattr(ctypes.CDLL(None), "renameat2", None)
    names = os.fsencode(one), os.fsencode(other)
    return call is not None and call(_HERE, names[0], _HERE, names[1], _EXCHANGE) == 0


def _flush(folder: Path) -> None:
    """Flush the names in a folder to the disk."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
