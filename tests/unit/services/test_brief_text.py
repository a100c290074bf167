"""The text of a brief goes into Markdown and comes back; foreign Markdown is read for what it means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.brief_text import Block, Excerpt, Run, normal, parse, serialise, words
from db.records import Ref

LINES = st.text(
    st.one_of(
        st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Zs")), st.sampled_from(r" *_\[]<>#-+.)1`!")
    ),
    min_size=1,
    max_size=20,
)
TEXT = st.lists(LINES, min_size=1, max_size=3).map("\n".join)


def settled(text: str) -> str:
    return "\n".join(line.strip() or "x" for line in text.strip().split("\n")) or "x"


RUNS = st.lists(st.builds(Run, LINES, st.booleans(), st.booleans()), min_size=1, max_size=4)
EXCERPTS = st.builds(
    Excerpt,
    st.builds(Ref, st.sampled_from(("quote", "event", "highlight")), st.integers(1, 10**6)),
    TEXT.map(settled),
    LINES.map(lambda line: " ".join(line.split())),
)


def trimmed(runs: list[Run]) -> tuple[Run, ...]:
    return normal([Run("a"), *runs, Run("z")])


BLOCKS = st.lists(
    st.one_of(
        st.builds(lambda r: Block("text", trimmed(r)), RUNS),
        st.builds(lambda t: Block("text", (Run(f"a{t}z"),)), TEXT.map(settled)),
        st.builds(lambda t: Block("text", (Run(f"{t}z"),)), TEXT.map(settled)),
        st.builds(lambda r, n: Block("heading", trimmed(r), n), RUNS, st.integers(1, 3)),
        st.builds(lambda r: Block("item", trimmed(r)), RUNS),
        st.builds(lambda t: Block("item", (Run(f"{t}z"),)), TEXT.map(settled)),
        st.builds(lambda t: Block("note", (Run(settled(t)),)), TEXT),
        st.builds(lambda e: Block("excerpt", excerpt=e), EXCERPTS),
    ),
    max_size=5,
)


@given(BLOCKS)
def test_what_is_written_is_read_back(blocks: list[Block]) -> None:
    assert parse(serialise(blocks)) == tuple(blocks)


@given(st.text(max_size=200))
def test_any_text_is_read_and_settles(text: str) -> None:
    once = serialise(parse(text))
    assert serialise(parse(once)) == once


def test_it_is_markdown_that_others_read() -> None:
    blocks = [
        Block("heading", (Run("What was promised"),), 1),
        Block("text", (Run("Both sides "), Run("agreed", bold=True), Run(" on water."))),
        Block("item", (Run("first"),)),
        Block("item", (Run("second"),)),
        Block("note", (Run("ask -- the ministry"),)),
        Block("excerpt", excerpt=Excerpt(Ref("quote", 12), "Water is never a weapon.", "Ann Lee, para. 2")),
    ]
    assert serialise(blocks) == (
        "# What was promised\n\nBoth sides **agreed** on water.\n\n- first\n- second\n\n<!-- ask -\\- the ministry -->\n\n"
        "> Water is never a weapon.\n>\n> [Ann Lee, para. 2](rapporteur://quote/12)\n"
    )


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("One\ntwo\n\nthree", ["text", "text"]),
        ("###### deep", ["heading"]),
        ("* a\n* b\n+ c", ["item", "item", "item"]),
        ("> somebody's words", ["text"]),
        ("<!-- open", ["note"]),
    ],
)
def test_markdown_of_others(text: str, kinds: list[str]) -> None:
    assert [block.kind for block in parse(text)] == kinds


def test_words_are_counted_apart() -> None:
    blocks = parse(
        "# A title\n\nFour words of one’s own\n\n<!-- not counted -->\n\n> two words\n>\n> [x](rapporteur://quote/1)"
    )
    assert words(blocks) == (7, 2)
