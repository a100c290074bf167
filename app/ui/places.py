"""What a list is narrowed to as plain values, for Back and for the session."""

from __future__ import annotations

from typing import Any

from db.records import Where


def where_to_place(where: Where) -> dict[str, Any]:
    """A `Where` as values that JSON can hold."""
    return {
        "query": where.query,
        "facets": {field: list(values) for field, values in where.facets},
        "period": list(where.period) if where.period else None,
    }


def where_from_place(place: Any) -> Where:
    """The `Where` that `where_to_place` wrote; whatever cannot be read narrows to nothing."""
    if not isinstance(place, dict):
        return Where()
    facets, period = place.get("facets"), place.get("period")
    chosen = tuple(
        (str(field), tuple(str(value) for value in values))
        for field, values in (facets.items() if isinstance(facets, dict) else ())
        if isinstance(values, (list, tuple)) and values
    )
    whole = list(period) if isinstance(period, (list, tuple)) and len(period) == 2 else []
    return Where(str(place.get("query") or ""), chosen, (str(whole[0]), str(whole[1])) if whole else None)
