"""Imports as a whole: which there were, what became of their files, and taking one back whatever its size.

What is taken back goes to the trash, with the records, stars and places in collections of its articles; an article that was
there before gets its earlier text back (`withdrawing`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.changes import EVERYTHING, Changes, Outcome
from app.services import withdrawing
from app.services.report_lines import restored
from db import journal, trash
from db.errors import NoSuchRecord, Stopped
from db.models import Article, ArticleText, ImportBatch, ImportFile
from db.records import ImportReport, Progress, Ref
from db.session import Library

LABEL: Final = "Undo Import"
NOT_TAKEN_BACK: Final = "The import was not taken back; everything is as it was."

Report = Callable[[Progress], None]
Cancelled = Callable[[], bool]


class Undo(Protocol):
    """An action that takes something back, in the background."""

    def __call__(
        self, library: Any, *, progress: Report | None = None, cancelled: Cancelled | None = None
    ) -> Outcome[Any]: ...


@dataclass(frozen=True, slots=True)
class Batch:
    """One import, as a list shows it."""

    id: int
    started_at: str
    finished_at: str | None
    cancelled: bool
    undone: bool
    imported: int
    duplicates: int
    failed: int


def listing(library: Library, most: int | None = None) -> tuple[Batch, ...]:
    """The last imports that had files, the last one first."""
    with library.read() as session:
        query = (
            select(ImportFile.batch_id, ImportFile.status, func.count())
            .where(
                ImportFile.batch_id.in_(select(ImportBatch.id).order_by(ImportBatch.id.desc()).limit(most))
            )
            .group_by(ImportFile.batch_id, ImportFile.status)
        )
        counts = {(batch, status): n for batch, status, n in session.execute(query)}
        rows = session.execute(select(ImportBatch).order_by(ImportBatch.id.desc()).limit(most)).scalars()
        return tuple(
            Batch(
                id=batch.id,
                started_at=batch.started_at,
                finished_at=batch.finished_at,
                cancelled=batch.cancelled,
                undone=batch.undone,
                imported=sum(
                    counts.get((batch.id, name), 0) for name in ("imported", "updated", "cancelled")
                ),
                duplicates=counts.get((batch.id, "duplicate"), 0),
                failed=counts.get((batch.id, "failed"), 0),
            )
            for batch in rows
            if any(number == batch.id for number, _ in counts)
        )


def report(library: Library, batch_id: int) -> ImportReport:
    """What became of the files of an import; raises NoSuchRecord."""
    with library.read() as session:
        batch = _batch(session, batch_id)
        query = select(ImportFile).where(ImportFile.batch_id == batch_id).order_by(ImportFile.id)
        return ImportReport(
            batch_id, tuple(restored(row) for row in session.execute(query).scalars()), batch.cancelled
        )


def remove(
    library: Library, batch_id: int, *, progress: Report | None = None, cancelled: Cancelled | None = None
) -> Outcome[int]:
    """Take back an import in one step; the value says how many articles it had brought or changed.

    All or nothing: when it is stopped, everything is as it was, and Stopped is raised.
    """
    with library.write() as session:
        batch = _batch(session, batch_id)
        texts = withdrawing.brought(session, batch_id)
        refs = _new_articles(session, batch_id)
        of = len(texts) + len(refs)
        with journal.recording(session) as record:
            for done, text in enumerate(texts):
                _look(progress, cancelled, done, of)
                withdrawing.withdraw(session, text)
            batch.undone = True
        trash.move_in(session, refs, _Steps(progress, cancelled, len(texts), of))
    back = _restoring(refs, record.statements, batch_id)
    return Outcome(of, EVERYTHING if of else Changes(), LABEL, back, background=True)


def undo_of(batch_id: int, label: str) -> Undo:
    """Taking an import back, as the inverse of that import."""

    def undo(
        library: Library, *, progress: Report | None = None, cancelled: Cancelled | None = None
    ) -> Outcome[None]:
        done = remove(library, batch_id, progress=progress, cancelled=cancelled)
        return Outcome(None, done.changes, label, done.undo, background=True)

    return undo


def _restoring(refs: Sequence[Ref], statements: Sequence[journal.Statement], batch_id: int) -> Undo:
    """Put an import back that was taken back."""

    def undo(
        library: Library, *, progress: Report | None = None, cancelled: Cancelled | None = None
    ) -> Outcome[None]:
        with library.write() as session:
            trash.restore(session, refs, _Steps(progress, cancelled, 0, len(refs)))
            journal.replay(session, statements)
        return Outcome(None, EVERYTHING, LABEL, undo_of(batch_id, LABEL), background=True)

    return undo


def _batch(session: Session, batch_id: int) -> ImportBatch:
    batch = session.get(ImportBatch, batch_id)
    if batch is None:
        raise NoSuchRecord("This import is no longer in the library.")
    return batch


def _new_articles(session: Session, batch_id: int) -> list[Ref]:
    """The articles of an import that were not there before, but for those in the trash."""
    # Before texts said which import brought them, only a digest beside the full text told.
    there_before = select(ArticleText.article_id).where(ArticleText.kind == "digest")
    query = (
        select(Article.id)
        .where(Article.batch_id == batch_id, Article.deleted_at.is_(None), Article.id.not_in(there_before))
        .order_by(Article.id)
    )
    return [Ref("article", i) for i in session.execute(query).scalars()]


class _Steps:
    """Says how far it is each time that some more are done, and stops where the user asks for it."""

    def __init__(self, progress: Report | None, cancelled: Cancelled | None, done: int, of: int) -> None:
        self._progress, self._cancelled = progress, cancelled
        self._done, self._of = done, of
        _look(progress, cancelled, done, of)

    def __call__(self, more: int) -> None:
        self._done += more
        _look(self._progress, self._cancelled, self._done, self._of)


def _look(progress: Report | None, cancelled: Cancelled | None, done: int, of: int) -> None:
    if cancelled is not None and cancelled():
        raise Stopped(NOT_TAKEN_BACK)
    if progress is not None:
        progress(Progress(done, of))
