"""Collections moved by hand: the place that comes out is the one that was meant, and none lies inside itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import services
from app.ui.collection_order import dropped, lies_inside, siblings, stepped
from db.records import CollectionRow

ROWS = (
    CollectionRow(1, None, "A", "accent", 0, 0),
    CollectionRow(2, None, "B", "accent", 1, 0),
    CollectionRow(3, 2, "B1", "accent", 0, 0),
    CollectionRow(4, 2, "B2", "accent", 1, 0),
    CollectionRow(5, None, "C", "accent", 2, 0),
)


@pytest.mark.parametrize(
    ("moved", "on", "side", "place"),
    [
        (5, 1, "before", (None, 0)),
        (1, 5, "after", (None, 2)),
        (1, 2, "inside", (2, 2)),
        (3, 1, "after", (None, 1)),
        (5, 3, "before", (2, 0)),
        (2, 3, "inside", None),
        (2, 2, "inside", None),
        (1, None, "inside", (None, 2)),
    ],
)
def test_dropping(moved: int, on: int | None, side: str, place: object) -> None:
    assert dropped(ROWS, moved, on, side) == place  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("moved", "way", "place"),
    [
        (1, "up", None),
        (1, "down", (None, 1)),
        (5, "up", (None, 1)),
        (5, "in", (2, 2)),
        (1, "in", None),
        (4, "out", (None, 2)),
        (5, "out", None),
        (99, "up", None),
    ],
)
def test_keys(moved: int, way: str, place: object) -> None:
    assert stepped(ROWS, moved, way) == place  # type: ignore[arg-type]


@given(
    st.integers(1, 5), st.sampled_from([1, 2, 3, 4, 5, None]), st.sampled_from(["before", "inside", "after"])
)
def test_nothing_ever_lies_inside_itself(moved: int, on: int | None, side: str) -> None:
    place = dropped(ROWS, moved, on, side)  # type: ignore[arg-type]
    if place is not None:
        assert not lies_inside(ROWS, place[0], moved)
        assert 0 <= place[1] <= len([row for row in siblings(ROWS, place[0]) if row.id != moved])


def test_the_library_puts_it_where_it_was_dropped(tmp_path: Path) -> None:
    library = services.library.open_library(tmp_path / "x.rapporteur", starter=False)
    made = [services.bookmarks.create_collection(library, name).value for name in "ABC"]
    place = dropped(services.bookmarks.collections(library), made[2], made[0], "before")
    assert place is not None
    services.bookmarks.move_collection(library, made[2], *place)
    rows = services.bookmarks.collections(library)
    assert [row.name for row in siblings(rows, None)] == ["C", "A", "B"]
    library.close()
