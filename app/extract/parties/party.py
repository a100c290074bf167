"""A party and its mentions inside one article."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.extract.model import PartyKind
from app.extract.names import Run, fold


@dataclass(slots=True, eq=False)
class Party:
    """A person, organisation, place or instrument as one article knows it; grows while the article is read.

    `sure` tells how plainly the article shows the kind: 2 by title, known name or list, 1 by form, 0 by default.
    """

    name: str
    kind: PartyKind
    sure: int = 0
    gender: str | None = None  # "m" or "f"
    titles: set[str] = field(default_factory=set)
    count: int = 0
    spoke: bool = False

    @property
    def folded(self) -> list[str]:
        """The name's words without accents, lower case."""
        return [fold(w) for w in self.name.replace(".", " ").split()]


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a party is named; `start` includes a title, `name_start` does not."""

    start: int
    name_start: int
    end: int
    party: Party
    run: Run
    quoted: bool
