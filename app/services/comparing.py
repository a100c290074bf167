"""Two versions of an article side by side: where their words differ, and what became of the records that rest on them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import articles
from db.errors import NoSuchRecord
from db.models import ArticleText
from db.records import CarriedRecord, Mark, PassageRecord, TextDifferences, VersionComparison

Place = tuple[int, int]
_ORDER: Final = {"gone": 0, "edited": 1, "moved": 2}


def differences(session: Session, article_id: int, old_id: int, new_id: int) -> TextDifferences:
    """Where two versions differ, word by word; raises NoSuchRecord."""
    from app.ingest.reanchor import differences as between  # late: only a comparison needs it

    old = articles.version_text(session, article_id, old_id)
    new = articles.version_text(session, article_id, new_id)
    return TextDifferences(
        old, new, tuple((d.old_start, d.old_end, d.new_start, d.new_end) for d in between(old, new))
    )


def compare(
    session: Session, article_id: int, old_id: int | None = None, new_id: int | None = None
) -> VersionComparison:
    """Compare two versions, the current one with the one before it where none are named; raises NoSuchRecord.

    A record knows where it rests now. Where its words stood in the other version is found by the words themselves.
    """
    if old_id is None or new_id is None:
        old_id, new_id = _latest(session, article_id)
    texts = differences(session, article_id, old_id, new_id)
    carried = _Carried(session, article_id, texts, old_id, new_id)
    return VersionComparison(article_id, old_id, new_id, texts, *carried.found())


def _latest(session: Session, article_id: int) -> tuple[int, int]:
    every = [version.id for version in articles.versions(session, article_id)]
    if len(every) < 2:
        raise NoSuchRecord("This article has one version of its text; there is nothing to compare.")
    before = [version for version in every[1:] if version < every[0]]
    return (before[0] if before else every[1]), every[0]


class _Carried:
    """Follows each record of an article through the two versions."""

    def __init__(
        self, session: Session, article_id: int, texts: TextDifferences, old_id: int, new_id: int
    ) -> None:
        self._session = session
        self._texts = texts
        self._ids = (old_id, new_id)
        self._words = dict(
            session.execute(
                select(ArticleText.id, ArticleText.text).where(ArticleText.article_id == article_id)
            ).all()
        )
        self._old_paragraph = _paragraphs(articles.passages(session, old_id))
        self._new_paragraph = _paragraphs(articles.passages(session, new_id))

    def found(self) -> tuple[tuple[CarriedRecord, ...], int]:
        """The records that are not where they stood, those that are gone first; and how many are."""
        records: list[CarriedRecord] = []
        kept = 0
        for text_id in self._words:
            for record in self._of_text(text_id):
                if isinstance(record, CarriedRecord):
                    records.append(record)
                else:
                    kept += 1
        records.sort(key=lambda record: (_ORDER[record.state], record.old, record.ref.kind, record.ref.id))
        return tuple(records), kept

    def _of_text(self, text_id: int) -> list[CarriedRecord | None]:
        """What became of the records that rest on one version; None for one that stands where it stood."""
        old_id, new_id = self._ids
        if text_id != old_id and text_id < new_id:
            return []  # it was gone before, or came and went between the two
        marks = articles.marks(self._session, text_id)
        rests = [(mark.start, mark.end) for mark in marks]
        olds = self._states(text_id, old_id, rests)
        news = self._states(text_id, new_id, rests)
        found: list[CarriedRecord | None] = []
        for mark, (was, before), (is_now, after) in zip(marks, olds, news, strict=True):
            exact = mark.ref.kind != "event"
            if before is None or (exact and was == "changed"):
                continue  # it was made, or found, in the later text
            stands = after is not None and not (exact and is_now == "changed")
            if stands and after == before:
                found.append(None)
            else:
                edited = not exact and "changed" in (was, is_now)
                state = "gone" if not stands else "edited" if edited else "moved"
                found.append(self._record(mark, state, before, after if stands or not exact else None))
        return found

    def _states(self, text_id: int, other: int, spans: Sequence[Place]) -> list[tuple[str, Place | None]]:
        """How, and where, the words of spans of one version stand in another."""
        if text_id == other:
            return [("kept", span) for span in spans]
        from app.ingest.reanchor import reanchor  # late: only a comparison needs it

        return [
            (to.state, (to.start, to.end) if to.start is not None and to.end is not None else None)
            for to in reanchor(self._words[text_id], self._words[other], spans)
        ]

    def _record(self, mark: Mark, state: str, old: Place, new: Place | None) -> CarriedRecord:
        return CarriedRecord(
            ref=mark.ref,
            words=self._texts.old[slice(*old)],
            state=state,  # type: ignore[arg-type]
            old=old,
            new=new,
            old_paragraph=self._old_paragraph(old[0]),
            new_paragraph=self._new_paragraph(new[0]) if new is not None else None,
        )


def _paragraphs(passages: Sequence[PassageRecord]) -> Callable[[int], int | None]:
    """The number of the passage at a code point."""

    def number(point: int) -> int | None:
        return next((p.number for p in passages if p.start <= point < p.end), None)

    return number
