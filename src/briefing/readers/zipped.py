"""ZIP archives and gzip files: bounded unpacking, into memory alone.

The names of entries are only shown; nothing is ever written under them.
"""

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator

from ..errors import UnreadableSource
from ..files import parts_of_pages, worth_reading
from ..limits import Limits
from ..model import LeftOut, Raw
from .contents import Contents, Part, within

DIRECTORY = b"PK\x01\x02"
"""Begins the record of an entry in the directory of a ZIP archive."""
ENCRYPTED = 0x1
CHUNK = 1 << 20
BROKEN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError)


def opened(path: str, data: bytes, limits: Limits) -> zipfile.ZipFile:
    """Return a ZIP archive whose entries are not too many; raises UnreadableSource."""
    if data.count(DIRECTORY) > limits.entries:
        raise UnreadableSource(path, limits.too_many_entries())
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except (*BROKEN, NotImplementedError):
        raise UnreadableSource(path, "damaged: not a whole ZIP archive") from None


def entry(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, path: str, left: int, limits: Limits
) -> bytes:
    """Return the bytes of an entry, of which there may be `left` at most; raises UnreadableSource."""
    if info.flag_bits & ENCRYPTED:
        raise UnreadableSource(path, "encrypted: it needs a password")
    dense = max(limits.small_bytes, limits.ratio * info.compress_size)
    data = bytearray()
    try:
        with archive.open(info) as file:
            while chunk := file.read(CHUNK):
                data += chunk
                if len(data) > dense:
                    raise UnreadableSource(path, limits.too_dense())
                if len(data) > left:
                    raise UnreadableSource(path, limits.too_much())
    except NotImplementedError:
        raise UnreadableSource(path, "compressed in a way that cannot be read") from None
    except (*BROKEN, RuntimeError):
        raise UnreadableSource(path, "damaged: the entry cannot be unpacked") from None
    return bytes(data)


def unzip(raw: Raw, limits: Limits) -> Contents:
    """Return the files of a ZIP archive, in order of name.

    Passed over are folders, hidden files and what belongs to a saved page, as in a folder.

    Raises:
        UnreadableSource: it is damaged, or has too many entries.

    """
    parts: list[Part] = []
    left_out: list[LeftOut] = []
    left = limits.expanded_bytes
    with opened(raw.path, raw.data, limits) as archive:
        for info in _sources(archive):
            path = within(raw.path, info.filename)
            try:
                data = entry(archive, info, path, left, limits)
            except UnreadableSource as error:
                left_out.append(LeftOut(error.path, error.in_full))
                continue
            left -= len(data)
            parts.append(Part(Raw(path, data)))
    return Contents(tuple(parts), tuple(left_out))


def _sources(archive: zipfile.ZipFile) -> Iterator[zipfile.ZipInfo]:
    infos = [info for info in archive.infolist() if not info.is_dir()]
    belonging = parts_of_pages(info.filename for info in infos)
    for info in sorted(infos, key=lambda info: info.filename):
        *folders, name = info.filename.split("/")
        hidden = any(each.startswith(".") and each.strip(".") for each in (*folders, name))
        if hidden or "__MACOSX" in folders or not worth_reading(name):
            continue
        if not belonging.intersection("/".join(folders[: n + 1]) for n in range(len(folders))):
            yield info


def gunzip(raw: Raw, limits: Limits) -> Contents:
    """Return the one file of a gzip file (RFC 1952), of all its members.

    Raises:
        UnreadableSource: it is damaged, or unpacks to too much.

    """
    dense = max(limits.small_bytes, limits.ratio * len(raw.data))
    data = bytearray()
    rest = raw.data
    member = zlib.decompressobj(wbits=31)
    while rest:
        try:
            chunk = member.decompress(rest, CHUNK)
        except zlib.error:
            raise UnreadableSource(raw.path, "damaged: it cannot be unpacked") from None
        data += chunk
        if len(data) > limits.expanded_bytes:
            raise UnreadableSource(raw.path, limits.too_much())
        if len(data) > dense:
            raise UnreadableSource(raw.path, limits.too_dense())
        rest = member.unconsumed_tail
        if member.eof:
            rest = member.unused_data.lstrip(b"\0")  # some programs fill the end up
            if rest:
                member = zlib.decompressobj(wbits=31)
    if not member.eof:
        raise UnreadableSource(raw.path, "damaged: it is cut short")
    return Contents((Part(Raw(raw.path, bytes(data), raw.given)),))
