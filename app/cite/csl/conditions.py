"""Tests of cs:if and cs:else-if."""

from __future__ import annotations

from app.cite.csl.context import FIRST, IBID, IBID_WITH_LOCATOR, SUBSEQUENT, Context
from app.cite.csl.model import Condition
from app.cite.csl.numbers import is_numeric, split_label


def holds(condition: Condition, ctx: Context) -> bool:
    """True where the tests hold under the condition's match (all, any, none)."""
    match = condition.match
    if condition.types is not None:
        found = ctx.item.type in condition.types
        return (
            found if match == "any" else not found if match == "none" else found and len(condition.types) == 1
        )
    for name, value in condition.tests:
        found = _test(name, value, ctx)
        if match == "all":
            if not found:
                return False
        elif found:
            return match == "any"
    return match != "any"


def _test(name: str, value: str, ctx: Context) -> bool:
    if name == "type":
        return ctx.item.type == value
    if name == "variable":
        return has_variable(value, ctx)
    if name == "position":
        return _position(value, ctx)
    if name == "locator":
        return _locator(value, ctx)
    if name == "is-numeric":
        text = _value(value, ctx)
        return text != "" and is_numeric(text)
    if name == "is-uncertain-date":
        date = ctx.item.date(value)
        return date is not None and date.circa
    if name == "disambiguate":
        return value == "true" and ctx.disambiguation is not None and ctx.disambiguation.condition
    return False


def has_variable(variable: str, ctx: Context) -> bool:
    """True where the item or the cite has the variable."""
    return _value(variable, ctx) != "" or ctx.item.has(variable)


def _value(variable: str, ctx: Context) -> str:
    if variable == "locator":
        return "" if ctx.in_bibliography else ctx.cite.locator
    if variable == "citation-number":
        return str(ctx.shared.item_numbers.get(ctx.item.id, ""))
    if variable == "first-reference-note-number":
        return str(ctx.cite.first_note or "")
    if variable == "year-suffix":
        return ctx.year_suffix
    if variable == "page-first":
        return ctx.item.text("page-first") or ctx.item.text("page")
    return ctx.item.text(variable)


def _position(value: str, ctx: Context) -> bool:
    if ctx.in_bibliography:
        return False
    position = ctx.cite.position
    if value == "first":
        return position == FIRST
    if value == "subsequent":
        return position >= SUBSEQUENT
    if value == "ibid":
        return position >= IBID
    if value == "ibid-with-locator":
        return position == IBID_WITH_LOCATOR
    return value == "near-note" and position >= SUBSEQUENT and ctx.cite.near_note


def _locator(value: str, ctx: Context) -> bool:
    if not ctx.cite.locator or ctx.in_bibliography:
        return False
    typed, _ = split_label(ctx.cite.locator)
    label = ctx.cite.label or "page"
    if typed and label == "page":
        label = typed
    return label.replace(" ", "-") == value.replace(" ", "-")
