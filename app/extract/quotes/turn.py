"""A paragraph, or the rest of one, that is somebody's words without quotation marks around it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Turn:
    """Words `start` to `end` of a paragraph with the place where their speaker is named.

    `name` is the fullest form known, or None for a question whose asker has no name; such turns are no quotes.
    """

    paragraph: int
    start: int
    end: int
    name: str | None
    label_start: int
    label_end: int
    kind: str  # "interview" or "direct"
    rule: str
