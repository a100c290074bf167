"""What a search finds of one kind."""

from __future__ import annotations

from dataclasses import dataclass

from db.records import HitKind


@dataclass(frozen=True, slots=True)
class Found:
    """The hits of one kind: their number (as far as counted) and their ids with scores, in order."""

    kind: HitKind
    count: int
    more: bool
    hits: list[tuple[int, float]]
    ranked: bool = True  # False: they are many and stand newest first until they are ranked
