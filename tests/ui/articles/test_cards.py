"""What cards say: figures with their qualifiers, who and when, what disagrees, what waits."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale

from app.ui.articles.cards import make_cards, ref_of, shown_value
from app.ui.articles.marks import MarkIndex, place_marks
from app.ui.articles.offsets import DocumentMap
from db.records import (
    DateSpan,
    EventRow,
    Mark,
    MeasureGroup,
    PartyName,
    PassageRecord,
    QuoteRow,
    Ref,
    SourceLine,
    Span,
    StatisticRow,
)

SOURCE = SourceLine(1, "T", "Evening Post", "2025", True, 1)
BRITISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
FIGURE = StatisticRow(
    1, "nearly 65 countries", 65.0, None, None, "countries", "count", "nearly", "countries that signed", "signed",
    DateSpan("2025-10-25"), None, None, "reported", (), None, Span(1, 1, 0, 19, 1), SOURCE, "verified", False,
    "accepted", False, "", "", 1.0,
)  # fmt: skip
QUOTE = QuoteRow(
    2, "peace", "direct", PartyName(1, "person", "Ann Rowe"), "Rowe", "Minister", None, None, None,
    Span(1, 1, 0, 5, 1), SOURCE, "verified", "accepted", False, "", "", 1.0,
)  # fmt: skip
EVENT = EventRow(
    3,
    "Signing",
    DateSpan("2031", bound="before"),
    None,
    "deadline",
    2,
    SOURCE,
    (),
    "accepted",
    True,
    "",
    "",
    1.0,
)


@pytest.mark.parametrize(
    ("changes", "shown"),
    [
        ({}, "≈ 65"),
        ({"qualifier": "more than", "value": 13750.0}, "> 13,750"),
        ({"qualifier": "at least", "value": 40.0}, "≥ 40"),
        ({"qualifier": "", "value": 79.1, "unit_kind": "percent"}, "79.1 %"),
        ({"qualifier": "", "value": 390e12, "unit": "VND", "unit_kind": "currency"}, "VND 390 trillion"),
        ({"qualifier": "", "value": 78_440_000.0}, "78.44 million"),
        ({"value": None, "low": 3.0, "high": 5.0}, "3–5"),
        ({"value": None}, "nearly 65 countries"),
    ],
)
def test_a_figure_keeps_its_qualifier(changes: dict[str, object], shown: str) -> None:
    assert shown_value(replace(FIGURE, **changes), BRITISH) == shown  # type: ignore[arg-type]


def test_cards_say_who_when_and_what_disagrees() -> None:
    expected = replace(
        FIGURE, id=9, text="at least 40", value=40.0, nature="expected", source=replace(SOURCE, outlet="Post")
    )
    group = MeasureGroup("signed", "t", (expected, FIGURE), "expected and reported differ")
    quote, event, figure = make_cards((QUOTE, EVENT, FIGURE), {"signed": group})
    assert (quote.lead, quote.line, quote.warning) == ("“peace”", "Ann Rowe, Minister", "")
    assert (event.line, event.starred) == ("deadline · by 2031 · 2 source(s)", True)
    assert figure.warning == "Expected before: at least 40 · Post"
    assert make_cards((FIGURE,), {})[0].warning == ""
    assert ref_of(EVENT) == Ref("event", 3)


def test_a_failed_seal_and_what_waits_are_said() -> None:
    (card,) = make_cards((replace(QUOTE, seal="not found", status="candidate"),), {})
    assert card.warning
    assert card.line.startswith("to review")
    assert "bookmarked" not in card.spoken
    (nobody,) = make_cards((replace(QUOTE, speaker=None, speaker_label="", role=""),), {})
    assert nobody.line == "Speaker not known"


def test_marks_nest_and_candidates_on_accepted_marks_do_not_show() -> None:
    text = "a" * 100
    mapped = DocumentMap(text, [PassageRecord(1, "paragraph", 0, 100)])
    marks = (
        Mark(Ref("event", 1), 0, 90, "accepted", ""),
        Mark(Ref("quote", 2), 10, 60, "accepted", ""),
        Mark(Ref("statistic", 3), 20, 30, "accepted", ""),
        Mark(Ref("statistic", 4), 70, 80, "accepted", ""),
        Mark(Ref("event", 5), 5, 85, "candidate", ""),
        Mark(Ref("quote", 6), 70, 90, "candidate", ""),
    )
    placed = {mark.ref.id: mark.level for mark in place_marks(marks, mapped, lambda mark: True)}
    assert placed == {3: 0, 4: 0, 6: 1, 2: 1, 1: 2}
    index = MarkIndex(place_marks(marks, mapped, lambda mark: True), mapped)
    assert [index.at(place, 0).ref.id for place in (5, 15, 25, 75)] == [1, 2, 3, 4]  # type: ignore[union-attr]
    assert index.at(95, 0) is None
    assert index.over(58, 72).ref.id == 4  # type: ignore[union-attr]
