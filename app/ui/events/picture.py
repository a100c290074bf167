"""The timeline as a picture with what it shows in words: the events that are drawn, and the sources they rest on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QLocale, QSize
from PySide6.QtGui import QPainter

from app import services
from app.ui.events.model import state_of, state_text, when_text
from app.ui.events.timeline_painting import Ground, paint_scene
from app.ui.events.timeline_scene import TimelineScene
from app.ui.theme import LIGHT
from app.ui.widgets.counted import Counted
from app.ui.widgets.dates import shown_date
from app.ui.widgets.picture import Picture
from db.records import EventRow, Ref

MOST: Final = 300  # events that are listed; a picture has room for about a hundred
NAMED: Final = 10  # sources named under the picture


def drawn(scene: TimelineScene) -> tuple[list[int], int]:
    """The ids of the events that have a place of their own in the picture, earliest first, and how many are only counted."""
    if scene.events is None:
        return [], 0
    places = {placed.at for lane in scene.lanes for placed in lane.layout.placed}
    counted = sum(cluster.count for lane in scene.lanes for cluster in lane.layout.clusters)
    return [scene.events.ids[at] for at in sorted(places)][:MOST], counted


def read_sources(
    library: Any, ids: Sequence[int], style: str, locale: str
) -> tuple[tuple[EventRow, ...], str]:
    """The events in words and the list of their sources in the user's style; runs on a worker."""
    rows = services.events.rows(library, ids)
    articles = dict.fromkeys(row.first_source.article_id for row in rows if row.first_source is not None)
    refs = [Ref("article", number) for number in articles]
    if not refs:
        return rows, ""
    cited = services.citing.cited_many(library, refs, style=style, locale=locale, form="reference")
    return rows, cited.plain


def make_picture(
    scene: TimelineScene,
    ground: Ground,
    title: str,
    rows: Sequence[EventRow],
    sources: str,
    counted: int,
) -> Picture:
    """The picture of a scene that nothing else changes, in the light scheme."""
    size = QSize(round(scene.width), round(scene.height))
    light = replace(ground, tokens=LIGHT)

    def paint(painter: QPainter) -> None:
        paint_scene(painter, scene, light)

    return Picture(title, size, paint, _caption(rows, counted), _text(title, rows, sources, counted))


def _caption(rows: Sequence[EventRow], counted: int) -> str:
    outlets: dict[str, None] = {}
    for row in rows:
        if row.first_source is not None:
            source = row.first_source
            outlets[", ".join(part for part in (source.outlet, shown_date(source.published)) if part)] = None
    named = "; ".join(list(outlets)[:NAMED])
    if len(outlets) > NAMED:
        more = QCoreApplication.translate("Timeline", "and %1 more")
        named += "; " + more.replace("%1", QLocale().toString(len(outlets) - NAMED))
    caption = QCoreApplication.translate("Timeline", "Sources: %1").replace("%1", named) if named else ""
    return "\n".join(part for part in (caption, _legend(rows), _counted(counted)) if part)


def _legend(rows: Sequence[EventRow]) -> str:
    """What the signs of what has not happened mean, where there are any."""
    signs = {
        "scheduled": QCoreApplication.translate("Timeline", "ring or dashed: scheduled"),
        "deadline": QCoreApplication.translate("Timeline", "flag: deadline"),
        "overdue": QCoreApplication.translate("Timeline", "exclamation mark: overdue"),
    }
    states = {state_of(row) for row in rows}
    return " · ".join(text for state, text in signs.items() if state in states)


def _text(title: str, rows: Sequence[EventRow], sources: str, counted: int) -> str:
    lines = [title, ""]
    for row in rows:
        parts = [when_text(row), row.title, row.place.name if row.place else "", state_text(state_of(row))]
        source = row.first_source
        where = (
            f" ({source.outlet}, {shown_date(source.published)})".replace(", )", ")")
            if source is not None
            else ""
        )
        lines.append(" · ".join(part for part in parts if part) + where)
    if more := _counted(counted):
        lines += ["", more]
    if sources:
        lines += ["", QCoreApplication.translate("Timeline", "Sources"), "", sources]
    return "\n".join(lines)


def _counted(counted: int) -> str:
    if not counted:
        return ""
    return Counted().drawn_as_counts(counted)
