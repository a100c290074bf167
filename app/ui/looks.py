"""What a list shows, kept at the end so that the next start shows it before the library's modules are loaded."""

from __future__ import annotations

from typing import Any, Final

from app.ui.widgets.paged_model import PagedModel
from db.records import Listing, Where

SEEN: Final = 120  # rows that are kept: more than any window shows at once
Look = tuple[Where, str, Listing[Any]]


def of_list(where: Where, order: str, model: PagedModel[Any], of: int) -> Look | None:
    """A list with its first rows, all ids (so that the scroll bar is right), and what it was asked for."""
    ids = model.ids
    rows = [model.row_of(identity) for identity in ids[:SEEN]]
    if not rows or not of or not model.whole:
        return None
    return where, order, Listing(ids[:], tuple(row for row in rows if row is not None), of)


def fitting(look: Any, where: Where, order: str) -> Listing[Any] | None:
    """The list of a look, if it is one, and the one that is asked for now."""
    match look:
        case (found, by, Listing() as listing) if found == where and by == order and len(listing.ids):
            return listing
    return None
