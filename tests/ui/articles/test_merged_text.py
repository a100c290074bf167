"""Two versions merged into one text: nothing of either is lost, and every place of both is found again."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.ingest.reanchor import differences
from app.ui.articles.merged_text import merge
from db.records import TextDifferences

# As frozen texts are: passages of words with one blank between them, a blank line between passages.
PASSAGE = st.lists(
    st.sampled_from(["the", "1,200", "1,400", "people", "came.", "“Yes,”", "đồng", "😀"]),
    min_size=1,
    max_size=7,
).map(" ".join)
WORDS = st.lists(PASSAGE, min_size=1, max_size=4).map("\n\n".join)


def compared(old: str, new: str) -> TextDifferences:
    parts = tuple((d.old_start, d.old_end, d.new_start, d.new_end) for d in differences(old, new))
    return TextDifferences(old, new, parts)


@settings(max_examples=150, deadline=None)
@given(WORDS, WORDS)
def test_both_versions_can_be_read_off_the_merged_text(old: str, new: str) -> None:
    merged = merge(compared(old, new))

    def read(absent: str) -> str:
        return "".join(merged.text[p.start : p.end] for p in merged.pieces if p.state != absent)

    assert (read("inserted").split(), read("removed").split()) == (old.split(), new.split())
    assert all(merged.text[merged.of_old(at)] == letter for at, letter in enumerate(old) if letter.strip())
    assert all(merged.text[merged.of_new(at)] == letter for at, letter in enumerate(new) if letter.strip())
    assert bool(merged.changes) == (old != new)


def test_changes_are_whole_words() -> None:
    merged = merge(
        compared(
            "About 1,200 people came, said the old mayor.", "About 1,400 people came, said our new mayor."
        )
    )
    shown = [(p.state, merged.text[p.start : p.end]) for p in merged.pieces if p.state != "same"]
    assert shown == [
        ("removed", "1,200"),
        ("inserted", "1,400"),
        ("removed", "the old"),
        ("inserted", "our new"),
    ]
    assert "1,200 1,400" in merged.text, "the two do not run into one word"
