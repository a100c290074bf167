"""What an import brought, and how far a long piece of work is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class FileResult:
    path: str
    status: Literal["imported", "duplicate", "updated", "failed", "cancelled"]
    article_ids: tuple[int, ...] = ()
    message: str = ""  # in words, for a duplicate, an update or a failure
    notes: tuple[str, ...] = ()  # the sentences of the message
    unsure: tuple[str, ...] = ()  # fields of its articles to show as "please check"
    versions: tuple[int, ...] = ()  # articles of which it brought a new version


@dataclass(frozen=True, slots=True)
class ImportReport:
    batch_id: int | None
    files: tuple[FileResult, ...] = field(default=())
    cancelled: bool = False

    def count(self, status: str) -> int:
        """How many files ended with a status."""
        return sum(file.status == status for file in self.files)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a long piece of work is: `done` of `of` (0: unknown), and what it is at.

    `inside` is the share of the present item that is done, 0 to 1, and `parts` how many parts of it are.
    """

    done: int
    of: int
    what: str = ""
    inside: float = 0.0
    parts: int = 0
