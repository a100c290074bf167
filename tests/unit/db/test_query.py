"""The language of the search box."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.search.query import And, Field, Near, Not, Or, Phrase, Word, leaves, parse
from db.search.wording import understood


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
        ("pre* ", Word("pre", prefix=True)),
        ("a NEAR b ", Near(("a", "b"), 5)),
        ("a NEAR/12 b ", Near(("a", "b"), 12)),
        ("NEAR ", Word("NEAR")),
        ("a NEAR/3", And((Word("a"), Word("NEAR/3", prefix=True)))),
        ("speaker:giang", Field("speaker", "giang")),
        ('speaker:"dang hoang giang" x ', And((Field("speaker", "dang hoang giang"), Word("x")))),
        ("Organization:UN", Field("organisation", "UN")),
        ("-is:candidate ", Not(Field("is", "candidate"))),
        ("date:2025-10.. ", Field("date", "2025-10..")),
        ("value:>1bn", Field("value", ">1bn")),
        ("http://x.org ", And((Word("http"), Word("//x.org")))),
        ("speaker: ", Word("speaker:")),
        ("OR", Word("OR", prefix=True)),
        ("a OR", And((Word("a"), Word("OR", prefix=True)))),
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
