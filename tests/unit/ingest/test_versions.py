"""The same story again: likeness, versions, spans that move, parts that are put back."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from app.ingest.read import read_text
from app.ingest.reanchor import differences, reanchor
from app.ingest.restore import put_back
from app.ingest.similar import distance, likeness, near_groups, provenance, samples, simhash64, wire_sources

WIRE = """DA NANG (Reuters) - Ministers from eleven coastal states agreed on Tuesday to share weather data with one another within the hour, after two seasons of storms that took many boats.

“A warning that comes late is no warning,” said Tran Thu Ha, who leads the regional office, as the two-day meeting closed. She thanked the hosts for their patience during the long talks.

The plan foresees forty new stations by 2027, most of them on small islands that have none today, and a common fund of 12 million dollars to be paid in over three years.

Fishing associations welcomed the decision but asked for messages in local languages, which the ministers promised to examine by the spring of next year."""
REPRINT = (
    WIRE.replace("DA NANG (Reuters) - ", "").split("\n\nFishing")[0]
    + "\n\nOur newspaper adds that the harbour of the town will get the first of the new stations before the summer."
)
OTHER = "Parliament debated the budget for schools on Wednesday and will vote next week, after the opposition asked for more teachers in the mountain districts and for smaller classes in the towns of the delta."


def test_a_reprint_is_near_and_another_story_is_not() -> None:
    assert likeness(samples(WIRE), samples(REPRINT)) > 0.6 > 0.1 > likeness(samples(WIRE), samples(OTHER))
    assert distance(simhash64(WIRE), simhash64(WIRE.upper())) == 0
    assert distance(simhash64(WIRE), simhash64(REPRINT)) < 20 < distance(simhash64(WIRE), simhash64(OTHER))
    assert -(2**63) <= simhash64(WIRE) < 2**63


def test_groups_and_their_wire_source() -> None:
    sampled = {name: samples(text) for name, text in {"a": WIRE, "b": OTHER, "c": REPRINT, "d": ""}.items()}
    assert near_groups(sampled) == [["a", "c"]]
    wire = read_text("Storm data to be shared\n\n" + WIRE)
    assert provenance(wire).agency == "Reuters" and wire_sources([wire, read_text(OTHER)]) == {"Reuters"}


def span(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def test_spans_are_kept_moved_changed_or_die() -> None:
    new = (
        "A new first paragraph came in.\n\n"
        + WIRE.replace("forty new stations", "forty-two new stations").split("\n\nFishing")[0]
    )
    spans = [
        span(WIRE, "A warning that comes late is no warning"),
        span(WIRE, "forty new stations by 2027"),
        span(WIRE, "Fishing associations welcomed the decision"),
    ]
    moved, changed, died = reanchor(WIRE, new, spans)
    assert (
        moved.state == "moved" and new[moved.start : moved.end] == "A warning that comes late is no warning"
    )
    assert changed.state == "changed" and new[changed.start : changed.end] == "forty-two new stations by 2027"
    assert (died.state, died.start) == ("died", None)
    assert [r.state for r in reanchor(WIRE, WIRE, spans)] == ["kept"] * 3


def test_of_several_same_words_the_one_in_the_same_context_is_taken() -> None:
    old = "The fund grew in March.\n\nThe fund grew in June."
    new = "Intro.\n\nThe fund grew in March.\n\nThe fund grew in June."
    (second,) = reanchor(old, new, [(25 + len("The "), 25 + len("The fund"))])
    assert second.start == new.rindex("fund")


@settings(max_examples=80, deadline=None)
@given(st.text("ab \n", max_size=60), st.text("ab \n", max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_any_span_ends_up_inside_the_new_text(old: str, new: str, start: int, size: int) -> None:
    start = min(start, len(old))
    end = min(len(old), start + size)
    (found,) = reanchor(old, new, [(start, end)])
    if found.start is None or found.end is None:
        assert found.state == "died"
    else:
        assert 0 <= found.start <= found.end <= len(new)
        assert found.state == "changed" or new[found.start : found.end] == old[start:end]


@settings(max_examples=150, deadline=None)
@given(st.text("ab, \n", max_size=60), st.text("ab, \n", max_size=60))
def test_differences_cover_every_change_of_words(old: str, new: str) -> None:
    found = differences(old, new)
    assert all(a.old_end <= b.old_start and a.new_end <= b.new_start for a, b in pairwise(found))
    rebuilt_old = "".join(old[a:b] for a, b in _between([(d.old_start, d.old_end) for d in found], len(old)))
    rebuilt_new = "".join(new[a:b] for a, b in _between([(d.new_start, d.new_end) for d in found], len(new)))
    assert "".join(rebuilt_old.split("\n")) == "".join(rebuilt_new.split("\n"))


def _between(spans: list[tuple[int, int]], size: int) -> list[tuple[int, int]]:
    edges = [0, *[edge for pair in spans for edge in pair], size]
    return list(zip(edges[::2], edges[1::2], strict=True))


def test_removed_parts_go_back_to_their_places() -> None:
    article = read_text(
        "Storm data to be shared\n\nMinisters from eleven coastal states agreed on Tuesday to share weather data.\n\nDelegates at the harbour\nPHOTO: LE MINH\n\nThe plan foresees forty new stations by 2027, most of them on islands./.\n\nComment (0)"
    )
    reasons = [part.reason for part in article.removed]
    assert reasons == ["caption", "caption", "end mark", "comments"]
    back = put_back(article, [0, 2])
    texts = [back.text[p.start : p.end] for p in back.passages]
    assert texts[1] == "Delegates at the harbour" and texts[2].endswith("islands./.") and len(texts) == 3
    assert [part.reason for part in back.removed] == [
        "caption",
        "comments",
    ] and back.text_sha256 != article.text_sha256
    assert put_back(article, []).text == article.text
