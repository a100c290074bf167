"""Words that the user marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from db.records.basics import Seal, SourceLine, Span


HighlightColour = Literal["yellow", "green", "blue", "pink"]
HIGHLIGHT_COLOURS: Final[tuple[HighlightColour, ...]] = ("yellow", "green", "blue", "pink")


@dataclass(frozen=True, slots=True)
class HighlightRow:
    """Words that the user marked; the note is the highlight's own."""

    id: int
    text: str
    colour: HighlightColour
    note: str
    span: Span
    source: SourceLine
    seal: Seal
    starred: bool
    created_at: str
