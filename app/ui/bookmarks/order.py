"""New orders of a list by hand."""

from __future__ import annotations

from collections.abc import Sequence


def put_before(ids: list[int], moved: Sequence[int], row: int) -> list[int]:
    """`ids` with `moved` (in their present order) put before what stands in `row` (its end for `len(ids)`)."""
    chosen = set(moved)
    taken = [i for i in ids if i in chosen]
    head = [i for i in ids[:row] if i not in chosen]
    tail = [i for i in ids[row:] if i not in chosen]
    return head + taken + tail


def stepped(ids: list[int], moved: Sequence[int], by: int) -> list[int]:
    """`ids` with `moved` one place up (-1) or down (1), as one block; at the end they stay."""
    places = sorted(at for at, identity in enumerate(ids) if identity in set(moved))
    if not places:
        return list(ids)
    row = places[0] - 1 if by < 0 else places[-1] + 2
    return put_before(ids, moved, min(max(row, 0), len(ids)))
