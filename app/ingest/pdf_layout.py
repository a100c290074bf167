"""From the lines of PDF pages to paragraphs: columns, running heads, page numbers, hyphens, headings and notes.

Knows geometry only (points, origin at the lower left of the page), not the PDF library.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import Final, Literal

from app.ingest.draft import Block
from app.ingest.endings import stops
from app.ingest.lines import BULLET
from app.ingest.normalise import normalise, squeeze

HYPHENS: Final = ("-", "\u2010", "\u00ad")
_PAGE_NUMBER = re.compile(
    r"[\W_]*(?:(?:page|trang|p\.|seite|página)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:/|of|sur|trên|von|de|\|)\s*\d{1,4})?[\W_]*",
    re.IGNORECASE,
)
_NOTE_MARK = re.compile(r"(?:\d{1,3}|[*†‡§])\s*\S")
_EDGE_LINES: Final = 3
Furniture = Literal["page header", "page footer", "page number"]


@dataclass(frozen=True, slots=True)
class Gap:
    """A wide space in a line: `text[start:end]`, from `left` to `right` on the page."""

    start: int
    end: int
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page: its text (a hyphen at its end kept), box, font size in points and weight; `offset` into the source text.

    `cells`: a row of a table, its cells apart by ` | `.
    """

    text: str
    page: int
    left: float
    right: float
    bottom: float
    top: float
    size: float
    bold: bool
    offset: int = 0
    end: int = 0
    gaps: tuple[Gap, ...] = ()
    cells: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page in the order of the file, and its size in points."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Laid:
    """Blocks in reading order, and the lines that belong to the page and not to the text."""

    blocks: tuple[Block, ...]
    furniture: tuple[tuple[Line, Furniture], ...]


def lay_pages(pages: Sequence[Page]) -> Laid:
    """The paragraphs of a document; one that runs over a page break stays one, on the page where it begins."""
    furniture = _furniture(pages)
    drop = {line.offset for line, _ in furniture}
    body = _body_size(pages)
    words = _vocabulary(pages)
    builder = _Builder(body, words)
    for page in pages:
        lines = [line for line in page.lines if line.offset not in drop]
        lines = _in_columns(lines, page)
        text, notes = _apart_from_notes(lines, page, body)
        builder.page(text, page)
        builder.notes(notes)
    return Laid(builder.done(), tuple(furniture))


def as_rows(lines: Sequence[Line], width: float) -> list[Line]:
    """Lines that run over a gutter split at it; lines with other wide gaps, two or more together, as rows of cells."""
    gutter = _gutter(lines, width)
    split: list[Line] = []
    for line in lines:
        cut = next((gap for gap in line.gaps if gutter is not None and gap.left <= gutter <= gap.right), None)
        if cut is None:
            split.append(line)
            continue
        split.append(replace(line, text=line.text[: cut.start], right=cut.left, gaps=()))
        split.append(replace(line, text=line.text[cut.end :], left=cut.right, gaps=()))
    rows: list[Line] = []
    for index, line in enumerate(split):
        beside = split[max(0, index - 1) : index] + split[index + 1 : index + 2]
        if line.gaps and any(other.gaps for other in beside):
            text = line.text
            for gap in reversed(line.gaps):
                text = f"{text[: gap.start]} | {text[gap.end :]}"
            line = replace(line, text=text, cells=True)
        rows.append(line)
    return rows


def _gutter(lines: Sequence[Line], width: float) -> float | None:
    """Where a second column begins on most wide lines, if PDFium joined the columns of a page; None otherwise."""
    wide = [line for line in lines if line.right - line.left > 0.55 * width]
    middles = [
        (gap.left + gap.right) / 2
        for line in wide
        for gap in line.gaps
        if len(line.gaps) == 1 and 0.35 * width < (gap.left + gap.right) / 2 < 0.65 * width
    ]
    if len(middles) < max(5, 0.5 * len(wide)):
        return None
    for candidate in (median(gap.right for line in wide for gap in line.gaps[:1]) - 2, median(middles)):
        if sum(gap.left <= candidate <= gap.right for line in wide for gap in line.gaps) >= 0.8 * len(
            middles
        ):
            return candidate
    return None


def _body_size(pages: Sequence[Page]) -> float:
    """The font size in which most letters are set."""
    weights: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            weights[round(line.size * 2) / 2] += len(line.text)
    return weights.most_common(1)[0][0] if weights else 10.0


def _vocabulary(pages: Sequence[Page]) -> Counter[str]:
    words: Counter[str] = Counter()
    for page in pages:
        for line in page.lines:
            words.update(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", line.text.lower()))
    return words


def _furniture(pages: Sequence[Page]) -> list[tuple[Line, Furniture]]:
    """Lines at the edges of pages that come back from page to page, and page numbers."""
    edges: list[tuple[Page, Line, bool]] = []
    for page in pages:
        by_height = sorted(page.lines, key=lambda line: -line.top)
        count = min(_EDGE_LINES, max(1, len(by_height) // 3))
        edges += [(page, line, True) for line in by_height[:count] if line.top > 0.8 * page.height]
        edges += [(page, line, False) for line in by_height[-count:] if line.bottom < 0.2 * page.height]
    places: dict[tuple[str, bool], list[tuple[Page, Line]]] = defaultdict(list)
    for page, line, top in edges:
        places[(_key(line.text), top)].append((page, line))
    found: dict[int, tuple[Line, Furniture]] = {}
    enough = 2 if len(pages) <= 4 else 3
    for (key, top), lines in places.items():
        if not key or len({page.number for page, _ in lines}) < enough:
            continue
        heights = sorted(line.bottom / page.height for page, line in lines)
        middle = median(heights)
        for page, line in lines:
            if abs(line.bottom / page.height - middle) < 0.03:
                found[line.offset] = (line, "page header" if top else "page footer")
    for page, line, _ in edges:
        if (
            len(page.lines) > 1
            and len(line.text) <= 24
            and _PAGE_NUMBER.fullmatch(line.text)
            and (line.top > 0.9 * page.height or line.bottom < 0.1 * page.height)
        ):
            found[line.offset] = (line, "page number")
    return [found[offset] for offset in sorted(found)]


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", " ", re.sub(r"\d+", "#", text.casefold())).strip()


def _in_columns(lines: list[Line], page: Page) -> list[Line]:
    """Lines of a two-column page column by column, if the file has them row by row."""
    middle = page.width / 2
    left = [line for line in lines if line.right < middle + 0.03 * page.width]
    right = [line for line in lines if line.left > middle - 0.03 * page.width]
    if len(left) < 5 or len(right) < 5 or len(left) + len(right) < 0.6 * len(lines):
        return lines
    sides = [
        0 if line.right < middle + 0.03 * page.width else 1 if line.left > middle - 0.03 * page.width else 2
        for line in lines
    ]
    switches = sum(a != b for a, b in itertools.pairwise(sides) if 2 not in (a, b))
    if switches < 0.3 * len(lines):
        return lines
    ordered: list[Line] = []
    segment: list[tuple[int, Line]] = []
    for side, line in sorted(zip(sides, lines, strict=True), key=lambda item: -item[1].top):
        if side == 2:
            ordered += [inner for _, inner in sorted(segment, key=lambda item: (item[0], -item[1].top))]
            ordered.append(line)
            segment = []
        else:
            segment.append((side, line))
    return ordered + [inner for _, inner in sorted(segment, key=lambda item: (item[0], -item[1].top))]


def _apart_from_notes(lines: list[Line], page: Page, body: float) -> tuple[list[Line], list[Line]]:
    """Footnotes: lines in small type at the foot of the page, from the first that begins with a mark."""
    first = len(lines)
    while first > 0 and lines[first - 1].size < 0.9 * body and lines[first - 1].top < 0.5 * page.height:
        first -= 1
    while first < len(lines) and not _NOTE_MARK.match(lines[first].text):
        first += 1
    return (lines[:first], lines[first:]) if first else (lines, [])


class _Builder:
    """Joins lines to blocks over page and column breaks."""

    def __init__(self, body: float, words: Counter[str]) -> None:
        self._body = body
        self._words = words
        self._blocks: list[Block] = []
        self._held: list[Block] = []
        self._lines: list[Line] = []

    def page(self, lines: Sequence[Line], page: Page) -> None:
        """Add the running text of a page."""
        pitch = _pitch(lines)
        edges = _Edges(lines, page)
        for line in lines:
            if self._lines and self._starts_anew(self._lines[-1], line, pitch, edges):
                self._close()
            self._lines.append(line)

    def notes(self, lines: Sequence[Line]) -> None:
        """Add the footnotes of a page: they wait until the paragraph that runs over the page is complete."""
        current: list[Line] = []
        for line in lines:
            if current and _NOTE_MARK.match(line.text):
                self._held.append(replace(self._block(current), kind="list"))
                current = []
            current.append(line)
        if current:
            self._held.append(replace(self._block(current), kind="list"))

    def done(self) -> tuple[Block, ...]:
        """All blocks."""
        self._close()
        return tuple(self._blocks)

    def _close(self) -> None:
        if self._lines:
            block = self._block(self._lines)
            if block.text:
                self._blocks.append(block)
        self._lines = []
        self._blocks += [block for block in self._held if block.text]
        self._held = []

    def _starts_anew(self, before: Line, line: Line, pitch: float, edges: _Edges) -> bool:
        if line.cells or before.cells:
            return not (line.cells and before.cells)
        if abs(line.size - before.size) > 0.12 * max(line.size, before.size) or (
            line.bold != before.bold and (stops(before.text) or before.bold)
        ):
            return True
        if BULLET.match(line.text) and (
            stops(before.text) or before.right < edges.right(before) - 0.1 * edges.width(before)
        ):
            return True
        moved = line.page != before.page or line.bottom > before.top
        if moved:
            return stops(before.text) and not (line.text[:1].islower()) and before.text[-1:] not in HYPHENS
        if abs(line.bottom - before.bottom) < 0.5 * line.size:
            return line.left - before.right > 4 * line.size  # the same line, far apart: cells of a table
        gap = before.bottom - line.bottom
        if gap > 1.45 * pitch and gap > 1.3 * line.size:
            return True
        indented = (
            line.left > edges.left(line) + 0.8 * line.size
            and before.left < edges.left(before) + 0.8 * before.size
        )
        hanging = (
            BULLET.match(self._lines[0].text) is not None
        )  # an item's further lines stand in from its bullet
        if indented and not hanging and (stops(before.text) or line.text[:1].isupper()):
            return True
        short = before.right < edges.right(before) - 0.18 * edges.width(before)
        return short and stops(before.text) and not line.text[:1].islower()

    def _block(self, lines: Sequence[Line]) -> Block:
        if lines[0].cells:
            rows = "\n".join(squeeze(line.text) for line in lines)
            return Block(rows, "table", lines[0].offset, max(line.end for line in lines), page=lines[0].page)
        text = ""
        for line in lines:
            text = self._join(text, line.text)
        text = squeeze(normalise(text))
        first = lines[0]
        size = max(line.size for line in lines)
        strong = all(line.bold for line in lines)
        heading = (
            len(text) <= 200
            and (size > 1.15 * self._body or (strong and len(text) <= 120))
            and not (text.endswith((".", ",", ";")) and len(text) > 60)
            and len(lines) <= 4
        )
        level = (1 if size > 1.5 * self._body else 2) if heading else None
        kind: Literal["heading", "list", "paragraph"] = (
            "heading"
            if heading and any(char.isalpha() for char in text)
            else "list"
            if BULLET.match(text) and text[0] in "-–•*·▪◦►"
            else "paragraph"
        )
        return Block(
            text,
            kind,
            first.offset,
            max(line.end for line in lines),
            page=first.page,
            strong=strong,
            level=level,
        )

    def _join(self, text: str, following: str) -> str:
        following = following.strip()
        if not text:
            return following
        text = text.rstrip()
        if (
            not text.endswith(HYPHENS)
            or not following[:1].isalpha()
            or len(text) < 2
            or not text[-2].isalpha()
        ):
            return f"{text} {following}"
        head = re.search(r"[^\W\d_]+(?:-[^\W\d_]+)*(?=.$)", text)
        tail = re.match(r"[^\W\d_]+", following)
        if not head or not tail or text[-1] == "\u00ad":
            return (text[:-1] if following[:1].islower() else text[:-1] + "-") + following
        solid, joined = f"{head[0]}{tail[0]}".lower(), f"{head[0]}-{tail[0]}".lower()
        keep = not following[:1].islower() or self._words[joined] > self._words[solid]
        return (text[:-1] + "-" if keep else text[:-1]) + following


def _pitch(lines: Sequence[Line]) -> float:
    """The usual distance from one line to the next, in points."""
    steps = [
        a.bottom - b.bottom
        for a, b in itertools.pairwise(lines)
        if 0.5 * a.size < a.bottom - b.bottom < 4 * a.size
    ]
    if not steps:
        return 14.0
    counted = Counter(round(step * 2) / 2 for step in steps)
    common = [step for step, count in counted.items() if count >= 0.25 * len(steps)]
    return min(common) if common else median(steps)


class _Edges:
    """Left and right edge of the text around a line: of the page, or of its column."""

    def __init__(self, lines: Sequence[Line], page: Page) -> None:
        middle = page.width / 2
        left = [line for line in lines if line.right < middle + 0.03 * page.width]
        right = [line for line in lines if line.left > middle - 0.03 * page.width]
        self._split = len(left) >= 5 and len(right) >= 5 and len(left) + len(right) >= 0.6 * len(lines)
        self._middle = middle
        groups = (left, right) if self._split else (list(lines), list(lines))
        self._bounds = [self._bound(group) for group in groups]

    @staticmethod
    def _bound(lines: Sequence[Line]) -> tuple[float, float]:
        if not lines:
            return 0.0, 0.0
        lefts = sorted(line.left for line in lines)
        rights = sorted(line.right for line in lines)
        return lefts[len(lefts) // 5], rights[int(0.85 * (len(rights) - 1))]

    def _of(self, line: Line) -> tuple[float, float]:
        return self._bounds[1 if self._split and line.left > self._middle - 20 else 0]

    def left(self, line: Line) -> float:
        """Where full lines begin."""
        return self._of(line)[0]

    def right(self, line: Line) -> float:
        """Where full lines end."""
        return self._of(line)[1]

    def width(self, line: Line) -> float:
        """From edge to edge."""
        left, right = self._of(line)
        return max(1.0, right - left)
