"""What leaves a brief when it is copied or dragged, and which records lie in what is pasted."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from typing import Final, cast

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor

from app.services import brief_text
from app.services.brief_text import Block
from app.ui.brief.document import blocks_of
from app.ui.dragging import JSON_FORMAT, LINK_FORMAT, REFS_FORMAT, refs_from_mime
from db.records import Kind, Ref

BRIEF_FORMAT: Final = "application/x-rapporteur-brief"
LINK: Final = re.compile(r"rapporteur://([a-z]+)/(\d+)")
WORDS: Final = re.compile(r"rapporteur://article/(\d{1,18})#(\d{1,12})-(\d{1,12})")
FEW: Final = 3  # words that stay words where they are pasted into a sentence: a name, a term


def copied(cursor: QTextCursor, plain: Callable[[Block], str]) -> QMimeData:
    """The selected blocks: as our Markdown for briefs, as plain text for others; `plain` writes one block out."""
    copy = cursor.document().clone()
    try:
        part = QTextCursor(copy)
        part.setPosition(cursor.selectionEnd())
        part.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        part.removeSelectedText()
        part.setPosition(0)
        part.setPosition(cursor.selectionStart(), QTextCursor.MoveMode.KeepAnchor)
        part.removeSelectedText()
        blocks = blocks_of(copy)
    finally:
        copy.deleteLater()
    data = QMimeData()
    whole = cursor.selectedText()
    if len(blocks) == 1 and blocks[0].excerpt is None:
        data.setText(blocks[0].text if whole.strip() else whole)
    else:
        data.setText("\n\n".join(plain(block) for block in blocks))
        data.setData(BRIEF_FORMAT, brief_text.serialise(blocks).encode())
    if refs := tuple(e.ref for e in brief_text.excerpts(blocks)):
        data.setData(REFS_FORMAT, json.dumps([[ref.kind, ref.id] for ref in refs]).encode())
    return data


def blocks_in(source: QMimeData) -> tuple[Block, ...]:
    """What was copied from a brief."""
    return brief_text.parse(bytes(source.data(BRIEF_FORMAT).data()).decode("utf-8", "replace"))


def refs_in(source: QMimeData) -> tuple[Ref, ...]:
    """The records that were dragged here, or of which cited texts were copied."""
    return refs_from_mime(source) or _cited_refs(source)


def passage_in(source: QMimeData, inside: bool) -> tuple[int, int, int] | None:
    """Article, start and end of words that were copied from an article, with or without their citation.

    None where they come from somewhere else, and for a few words that go `inside` of a sentence.
    """
    link = bytes(source.data(LINK_FORMAT).data()).decode("ascii", "replace")
    if link and inside and len(source.text().split()) <= FEW:
        return None
    made = _payload(source)
    if not link and len(made) == 1:
        link = str(made[0].get("link", ""))
    found = WORDS.fullmatch(link or source.text().strip())
    return (int(found[1]), int(found[2]), int(found[3])) if found else None


def linked(paragraphs: Sequence[str]) -> tuple[Ref, ...]:
    """The records of paragraphs that are nothing but links to records; none where one is something else."""
    links = [LINK.fullmatch(p.strip()) for p in paragraphs]
    return tuple(Ref(cast(Kind, link[1]), int(link[2])) for link in links if link) if all(links) else ()


def _cited_refs(source: QMimeData) -> tuple[Ref, ...]:
    """The records of cited texts that were copied here, so that they stay linked."""
    found = []
    for one in _payload(source):
        link = LINK.fullmatch(str(one.get("link", "")))
        if link is None:
            return ()
        found.append(Ref(cast(Kind, link[1]), int(link[2])))
    return tuple(found)


def _payload(source: QMimeData) -> list[dict[str, object]]:
    """What was copied with citations, one mapping an excerpt."""
    if not source.hasFormat(JSON_FORMAT):
        return []
    try:
        made = json.loads(bytes(source.data(JSON_FORMAT).data()).decode())
    except ValueError:
        return []
    every = made if isinstance(made, list) else [made]
    return every if all(isinstance(one, dict) for one in every) else []
