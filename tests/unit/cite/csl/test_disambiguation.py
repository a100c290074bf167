"""Telling cites apart, and putting them together (specification, "Disambiguation", "Cite Collapsing")."""

from __future__ import annotations

from typing import Any

import pytest

AUTHOR_DATE = (
    '<group delimiter=" "><names variable="author"><name form="short" and="symbol" initialize-with="."/></names>'
    '<date variable="issued"><date-part name="year"/></date></group>'
)
WRAP = 'prefix="(" suffix=")" delimiter="; "'


def work(authors: list[dict[str, str]], year: int, title: str = "") -> dict[str, Any]:
    return {"author": authors, "issued": {"date-parts": [[year]]}, "title": title or f"T{year}"}


@pytest.mark.parametrize(
    ("citation", "expected"),
    [
        ("", "(Doe 2000a; Doe 2000b; Doe 2001)"),
        ('collapse="year"', "(Doe 2000a, 2000b, 2001)"),
        ('collapse="year" cite-group-delimiter=" + "', "(Doe 2000a + 2000b + 2001)"),
        ('collapse="year-suffix" year-suffix-delimiter=","', "(Doe 2000a,b, 2001)"),
    ],
)
def test_year_suffixes_and_their_collapsing(bench: Any, people: Any, citation: str, expected: str) -> None:
    works = [
        work(people("Ann Doe"), 2000, "A"),
        work(people("Ann Doe"), 2000, "B"),
        work(people("Ann Doe"), 2001),
    ]
    made = bench.cite(
        AUTHOR_DATE, *works, citation=f'disambiguate-add-year-suffix="true" {citation}', wrap=WRAP
    )
    assert made == expected


def test_a_run_of_suffixes_becomes_a_range(bench: Any, people: Any) -> None:
    works = [work(people("Ann Doe"), 2000, title) for title in "ABCD"]
    made = bench.cite(
        AUTHOR_DATE,
        *works,
        citation='disambiguate-add-year-suffix="true" collapse="year-suffix-ranged"',
        wrap=WRAP,
    )
    assert made == "(Doe 2000a–d)"


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("by-cite", "(John Smith 2000; Jane Smith 2000; Smith 2001; Doe &#38; Smith 2001)"),
        ("all-names", "(John Smith 2000; Jane Smith 2000; B. Smith 2001; Doe &#38; Jim Smith 2001)"),
        ("primary-name", "(John Smith 2000; Jane Smith 2000; B. Smith 2001; Doe &#38; Smith 2001)"),
    ],
)
def test_given_names_by_rule(bench: Any, people: Any, rule: str, expected: str) -> None:
    works = [
        work(people("John Smith"), 2000),
        work(people("Jane Smith"), 2000),
        work(people("Bob Smith"), 2001),
        work(people("Bo Doe", "Jim Smith"), 2001),
    ]
    citation = f'disambiguate-add-givenname="true" givenname-disambiguation-rule="{rule}"'
    assert bench.cite(AUTHOR_DATE, *works, citation=citation, wrap=WRAP) == expected


def test_names_are_added_until_cites_differ(bench: Any, people: Any) -> None:
    works = [work(people("A Doe", "B Roe", "C Poe"), 2000), work(people("A Doe", "B Moe", "C Poe"), 2000)]
    citation = 'et-al-min="3" et-al-use-first="1" disambiguate-add-names="true"'
    assert (
        bench.cite(AUTHOR_DATE, *works, citation=citation, wrap=WRAP)
        == "(Doe, Roe, et al. 2000; Doe, Moe, et al. 2000)"
    )


def test_names_that_do_not_help_are_not_added(bench: Any, people: Any) -> None:
    works = [work(people("A Doe", "B Roe", "C Poe"), 2000) for _ in range(2)]
    citation = 'et-al-min="3" et-al-use-first="1" disambiguate-add-names="true"'
    assert (
        bench.cite(AUTHOR_DATE, *works, citation=citation, wrap=WRAP) == "(Doe et al. 2000; Doe et al. 2000)"
    )


def test_the_disambiguate_condition(bench: Any, people: Any) -> None:
    layout = (
        AUTHOR_DATE + '<choose><if disambiguate="true"><text variable="title" prefix=", "/></if></choose>'
    )
    works = [
        work(people("A Doe"), 2000, "One"),
        work(people("A Doe"), 2000, "Two"),
        work(people("B Roe"), 2000, "Three"),
    ]
    assert bench.cite(layout, *works, wrap=WRAP) == "(Doe 2000, One; Doe 2000, Two; Roe 2000)"


def test_numbers_collapse_into_ranges_of_three(bench: Any) -> None:
    layout = '<text variable="citation-number"/>'
    wrap = 'prefix="[" suffix="]" delimiter=","'
    assert bench.cite(layout, {}, {}, {}, {}, citation='collapse="citation-number"', wrap=wrap) == "[1–4]"
    assert bench.cite(layout, {}, {}, citation='collapse="citation-number"', wrap=wrap) == "[1,2]"


def test_the_27th_suffix_has_two_letters(bench: Any, people: Any) -> None:
    works = [work(people("A Doe"), 2000, f"{n:02d}") for n in range(27)]
    made = bench.cite(AUTHOR_DATE, *works, citation='disambiguate-add-year-suffix="true"', wrap=WRAP)
    assert made.endswith("Doe 2000z; Doe 2000aa)")
