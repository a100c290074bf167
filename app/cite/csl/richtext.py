"""The formatted-text tree that the processor hands out: strings and spans, nothing else.

A tree is a tuple of `str` and `Span`. Writers (writers.py) turn it into HTML, plain text, Markdown or RTF.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


class Mark(Enum):
    """What a span does to its text. Values are the CSL attribute and value it came from."""

    ITALIC = "font-style:italic"
    OBLIQUE = "font-style:oblique"
    UPRIGHT = "font-style:normal"
    BOLD = "font-weight:bold"
    LIGHT = "font-weight:light"
    REGULAR = "font-weight:normal"
    SMALL_CAPS = "font-variant:small-caps"
    FULL_CAPS = "font-variant:normal"
    UNDERLINE = "text-decoration:underline"
    NO_LINE = "text-decoration:none"
    SUPERSCRIPT = "vertical-align:sup"
    SUBSCRIPT = "vertical-align:sub"
    BASELINE = "vertical-align:baseline"
    BLOCK = "display:block"
    LEFT_MARGIN = "display:left-margin"
    RIGHT_INLINE = "display:right-inline"
    INDENT = "display:indent"
    ENTRY = "entry"
    PARAGRAPH = "paragraph"
    QUOTATION = "quotation"
    FOOTNOTE = "footnote"
    HEADING_1 = "heading 1"
    HEADING_2 = "heading 2"
    HEADING_3 = "heading 3"
    LIST = "list"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Span:
    """Text under one mark; `children` may hold further spans."""

    mark: Mark
    children: RichText


RichText = tuple["str | Span", ...]


def rich(*parts: str | Span | RichText) -> RichText:
    """A tree of the parts, neighbouring strings joined and empty ones dropped."""
    out: list[str | Span] = []
    for part in _flat(parts):
        if isinstance(part, str) and out and isinstance(out[-1], str):
            out[-1] += part
        elif part != "":
            out.append(part)
    return tuple(out)


def italic(text: str) -> Span:
    """`text` in italics."""
    return Span(Mark.ITALIC, (text,))


def plain_text(tree: RichText) -> str:
    """The tree's text without any marks."""
    return "".join(part if isinstance(part, str) else plain_text(part.children) for part in tree)


def _flat(parts: Iterable[str | Span | RichText]) -> Iterable[str | Span]:
    for part in parts:
        if isinstance(part, tuple):
            yield from part
        else:
            yield part
