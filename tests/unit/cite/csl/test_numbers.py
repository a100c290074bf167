"""Numbers, ordinals, labels, locators and page ranges (specification, "Number", "Label", "Page Ranges")."""

from __future__ import annotations

from typing import Any

import pytest

from app.cite.csl.context import Cite
from app.cite.csl.numbers import is_numeric
from app.cite.csl.pages import format_ranges

LOCATOR = '<group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group>'


@pytest.mark.parametrize(
    ("form", "expected"),
    [("numeric", "2"), ("ordinal", "2nd"), ("long-ordinal", "second"), ("roman", "ii")],
)
def test_forms(bench: Any, form: str, expected: str) -> None:
    assert bench.cite(f'<number variable="edition" form="{form}"/>', {"edition": "2"}) == expected


@pytest.mark.parametrize(
    ("number", "lang", "expected"),
    [
        ("1", "en-US", "1st"),
        ("11", "en-US", "11th"),
        ("22", "en-US", "22nd"),
        ("113", "en-US", "113th"),
        ("2nd", "en-US", "2nd"),
        ("1-3", "en-US", "1st–3rd"),
        ("revised", "en-US", "revised"),
        ("2", "de-DE", "2."),
    ],
)
def test_ordinals(bench: Any, number: str, lang: str, expected: str) -> None:
    assert (
        bench.cite('<number variable="edition" form="ordinal"/>', {"edition": number}, lang=lang) == expected
    )


@pytest.mark.parametrize(
    ("text", "numeric"),
    [
        ("2", True),
        ("2nd", True),
        ("D2", True),
        ("2b", True),
        ("2, 3", True),
        ("2-4", True),
        ("2 & 4", True),
        ("second", False),
        ("2nd edition", False),
        ("", False),
    ],
)
def test_is_numeric(text: str, numeric: bool) -> None:
    assert is_numeric(text) is numeric


@pytest.mark.parametrize(
    ("locator", "label", "expected"),
    [
        ("5", "", "p. 5"),
        ("5-7", "", "pp. 5–7"),
        ("5, 7", "page", "pp. 5, 7"),
        ("5 & 7", "page", "pp. 5 &#38; 7"),
        ("iv-ix", "page", "pp. iv–ix"),
        ("4", "paragraph", "para. 4"),
        ("4-6", "paragraph", "paras. 4–6"),
        ("para. 4", "", "para. 4"),
        ("3\\-B", "page", "p. 3-B"),
        ("5, fig. 7", "page", "p. 5, fig. 7"),
        ("delta", "sub-verbo", "s.v. delta"),
    ],
)
def test_locators(bench: Any, locator: str, label: str, expected: str) -> None:
    made = bench.cite(LOCATOR, {"title": "Rivers"}, cites=[Cite("1", locator=locator, label=label)])
    assert made == expected


def test_a_locator_condition_reads_the_label(bench: Any) -> None:
    layout = (
        '<choose><if locator="paragraph"><text value="para"/></if><else><text value="other"/></else></choose>'
    )
    assert bench.cite(layout, {}, cites=[Cite("1", locator="4", label="paragraph")]) == "para"
    assert bench.cite(layout, {}, cites=[Cite("1", locator="4")]) == "other"


@pytest.mark.parametrize(
    ("format", "expected"),
    [
        ("", ["42–45", "321–8", "2787–2816", "101–108"]),
        ("expanded", ["42–45", "321–328", "2787–2816", "101–108"]),
        ("minimal", ["42–5", "321–8", "2787–816", "101–8"]),
        ("minimal-two", ["42–45", "321–28", "2787–816", "101–08"]),
        ("chicago", ["42–45", "321–28", "2787–2816", "101–8"]),
        ("chicago-16", ["42–45", "321–28", "2787–816", "101–8"]),
    ],
)
def test_page_ranges(format: str, expected: list[str]) -> None:
    assert [
        format_ranges(pages, format, "–") for pages in ("42-45", "321-8", "2787-2816", "101-108")
    ] == expected


def test_numbers_of_volumes_and_pages_count(bench: Any) -> None:
    layout = (
        '<number variable="number-of-volumes"/><label variable="number-of-volumes" form="short" prefix=" "/>'
    )
    assert bench.cite(layout, {"number-of-volumes": 3}) == "3 vols."
    assert bench.cite(layout, {"number-of-volumes": 1}) == "1 vol."
