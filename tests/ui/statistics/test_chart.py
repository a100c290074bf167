"""The chart puts figures in time only by the periods they state, keeps units apart, and leaves as a picture with its sources."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui import theme
from app.ui.statistics.chart import MeasureChart
from app.ui.statistics.points import SIDE_BY_SIDE, points_of, round_steps
from app.ui.statistics.table import table_of
from app.ui.widgets.picture import image_of, write_svg
from db.records import DateSpan, Series, SourceLine, Span, StatisticRow


def figure(number: int, value: float | None, about: str | None = None, **fields: object) -> StatisticRow:
    """A figure of one measure from a newspaper."""
    values: dict[str, object] = {
        "id": number, "text": f"{value} ships", "value": value, "low": None, "high": None, "unit": "ships", "unit_kind": "count",
        "qualifier": "", "measure": "ships in the harbour", "measure_key": "ships", "as_of": DateSpan(about) if about else None,
        "geography": None, "change": None, "nature": "reported", "equivalents": (), "speaker": None,
        "span": Span(1, 1, 0, 5, 2), "source": SourceLine(1, "The new pier", "Harbour News", "2025-05-03", True, 2),
        "seal": "verified", "disputed": False, "status": "accepted", "starred": False, "note": "", "rule": "", "confidence": 1.0,
    }  # fmt: skip
    return StatisticRow(**{**values, **fields})  # type: ignore[arg-type]


def test_figures_stand_in_time_only_by_the_periods_that_they_state() -> None:
    points, timed = points_of([figure(1, 10, "2023"), figure(2, 20, "2024-02")])
    assert timed and points[0].x < points[1].x
    _, timed = points_of([figure(1, 10, "2023"), figure(2, 20)])
    assert not timed, "the day of publication is not what a number is about"
    _, timed = points_of([figure(1, 40, "2025-10-25"), figure(2, 65, "2025-10-25")])
    assert not timed, "about one time they are compared side by side"


def test_bounds_approximations_and_ranges_are_told_apart() -> None:
    rows = [
        figure(1, 40, qualifier="at least", nature="expected"),
        figure(2, 65, qualifier="nearly"),
        figure(3, 70, qualifier="under"),
        figure(4, None, low=46.0, high=50.0),
        figure(5, None, low=100.0),
        figure(6, None),
    ]
    points = {point.row.id: point for point in points_of(rows)[0]}
    assert (points[1].bound, points[1].planned) == (1, True)
    assert (points[2].bound, points[2].nearly) == (0, True)
    assert points[3].bound == -1
    assert (points[4].y, points[4].low, points[4].high) == (48.0, 46.0, 50.0)
    assert points[5].bound == 1
    assert 6 not in points, "a figure without an amount has no place"


def test_very_many_figures_are_drawn_in_time_or_as_many_as_have_room() -> None:
    rows = [figure(n, n, f"{1990 + n}" if n % 2 else None) for n in range(1, 41)]
    points, timed = points_of(rows)
    assert timed and len(points) == 20
    points, timed = points_of([figure(n, n) for n in range(1, 41)])
    assert not timed and len(points) == SIDE_BY_SIDE


@given(st.floats(-1e9, 1e9), st.floats(1e-3, 1e9))
def test_steps_are_round_few_and_within(low: float, span: float) -> None:
    steps = round_steps(low, low + span)
    assert len(steps) <= 11
    assert all(low - 1e-6 * span - 1e-9 <= step <= low + span * (1 + 1e-6) + 1e-9 for step in steps)


def test_a_table_has_three_forms_and_no_formula() -> None:
    rows = [figure(1, 10, text="=HYPERLINK(1)", measure="a|b\tc"), figure(2, 20, text="<b>20</b> ships")]
    table = table_of(rows)
    lines = table.tsv.splitlines()
    assert len(lines) == 3 and {line.count("\t") for line in lines} == {10}
    assert "\t'=HYPERLINK(1)\t" in lines[1]
    assert "a\\|b c" in table.markdown and table.markdown.count("\n") == 3
    assert "&lt;b&gt;20&lt;/b&gt;" in table.html and table.html.count("<tr>") == 3


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_picture_carries_its_sources_and_is_light_whatever_the_window_is(
    qtbot: QtBot, tmp_path: Path, scheme: str
) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme.apply(application, scheme)  # type: ignore[arg-type]
    chart = MeasureChart()
    qtbot.addWidget(chart)
    chart.resize(700, 320)
    chart.show()
    rows = (
        figure(1, 40, "2023", qualifier="at least", nature="target"),
        figure(2, 65, "2024", qualifier="nearly"),
        figure(3, 70, "2025"),
    )
    chart.show_series(Series("ships in the harbour", "ships", rows, 2, 0), 2)
    picture = chart.picture()
    assert picture is not None
    assert "Harbour News" in picture.caption and "2 figure" in picture.caption
    assert "ships in the harbour\t" in picture.text
    image = image_of(picture)
    assert image.text("Description") == picture.text
    assert image.pixelColor(3, image.height() // 2).lightness() > 240
    assert (
        len({image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 5)}) > 20
    )
    path = tmp_path / "chart.svg"
    assert write_svg(picture, path)
    drawing = path.read_text(encoding="utf-8")
    assert "Harbour News" in drawing and "nearly 65" in drawing
    assert "<image" not in drawing, "points are shapes: copies of small images would be set wrongly"
    theme.apply(application, "light")
