"""Putting back what cleaning took out: the frozen text of a new version, with the chosen parts in their places."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from itertools import pairwise

from app.ingest.article import RawArticle
from app.ingest.assemble import freeze
from app.ingest.draft import Block


def put_back(article: RawArticle, chosen: Collection[int]) -> RawArticle:
    """The article with the removed parts of these indices (into `article.removed`) as paragraphs again.

    A part goes where it stood in the source; one whose place is not known goes to the end. The result has another text and so
    another hash: it is a new version. Raises IndexError for an index that there is not.
    """
    wanted = set(chosen)
    parts = [article.removed[index] for index in sorted(wanted)]
    blocks = [
        Block(article.text[p.start : p.end], p.kind, offset=p.source, page=p.page) for p in article.passages
    ]
    placed = _with_places(blocks)
    for part in parts:
        if part.reason == "end mark":
            placed = [
                (at, replace(block, text=block.text + part.text))
                if _ends_at(block, at, part.offset, article.source_text)
                else (at, block)
                for at, block in placed
            ]
            continue
        at = float(part.offset) if part.offset is not None else float("inf")
        placed.append(
            (at, Block(part.text, "caption" if part.reason == "caption" else "paragraph", offset=part.offset))
        )
    text, passages = freeze([block for _, block in sorted(placed, key=lambda item: item[0])])
    back = {part.text for part in parts}
    return replace(
        article,
        text=text,
        passages=passages,
        removed=tuple(part for index, part in enumerate(article.removed) if index not in wanted),
        captions=tuple(caption for caption in article.captions if caption not in back),
    )


def _with_places(blocks: list[Block]) -> list[tuple[float, Block]]:
    """Blocks with where they stand; one without a place stands right after the one before it."""
    placed: list[tuple[float, Block]] = []
    at = -1.0
    for block in blocks:
        at = float(block.offset) if block.offset is not None and block.offset > at else at + 0.001
        placed.append((at, block))
    assert all(a[0] <= b[0] for a, b in pairwise(placed))
    return placed


def _ends_at(block: Block, at: float, offset: int | None, source: str) -> bool:
    if offset is None:
        return False
    return source[max(0, offset - 30) : offset].rstrip().endswith(block.text[-20:]) and at < offset
