"""HTML elements to blocks: headings, paragraphs, list items, quotations, tables and captions, in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from app.ingest.article import PassageKind
from app.ingest.draft import Block
from app.ingest.normalise import normalise, squeeze

if TYPE_CHECKING:
    from lxml.etree import _Element

_SKIPPED: Final = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "title",
        "meta",
        "link",
        "svg",
        "math",
        "canvas",
        "iframe",
        "object",
        "embed",
        "audio",
        "video",
        "map",
        "area",
        "select",
        "option",
        "datalist",
        "button",
        "input",
        "textarea",
        "form",
        "dialog",
        "nav",
        "menu",
    ]
)
_KEPT_FORM: Final = frozenset({"form"})
_BLOCKS: Final = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "frameset",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "caption",
    ]
)
_BOLD: Final = frozenset({"b", "strong"})
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_DEEPEST: Final = 400


@dataclass(slots=True)
class _Open:
    """The block being gathered."""

    kind: PassageKind = "paragraph"
    level: int | None = None
    parts: list[str] = field(default_factory=list)
    bold: int = 0
    plain: int = 0


def blocks_of(root: _Element, *, skip: frozenset[str] = _SKIPPED) -> list[Block]:
    """The blocks under `root`. Scripts, forms, navigation and hidden elements are passed over; a bold line is `strong`."""
    walker = _Walker(skip)
    walker.walk(root, "paragraph", None, bold=False, depth=0)
    walker.close("paragraph", None)
    return walker.blocks


class _Walker:
    """Gathers text between block elements."""

    def __init__(self, skip: frozenset[str]) -> None:
        self.blocks: list[Block] = []
        self._skip = skip
        self._open = _Open()

    def walk(
        self, element: _Element, kind: PassageKind, level: int | None, *, bold: bool, depth: int
    ) -> None:
        tag = _tag(element)
        if tag is None or tag in self._skip or _hidden(element):
            return
        if depth > _DEEPEST:  # nobody nests so deep on purpose: take the text and stop
            self._say(" ".join(map(str, element.itertext())), bold)
            return
        if tag == "br":
            self._line_break(kind, level)
            return
        if tag == "table":
            self.close(kind, level)
            self._table(element, depth)
            return
        block = tag in _BLOCKS
        if block:
            self.close(kind, level)
            kind, level = _kind(tag, kind, level)
            self._open.kind, self._open.level = kind, level
        bold = bold or tag in _BOLD
        self._say(element.text, bold)
        for child in element:
            self.walk(child, kind, level, bold=bold, depth=depth + 1)
            if _tag(child) in _BLOCKS:
                self.close(kind, level)
            self._say(child.tail, bold)
        if block:
            self.close(kind, level)

    def _say(self, text: str | None, bold: bool) -> None:
        if not text:
            return
        self._open.parts.append(text)
        size = len(text.strip())
        if bold:
            self._open.bold += size
        else:
            self._open.plain += size

    def _line_break(self, kind: PassageKind, level: int | None) -> None:
        """Two line breaks in a row end a paragraph; one is a space unless a full stop stands before it."""
        parts = self._open.parts
        text = "".join(parts[-3:]).rstrip(" \t\r\n")
        if parts and (parts[-1] == "\x1f" or text.endswith((".", "!", "?", "”", '"', "…", ":"))):
            self.close(kind, level)
            self._open.kind, self._open.level = kind, level
        elif text:
            parts.append("\x1f")

    def close(self, kind: PassageKind, level: int | None) -> None:
        """End the block being gathered."""
        done, self._open = self._open, _Open(kind, level)
        text = squeeze(normalise("".join(done.parts).replace("\x1f", " ")))
        if text:
            strong = done.bold > 0 and done.plain == 0
            self.blocks.append(Block(text, done.kind, strong=strong, level=done.level))

    def _table(self, table: _Element, depth: int) -> None:
        """A table with figures is one readable block (cells by ` | `, a row a line); a layout table is walked as text."""
        rows = [row for row in table.iter() if _tag(row) == "tr"]
        cells = [[_flat(cell) for cell in row if _tag(cell) in ("td", "th")] for row in rows]
        cells = [list(row) for row in cells if any(row)]
        nested = any(_tag(inner) == "table" for inner in table.iterdescendants())
        longest = max((len(cell) for row in cells for cell in row), default=0)
        if nested or longest > 400 or max((len(row) for row in cells), default=0) < 2 or len(cells) < 2:
            for child in table:
                self._walk_cells(child, depth + 1)
            return
        caption = next((_flat(child) for child in table if _tag(child) == "caption"), "")
        if caption:
            self.blocks.append(Block(caption, "caption"))
        text = "\n".join(" | ".join(row) for row in cells)
        self.blocks.append(Block(text, "table"))

    def _walk_cells(self, element: _Element, depth: int) -> None:
        tag = _tag(element)
        if tag in ("tr", "tbody", "thead", "tfoot", "colgroup"):
            for child in element:
                self._walk_cells(child, depth + 1)
            return
        self.walk(element, "paragraph", None, bold=False, depth=depth)
        self.close("paragraph", None)


def _tag(element: _Element) -> str | None:
    tag = element.tag
    if not isinstance(tag, str):
        return None
    return tag.rsplit("}", 1)[-1].lower()


def _kind(tag: str, outer: PassageKind, level: int | None) -> tuple[PassageKind, int | None]:
    if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
        return "heading", int(tag[1])
    if tag in ("li", "dd", "dt"):
        return "list", None
    if tag == "blockquote":
        return "quote", None
    if tag in ("figcaption", "caption", "figure"):
        return "caption", None
    return (outer, level) if outer in ("list", "quote", "caption", "heading") else ("paragraph", None)


def _hidden(element: _Element) -> bool:
    if element.get("hidden") is not None and element.get("hidden") != "false":
        return True
    if element.get("aria-hidden") == "true" and _tag(element) not in ("body", "main", "article"):
        return False  # often the visible text with a spoken twin beside it
    style = element.get("style")
    return style is not None and _HIDDEN_STYLE.search(style) is not None


def _flat(element: _Element) -> str:
    return squeeze(normalise("".join(_texts(element))))


def _texts(element: _Element) -> Iterator[str]:
    if _tag(element) in ("script", "style", None):
        return
    if element.text:
        yield element.text
    for child in element:
        yield from _texts(child)
        if _tag(child) in _BLOCKS or _tag(child) == "br":
            yield " "
        if child.tail:
            yield child.tail
