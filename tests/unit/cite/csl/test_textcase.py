"""Text case (specification, "Text-case"), over inline markup and quotations."""

from __future__ import annotations

from typing import Any

import pytest


def cased(case: str) -> str:
    return f'<text variable="title" text-case="{case}"/>'


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("the making of a delta", "The Making of a Delta"),
        ("rivers: an overview", "Rivers: An Overview"),
        ("what now? the plan", "What Now? The Plan"),
        ("where the river ends up", "Where the River Ends Up"),
        ("what it is made of", "What It Is Made Of"),
        ("out-of-date follow-up work", "Out-of-Date Follow-up Work"),
        ("iPad prices in the EU", "iPad Prices in the EU"),
        ("cat/mouse games", "Cat/Mouse Games"),
        ("on <i>the origin</i> of rivers", "On <i>the Origin</i> of Rivers"),
        ('a <span class="nocase">de facto</span> rule', "A de facto Rule"),
        ("“we will act” again", "“We Will Act” Again"),
        ("đồng bằng sông cửu long", "Đồng Bằng Sông Cửu Long"),
    ],
)
def test_title_case(bench: Any, title: str, expected: str) -> None:
    assert bench.cite(cased("title"), {"title": title}) == expected


def test_title_case_is_for_english_only(bench: Any) -> None:
    assert bench.cite(cased("title"), {"title": "la vie", "language": "fr"}) == "la vie"
    assert bench.cite(cased("title"), {"title": "hội đàm", "language": "vi"}) == "hội đàm"
    assert bench.cite(cased("title"), {"title": "the life", "language": "en-GB"}, lang="fr-FR") == "The Life"
    assert bench.cite(cased("title"), {"title": "la vie"}, lang="fr-FR") == "la vie"


@pytest.mark.parametrize(
    ("case", "title", "expected"),
    [
        ("sentence", "THE MAKING OF A DELTA", "The making of a delta"),
        ("sentence", "the Making of a Delta", "The Making of a Delta"),
        ("capitalize-first", "iPad prices", "iPad prices"),
        ("capitalize-first", "“the making”", "“The making”"),
        ("capitalize-all", "the making of", "The Making Of"),
        ("lowercase", "The EU", "the eu"),
        ("uppercase", "Straße <i>of</i>", "STRASSE <i>OF</i>"),
    ],
)
def test_other_cases(bench: Any, case: str, title: str, expected: str) -> None:
    assert bench.cite(cased(case), {"title": title}) == expected


def test_turkish_capitals(bench: Any) -> None:
    assert bench.cite(cased("uppercase"), {"title": "izmir", "language": "tr"}) == "İZMİR"
