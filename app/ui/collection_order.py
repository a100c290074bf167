"""Where a collection goes when it is dragged or moved by keys: its new parent, and its place among the siblings there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from db.records import CollectionRow

Place = tuple[int | None, int]  # parent, place among its children without the moved one
Side = Literal["before", "inside", "after"]
Way = Literal["up", "down", "in", "out"]


def siblings(rows: Sequence[CollectionRow], parent: int | None) -> list[CollectionRow]:
    """The collections inside another (None: at the top), in their order."""
    return sorted((row for row in rows if row.parent_id == parent), key=lambda row: (row.position, row.id))


def lies_inside(rows: Sequence[CollectionRow], inner: int | None, outer: int) -> bool:
    """Whether a collection is another or lies somewhere inside it."""
    parents = {row.id: row.parent_id for row in rows}
    seen: set[int] = set()
    while inner is not None and inner not in seen:
        if inner == outer:
            return True
        seen.add(inner)
        inner = parents.get(inner)
    return False


def dropped(rows: Sequence[CollectionRow], moved: int, on: int | None, side: Side) -> Place | None:
    """Where `moved` goes when it is dropped beside or into `on` (None: at the end of the top); None where it cannot go."""
    if on is None:
        return None, len([row for row in siblings(rows, None) if row.id != moved])
    target = next((row for row in rows if row.id == on), None)
    if target is None or lies_inside(rows, on, moved):
        return None
    if side == "inside":
        return on, len([row for row in siblings(rows, on) if row.id != moved])
    others = [row.id for row in siblings(rows, target.parent_id) if row.id != moved]
    return target.parent_id, others.index(on) + (1 if side == "after" else 0)


def stepped(rows: Sequence[CollectionRow], moved: int, way: Way) -> Place | None:
    """Where `moved` goes by a key: up or down among its siblings, into the one above it, or out beside its parent."""
    row = next((row for row in rows if row.id == moved), None)
    if row is None:
        return None
    here = [one.id for one in siblings(rows, row.parent_id)]
    at = here.index(moved)
    if way == "up":
        return (row.parent_id, at - 1) if at > 0 else None
    if way == "down":
        return (row.parent_id, at + 1) if at + 1 < len(here) else None
    if way == "in":
        return dropped(rows, moved, here[at - 1], "inside") if at > 0 else None
    return dropped(rows, moved, row.parent_id, "after") if row.parent_id is not None else None
