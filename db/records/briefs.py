"""What is written from a collection, and the records that it cites."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from db.records.basics import Ref


@dataclass(frozen=True, slots=True)
class BriefRow:
    """What is written from a collection; `body` is Markdown (`app.services.brief_text`), `style` "" that of the preferences."""

    collection_id: int
    name: str  # the collection's
    body: str
    style: str
    saved_at: str


@dataclass(frozen=True, slots=True)
class BriefExcerpt:
    """A record as it stands in a brief now: its words, who and where, the citation that follows them, and how it is."""

    ref: Ref
    words: str  # as they are set, quotation marks included; "" for what is cited without words
    source: str  # who, where and when, in words, kept with the brief in case the record goes
    citation: str  # in the brief's style; "" in a style of notes
    state: Literal["sound", "changed", "trashed", "gone"]
    title: str = ""  # of an event or a figure's measure
    article_id: int | None = None
    span: tuple[int, int] | None = None
