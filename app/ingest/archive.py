"""Opening zip packages without trusting them: sizes, ratio, number and names of entries are checked before unpacking."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from types import TracebackType
from typing import Final

from app.ingest.limits import MEGABYTE
from app.ingest.readers.source import Source

_CHUNK: Final = 256 * 1024
_ENCRYPTED: Final = 0x1


class DamagedMember(ValueError):
    """One entry cannot be unpacked; the message completes a sentence that begins with its name."""


class Package:
    """A zip file whose entries can be read one by one within the limits of its source."""

    def __init__(self, source: Source, what: str) -> None:
        """Open the package; `what` names it in refusals ("a Word document"). Raises `Unreadable`."""
        self._source = source
        self._unpacked = 0
        try:
            self._zip = zipfile.ZipFile(source.open())
        except (
            zipfile.BadZipFile,
            OSError,
            EOFError,
            ValueError,
            NotImplementedError,
            RuntimeError,
            OverflowError,
        ) as problem:
            raise source.refuse(
                f"is no whole {what}: it is damaged or was cut short; get a new copy of it"
            ) from problem
        self._check()

    def __enter__(self) -> Package:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        handle = self._zip.fp
        self._zip.close()
        if handle is not None:
            handle.close()

    def names(self) -> list[str]:
        """Names of all entries that are files."""
        return [info.filename for info in self._zip.infolist() if not info.is_dir()]

    def documents(self) -> Iterator[str]:
        """Names of the entries that a person put there: no folders, hidden files or system leftovers."""
        for info in self._zip.infolist():
            parts = PurePosixPath(info.filename.replace("\\", "/")).parts
            if (
                info.is_dir()
                or not parts
                or any(part != ".." and part.startswith((".", "~$", "__MACOSX")) for part in parts)
            ):
                continue
            yield info.filename

    def escaping(self) -> list[str]:
        """Entries whose names would leave the folder they are unpacked into; we never unpack to disk, but say so."""
        return [
            name
            for name in self.names()
            if name.startswith(("/", "\\"))
            or ".." in PurePosixPath(name.replace("\\", "/")).parts
            or name[1:2] == ":"
        ]

    def encrypted(self, name: str) -> bool:
        """Whether an entry needs a password."""
        return bool(self._zip.getinfo(name).flag_bits & _ENCRYPTED)

    def read(self, name: str) -> bytes:
        """An entry's bytes. Raises `DamagedMember` if it is missing, damaged, encrypted or too large; `Unreadable` for a bomb."""
        limits = self._source.limits
        try:
            info = self._zip.getinfo(name)
        except KeyError as problem:
            raise DamagedMember("is missing from the package") from problem
        if info.flag_bits & _ENCRYPTED:
            raise DamagedMember(
                "is protected with a password; open it with the password and save it without one"
            )
        if info.file_size > limits.file_bytes:
            raise DamagedMember(f"is too large unpacked ({info.file_size // 1_000_000} MB); split it")
        parts = []
        size = 0
        try:
            with self._zip.open(info) as stream:
                while chunk := stream.read(_CHUNK):
                    size += len(chunk)
                    self._unpacked += len(chunk)
                    if size > limits.file_bytes or self._unpacked > limits.archive_bytes:
                        raise self._bomb(size + self._unpacked)
                    parts.append(chunk)
        except (
            zipfile.BadZipFile,
            zlib.error,
            OSError,
            EOFError,
            NotImplementedError,
            RuntimeError,
            ValueError,
        ) as problem:
            raise DamagedMember("is damaged inside the package; get a new copy of it") from problem
        return b"".join(parts)

    def _check(self) -> None:
        limits = self._source.limits
        entries = self._zip.infolist()
        if len(entries) > limits.archive_entries:
            self.__exit__(None, None, None)
            raise self._source.refuse(
                f"holds {len(entries):,} files, more than an archive may have ({limits.archive_entries:,}); split it"
            )
        total = sum(entry.file_size for entry in entries)
        packed = max(1, min(self._source.size, sum(entry.compress_size for entry in entries)))
        if total > limits.archive_bytes or (total > limits.ratio_from and total > limits.ratio * packed):
            self.__exit__(None, None, None)
            raise self._bomb(total)

    def _bomb(self, total: int) -> Exception:
        return self._source.refuse(
            f"would unpack to {max(1, total // MEGABYTE):,} MB from {max(1, self._source.size // 1024):,} KB, which no honest document does; it was not unpacked, so do not open it if you do not know where it came from"
        )
