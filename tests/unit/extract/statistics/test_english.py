"""English statistics: value, unit, kind, qualifier, change, measure, and what is none."""

from __future__ import annotations

import pytest

from app.extract.document import Document
from app.extract.model import Statistic
from app.extract.statistics import find


def statistics(text: str, published: str | None = "2025-10-06") -> list[Statistic]:
    return find(Document(text, published=published, language="en"))


def only(text: str, published: str | None = "2025-10-06") -> Statistic:
    found = statistics(text, published)
    assert len(found) == 1, [s.text for s in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "words", "value", "unit", "kind"),
    [
        ("There were 16,000 reports about scams.", "16,000 reports", 16000, "report", "count"),
        ("Losses came to VND390 trillion.", "VND390 trillion", 390e12, "vietnamese dong", "currency"),
        ("It cost US$15.5 billion.", "US$15.5 billion", 15.5e9, "dollar", "currency"),
        ("It cost 100 billion euros.", "100 billion euros", 100e9, "euro", "currency"),
        ("Oil sold at $58.24 per barrel.", "$58.24 per barrel", 58.24, "dollar per barrel", "currency"),
        ("Inflation was 2.1%.", "2.1%", 2.1, "percent", "percent"),
        (
            "Support fell by 3 percentage points.",
            "3 percentage points",
            3,
            "percentage point",
            "percentage points",
        ),
        ("The rate was cut by 25 basis points.", "25 basis points", 25, "basis point", "percentage points"),
        ("The road is 370 km long.", "370 km", 370, "kilometre", "physical"),
        ("It made 36.2 terawatt-hours of power.", "36.2 terawatt-hours", 36.2, "terawatt hour", "physical"),
        ("Vietnam ranked 16th in the world.", "16th", 16, "rank", "rank"),
        ("Vietnam is the world's third-largest exporter of rice.", "third", 3, "rank", "rank"),
        ("The port came second in ASEAN.", "second", 2, "rank", "rank"),
        (
            "The province has 3 doctors per 10,000 people.",
            "3 doctors per 10,000 people",
            3,
            "doctor per 10,000 people",
            "ratio",
        ),
        (
            "There were 14.2 deaths per 1,000 births.",
            "14.2 deaths per 1,000 births",
            14.2,
            "death per 1,000 birth",
            "ratio",
        ),
        ("Shares slipped half a percent.", "half a percent", 0.5, "percent", "percent"),
        ("Two thirds of voters stayed home.", "Two thirds", 2 / 3, None, "fraction"),
        ("One in five residents is over retirement age.", "One in five", 0.2, None, "fraction"),
        ("Half a million people came.", "Half a million people", 500000, "people", "count"),
        ("It has thirty-five members.", "thirty-five members", 35, "member", "count"),
        (
            "The number of internet users stood at 78.44 million.",
            "78.44 million",
            78.44e6,
            "internet user",
            "count",
        ),
    ],
)
def test_value_and_unit(text: str, words: str, value: float, unit: str | None, kind: str) -> None:
    found = only(text)
    assert (found.text, found.unit, found.unit_kind) == (words, unit, kind)
    assert found.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("Prices fell between 2 and 4 percent.", 2, 4, "percent"),
        ("He drove at 15 to 22 miles per hour.", 15, 22, "mile per hour"),
        ("They want 15-20% more.", 15, 20, "percent"),
        ("It will cost $5-6 million.", 5e6, 6e6, "dollar"),
        ("Tens of thousands of people marched.", 1e4, 1e5, "people"),
    ],
)
def test_range(text: str, low: float, high: float, unit: str) -> None:
    found = only(text)
    assert (found.value, found.low, found.high, found.unit) == (None, low, high, unit)


@pytest.mark.parametrize(
    ("text", "words", "qualifier"),
    [
        ("There were nearly 16,000 reports.", "nearly 16,000 reports", "nearly"),
        ("It has more than 300 members.", "more than 300 members", "more than"),
        ("They want at least 40 members.", "at least 40 members", "at least"),
        ("It has some 230 members.", "some 230 members", "about"),
        ("It has up to 400 members.", "up to 400 members", "up to"),
        ("It has 400 members or more.", "400 members", "at least"),
        ("It has 400 members.", "400 members", None),
    ],
)
def test_qualifier(text: str, words: str, qualifier: str | None) -> None:
    found = only(text)
    assert (found.text, found.qualifier) == (words, qualifier)


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Exports rose by 9%.", "up"),
        ("Exports fell 9% to a new low.", "down"),
        ("Exports were down 9%.", "down"),
        ("Exports rose to 9% of output.", None),
        ("The plant gave up 9% of its land.", None),
        ("The bank cut its main rate by 9%.", "down"),
        ("Exports made up 9% of output.", None),
    ],
)
def test_direction_of_change(text: str, direction: str | None) -> None:
    change = only(text).change
    assert (change.direction if change else None) == direction


def test_the_same_move_told_as_a_share_moves_too() -> None:
    points, share = statistics("The index lost 190 points, or 0.6%.")
    assert points.change is not None and share.change is not None
    assert (share.change.direction, share.change.value, share.change.unit) == ("down", 0.6, "percent")


def test_a_move_of_the_next_subject_says_nothing_of_this_amount() -> None:
    found = statistics("Shares of Dorn rose 9 per cent to $84 and Varn Milk was up 4 per cent.")
    assert [s.change is not None for s in found] == [True, False, True]


def test_change_belongs_to_the_amount_that_moved() -> None:
    amount, change = statistics("Exports came to $42 billion in 2024, up 9.4% from 2023.")
    assert amount.change is not None and amount.change == change.change
    assert (amount.change.value, amount.change.unit, amount.change.base) == (9.4, "percent", "2023")


def test_conversion_points_at_what_it_restates() -> None:
    one, other = statistics("Fraud cost VND390 trillion, equal to US$15.5 billion.")
    assert one.equivalent_of is None
    assert other.equivalent_of is not None
    assert (other.equivalent_of.start, other.equivalent_of.end) == (one.start, one.end)


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Core inflation rose 0.3%.", "Core inflation"),
        ("They pledge 1% of their earnings.", "earnings"),
        ("China had a 25% tax on imported vehicles.", "tax on imported vehicles"),
        ("The loan has an interest rate of 1.38%.", "interest rate"),
        ("There were 16,000 reports about online scams.", "report about online scams"),
        ("Exports to China dropped 7%.", "Exports to China"),
    ],
)
def test_measure(text: str, measure: str) -> None:
    assert only(text).measure == measure


@pytest.mark.parametrize(
    ("text", "nature"),
    [
        ("The country is striving to reach 30 percent by 2030.", "target"),
        ("The event is expected to draw 40 countries.", "expected"),
        ("An estimated 40 countries came.", "estimate"),
        ("Some 40 countries came.", "reported"),
    ],
)
def test_nature(text: str, nature: str) -> None:
    assert only(text).nature == nature


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Inflation in Poland was 4%.", "Poland"),
        ("Vietnamese exports rose 4%.", "Vietnam"),
        ("Exports cost US$4.", None),
        ("Trade between Poland and Spain rose 4%.", None),
        ("Poland grew. Prices in the country rose 4%.", "Poland"),
    ],
)
def test_geography(text: str, place: str | None) -> None:
    assert only(text).geography == place


@pytest.mark.parametrize(
    "text",
    [
        "The law was passed on 5 August 2025 at 16:30.",
        "Directive 25 and Article 6 apply.",
        "The 80th session of the assembly opened.",
        "He lives at 221 Baker Street.",
        "Call +84 24 3825 4000 now.",
        "It is one of the best.",
        "No one came, and this one left.",
        "The Boeing 737 landed.",
        "See https://example.org/2024/5-people.html now.",
        "Flight 447 and Room 12 are closed.",
        "It is open 24/7.",
        "A twelve-year low was reached.",
        "The home side won 3-1.",
        "Three years after the launch, the ministry closed the office.",
        "It was taken at 2019-09-01T10:38:07.190Z.",
    ],
)
def test_no_statistic(text: str) -> None:
    assert [s.text for s in statistics(text)] == []
