"""Position of each cite in a document: first, subsequent, ibid, ibid with locator, near note."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.cite.csl.context import FIRST, IBID, IBID_WITH_LOCATOR, SUBSEQUENT, Cite


@dataclass(slots=True)
class Citation:
    """What stands at one place of a document: one or more cites. `note` is the note's number, 0 in the text."""

    cites: list[Cite]
    note: int = 0
    id: str = ""
    sorted: bool = field(default=True)


def set_positions(citations: Sequence[Citation], near_note_distance: int) -> None:
    """Fill position, near_note and first_note of every cite, in document order."""
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    previous: Citation | None = None
    in_note: dict[int, int] = {}
    for citation in citations:
        before: Cite | None = None
        for cite in citation.cites:
            cite.near_note, cite.first_note = False, 0
            if cite.id not in first:
                cite.position = FIRST
                first[cite.id] = citation.note
            else:
                antecedent = before if before is not None else _antecedent(citation, previous, in_note)
                cite.position = _repeated(cite, antecedent)
                cite.first_note = first[cite.id]
                cite.near_note = citation.note - last[cite.id] <= near_note_distance
            last[cite.id] = citation.note
            before = cite
        previous = citation
        in_note[citation.note] = in_note.get(citation.note, 0) + 1


def _antecedent(citation: Citation, previous: Citation | None, in_note: dict[int, int]) -> Cite | None:
    """The one cite that an ibid at the start of `citation` could mean.

    In the note before it must be the only one, though a note may hold several citations.
    """
    if previous is None or len(previous.cites) != 1:
        return None
    if citation.note and citation.note - previous.note > 1:
        return None
    if previous.note != citation.note and previous.note and in_note.get(previous.note, 0) > 1:
        return None
    return previous.cites[0]


def _repeated(cite: Cite, antecedent: Cite | None) -> int:
    if antecedent is None or antecedent.id != cite.id:
        return SUBSEQUENT
    same_label = (antecedent.label or "page") == (cite.label or "page")
    if antecedent.locator == cite.locator and (same_label or not cite.locator):
        return IBID
    return IBID_WITH_LOCATOR if cite.locator else SUBSEQUENT
