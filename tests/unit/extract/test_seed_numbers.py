"""The figures and dates of the real articles outside the repository, where they are at hand: facts only, no sentences."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.extract.engine import extract
from app.extract.model import DATES, EVENTS, STATISTICS, Extraction

FOLDER = Path(os.environ.get("RAPPORTEUR_SEEDS") or Path(__file__).resolve().parents[4] / "shared" / "seeds")
PUBLISHED = {"002": "2025-10-06", "003": "2025-10-25", "004": "2024-08-15"}

pytestmark = pytest.mark.skipif(
    not list(FOLDER.glob("00*.txt")), reason="the real articles are not beside the checkout"
)


def read(number: str) -> Extraction:
    (path,) = FOLDER.glob(f"{number}_*.txt")
    text = path.read_text(encoding="utf-8")
    return extract(text, published=PUBLISHED.get(number), parts=frozenset({STATISTICS, EVENTS, DATES}))


def test_figures_of_the_internet_and_of_fraud() -> None:
    found = {s.text: s for s in read("004").statistics}
    users = found["78.44 million"]
    assert (users.value, users.unit, users.geography) == (78.44e6, "internet user", "Vietnam")
    assert users.as_of is not None and users.as_of.start == "2024-01-01"
    assert found["79.1%"].measure == "population"
    reports = found["nearly 16,000 reports"]
    assert reports.as_of is not None and (reports.as_of.start, reports.as_of.end) == (
        "2023-01-01",
        "2023-12-31",
    )
    dong, dollars = found["VND390 trillion"], found["US$15.5 billion"]
    assert (dong.value, dollars.value) == (390e12, 15.5e9)
    assert dollars.equivalent_of is not None and dollars.equivalent_of.start == dong.start
    assert dong.change is not None
    assert (dong.change.direction, dong.change.value, dong.change.base) == ("up", 64.78, "2022")
    attacks = found["more than 13,750 cyberattacks"]
    assert attacks.as_of is not None and attacks.as_of.start == "2023-01-01"


def test_target_and_expectation() -> None:
    (target,) = [s for s in read("001").statistics if s.unit == "percent"]
    assert (target.value, target.nature) == (30, "target")
    assert target.as_of is not None and target.as_of.end == "2030-12-31"
    (countries,) = [s for s in read("002").statistics if s.value == 40]
    assert (countries.qualifier, countries.nature, countries.as_of) == ("at least", "expected", None)


def test_countries_and_rank() -> None:
    found = {s.text: s for s in read("003").statistics}
    assert found["more than 100 countries"].value == 100
    assert found["nearly 65 countries"].qualifier == "nearly"
    assert (found["16th"].unit_kind, found["16th"].value, found["16th"].geography) == ("rank", 16, "Vietnam")


def test_dates_and_deadline() -> None:
    assert [d.value for d in read("000").dates] == ["XXXX-06-20", "2018"]
    ceremony = next(e for e in read("002").events if e.date and e.date.start == "2025-10-25")
    assert ceremony.date is not None
    assert (ceremony.date.end, ceremony.status, ceremony.trigger.text) == (
        "2025-10-26",
        "scheduled",
        "ceremony",
    )
    assert "2027" in [d.value for d in read("002").dates]
    deadline = next(
        e for e in read("004").events if e.status == "deadline" and e.date and e.date.start == "2026-12-31"
    )
    assert deadline.date is not None and deadline.date.bound == "before"


def test_directive_and_sessions_are_no_figures() -> None:
    assert all(s.value not in (25, 80, 13) for number in ("002", "004") for s in read(number).statistics)
