"""Rendering elements: cs:text, cs:number, cs:label, cs:group and cs:choose; cs:date and cs:names are next door."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from app.cite.csl.conditions import holds
from app.cite.csl.context import Context
from app.cite.csl.data import NUMBER_VARIABLES
from app.cite.csl.dates import render_date
from app.cite.csl.fragments import Frag, Leaf, find_role, formatted, from_markup, joined, leaves
from app.cite.csl.model import Choose, Date, Formatting, Group, Label, Names, Node, Number, Text
from app.cite.csl.names import render_names
from app.cite.csl.numbers import is_numeric, is_plural, ordinal, roman, split_label, tidy
from app.cite.csl.pages import format_ranges
from app.cite.csl.textcase import apply_case

_TITLES = ("title", "title-short")


def render(node: Node, ctx: Context) -> Frag | None:
    """One element, None where it has nothing to say."""
    return _RENDER[type(node)](node, ctx)


def render_children(nodes: Sequence[Node], ctx: Context) -> list[Frag]:
    """The non-empty results of several elements; the branch of a cs:choose counts as elements of its own."""
    out: list[Frag] = []
    for node in nodes:
        if type(node) is Choose:
            for condition, children in node.branches:
                if condition is None or holds(condition, ctx):
                    out += render_children(children, ctx)
                    break
        else:
            made = _RENDER[type(node)](node, ctx)
            if made is not None:
                out.append(made)
    return out


def _choose(node: Choose, ctx: Context) -> Frag | None:
    parts = render_children((node,), ctx)
    return Frag(list(parts)) if parts else None


def _names(node: Names, ctx: Context) -> Frag | None:
    return render_names(node, ctx, render)


def render_group(node: Group, ctx: Context) -> Frag | None:
    """cs:group: nothing where it called variables and all of them were empty."""
    called, filled = ctx.called, ctx.filled
    parts = render_children(node.children, ctx)
    if ctx.called > called and ctx.filled == filled:
        return None
    if not parts:
        return None
    if ctx.called == called:
        # A group of terms alone is content for the group around it.
        ctx.note(True)
    frag = formatted(joined(parts, node.delimiter), node.format)
    _finish(frag, node.format, ctx)
    return frag


def _finish(frag: Frag, format: Formatting, ctx: Context) -> None:
    if format.strip_periods:
        for held, at, _ in leaves(frag):
            held[at] = str(held[at]).replace(".", "")
    if format.text_case:
        apply_case(frag, format.text_case, ctx.title_case_applies, ctx.item.language)


def _text(node: Text, ctx: Context) -> Frag | None:
    if node.kind == "macro":
        return _macro(node, ctx)
    role = ""
    if node.kind == "variable":
        content, role = _variable(node, ctx)
    elif node.kind == "term":
        content = _term(node, ctx)
        role = "term"
    else:
        content = [] if ctx.suffix_only else from_markup(node.name)
    if not content:
        return None
    frag = formatted(content, node.format, role)
    if node.kind == "variable" and node.name in _TITLES and ctx.item.is_described:
        # A description in place of a title stands in brackets, without the marks of a title.
        frag.quotes, frag.marks, frag.role = False, (), "described"
        return frag
    _finish(frag, node.format, ctx)
    return frag


def _macro(node: Text, ctx: Context) -> Frag | None:
    """A macro's elements; like a group it says nothing where all the variables it called were empty."""
    macro = ctx.style.macro(node.name)
    if macro is None:
        return None
    called, filled = ctx.called, ctx.filled
    parts = render_children(macro.children, ctx)
    if not parts or (ctx.called > called and ctx.filled == filled):
        return None
    if ctx.called == called:
        ctx.note(True)
    frag = formatted(list(parts), node.format)
    if node.format.quotes and ctx.item.is_described and find_role(frag, "described"):
        frag.quotes = False
    _finish(frag, node.format, ctx)
    return frag


def _term(node: Text, ctx: Context) -> list[Leaf]:
    if ctx.suffix_only:
        return []
    if node.name == "no date":
        # "n.d." stands for a date, so a group that holds it is not empty.
        ctx.note(True)
    text = ctx.locale.term(node.name, node.form, node.plural)
    return from_markup(text) if text else []


def _variable(node: Text, ctx: Context) -> tuple[list[Leaf], str]:
    name = node.name
    if name in ctx.substituted:
        ctx.note(False)
        return [], ""
    special = _SPECIAL.get(name)
    if special:
        text, role = special(ctx)
    else:
        if ctx.suffix_only:
            return [], ""
        text, role = variable_text(name, node.form, ctx), ""
    ctx.note(text != "")
    if not text:
        return [], ""
    if ctx.in_substitute:
        ctx.substituted.add(name)
    if name in ("URL", "DOI"):
        return [text], role
    return from_markup(text), role


def variable_text(name: str, form: str, ctx: Context) -> str:
    """A standard variable in a form: short titles, abbreviations, page ranges."""
    item = ctx.item
    if form == "short" and name not in NUMBER_VARIABLES:
        short = item.text(f"{name}-short")
        if short:
            return short
        listed = ctx.shared.abbreviations.get(name)
        if listed:
            return listed.get(item.text(name), item.text(name))
        return item.text(name)
    text = item.text(name)
    if name.endswith("-short") and not text:
        return item.text(name.removesuffix("-short")) if name == "title-short" and form == "short" else ""
    if name == "page-first":
        return text or _first_page(item.text("page"))
    if name in NUMBER_VARIABLES:
        return _number_text(name, text, ctx)
    return text


def _first_page(text: str) -> str:
    for at, char in enumerate(text):
        if char in "-–—,&; ":
            return text[:at]
    return text


def _number_text(name: str, text: str, ctx: Context) -> str:
    if not text:
        return ""
    if name in ("page", "locator"):
        delimiter = ctx.locale.term("page-range-delimiter") or "–"
        if name == "page" or _locator(ctx)[0] in ("", "page"):
            text = format_ranges(text, ctx.style.attributes.get("page-range-format", ""), delimiter)
        text = tidy(text, ctx.locale.term("and", "symbol"))
        return text.replace("–", delimiter) if delimiter != "–" else text
    return tidy(text, "") if any(c in text for c in "-&\\") else text


def _locator(ctx: Context) -> tuple[str, str]:
    """(label, text) of the cite's locator; a label typed into the text counts."""
    typed, rest = split_label(ctx.cite.locator)
    if typed and (not ctx.cite.label or ctx.cite.label in (typed, "page")):
        return typed, rest
    return ctx.cite.label or "page", ctx.cite.locator


def _citation_number(ctx: Context) -> tuple[str, str]:
    number = ctx.shared.item_numbers.get(ctx.item.id, 0)
    if ctx.sort_key is not None:
        return f"{number:08d}", ""
    return (str(number) if number else ""), "citation-number"


def _locator_text(ctx: Context) -> tuple[str, str]:
    if ctx.in_bibliography:
        return "", ""
    return _number_text("locator", _locator(ctx)[1], ctx), "locator"


def _first_note(ctx: Context) -> tuple[str, str]:
    return (str(ctx.cite.first_note) if ctx.cite.first_note else ""), ""


def _year_suffix(ctx: Context) -> tuple[str, str]:
    suffix = "" if ctx.year_suffix_done else ctx.year_suffix
    return suffix, "year-suffix"


def _citation_label(ctx: Context) -> tuple[str, str]:
    from app.cite.csl.trigraph import citation_label

    return citation_label(ctx.item) + ctx.year_suffix, "citation-label"


_SPECIAL = {
    "citation-number": _citation_number,
    "locator": _locator_text,
    "first-reference-note-number": _first_note,
    "year-suffix": _year_suffix,
    "citation-label": _citation_label,
}


def _number_value(variable: str, ctx: Context) -> str:
    special = _SPECIAL.get(variable)
    if special:
        return special(ctx)[0]
    if variable == "page-first":
        return _first_page(ctx.item.text("page"))
    return ctx.item.text(variable)


def _number(node: Number, ctx: Context) -> Frag | None:
    text = "" if node.variable in ctx.substituted or ctx.suffix_only else _number_value(node.variable, ctx)
    ctx.note(text != "")
    if not text:
        return None
    if ctx.in_substitute:
        ctx.substituted.add(node.variable)
    if is_numeric(text) and node.form != "numeric":
        if node.form == "roman":
            text = roman(text)
        else:
            text = ordinal(text, ctx.locale, ctx.locale.gender(node.variable), node.form == "long-ordinal")
    else:
        text = _number_text(node.variable, text, ctx)
    role = "citation-number" if node.variable == "citation-number" else ""
    frag = formatted(from_markup(text), node.format, role)
    _finish(frag, node.format, ctx)
    return frag


def _label(node: Label, ctx: Context) -> Frag | None:
    if ctx.suffix_only or node.variable in ctx.substituted:
        return None
    value = _number_value(node.variable, ctx)
    term = node.variable
    if term == "locator":
        term, value = _locator(ctx)[0], _locator(ctx)[1]
        if ctx.in_bibliography:
            value = ""
    if not value:
        return None
    plural = node.plural == "always" or (node.plural == "contextual" and is_plural(value, node.variable))
    text = ctx.locale.term(_TERM_OF.get(term, term), node.form, plural)
    if not text:
        return None
    frag = formatted(from_markup(text), node.format)
    _finish(frag, node.format, ctx)
    return frag


_TERM_OF = {"sub verbo": "sub-verbo", "number": "number"}

_RENDER: dict[type, Callable[[Any, Context], Frag | None]] = {
    Text: _text,
    Group: render_group,
    Choose: _choose,
    Names: _names,
    Date: render_date,
    Number: _number,
    Label: _label,
}
