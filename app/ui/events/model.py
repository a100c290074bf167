"""Events as rows of a list."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.ui.widgets.dates import shown_period
from app.ui.widgets.paged_model import PagedModel
from app.ui.widgets.tips import plain_tip
from db.records import EventRow


def state_text(state: str) -> str:
    """The state of an event in words."""
    return {
        "happened": QCoreApplication.translate("Events", "happened"),
        "scheduled": QCoreApplication.translate("Events", "planned"),
        "deadline": QCoreApplication.translate("Events", "deadline"),
    }[state]


def when_text(row: EventRow) -> str:
    """When, as far as the sources say."""
    when = row.when
    bound = "by" if when.bound == "before" and row.state != "happened" else when.bound
    return shown_period(when.start, when.end, bound) or QCoreApplication.translate(
        "Events", "date not stated"
    )


class EventModel(PagedModel[EventRow]):
    """Rows by id, read page by page."""

    def spoken(self, row: EventRow) -> str:
        parts = (when_text(row), row.title, row.place.name if row.place else "", state_text(row.state))
        return ", ".join(part for part in parts if part)

    def value(self, row: EventRow, role: int) -> str:
        return plain_tip(f"{row.title}\n{when_text(row)}")  # a narrow list cuts both
