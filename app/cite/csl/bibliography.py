"""Bibliography entries: repeated authors replaced, second-field alignment."""

from __future__ import annotations

from collections.abc import Sequence

from app.cite.csl.context import Context
from app.cite.csl.fragments import Affix, Frag, Leaf, find_role, text_of
from app.cite.csl.model import Area
from app.cite.csl.render import render_children

_STOPS = ".,:;"


def render_entries(contexts: Sequence[Context], area: Area) -> list[Frag | None]:
    """One fragment for each context, in order; None for an item that the style renders as nothing."""
    substitute = area.attributes.get("subsequent-author-substitute")
    rule = area.attributes.get("subsequent-author-substitute-rule", "complete-all")
    previous: list[str] = []
    out: list[Frag | None] = []
    for ctx in contexts:
        parts = render_children(area.layout.children, ctx)
        if substitute is not None:
            previous = _substitute_authors(Frag(list(parts)), previous, substitute, rule)
        out.append(_entry(parts, area) if parts else None)
    return out


def _entry(parts: list[Frag], area: Area) -> Frag:
    format = area.layout.format
    children: list[Leaf] = [Affix(format.prefix), *parts, Affix(format.suffix)]
    if area.attributes.get("second-field-align") and len(parts) > 1 and not parts[0].display:
        if parts[1].prefix[:1] in _STOPS and parts[1].prefix:
            # A full stop before the text belongs to the number in the margin.
            parts[0].suffix += parts[1].prefix[0]
            parts[1].prefix = parts[1].prefix[1:]
        first = Frag([Affix(format.prefix), parts[0]], display="left-margin")
        rest = Frag([*parts[1:], Affix(format.suffix)], display="right-inline")
        children = [first, rest]
    return Frag([c for c in children if c != ""], marks=format.marks)


def _substitute_authors(entry: Frag, previous: list[str], substitute: str, rule: str) -> list[str]:
    """Replace in `entry` the names that the entry before has too; returns this entry's names."""
    names = find_role(entry, "names")
    if names is None:
        return []
    listed = _name_frags(names)
    texts = [text_of(frag) for frag in listed] or [text_of(names)]
    if not previous:
        return texts
    same = 0
    while same < min(len(texts), len(previous)) and texts[same] == previous[same]:
        same += 1
    whole = same == len(texts) == len(previous)
    if rule == "complete-all":
        if whole:
            _replace_all(names, substitute)
    elif rule == "complete-each":
        if whole:
            _replace(names, listed, len(texts), substitute)
    elif rule == "partial-each":
        _replace(names, listed, same, substitute)
    elif rule == "partial-first" and same:
        _replace(names, listed, 1, substitute)
    return texts


def _name_frags(leaf: Leaf) -> list[Frag]:
    if isinstance(leaf, str):
        return []
    if leaf.role == "name":
        return [leaf]
    return [frag for child in leaf.children for frag in _name_frags(child)]


def _replace(names: Frag, listed: list[Frag], count: int, substitute: str) -> None:
    if not listed:
        if count:
            _replace_all(names, substitute)
        return
    for frag in listed[:count]:
        frag.children = [substitute] if substitute else []
        frag.marks = ()


def _replace_all(names: Frag, substitute: str) -> None:
    """The whole list of names gives way; a label after it stays."""
    lists = _lists(names)
    if not lists:
        names.children = [substitute] if substitute else []
        names.marks = ()
        return
    first, *others = lists
    first.children = [substitute] if substitute else []
    first.marks = ()
    for other in others:
        other.children = []


def _lists(leaf: Leaf) -> list[Frag]:
    """The fragments that hold names directly."""
    if isinstance(leaf, str):
        return []
    if any(isinstance(child, Frag) and child.role == "name" for child in leaf.children):
        return [leaf]
    return [frag for child in leaf.children for frag in _lists(child)]
