"""Quotation marks by depth and language, and the punctuation that meets them."""

from __future__ import annotations

from typing import Any

import pytest

QUOTED = '<text variable="title" quotes="true"/>'
TWO = '<group delimiter="{}"><text variable="title" quotes="true"/><text variable="publisher"/></group>'


@pytest.mark.parametrize(
    ("title", "english", "french"),
    [
        ("plain", "“plain”", "«\u00a0plain\u00a0»"),
        ('with "inner" words', "“with ‘inner’ words”", "«\u00a0with “inner” words\u00a0»"),
        ("with “inner” words", "“with ‘inner’ words”", "«\u00a0with “inner” words\u00a0»"),
        ("Asia's “deep ‘third’ level”", "“Asia’s ‘deep “third” level’”", None),
        ("the '90s", "“the ’90s”", "«\u00a0the ’90s\u00a0»"),
        ("l'homme d'État", "“l’homme d’État”", "«\u00a0l’homme d’État\u00a0»"),
        ('an <i>"italic"</i> word', "“an <i>‘italic’</i> word”", None),
        ('a <i>"crossed</i> quotation" here', '“a <i>"crossed</i> quotation" here”', None),
    ],
)
def test_marks_follow_depth_and_language(bench: Any, title: str, english: str, french: str | None) -> None:
    assert bench.cite(QUOTED, {"title": title}) == english
    if french is not None:
        assert bench.cite(QUOTED, {"title": title}, lang="fr-FR") == french


@pytest.mark.parametrize(
    ("delimiter", "title", "american", "british"),
    [
        (". ", "Rivers", "“Rivers.” Press", "‘Rivers’. Press"),
        (", ", "Rivers", "“Rivers,” Press", "‘Rivers’, Press"),
        ("; ", "Rivers", "“Rivers”; Press", "‘Rivers’; Press"),
        (". ", "Whose?", "“Whose?” Press", "‘Whose?’. Press"),
        (", ", "Whose?", "“Whose?,” Press", "‘Whose?’, Press"),
        (". ", "Rivers.", "“Rivers.” Press", "‘Rivers’. Press"),
        (", ", "of “rivers”", "“of ‘rivers,’” Press", "‘of “rivers”’, Press"),
    ],
)
def test_punctuation_at_a_closing_mark(
    bench: Any, delimiter: str, title: str, american: str, british: str
) -> None:
    item = {"title": title, "publisher": "Press"}
    assert bench.cite(TWO.format(delimiter), item) == american
    assert bench.cite(TWO.format(delimiter), item, lang="en-GB") == british


@pytest.mark.parametrize(
    ("first", "suffix", "expected"),
    [
        ("Co.", ". ", "Co. x"),
        ("Co.", ": ", "Co.: x"),
        ("Co.", ", ", "Co., x"),
        ("Why?", ". ", "Why? x"),
        ("Why?", ": ", "Why? x"),
        ("Stop!", ", ", "Stop!, x"),
        ("One;", "; ", "One; x"),
    ],
)
def test_two_marks_that_meet(bench: Any, first: str, suffix: str, expected: str) -> None:
    layout = f'<text variable="title" suffix="{suffix}"/><text value="x"/>'
    assert bench.cite(layout, {"title": first}) == expected


def test_punctuation_of_the_source_is_never_touched(bench: Any) -> None:
    assert bench.cite('<text variable="title"/>', {"title": "Wait... what?! No.,"}) == "Wait... what?! No.,"


def test_italics_flip_inside_italics(bench: Any) -> None:
    layout = '<text variable="title" font-style="italic"/>'
    assert (
        bench.cite(layout, {"title": "the <i>Aurora</i> case"})
        == '<i>the <span style="font-style:normal;">Aurora</span> case</i>'
    )


def test_markup_characters_are_text(bench: Any) -> None:
    assert (
        bench.cite('<text variable="title"/>', {"title": "a < b & c > d </i>"})
        == "a &#60; b &#38; c &#62; d &#60;/i&#62;"
    )
