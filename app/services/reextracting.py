"""Looking again: full texts that an earlier extraction read are read by the present one.

Only candidates that nobody touched are replaced. What the user decided, starred, noted, edited, tagged, collected or
deleted stays, and nothing is proposed where it stands. A candidate that is found again at its old place keeps its id,
so that a decision made in the meantime, and Undo, mean the same record.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, func, literal_column, select, update
from sqlalchemy.orm import Session

from app.changes import EVERYTHING, Changes, Outcome
from app.extract import VERSION
from app.services import entering
from app.services.entering import Again
from app.services.resolving import Parties
from db import disputes, trash
from db.models import (
    Article,
    ArticleText,
    Bookmark,
    Event,
    EventSource,
    Party,
    Quote,
    Statistic,
    Tagging,
)
from db.records import Kind, Progress, Ref
from db.session import Library

_LOG = logging.getLogger(__name__)
LABEL: Final = "Look Again"
_CURRENT: Final[ColumnElement[Any]] = literal_column("article_text.current")  # as the partial index says it


@dataclass(frozen=True, slots=True)
class LookedAgain:
    """How many articles were read again, and how many candidates that gave and took."""

    articles: int
    found: int
    gone: int
    cancelled: bool = False


def outdated(library: Library) -> int:
    """How many full texts an earlier extraction has read; none in a library that may not be written."""
    if library.read_only:
        return 0
    with library.read() as session:
        query = _texts(everything=False).with_only_columns(func.count())
        return int(session.execute(query).scalar_one())


def reextract(
    library: Library,
    *,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    everything: bool = False,
) -> Outcome[LookedAgain]:
    """Read the full texts again whose extraction is older than this one, or all with `everything`; one transaction each.

    A text that was imported without extraction is read with `everything` only. Cancelled between two articles, it goes
    on from there the next time.
    """
    from app.extract.engine import extract  # late: grammars and models load only when something is read

    with library.read() as session:
        ids = session.execute(_texts(everything=everything).order_by(ArticleText.id)).scalars().all()
    work = _Work(library)
    done = 0
    for done, text_id in enumerate(ids, 1):
        if cancelled is not None and cancelled():
            done -= 1
            break
        with library.read() as session:
            found = session.execute(_input(text_id)).first()
        if found is not None:
            words, title, published, language, genre = found
            try:
                extraction = extract(words, published=published, language=language or None, genre=genre)
            except Exception:  # a fault of extraction must not stop the other articles; its candidates stay
                _LOG.exception("extraction failed on text %d", text_id)
                work.pass_over(text_id)
            else:
                work.replace(text_id, extraction)
            if progress is not None:
                progress(Progress(done, len(ids), title))
    result = LookedAgain(done, work.found, work.gone, done < len(ids))
    return Outcome(result, EVERYTHING if work.found or work.gone else Changes(), LABEL)


@dataclass(slots=True)
class _Work:
    """A run under way."""

    library: Library
    parties: Parties | None = None
    known: tuple[int, int] = (0, 0)
    found: int = 0
    gone: int = 0

    def pass_over(self, text_id: int) -> None:
        """Leave a text as it is until the next version of extraction."""
        with self.library.write(durable=False) as session:
            session.execute(update(ArticleText).where(ArticleText.id == text_id).values(extraction=VERSION))

    def replace(self, text_id: int, extraction: Any) -> None:
        """The candidates of one text by those that were found now."""
        with self.library.write(durable=False) as session:
            text = session.get(ArticleText, text_id)
            if text is None or not text.current:
                return
            if self.parties is None or self.known != _known(
                session
            ):  # the user merged or deleted one meanwhile
                self.parties = Parties(session)
            again, measures = _make_room(session, text_id)
            waited = sum(len(ids) for ids in again.waited.values())
            place = entering.entered(session, text.article_id, text)
            place.again = again
            self.found += entering.add_found(session, place, extraction, self.parties)
            self.gone += waited
            disputes.refresh(session, measures)
            self.known = _known(session)


def _texts(*, everything: bool) -> Select[Any]:
    query = (
        select(ArticleText.id)
        .join(Article, Article.id == ArticleText.article_id)
        .where(_CURRENT, ArticleText.kind == "full text", Article.deleted_at.is_(None))
    )
    return query if everything else query.where(ArticleText.extraction < VERSION)


def _input(text_id: int) -> Select[*tuple[Any, ...]]:
    return (
        select(ArticleText.text, Article.title, Article.published, Article.language, Article.genre)
        .join(Article, Article.id == ArticleText.article_id)
        .where(ArticleText.id == text_id, Article.deleted_at.is_(None))
    )


def _known(session: Session) -> tuple[int, int]:
    """A number that changes when a party comes, goes or is merged."""
    query = select(func.count(), func.coalesce(func.sum(Party.id), 0)).where(Party.deleted_at.is_(None))
    count, total = session.execute(query).one()
    return count, total


def _make_room(session: Session, text_id: int) -> tuple[Again, set[str]]:
    """Take out the candidates of a text that nobody touched; what stays, and the measures that lose a figure."""
    again = Again()
    measures: set[str] = set()
    gone: list[Ref] = []
    for kind, query in _records(text_id):
        for record_id, start, end, words, untouched, measure in session.execute(query):
            if untouched:
                again.waited.setdefault((kind, start, end), []).append(record_id)
                gone.append(Ref(kind, record_id))
                if measure:
                    measures.add(measure)
            else:
                again.keep(kind, start, end, words)
    trash.purge(session, gone)
    return again, measures


def _records(text_id: int) -> Iterable[tuple[Kind, Select[Any]]]:
    """The records of a text with their place, and whether they are candidates that nobody touched."""
    for kind, model, measure in (
        ("quote", Quote, literal_column("''")),
        ("statistic", Statistic, Statistic.measure_key),
    ):
        yield (
            kind,  # type: ignore[misc]
            select(
                model.id, model.start_at, model.end_at, model.text, _untouched(kind, model), measure
            ).where(model.text_id == text_id),
        )
    elsewhere = select(EventSource.event_id).where(EventSource.text_id != text_id)
    occasion = select(Quote.occasion_id).where(Quote.occasion_id.is_not(None))
    untouched = _untouched("event", Event) & Event.id.not_in(elsewhere) & Event.id.not_in(occasion)
    yield (
        "event",
        select(
            Event.id,
            EventSource.start_at,
            EventSource.end_at,
            Event.title,
            untouched,
            literal_column("''"),
        )
        .join(EventSource, EventSource.event_id == Event.id)
        .where(EventSource.text_id == text_id),
    )


def _untouched(kind: str, model: Any) -> Any:
    starred = select(Bookmark.id).where(Bookmark.kind == kind, Bookmark.record_id == model.id)
    tagged = select(Tagging.record_id).where(Tagging.kind == kind, Tagging.record_id == model.id)
    return (
        (model.status == "candidate")
        & (model.origin == "extraction")
        & model.decided_at.is_(None)
        & model.deleted_at.is_(None)
        & ~starred.exists()
        & ~tagged.exists()
    )
