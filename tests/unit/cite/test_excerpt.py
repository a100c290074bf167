"""Cited excerpts: the exact words with where they stand, in every form."""

from __future__ import annotations

import json

from app.cite.excerpt import UNVERIFIED, cited_excerpt
from app.cite.item import CiteItem, Name

ITEM = CiteItem(
    "a1",
    "A quiet week in the delta",
    outlet="The Example Post",
    authors=(Name("Rowe", "Katie"),),
    issued="2025-09-10",
    url="https://example.org/delta",
    accessed="2026-11-22",
)
WORDS = 'We call it "patience", nothing else'


def test_a_quotation_carries_words_citation_and_reference() -> None:
    made = cited_excerpt(WORDS, ITEM, paragraph=4)
    assert made.plain == (
        "“We call it ‘patience’, nothing else” (Rowe, 2025, para. 4)\n"
        "Rowe, K. (2025, September 10). A quiet week in the delta. The Example Post. https://example.org/delta"
    )
    assert "<i>The Example Post</i>" in made.html
    assert "*The Example Post*" in made.markdown
    assert made.rtf.startswith("{\\rtf1") and made.rtf.isascii()
    assert json.loads(made.json)["item"]["id"] == "a1"
    assert made.notes == ()


def test_a_speaker_inside_a_source_is_quoted_in_it() -> None:
    made = cited_excerpt(WORDS, ITEM, paragraph=4, speaker="Ana Roe", role="Minister", form="citation")
    assert made.plain == "(Ana Roe, Minister, quoted in Rowe, 2025, para. 4)"


def test_the_author_is_not_quoted_in_their_own_text() -> None:
    made = cited_excerpt(WORDS, ITEM, paragraph=4, speaker="Katie Rowe", form="citation")
    assert made.plain == "(Rowe, 2025, para. 4)"


def test_a_note_style_gives_the_note() -> None:
    made = cited_excerpt(WORDS, ITEM, paragraph=4, style="chicago-notes-bibliography", form="citation")
    assert made.plain.startswith("Katie Rowe, “")
    assert "September 10, 2025, para. 4, https://example.org/delta." in made.plain


def test_no_date_is_said_as_the_style_says_it() -> None:
    item = CiteItem("a2", "Country profile", outlet="The Example Post", authors=(Name(literal="Desk"),))
    assert cited_excerpt("x", item, form="citation").plain == "(Desk, n.d.)"


def test_words_that_were_not_found_are_marked() -> None:
    made = cited_excerpt(WORDS, ITEM, paragraph=4, verified=False)
    assert "[unverified]" in made.plain
    assert UNVERIFIED in made.notes


def test_a_block_quotation_has_no_marks_of_its_own() -> None:
    made = cited_excerpt("Nothing else", ITEM, paragraph=4, form="block")
    assert made.html.startswith("<blockquote")
    assert "“" not in made.plain
    assert made.markdown.startswith("> Nothing else (Rowe, 2025, para. 4)")


def test_a_footnote_is_a_real_one_where_the_format_has_them() -> None:
    made = cited_excerpt("Nothing else", ITEM, paragraph=4, form="footnote")
    assert "{\\footnote" in made.rtf
    assert made.markdown.startswith("“Nothing else”[^1]\n\n[^1]: ")


def test_a_described_title_in_a_note_is_not_taken_for_a_bracketed_citation() -> None:
    item = CiteItem("d", "Remarks to the press", title_given=False, outlet="The Example Post", issued="2025")
    made = cited_excerpt(WORDS, item, speaker="Ana Roe", style="chicago-notes-bibliography", form="citation")
    assert made.plain.startswith("Ana Roe, quoted in [Remarks to the press],")


def test_a_style_that_begins_with_a_space_takes_the_speaker_inside_its_brackets() -> None:
    style = "vietnam-ministry-of-education-and-training-vi"
    made = cited_excerpt(WORDS, ITEM, speaker="Ana Roe", style=style, form="citation", locale="vi-VN")
    assert made.plain == "[Ana Roe, dẫn theo 1]"
