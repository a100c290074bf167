"""Whatever stands in a record, citing it never fails and never loses or invents words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.cite.csl.richtext import plain_text
from app.cite.csl.writers import inline_html, markdown, plain, rtf
from app.cite.excerpt import cited_excerpt
from app.cite.formatter import Locator, format_item, references
from app.cite.item import KINDS, CiteItem, Name

STYLES = (
    "apa",
    "chicago-notes-bibliography",
    "modern-language-association",
    "ieee",
    "oscola",
    "united-nations-editorial",
)
words = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=30)
names = st.builds(
    Name, family=words, given=words, literal=words, static_order=st.booleans(), particle=words, suffix=words
)
dates = st.sampled_from([None, "2025-10-25", "2025-10", "2025", "--06-20", "0000", "2025-99-99", "x"])
items = st.builds(
    CiteItem,
    id=st.just("x"),
    title=words,
    type=st.sampled_from([*KINDS, "unheard-of"]),
    title_given=st.booleans(),
    original_title=words,
    outlet=words,
    authors=st.lists(names, max_size=5).map(tuple),
    issued=dates,
    accessed=dates,
    url=words,
    language=st.sampled_from(["", "en", "vi", "zh-Hant", "nonsense"]),
    publisher=words,
    number=words,
    page=words,
)


@settings(max_examples=150, deadline=None)
@given(items, st.sampled_from(STYLES), st.sampled_from(["en-US", "vi-VN", "fr-FR", "xx", ""]))
def test_citing_never_fails(item: CiteItem, style: str, locale: str) -> None:
    made = format_item(item, style, locale, Locator(4))
    for tree in (made.citation, made.reference):
        assert plain(tree) is not None and inline_html(tree) is not None and markdown(tree) is not None
        assert rtf(tree).isascii()


@settings(max_examples=40, deadline=None)
@given(st.lists(items, max_size=6), st.sampled_from(STYLES))
def test_a_bibliography_has_each_source_once(found: list[CiteItem], style: str) -> None:
    from dataclasses import replace

    listed = references([replace(item, id=str(at)) for at, item in enumerate(found)], style)
    assert len({item_id for item_id, _ in listed}) == len(listed) <= len(found)


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(categories=("L", "N", "Zs")), min_size=1, max_size=60), st.sampled_from(STYLES))
def test_the_words_of_an_excerpt_are_the_words(text: str, style: str) -> None:
    item = CiteItem("x", "Rivers", outlet="The Example Post", authors=(Name("Rowe", "Katie"),), issued="2025")
    if text.strip():
        assert text.strip() in cited_excerpt(text, item, paragraph=2, style=style).plain


@pytest.mark.parametrize("style", STYLES)
def test_a_title_of_letters_is_printed_whole(style: str) -> None:
    title = "Đồng bằng sông Cửu Long và các nước láng giềng"
    item = CiteItem("x", title, outlet="Báo Ví dụ", language="vi", issued="2025")
    assert title in plain_text(format_item(item, style).reference)
