"""Long lists begin with their first rows, which take as long at a million as at a thousand; all ids follow.

The scroll bar is right from the start, for how many rows there are is known. What needs more than the first ids (a
selection or a place further down) waits for all of them instead, so that nothing is lost and nothing jumps.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable
from typing import Any

from app.tasks import Tasks
from app.ui.widgets.paged_model import PagedModel
from db.records import Listing

Read = Callable[[Any, bool], Any]


def read(
    tasks: Tasks, channel: str, work: Read, show: Callable[[Any], None], whole: Callable[[Any], bool]
) -> None:
    """Read a list with `work` (of the library, and whether the whole is wanted), and show it: first as it begins.

    `whole` says of what was read whether it is all. A newer request on the channel takes the place of both readings.
    """

    def begun(found: Any) -> None:
        show(found)
        if not whole(found):
            tasks.read_latest(channel, lambda library: work(library, True), show)

    tasks.read_latest(channel, lambda library: work(library, False), begun)


def shown(model: PagedModel[Any], view: Any, listing: Listing[Any], wanted: int | None) -> bool:
    """Show a list as far as it was read; False where its beginning is not enough, and nothing was done."""
    if listing.whole:
        if not model.renew(listing.ids, listing.rows):
            model.set_listing(listing.ids, listing.rows)
        return True
    if not enough(view, listing.ids, wanted):
        return False
    model.begin(listing.ids, listing.rows, listing.length)
    return True


def enough(view: Any, ids: array[int], wanted: int | None) -> bool:
    """Whether the first ids of a list are enough for where the user stands in it."""
    needed = {wanted, view.current_id(), *view.selected_ids()} - {None}
    return not view.verticalScrollBar().value() and needed <= set(ids)
