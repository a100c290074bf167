"""English time expressions: what is found, and its TIMEX3 value against the publication date and the narrative."""

from __future__ import annotations

import pytest

from app.extract.dates import find
from app.extract.document import Document

PUBLISHED = "2025-10-06"  # a Monday


def values(text: str, published: str | None = PUBLISHED) -> list[tuple[str, str]]:
    document = Document(text, published=published, language="en")
    return [(d.text, d.value) for d in find(document)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was signed on 5 August 2025.", [("5 August 2025", "2025-08-05")]),
        ("It was signed on August 5, 2025 in Rome.", [("August 5, 2025", "2025-08-05")]),
        (
            "The fair will take place on October 25 and 26.",
            [("October 25", "2025-10-25"), ("26", "2025-10-26")],
        ),
        ("Talks run from 6 to 8 November.", [("6", "2025-11-06"), ("8 November", "2025-11-08")]),
        ("Talks run on November 6-8.", [("November 6-8", "2025-11-06/2025-11-08")]),
        ("The debate was held on June 20.", [("June 20", "2025-06-20")]),
        ("Growth in 2015-2021 was slow.", [("2015-2021", "2015/2021")]),
        ("The budget of fiscal year 2023-24 grew.", [("2023-24", "2023/2024")]),
        ("Sales rose in August last year.", [("August last year", "2024-08")]),
        ("Sales rose last year.", [("last year", "2024")]),
        ("It opened yesterday.", [("yesterday", "2025-10-05")]),
        ("He said on Friday that it rained.", [("Friday", "2025-10-03")]),
        ("The vote is scheduled for Friday.", [("Friday", "2025-10-10")]),
        ("Prices rose in the third quarter of 2024.", [("the third quarter of 2024", "2024-Q3")]),
        ("Prices fell in the first half of 2025.", [("the first half of 2025", "2025-H1")]),
        ("It has risen since the beginning of 2023.", [("the beginning of 2023", "2023")]),
        ("It should double by 2030.", [("2030", "2030")]),
        ("Music of the 1980s is back.", [("the 1980s", "198")]),
        ("Three years ago he left.", [("Three years ago", "2022")]),
        ("They meet every year.", [("every year", "P1Y")]),
        ("It took two and a half years.", [("two and a half years", "P2.5Y")]),
        ("The call came at 16:30 GMT on Monday.", [("16:30 GMT on Monday", "2025-10-06T16:30Z")]),
    ],
)
def test_values(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The debate was held on June 20.", "XXXX-06-20"),
        ("They meet on Monday.", "XXXX-WXX-1"),
        ("Sales fell last year.", "XXXX"),
        ("Sales fell in March.", "XXXX-03"),
    ],
)
def test_year_stays_open_without_anything_that_supports_one(text: str, expected: str) -> None:
    assert [value for _, value in values(text, None)] == [expected]


def test_dateline_stands_in_for_a_missing_publication_date() -> None:
    text = "Harbour reopens\nSeptember 17, 2024\nThe harbour opened again on Monday."
    assert values(text, None)[-1] == ("Monday", "2024-09-16")


def test_year_said_before_is_carried_into_the_past() -> None:
    text = "In 2019 the firm nearly failed. In March it closed two plants."
    assert values(text) == [("2019", "2019"), ("March", "2019-03")]


def test_year_of_a_comparison_is_not_carried() -> None:
    text = "Exports grew from 2019 on. In March they fell."
    assert values(text)[-1] == ("March", "2025-03")


@pytest.mark.parametrize(
    "text",
    [
        "The 1,951 people who came were counted.",
        "Resolution 2024 was adopted.",
        "He may come.",
        "They march on.",
        "He is the second in line.",
        "About 2000 people came.",
    ],
)
def test_no_time_expression(text: str) -> None:
    assert values(text) == []


def test_day_outside_the_calendar_is_no_date() -> None:
    assert all(not value.endswith("-32") for _, value in values("Sales on June 32 rose."))
