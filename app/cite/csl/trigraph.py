"""The citation-label that numeric-alphabetic styles print where the data has none ("Doe99", "DoRN99")."""

from __future__ import annotations

from app.cite.csl.data import NAME_VARIABLES, Item

_LETTERS = {1: (4,), 2: (2, 2), 3: (2, 1, 1), 4: (1, 1, 1, 1)}


def citation_label(item: Item) -> str:
    """The item's own citation-label, or letters of up to four family names and two digits of the year."""
    own = item.text("citation-label")
    if own:
        return own
    people = item.names("author") or next(
        (item.names(v) for v in sorted(NAME_VARIABLES) if item.names(v)), []
    )
    families = [p.family or p.literal for p in people][:4]
    letters = "".join(name[:count] for name, count in zip(families, _LETTERS.get(len(families), ())))
    date = item.date("issued")
    year = f"{date.start.year % 100:02d}" if date and date.start.year else ""
    return letters + year
