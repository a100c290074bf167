"""The language of the search box."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.search.query import MOST, And, Field, Near, Not, Or, Phrase, Word, leaves, parse, read
from db.search.wording import PHRASES, understood


@pytest.mark.parametrize(
    ("query", "node"),
    [
        ("", None),
        ('  ( ) -- " " ', None),
        ("cyber", Word("cyber", prefix=True)),
        ("cyber ", Word("cyber")),
        ("cyber crime ", And((Word("cyber"), Word("crime")))),
        ("a OR b c ", Or((Word("a"), And((Word("b"), Word("c")))))),
        ("a AND b ", And((Word("a"), Word("b")))),
        ("-a ", Not(Word("a"))),
        ("a NOT b ", And((Word("a"), Not(Word("b"))))),
        ('-"a b"', Not(Phrase("a b"))),
        ("“a b” ", Phrase("a b")),
        ('"never closed', Phrase("never closed")),
        ("(a OR b) c ", And((Or((Word("a"), Word("b"))), Word("c")))),
        ("((a ", Word("a")),
        ("a) b ", And((Word("a"), Word("b")))),
        ("pre* ", Word("pre", prefix=True, exact=True)),
        ("a NEAR b ", Near((Word("a"), Word("b")), 5)),
        ("a NEAR/12 b ", Near((Word("a"), Word("b")), 12)),
        ('"a b" NEAR/2 c NEAR d ', Near((Phrase("a b"), Word("c"), Word("d")), 5)),
        ("NEAR ", Word("NEAR")),
        ("a NEAR/3", Word("a")),
        ("speaker:giang", Field("speaker", "giang")),
        ('speaker:"dang hoang giang" x ', And((Field("speaker", "dang hoang giang"), Word("x")))),
        ("Organization:UN", Field("organisation", "UN")),
        ("-is:candidate ", Not(Field("is", "candidate"))),
        ("date:2025-10.. ", Field("date", "2025-10..")),
        ("value:>1bn", Field("value", ">1bn")),
        ("http://x.org ", And((Word("http"), Word("//x.org")))),
        ("speaker: ", Word("speaker:")),
        ("OR", Word("OR", prefix=True)),
        ("a OR", Word("a")),
        ("a NOT", Word("a")),
        ("-", None),
    ],
)
def test_what_a_query_asks_for(query: str, node: object) -> None:
    assert parse(query) == node


@given(st.text(alphabet=st.sampled_from("ab đ\"“”()-*:/. ORNEATD5<>\\'\0speakerdatevalue")) | st.text())
def test_no_query_fails(query: str) -> None:
    node = parse(query)
    assert understood(node)
    assert all(leaf is not None for leaf in leaves(node, negative=True))


def test_a_query_is_said_in_words() -> None:
    assert understood(parse('cyber "peace inside" speaker:giang -date:2024.. ')) == (
        "“cyber” and exactly “peace inside” and said by “giang” and not dated 2024 or later"
    )


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("date:.. ", "with a date"),
        ("value:..", "with a number"),
        ("date:2025-1", "dated 2025-1"),
        ("date:soon ", "dated “soon” (no date)"),
        ("value:>1bn ", "with the value above 1bn"),
        ("value:10..20 ", "with the value 10 to 20"),
        ("date:>=2024 ", "dated 2024 or later"),
        ('outlet:"=The Paper" ', "from “The Paper” exactly"),
        ('trust NEAR/5 "viet nam" ', "“trust” within 5 words of “viet nam”"),
    ],
)
def test_bounds_are_said_in_words(query: str, words: str) -> None:
    assert understood(parse(query)) == words


def test_a_text_is_read_as_far_as_a_query_goes() -> None:
    node, left_out = read("word " * 5000)
    assert len(leaves(node)) == MOST and left_out == 5000 - MOST
    assert read("a b c ") == (parse("a b c "), 0)


def test_every_phrase_of_the_line_goes_through_the_windows_language() -> None:
    from app.ui.search.understood import PHRASES as SHOWN

    assert SHOWN == PHRASES
    said: list[str] = []
    query = 'a* b -"c d" (speaker:x OR date:2024..) value:>5 outlet:"=The Paper" e NEAR f year:soon date:.. '
    understood(parse(query), lambda phrase: said.append(phrase) or phrase)
    assert set(said) <= set(PHRASES)
