"""What hits can be narrowed to, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.ui.widgets.dates import shown_period
from db.records import Where


def facet_labels() -> dict[str, str]:
    """The fields of the column, in its order."""
    return {
        "speaker": QCoreApplication.translate("Search", "Speaker"),
        "outlet": QCoreApplication.translate("Search", "Outlet"),
        "topic": QCoreApplication.translate("Search", "Topic"),
        "place": QCoreApplication.translate("Search", "Place"),
        "measure": QCoreApplication.translate("Search", "Measure"),
        "kind": QCoreApplication.translate("Search", "Kind of quote"),
        "state": QCoreApplication.translate("Search", "Happened or due"),
        "nature": QCoreApplication.translate("Search", "Nature"),
        "seal": QCoreApplication.translate("Search", "Seal"),
        "language": QCoreApplication.translate("Search", "Language"),
        "genre": QCoreApplication.translate("Search", "Genre"),
    }


def chip_labels() -> dict[str, str]:
    """The fields that a chip may name."""
    return facet_labels() | {"period": QCoreApplication.translate("Search", "Period")}


def value_label(field: str, value: str, label: str) -> str:
    """A facet's value in words."""
    if field == "period":
        first, _, last = value.partition("..")
        return shown_period(first, last)
    names = {
        "direct": QCoreApplication.translate("Search", "Direct"),
        "indirect": QCoreApplication.translate("Search", "Paraphrase"),
        "interview": QCoreApplication.translate("Search", "Interview"),
        "happened": QCoreApplication.translate("Search", "Happened"),
        "scheduled": QCoreApplication.translate("Search", "Scheduled"),
        "deadline": QCoreApplication.translate("Search", "Deadline"),
        "reported": QCoreApplication.translate("Search", "Reported"),
        "target": QCoreApplication.translate("Search", "Target"),
        "estimate": QCoreApplication.translate("Search", "Estimate"),
        "expected": QCoreApplication.translate("Search", "Expected"),
        "verified": QCoreApplication.translate("Search", "Verified"),
        "source changed": QCoreApplication.translate("Search", "Source changed"),
        "not found": QCoreApplication.translate("Search", "Not found"),
        "unchecked": QCoreApplication.translate("Search", "Not checked"),
    }
    return names.get(value, label) if field in ("kind", "state", "nature", "seal") else label


def chosen_in(where: Where) -> dict[str, tuple[str, ...]]:
    """What is chosen as chips see it: a period is a field like any other."""
    chosen = dict(where.facets)
    if where.period is not None:
        chosen["period"] = ("..".join(where.period),)
    return chosen
