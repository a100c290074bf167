"""The timeline draws dates as precisely as they are known and finds room for its labels."""

from __future__ import annotations

import itertools
import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.events.timeline import Timeline
from app.ui.events.timeline_axis import ticks
from app.ui.events.timeline_items import TimelineItem, days
from app.ui.events.timeline_layout import Index, lay_out
from db.records import DateSpan


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        (DateSpan("2025-10-25"), date(2025, 10, 25), date(2025, 10, 26)),
        (DateSpan("2025-10"), date(2025, 10, 1), date(2025, 11, 1)),
        (DateSpan("2024"), date(2024, 1, 1), date(2025, 1, 1)),
        (DateSpan("2024-02", "2024-02"), date(2024, 2, 1), date(2024, 3, 1)),
        (DateSpan(None, "2026-12-31"), date(2027, 1, 1), date(2027, 1, 1)),
    ],
)
def test_a_span_reaches_as_far_as_it_is_known(when: DateSpan, first: date, last: date) -> None:
    assert days(when) == (first.toordinal(), last.toordinal())


def test_a_day_without_a_year_has_no_place_in_time() -> None:
    assert days(DateSpan("--06-20")) is None
    assert days(DateSpan(None)) is None


def _item(number: int, first: float, last: float, title: str = "An event of some length") -> TimelineItem:
    return TimelineItem(number, title, first, last, "day", "", "happened", False, "")


@given(
    st.lists(st.tuples(st.floats(0, 3000), st.floats(1, 900)), min_size=1, max_size=120),
    st.floats(0.05, 5),
    st.integers(1, 8),
)
def test_labels_never_overlap_and_nothing_visible_is_lost(
    spans: list[tuple[float, float]], scale: float, rows: int
) -> None:
    items = sorted(
        (_item(n, first, first + length) for n, (first, length) in enumerate(spans)),
        key=lambda i: (i.first, i.last, i.id),
    )
    width = 1200.0
    placed, clusters = lay_out(Index(items), 0.0, scale, width, rows, lambda _title: 120.0)
    visible = [item for item in items if item.first * scale <= width and item.last >= 0]
    assert len(placed) + sum(cluster.count for cluster in clusters) == len(visible)
    for row in range(rows):
        reach = -1.0
        for one in (p for p in placed if p.row == row):
            left = max(one.left, 0.0)
            assert left >= reach
            reach = max(one.right, left + one.label_width)


@given(st.floats(1, 3_000_000), st.floats(0.002, 60), st.floats(50, 4000))
def test_ticks_have_room_and_stay_few(start: float, scale: float, width: float) -> None:
    marks = ticks(start, scale, width)
    assert len(marks) < 140
    places = [(mark.day - start) * scale for mark in marks]
    assert all(later - earlier > 20 for earlier, later in itertools.pairwise(places))


def test_fifty_thousand_events_are_laid_out_within_a_frame() -> None:
    items = [_item(n, 600_000 + n * 0.7, 600_001 + n * 0.7) for n in range(50_000)]
    index = Index(items)
    worst = 0.0
    for scale in (0.01, 0.05, 0.5, 4.0, 40.0):
        begin = time.perf_counter()
        lay_out(index, 610_000.0, scale, 1400.0, 7, lambda _title: 150.0)
        worst = max(worst, time.perf_counter() - begin)
    assert worst < 0.05  # a frame is 0.016 s; a busy test machine is given room


def test_keys_and_wheel_zoom_and_select(qtbot: QtBot) -> None:
    timeline = Timeline()
    qtbot.addWidget(timeline)
    timeline.resize(1000, 300)
    timeline.show()
    base = float(date(2024, 1, 1).toordinal())
    timeline.set_items(
        [_item(1, base, base + 1), _item(2, base + 400, base + 401), _item(3, base + 800, base + 801)]
    )
    assert timeline.place() is None, "everything is fitted until the user zooms"
    before = timeline.visible_days()
    qtbot.keyClick(timeline, "+")
    after = timeline.visible_days()
    assert after[1] - after[0] < before[1] - before[0]
    chosen: list[int] = []
    timeline.chosen.connect(chosen.append)
    qtbot.keyClick(timeline, Qt.Key.Key_Down)
    qtbot.keyClick(timeline, Qt.Key.Key_Down)
    assert chosen == [1, 2]
    qtbot.keyClick(timeline, "0")
    assert timeline.place() is None
    position = QPointF(500, 100)
    wheel = QWheelEvent(
        position,
        timeline.mapToGlobal(position),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    day = timeline.visible_days()[0] + 500 * (timeline.visible_days()[1] - timeline.visible_days()[0]) / 1000
    QApplication.sendEvent(timeline, wheel)
    first, last = timeline.visible_days()
    assert abs(first + (last - first) / 2 - day) < 1.0, "the day under the pointer stays where it is"
