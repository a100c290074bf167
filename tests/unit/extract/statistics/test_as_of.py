"""The period that a statistic is about."""

from __future__ import annotations

import pytest

from app.extract.document import Document
from app.extract.statistics import find

PUBLISHED = "2025-10-06"


def periods(text: str, published: str | None = PUBLISHED) -> list[tuple[str | None, str | None] | None]:
    found = find(Document(text, published=published, language="en"))
    return [(s.as_of.start, s.as_of.end) if s.as_of else None for s in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2024, exports were $5 billion.", ("2024-01-01", "2024-12-31")),
        ("It had 5,000 users as of the start of 2024.", ("2024-01-01", "2024-01-31")),
        ("There were 5,000 reports last year.", ("2024-01-01", "2024-12-31")),
        ("Since the beginning of 2023, it saw 5,000 attacks.", ("2023-01-01", "2025-10-06")),
        ("It is to reach 30 percent by 2030.", ("2030-01-01", "2030-12-31")),
        ("Exports were $5 billion in the first nine months of 2025.", ("2025-01-01", "2025-09-30")),
        ("On Monday, the minister said it has 5,000 members.", None),
        ("It has 5,000 members, he said on October 3.", None),
        ("Under the 2030 Agenda, it has 5,000 members.", None),
        ("Exports fell 5% from 2022.", None),
    ],
)
def test_period(text: str, expected: tuple[str, str] | None) -> None:
    assert periods(text) == [expected]


def test_both_ends_of_a_rise_have_their_own_year() -> None:
    assert periods("Sales reached 3.9 million headsets in 2024, up from 2.4 million in 2023.") == [
        ("2024-01-01", "2024-12-31"),
        ("2023-01-01", "2023-12-31"),
    ]


def test_a_year_earlier_is_the_same_part_of_the_year() -> None:
    assert periods("Wind made 28% of power in the first half of 2025, against 25% a year earlier.") == [
        ("2025-01-01", "2025-06-30"),
        ("2024-01-01", "2024-06-30"),
    ]


def test_period_goes_on_into_the_next_sentence_of_the_telling() -> None:
    year = ("2024-01-01", "2024-12-31")
    assert periods("Exports came to $5 billion in 2024. Imports fell by 3%.") == [year, year]


def test_period_does_not_go_on_into_how_things_stand() -> None:
    assert periods("Exports came to $5 billion in 2024. The port has 3,000 workers.")[1] is None


def test_nothing_is_guessed_without_a_publication_date() -> None:
    assert periods("There were 5,000 reports last year.", None) == [None]
