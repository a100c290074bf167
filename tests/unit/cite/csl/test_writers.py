"""Formatted text as HTML, plain text, Markdown and RTF."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from app.cite.csl import writers
from app.cite.csl.richtext import Mark, Span, italic, plain_text, rich

TREE = rich("Rowe, K. ", italic("Trần & “Đặng”"), " https://example.org/a_b?x=1&y=2.")


def test_the_forms() -> None:
    assert writers.plain(TREE) == "Rowe, K. Trần & “Đặng” https://example.org/a_b?x=1&y=2."
    assert (
        writers.suite_html(TREE) == "Rowe, K. <i>Trần &#38; “Đặng”</i> https://example.org/a_b?x=1&#38;y=2."
    )
    assert '<a href="https://example.org/a_b?x=1&amp;y=2">' in writers.inline_html(TREE)
    assert writers.markdown(TREE) == "Rowe, K. *Trần & “Đặng”* <https://example.org/a_b?x=1&y=2>."


def test_rtf_is_ascii_and_escapes() -> None:
    made = writers.rtf(rich("{x} ", italic("Đ"), "😀\\"))
    assert made.isascii()
    assert "\\{x\\} {\\i \\u272?}\\u-10179?\\u-8704?\\\\" in made


def test_an_address_in_rtf_is_a_link() -> None:
    made = writers.rtf(("See https://example.org/a\\{b}.",))
    assert (
        'See {\\field{\\*\\fldinst{HYPERLINK "https://example.org/a%5C\\{b\\}"}}'
        "{\\fldrslt{https://example.org/a\\\\\\{b\\}}}}." in made
    )


def test_markdown_escapes_what_would_be_markup() -> None:
    assert writers.markdown(("a*b_c [d] <e>",)) == "a\\*b\\_c \\[d\\] \\<e\\>"
    assert writers.markdown(("1. first",)) == "1\\. first"


def test_footnotes() -> None:
    tree = rich("words", Span(Mark.FOOTNOTE, ("note",)))
    assert writers.markdown(tree) == "words[^1]\n\n[^1]: note"
    assert "{\\footnote" in writers.rtf(tree)
    assert writers.plain(tree) == "words [note]"
    assert writers.inline_html(tree).startswith("words <span")


@given(st.text(max_size=80))
def test_html_never_lets_text_become_markup(text: str) -> None:
    class Text(HTMLParser):
        def __init__(self) -> None:
            super().__init__()
            self.tags: list[str] = []

        def handle_starttag(self, tag: str, attrs: object) -> None:
            self.tags.append(tag)

    parser = Text()
    parser.feed(writers.inline_html((text,)))
    assert set(parser.tags) <= {"a"}


@given(st.text(max_size=80))
def test_rtf_is_always_ascii_with_balanced_braces(text: str) -> None:
    made = writers.rtf((text,))
    bare = made.replace("\\\\", "").replace("\\{", "").replace("\\}", "")
    assert made.isascii() and bare.count("{") == bare.count("}")


def test_plain_text_of_a_tree() -> None:
    assert plain_text(TREE) == writers.plain(TREE)
