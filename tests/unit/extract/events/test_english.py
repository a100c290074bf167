"""English events: what happens, when, where, with whom and whether it has happened."""

from __future__ import annotations

import pytest

from app.extract.document import Document
from app.extract.events import find
from app.extract.model import Event

PUBLISHED = "2025-10-06"


def events(text: str, published: str | None = PUBLISHED) -> list[Event]:
    return [e for e in find(Document(text, published=published, language="en")) if e.confidence >= 0.5]


def only(text: str, published: str | None = PUBLISHED) -> Event:
    found = events(text, published)
    assert len(found) == 1, [e.title for e in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "start", "end", "status"),
    [
        ("The ministers met in Rome on October 3.", "2025-10-03", None, "happened"),
        (
            "The signing ceremony will take place on October 25 and 26.",
            "2025-10-25",
            "2025-10-26",
            "scheduled",
        ),
        ("The treaty must be signed by December 31, 2026.", "2026-12-31", None, "deadline"),
        ("The election is on 5 November.", "2025-11-05", None, "scheduled"),
        ("Banks will delay large transfers from 1 December.", "2025-12-01", None, "scheduled"),
        ("The dam burst on September 11 last year.", "2024-09-11", None, "happened"),
        ("The court decided the case in 2019.", "2019", None, "happened"),
        ("A second meeting will be held in Accra in March 2026.", "2026-03", None, "scheduled"),
    ],
)
def test_date_and_status(text: str, start: str, end: str | None, status: str) -> None:
    event = only(text)
    assert event.date is not None
    assert (event.date.start, event.date.end, event.status) == (start, end, status)


def test_year_stays_open() -> None:
    event = only("The council held a debate on June 20 in New York.", None)
    assert event.date is not None and (event.date.start, event.date.precision) == ("--06-20", "day")


def test_event_is_named_by_the_noun_that_takes_place() -> None:
    event = only(
        "The signing ceremony of the convention, themed “Sharing the Sea”, will take place on October 25."
    )
    assert event.title == "Signing ceremony of the convention"
    assert event.trigger.text == "ceremony"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The jet made its first flight on Tuesday in Everton, Ohio.", "Everton"),
        ("The firm filed for protection from its creditors on October 3, in a Lisbon court.", "Lisbon court"),
        ("The quake hit the country on October 3.", "country"),
        ("President Aldana visited Hanoi on October 3.", "Hanoi"),
        ("The firm was floated on Irish stock markets in September 2006.", "Irish stock markets"),
        ("The envoy was greeted on October 3 by 40 guests, including Mr. Ali Reza, at the airport of Varn.", "airport of Varn"),
    ],
)  # fmt: skip
def test_place(text: str, place: str) -> None:
    event = only(text)
    assert event.place is not None and event.place.name == place


def test_place_and_participants() -> None:
    event = only("Foreign Minister Elena Rubio met Governor Paul Ortega in Madrid on October 3.")
    assert event.place is not None and event.place.name == "Madrid"
    assert {p.name for p in event.participants} == {"Elena Rubio", "Paul Ortega"}


def test_same_event_is_told_once() -> None:
    text = "The summit opens on October 25 in Hue.\nThe summit on October 25 will last a day."
    assert len([e for e in events(text) if "summit" in e.title.lower()]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Exports rose 5% in 2024.",
        "The port has had a crane since 2019.",
        "The treaty was not signed on October 3.",
        "The minister said on October 3 that it would rain.",
        "The sea is blue.",
    ],
)
def test_no_event_worth_showing(text: str) -> None:
    assert events(text) == []


def test_spans_are_the_words() -> None:
    text = "“Stop,” she cried. The ministers met in Rome on October 3."
    for event in find(Document(text, published=PUBLISHED, language="en")):
        assert text[event.start : event.end] == event.text
        assert text[event.trigger.start : event.trigger.end] == event.trigger.text


@pytest.mark.parametrize(
    "text",
    [
        "The harvest runs until February.",
        "She called the evening lively.",
        "The group took in €6.8 million between March 2021 and June 2023.",
    ],
)
def test_no_event(text: str) -> None:
    assert [e.title for e in events(text)] == []


def test_what_is_in_the_present_has_not_the_date_of_the_past_beside_it() -> None:
    event = only("Her son left for Madrid in 2009 and sends money every month.")
    assert event.trigger.text == "left"
