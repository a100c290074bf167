"""What a reader is given: one document, on disk or out of a container, with the limits that hold for it."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Protocol

from app.ingest.article import RawArticle
from app.ingest.draft import Draft
from app.ingest.errors import Unreadable
from app.ingest.limits import MEGABYTE, Limits

HEAD_BYTES = 8192


@dataclass(frozen=True, slots=True)
class Problem:
    """A part of a container (a message, a member, a row) that could not be read, with the sentence to show."""

    member: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Source:
    """One document. `data` is None while it lies on disk at `path`; `member` is its name inside a container.

    `nested(name, data)` reads a document that this one contains, `problems` collects parts that could not be read, and
    `opened` the streams of `open`, by which one can tell how far the reading is.
    """

    path: Path
    name: str
    size: int
    limits: Limits
    nested: Callable[[str, bytes], Iterator[RawArticle]]
    data: bytes | None = None
    member: str | None = None
    depth: int = 0
    problems: list[Problem] = field(default_factory=list)
    opened: list[BinaryIO] = field(default_factory=list)

    def read(self) -> bytes:
        """All bytes; refuses a document above `limits.file_bytes`."""
        if self.size > self.limits.file_bytes:
            raise self.refuse(
                f"is too large ({self.size // MEGABYTE} MB; the limit is {self.limits.file_bytes // MEGABYTE} MB); split it, or export the part that you need"
            )
        if self.data is not None:
            return self.data
        with self.path.open("rb") as file:
            data = file.read(self.limits.file_bytes + 1)
        if len(data) > self.limits.file_bytes:
            raise self.refuse("is still growing; import it when the program that writes it is done")
        return data

    def open(self) -> BinaryIO:
        """The document as a seekable binary stream, for containers that are read piece by piece."""
        if self.size > self.limits.container_bytes:
            raise self.refuse(
                f"is too large ({self.size // MEGABYTE} MB; the limit is {self.limits.container_bytes // MEGABYTE} MB); split it into parts"
            )
        stream = io.BytesIO(self.data) if self.data is not None else self.path.open("rb")
        self.opened.append(stream)
        return stream

    def refuse(self, what: str) -> Unreadable:
        """The error for this document: `what` completes a sentence that begins with its name."""
        return Unreadable(self.path, f"“{self.member or self.name}” {what}.")


class Reader(Protocol):
    """What a module under `app.ingest.readers` has; modules satisfy it as they are."""

    NAME: str
    SUFFIXES: tuple[str, ...]

    def sniff(self, head: bytes) -> bool:
        """Whether these first bytes (up to 8 KB) can only be this format, whatever the file is called."""
        ...

    def read(self, source: Source) -> Iterator[Draft | RawArticle]:
        """The articles of a document, one by one. Raises `Unreadable`."""
        ...
