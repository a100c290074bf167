"""Events as rows of a list."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.ui.widgets.dates import shown_when
from app.ui.widgets.paged_model import PagedModel
from app.ui.widgets.tips import plain_tip
from db.records import EventRow, Lane


def state_text(state: str) -> str:
    """The state of an event in words."""
    return {
        "happened": QCoreApplication.translate("Events", "happened"),
        "scheduled": QCoreApplication.translate("Events", "scheduled"),
        "deadline": QCoreApplication.translate("Events", "deadline"),
        "overdue": QCoreApplication.translate("Events", "overdue"),
    }[state]


def state_of(row: EventRow) -> str:
    """The state of an event today: "overdue" for what was planned and whose last day, as far as it is known, has passed."""
    last = row.when.end or row.when.start or ""
    today = date.today().isoformat()
    if (
        row.state == "happened"
        or row.when.bound == "after"
        or not last[:1].isdigit()
        or last >= today[: len(last)]
    ):
        return row.state
    return "overdue"


def lane_name(lane: Lane) -> str:
    """The name of a lane of the timeline."""
    if lane.key in ("happened", "scheduled", "deadline", "overdue"):
        return state_text(lane.key)
    if lane.key == "…":
        return QCoreApplication.translate("Events", "others")
    return lane.label or QCoreApplication.translate("Events", "not stated")


def when_text(row: EventRow) -> str:
    """When, as far as the sources say."""
    return shown_when(row.when, ahead=row.state != "happened") or QCoreApplication.translate(
        "Events", "date not stated"
    )


class EventModel(PagedModel[EventRow]):
    """Rows by id, read page by page."""

    def spoken(self, row: EventRow) -> str:
        parts = (when_text(row), row.title, row.place.name if row.place else "", state_text(state_of(row)))
        return ", ".join(part for part in parts if part)

    def value(self, row: EventRow, role: int) -> str:
        return plain_tip(f"{row.title}\n{when_text(row)}")  # a narrow list cuts both
