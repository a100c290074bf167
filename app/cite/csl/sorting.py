"""cs:sort: keys from variables and macros; what is missing comes last in either direction."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cmp_to_key
from typing import Any, TypeVar

from app.cite.csl.collation import sort_key
from app.cite.csl.context import Context
from app.cite.csl.data import DATE_VARIABLES, NAME_VARIABLES, NUMBER_VARIABLES
from app.cite.csl.dates import date_key
from app.cite.csl.fragments import text_of
from app.cite.csl.model import Formatting, Key, NameElement, Names
from app.cite.csl.render import render, render_children, variable_text
from app.cite.csl.trigraph import citation_label

_TAGS = re.compile(r"<[^>]+>")
_NAME_KEYS: dict[str, Names] = {
    variable: Names((variable,), {"delimiter": ", "}, Formatting(), NameElement({}, Formatting()))
    for variable in NAME_VARIABLES
}

T = TypeVar("T")


def sort_items(things: Sequence[T], keys: Sequence[Key], context_of: Callable[[T], Context]) -> list[T]:
    """`things` in the order of the keys; the present order decides between equals."""
    if not keys:
        return list(things)
    # A later key is worked out only where the earlier ones are equal.
    rows: list[tuple[T, list[Any]]] = [(thing, []) for thing in things]

    def value(row: tuple[T, list[Any]], at: int) -> Any:
        thing, known = row
        while len(known) <= at:
            known.append(key_value(keys[len(known)], context_of(thing)))
        return known[at]

    def compare(one: tuple[T, list[Any]], other: tuple[T, list[Any]]) -> int:
        for at, key in enumerate(keys):
            order = _compare(value(one, at), value(other, at), key.descending)
            if order:
                return order
        return 0

    return [thing for thing, _ in sorted(rows, key=cmp_to_key(compare))]


def key_value(key: Key, ctx: Context) -> Any:
    """The value of one key for one item, None where the item has none."""
    ctx.sort_key = key
    if key.macro:
        macro = ctx.style.macro(key.macro)
        parts = render_children(macro.children, ctx) if macro else []
        text = "".join(text_of(part) for part in parts)
        return sort_key(text) if text.strip() else None
    variable = key.variable
    if variable in DATE_VARIABLES:
        return date_key(ctx.item.date(variable)) or None
    if variable == "citation-number":
        return ctx.shared.item_numbers.get(ctx.item.id)
    if variable == "citation-label":
        return sort_key(citation_label(ctx.item) + ctx.year_suffix)
    if variable in NAME_VARIABLES:
        made = render(_NAME_KEYS[variable], ctx)
        return sort_key(text_of(made)) if made is not None else None
    text = _TAGS.sub("", variable_text(variable, "long", ctx))
    if not text:
        return None
    if variable in NUMBER_VARIABLES:
        digits = re.match(r"\D*(\d+)", text)
        return (int(digits[1]) if digits else 0, sort_key(text))
    return sort_key(text)


def _compare(a: Any, b: Any, descending: bool) -> int:
    if a is None or b is None:
        return (a is None) - (b is None)
    if a == b:
        return 0
    return (-1 if a < b else 1) * (-1 if descending else 1)
