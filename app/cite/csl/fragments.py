"""Rendered text before it is finished: fragments that still know their affixes, formatting and quotes.

A rendering element returns a `Frag` or None. Leaves are plain strings (words of the source) or `Affix`
(words of the style: prefixes, suffixes, delimiters), because punctuation of the style gives way to
punctuation that is already there, and never the other way round.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from app.cite.csl.markup import parse_markup
from app.cite.csl.model import Formatting
from app.cite.csl.richtext import Mark


class Affix(str):
    """Text that the style put there."""

    __slots__ = ()


class Frag:
    """A run of children under formatting.

    `role` says what a later step looks for: "names", "name", "year-suffix", "citation-number", "nocase".
    `info` belongs to the role (the texts of the names, say).
    """

    __slots__ = ("children", "display", "info", "marks", "prefix", "quotes", "role", "suffix")

    def __init__(
        self,
        children: list[Leaf],
        *,
        prefix: str = "",
        suffix: str = "",
        marks: tuple[Mark, ...] = (),
        quotes: bool = False,
        display: str = "",
        role: str = "",
        info: object = None,
    ) -> None:
        self.children = children
        self.prefix = prefix
        self.suffix = suffix
        self.marks = marks
        self.quotes = quotes
        self.display = display
        self.role = role
        self.info = info


Leaf = str | Frag


def formatted(children: list[Leaf], format: Formatting, role: str = "") -> Frag:
    """`children` under an element's formatting and affixes (not its text case)."""
    return Frag(
        children,
        prefix=format.prefix,
        suffix=format.suffix,
        marks=format.marks,
        quotes=format.quotes,
        display=format.display,
        role=role,
    )


def joined(parts: Sequence[Leaf], delimiter: str) -> list[Leaf]:
    """`parts` with the delimiter between them."""
    if not delimiter or len(parts) < 2:
        return list(parts)
    out: list[Leaf] = []
    for part in parts:
        if out:
            out.append(Affix(delimiter))
        out.append(part)
    return out


def from_markup(text: str) -> list[Leaf]:
    """Source text as leaves: its inline tags and quotation marks become fragments."""
    return _from_nodes(parse_markup(text))


def affix_leaves(text: str) -> list[Leaf]:
    """A citation's own prefix or suffix: style text that may hold inline markup and quotations."""
    return [_as_affix(leaf) for leaf in from_markup(text)]


def leaves(frag: Frag) -> Iterator[tuple[list[Leaf], int, bool]]:
    """Every source string below `frag` as (list that holds it, index, protected from case changes)."""
    yield from _leaves(frag, False)


def text_of(leaf: Leaf) -> str:
    """The text of a fragment with its affixes, without formatting and quotation marks."""
    if isinstance(leaf, str):
        return leaf
    return leaf.prefix + "".join(map(text_of, leaf.children)) + leaf.suffix


def content_of(frag: Frag) -> str:
    """The text of a fragment without its own affixes."""
    return "".join(map(text_of, frag.children))


def find_role(leaf: Leaf, role: str) -> Frag | None:
    """The first fragment with a role, depth first."""
    if isinstance(leaf, str):
        return None
    if leaf.role == role:
        return leaf
    for child in leaf.children:
        found = find_role(child, role)
        if found is not None:
            return found
    return None


def _from_nodes(nodes: list[Any]) -> list[Leaf]:
    out: list[Leaf] = []
    for node in nodes:
        if isinstance(node, str):
            out.append(node)
        else:
            kind, children = node
            inner = _from_nodes(children)
            if kind == "quote":
                out.append(Frag(inner, quotes=True))
            elif kind == "nocase":
                out.append(Frag(inner, role="nocase"))
            else:
                out.append(Frag(inner, marks=(kind,)))
    return out


def _as_affix(leaf: Leaf) -> Leaf:
    if isinstance(leaf, str):
        return Affix(leaf)
    leaf.children = [_as_affix(child) for child in leaf.children]
    return leaf


_PROTECTED = {Mark.SMALL_CAPS, Mark.SUPERSCRIPT, Mark.SUBSCRIPT}


def _leaves(frag: Frag, protected: bool) -> Iterator[tuple[list[Leaf], int, bool]]:
    inside = protected or frag.role == "nocase" or (bool(frag.marks) and frag.marks[0] in _PROTECTED)
    for at, child in enumerate(frag.children):
        if isinstance(child, Frag):
            yield from _leaves(child, inside)
        elif not isinstance(child, Affix):
            yield frag.children, at, inside
