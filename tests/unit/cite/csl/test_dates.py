"""cs:date: parts that are there and no others, ranges, seasons, eras, raw text (specification, "Date")."""

from __future__ import annotations

from typing import Any

import pytest

from app.cite.csl.datevalue import DateValue, Day, read_date


def parts(*days: list[int]) -> dict[str, Any]:
    return {"date-parts": list(days)}


@pytest.mark.parametrize(
    ("date", "text", "numeric"),
    [
        (parts([2020, 3, 5]), "March 5, 2020", "03/05/2020"),
        (parts([2020, 3]), "March 2020", "03/2020"),
        (parts([2020]), "2020", "2020"),
        (parts([2020, 3, 5], [2020, 3, 9]), "March 5–9, 2020", "03/05–09/2020"),
        (parts([2020, 3, 5], [2020, 4, 9]), "March 5–April 9, 2020", "03/05–04/09/2020"),
        (parts([2020, 3, 5], [2021, 4, 9]), "March 5, 2020–April 9, 2021", "03/05/2020–04/09/2021"),
        (parts([2020, 3], [2020, 4]), "March–April 2020", "03–04/2020"),
        (parts([-44, 3, 15]), "March 15, 44 BC", "03/15/44 BC"),
        (parts([650]), "650 AD", "650 AD"),
        ({"literal": "forthcoming"}, "forthcoming", "forthcoming"),
    ],
)
def test_localized_dates(bench: Any, date: dict[str, Any], text: str, numeric: str) -> None:
    assert bench.cite('<date variable="issued" form="text"/>', {"issued": date}) == text
    assert bench.cite('<date variable="issued" form="numeric"/>', {"issued": date}) == numeric


def test_only_the_parts_asked_for(bench: Any) -> None:
    layout = '<date variable="issued" form="text" date-parts="year-month"/>'
    assert bench.cite(layout, {"issued": parts([2020, 3, 5])}) == "March 2020"
    assert bench.cite(layout, {"issued": parts([2020, 3, 5], [2020, 3, 9])}) == "March 2020"


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("vi-VN", "5 tháng ba 2020"),
        ("fr-FR", "5 mars 2020"),
        ("de-DE", "5. März 2020"),
        ("zh-CN", "2020年3月5日"),
        ("ko-KR", "2020년 3월 5일"),
    ],
)
def test_every_language_has_its_order(bench: Any, lang: str, expected: str) -> None:
    made = bench.cite('<date variable="issued" form="text"/>', {"issued": parts([2020, 3, 5])}, lang=lang)
    assert made.replace("\u00a0", " ").casefold() == expected.casefold()


def test_a_style_changes_a_part_of_a_localized_date(bench: Any) -> None:
    layout = '<date variable="issued" form="text"><date-part name="month" form="short" strip-periods="true"/></date>'
    assert bench.cite(layout, {"issued": parts([2020, 9, 5])}) == "Sept 5, 2020"


def test_own_parts_and_range_delimiters(bench: Any) -> None:
    layout = (
        '<date variable="issued" delimiter=" "><date-part name="day" form="ordinal" range-delimiter=" to "/>'
        '<date-part name="month" form="short"/><date-part name="year" form="short"/></date>'
    )
    assert bench.cite(layout, {"issued": parts([2020, 10, 1], [2020, 10, 2])}) == "1st to 2nd Oct. 20"


def test_seasons(bench: Any) -> None:
    layout = '<date variable="issued" form="text"/>'
    assert bench.cite(layout, {"issued": {"date-parts": [[2020]], "season": "2"}}) == "Summer 2020"
    assert bench.cite(layout, {"issued": parts([2020, 21], [2020, 22])}) == "Spring–Summer 2020"


def test_a_missing_date_leaves_its_group_out(bench: Any) -> None:
    layout = '<group prefix="(" suffix=")"><text term="accessed" suffix=" "/><date variable="accessed" form="text"/></group><text variable="title"/>'
    assert bench.cite(layout, {"title": "Rivers"}) == "Rivers"


def test_no_date_keeps_its_group(bench: Any) -> None:
    layout = '<group prefix="(" suffix=")" delimiter=", "><names variable="author"/><text term="no date" form="short"/></group>'
    assert bench.cite(layout, {"title": "Rivers"}) == "(n.d.)"


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("2020-03-05", DateValue(Day(2020, 3, 5))),
        ("2020-03", DateValue(Day(2020, 3))),
        ("5 March 2020", DateValue(Day(2020, 3, 5))),
        ("March 5, 2020", DateValue(Day(2020, 3, 5))),
        ("2020-03-05/2020-04-09", DateValue(Day(2020, 3, 5), Day(2020, 4, 9))),
        ("Spring 2020", DateValue(Day(2020, 21))),
        ("circa 1850", DateValue(Day(1850), circa=True)),
        ("some time ago", DateValue(literal="some time ago")),
    ],
)
def test_raw_dates(raw: str, value: DateValue) -> None:
    assert read_date({"raw": raw}) == value


def test_an_empty_date_is_none() -> None:
    assert read_date({"date-parts": [[]]}) is None
    assert read_date({"date-parts": [["", ""]]}) is None
    assert read_date(None) is None
