"""What quotes can be narrowed to, in words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from app import services
from app.ui.widgets.dates import shown_date
from db.records import Facet, Where


def facet_labels() -> dict[str, str]:
    """The fields of the column, in its order."""
    return {
        "speaker": QCoreApplication.translate("Quotes", "Speaker"),
        "organisation": QCoreApplication.translate("Quotes", "Organisation"),
        "topic": QCoreApplication.translate("Quotes", "Topic"),
        "outlet": QCoreApplication.translate("Quotes", "Outlet"),
        "year": QCoreApplication.translate("Quotes", "Year"),
        "kind": QCoreApplication.translate("Quotes", "Kind"),
        "seal": QCoreApplication.translate("Quotes", "Seal"),
        "status": QCoreApplication.translate("Quotes", "Status"),
    }


def chip_labels() -> dict[str, str]:
    """The fields that a chip may name: the column's, and those that other views narrow by."""
    return facet_labels() | {
        "party": QCoreApplication.translate("Quotes", "About or by"),
        "event": QCoreApplication.translate("Quotes", "Occasion"),
        "article": QCoreApplication.translate("Quotes", "Article"),
        "starred": QCoreApplication.translate("Quotes", "Bookmarks"),
        "query": QCoreApplication.translate("Quotes", "Words"),
        "period": QCoreApplication.translate("Quotes", "Period"),
    }


def value_label(field: str, value: str, label: str) -> str:
    """A facet's value in words."""
    names = {
        ("kind", "direct"): QCoreApplication.translate("Quotes", "Direct"),
        ("kind", "indirect"): QCoreApplication.translate("Quotes", "Paraphrase"),
        ("kind", "interview"): QCoreApplication.translate("Quotes", "Interview"),
        ("seal", "verified"): QCoreApplication.translate("Quotes", "Verified"),
        ("seal", "source changed"): QCoreApplication.translate("Quotes", "Source changed"),
        ("seal", "not found"): QCoreApplication.translate("Quotes", "Not found"),
        ("seal", "unchecked"): QCoreApplication.translate("Quotes", "Not checked"),
        ("status", "accepted"): QCoreApplication.translate("Quotes", "Accepted"),
        ("status", "candidate"): QCoreApplication.translate("Quotes", "To review"),
        ("status", "rejected"): QCoreApplication.translate("Quotes", "Rejected"),
    }
    if field == "starred":
        return QCoreApplication.translate("Quotes", "Bookmarked")
    if field == "period":
        first, last = value.split("..")
        return f"{shown_date(first)} – {shown_date(last)}"
    return names.get((field, value), f"“{label}”" if field == "query" else label)


def worth_showing(facets: tuple[Facet, ...], where: Where) -> tuple[Facet, ...]:
    """Without seal and status where all quotes have the same: there is nothing to choose then."""
    return tuple(
        facet
        for facet in facets
        if facet.field not in ("seal", "status") or len(facet.values) > 1 or where.values(facet.field)
    )


def chosen_in(where: Where) -> dict[str, tuple[str, ...]]:
    """A `Where` as chips see it: words and period are fields like any other."""
    chosen = dict(where.facets)
    if where.query.strip():
        chosen["query"] = (where.query.strip(),)
    if where.period is not None:
        chosen["period"] = ("..".join(where.period),)
    return chosen


def without(where: Where, field: str, values: tuple[str, ...]) -> Where:
    """The same with other values in a field of `chosen_in`."""
    if field == "query":
        return Where(" ".join(values), where.facets, where.period)
    if field == "period":
        return Where(where.query, where.facets, None)
    return where.with_values(field, values)


def hidden_names(library: Any, where: Where) -> dict[tuple[str, str], str]:
    """Names for values of fields that no facet lists; runs on a worker."""
    names: dict[tuple[str, str], str] = {}
    for value in where.values("party"):
        names["party", value] = services.parties.card(library, int(value)).name
    for value in where.values("event"):
        names["event", value] = services.events.detail(library, int(value)).row.title
    for row in services.articles.rows(library, [int(value) for value in where.values("article")]):
        names["article", str(row.id)] = row.title
    return names
