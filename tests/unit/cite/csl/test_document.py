"""Positions in a document, sorting, and repeated authors in a bibliography."""

from __future__ import annotations

from typing import Any

import pytest

from app.cite.csl.context import Cite
from app.cite.csl.positions import Citation
from app.cite.csl.writers import suite_html

NOTE = (
    '<choose><if position="ibid-with-locator"><group delimiter=", "><text term="ibid"/><text variable="locator"/></group></if>'
    '<else-if position="ibid"><text term="ibid"/></else-if>'
    '<else-if position="near-note"><text variable="title" form="short" suffix=" (near)"/></else-if>'
    '<else-if position="subsequent"><group delimiter=" "><text variable="title" form="short"/>'
    '<text variable="first-reference-note-number" prefix="n "/></group></else-if>'
    '<else><group delimiter=", "><text variable="title"/><text variable="locator"/></group></else></choose>'
)
RIVERS = {"title": "The Book of Rivers", "title-short": "Rivers"}
SEAS = {"title": "The Book of Seas", "title-short": "Seas"}


def notes(bench: Any, *cited: tuple[str, str], distance: int = 1) -> list[str]:
    processor = bench.processor(
        NOTE, RIVERS, SEAS, kind="note", wrap='suffix="."', citation=f'near-note-distance="{distance}"'
    )
    document = [Citation([Cite(i, locator=locator)], note) for note, (i, locator) in enumerate(cited, 1)]
    return [suite_html(text) for text in processor.cite_all(document)]


def test_first_ibid_and_subsequent(bench: Any) -> None:
    made = notes(bench, ("1", "5"), ("1", "5"), ("1", "7"), ("1", ""), ("2", ""), ("1", ""))
    assert made == [
        "The Book of Rivers, 5.",
        "Ibid.",
        "Ibid., 7.",
        "Rivers (near).",
        "The Book of Seas.",
        "Rivers n 1.",
    ]


def test_near_notes(bench: Any) -> None:
    assert notes(bench, ("1", ""), ("2", ""), ("1", ""), distance=5)[2] == "Rivers (near)."


def test_a_note_of_several_cites_is_no_antecedent(bench: Any) -> None:
    processor = bench.processor(NOTE, RIVERS, SEAS, kind="note", citation='near-note-distance="0"')
    document = [Citation([Cite("1"), Cite("2")], 1), Citation([Cite("2")], 2)]
    assert suite_html(processor.cite_all(document)[1]) == "Seas n 1"


def test_prefixes_and_suffixes_of_a_cite(bench: Any) -> None:
    cite = Cite("1", prefix="see <i>also</i>", suffix=", passim")
    assert bench.cite('<text variable="title"/>', RIVERS, cites=[cite], wrap='prefix="(" suffix=")"') == (
        "(see <i>also</i> The Book of Rivers, passim)"
    )


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ('variable="title"', "Alpha; beta; Émile; Gamma 2; Gamma 10; Đelta"),
        ('variable="issued"', "beta; Gamma 10; Émile; Gamma 2; Alpha; Đelta"),
        ('variable="issued" sort="descending"', "Émile; Gamma 10; beta; Gamma 2; Alpha; Đelta"),
    ],
)
def test_sorting(bench: Any, key: str, expected: str) -> None:
    years: list[tuple[str, list[int] | None]] = [
        ("Gamma 10", [1999, 5]), ("Gamma 2", None), ("beta", [1998]), ("Alpha", None), ("Émile", [2001]), ("Đelta", None),
    ]  # fmt: skip
    items = [{"title": t, **({"issued": {"date-parts": [y]}} if y else {})} for t, y in years]
    made = bench.bibliography('<text variable="title"/>', *items, sort=f"<sort><key {key}/></sort>")
    if "issued" in key:
        known = ["beta", "Gamma 10", "Émile"]
        assert made[:3] == (known if "descending" not in key else known[::-1])
        assert sorted(made[3:]) == ["Alpha", "Gamma 2", "Đelta"]
    else:
        assert made == ["Alpha", "beta", "Đelta", "Émile", "Gamma 2", "Gamma 10"]
    assert len(made) == len(expected.split("; "))


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("complete-all", ["A Doe and B Roe 1", "--- 2", "A Doe and C Poe 3"]),
        ("complete-each", ["A Doe and B Roe 1", "--- and --- 2", "A Doe and C Poe 3"]),
        ("partial-each", ["A Doe and B Roe 1", "--- and --- 2", "--- and C Poe 3"]),
        ("partial-first", ["A Doe and B Roe 1", "--- and B Roe 2", "--- and C Poe 3"]),
    ],
)
def test_repeated_authors(bench: Any, people: Any, rule: str, expected: list[str]) -> None:
    works = [
        {"author": people("A Doe", "B Roe"), "title": "1"},
        {"author": people("A Doe", "B Roe"), "title": "2"},
        {"author": people("A Doe", "C Poe"), "title": "3"},
    ]
    made = bench.bibliography(
        '<names variable="author"><name and="text"/></names><text variable="title" prefix=" "/>',
        *works,
        attributes=f'subsequent-author-substitute="---" subsequent-author-substitute-rule="{rule}"',
    )
    assert made == expected


def test_citation_numbers_follow_the_bibliography(bench: Any) -> None:
    made = bench.bibliography(
        '<text variable="citation-number" suffix=". "/><text variable="title"/>',
        {"title": "B"},
        {"title": "A"},
        sort='<sort><key variable="title"/></sort>',
    )
    assert made == ["1. A", "2. B"]
