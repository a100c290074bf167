"""Taking back the text that an import brought to an article that was there before: a new version, or a digest's full text.

What the article and its records were is kept with the text when it comes (`take`, `keep`). Records return to where they
rested; what the user made or decided on in the text since stays, on the text that it rests on.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from app.services.entering import Entered, entered
from db import seals, stories, trash
from db.base import CANDIDATE
from db.models import (
    Article,
    ArticleText,
    Bookmark,
    Event,
    EventSource,
    Highlight,
    Mention,
    Original,
    Party,
    Passage,
    Quote,
    Role,
    Statistic,
)
from db.records import Kind, Ref

Rows = dict[str, list[dict[str, Any]]]
Before = dict[str, Any]
_SPAN: Final = ("article_id", "text_id", "start_at", "end_at", "paragraph")
_RECORDS: Final[dict[str, tuple[Any, tuple[str, ...]]]] = {
    "quote": (Quote, (*_SPAN, "text", "speaker_start", "speaker_end", "cue_start", "cue_end")),
    "statistic": (Statistic, (*_SPAN, "text")),
    "highlight": (Highlight, (*_SPAN, "text")),
    "event_source": (EventSource, (*_SPAN, "event_id")),
    "role": (Role, _SPAN),
}
_FOUND: Final[tuple[tuple[Kind, Any], ...]] = (("quote", Quote), ("statistic", Statistic))
_MENTION: Final = ("text_id", "start_at", "end_at", "party_id")
_SEALED: Final = ("quote", "statistic", "highlight")
# What a new text may change of its article (`relinking.fill`).
_ARTICLE: Final = (
    "title", "title_key", "title_given", "published", "published_source", "published_sure", "date_from", "date_to",
    "kind", "language", "dateline", "url", "authors", "captions", "unsure", "outlet_id", "agency", "batch_id", "genre",
)  # fmt: skip


def take(session: Session, article_id: int) -> Before:
    """What an article and its records are before another text comes."""
    session.flush()
    article = session.get_one(Article, article_id)
    texts = select(ArticleText.id).where(ArticleText.article_id == article_id)
    rows: Rows = {}
    for name, (model, columns) in _RECORDS.items():
        named = [getattr(model, column) for column in ("id", *columns)]
        query = select(*named).where(model.text_id.in_(texts))
        rows[name] = [dict(row._mapping) for row in session.execute(query)]
    current = select(ArticleText.id).where(ArticleText.article_id == article_id, ArticleText.current)
    query = select(*(getattr(Mention, column) for column in _MENTION)).where(Mention.text_id.in_(current))
    rows["mention"] = [dict(row._mapping) for row in session.execute(query)]
    return {
        "text_id": session.execute(current).scalar_one(),
        "article": {name: getattr(article, name) for name in _ARTICLE},
        "rows": rows,
    }


def keep(session: Session, place: Entered, before: Before, batch_id: int) -> None:
    """Keep it with the text that came, with what the import has made of the article: a later change of the user's stays."""
    article = session.get_one(Article, place.article_id)
    was = before["article"]
    changed = {
        name: [was[name], getattr(article, name)] for name in _ARTICLE if was[name] != getattr(article, name)
    }
    place.text.batch_id = batch_id
    place.text.before = {**before, "article": changed}


def brought(session: Session, batch_id: int) -> list[ArticleText]:
    """The texts that an import brought to articles that were there before, the last one first."""
    query = select(ArticleText).where(ArticleText.batch_id == batch_id).order_by(ArticleText.id.desc())
    return list(session.execute(query).scalars())


def withdraw(session: Session, text: ArticleText) -> None:
    """Take a text back. Where a later one has come since, the article keeps that."""
    before = text.before
    old = _earlier(session, text)
    if before is None or old is None:
        return
    _restore_article(session, text.article_id, before["article"])
    if text.current:
        text.current = False
        session.flush()
        old.current = True
    _forget_candidates(session, text)
    _restore_rows(session, text, old, before["rows"])
    session.flush()
    _restore_samples(session, old)
    _remove(session, text)


def _earlier(session: Session, text: ArticleText) -> ArticleText | None:
    """The text that was current when this one came, or the last one before it that is still there."""
    query = (
        select(ArticleText)
        .where(ArticleText.article_id == text.article_id, ArticleText.id < text.id)
        .order_by((ArticleText.id == (text.before or {}).get("text_id")).desc(), ArticleText.id.desc())
        .limit(1)
    )
    return session.execute(query).scalar_one_or_none()


def _restore_article(session: Session, article_id: int, changed: dict[str, list[Any]]) -> None:
    article = session.get_one(Article, article_id)
    for name, (was, made) in changed.items():
        if getattr(article, name) == made:  # else the user has set it since
            setattr(article, name, was)


def _forget_candidates(session: Session, text: ArticleText) -> None:
    """What extraction found in the text, and nobody decided on or marked with a star, goes with it."""
    gone = [Ref(kind, i) for kind, model in _FOUND for i in _untouched(session, text, kind, model)]
    own = select(EventSource.event_id).where(EventSource.text_id == text.id)
    elsewhere = select(EventSource.event_id).where(EventSource.text_id != text.id)
    known = [row["event_id"] for row in _rows(text, "event_source")]
    events = select(Event.id).where(
        Event.id.in_(own), Event.id.not_in(elsewhere), Event.id.not_in(known), *_candidate("event", Event)
    )
    gone += [Ref("event", i) for i in session.execute(events).scalars()]
    trash.purge(session, gone)
    # A sentence of it that an event rests on beside others.
    session.execute(
        delete(EventSource).where(
            EventSource.text_id == text.id,
            EventSource.id.not_in(_before(text, "event_source")),
            EventSource.event_id.in_(elsewhere),
        )
    )
    session.execute(delete(Role).where(Role.text_id == text.id, Role.id.not_in(_before(text, "role"))))


def _untouched(session: Session, text: ArticleText, kind: Kind, model: Any) -> Sequence[int]:
    query = select(model.id).where(
        model.text_id == text.id, model.id.not_in(_before(text, kind)), *_candidate(kind, model)
    )
    return session.execute(query).scalars().all()


def _candidate(kind: Kind, model: Any) -> tuple[Any, ...]:
    starred = select(Bookmark.id).where(Bookmark.kind == kind, Bookmark.record_id == model.id)
    return (
        model.origin == "extraction",
        model.status == CANDIDATE,
        model.decided_at.is_(None),
        ~starred.exists(),
    )


def _restore_rows(session: Session, text: ArticleText, old: ArticleText, rows: Rows) -> None:
    for name, (model, columns) in _RECORDS.items():
        for row in rows.get(name, []):
            record = session.get(model, row["id"])
            if record is None:
                if name == "event_source" and session.get(Event, row["event_id"]) is not None:
                    session.add(_again(EventSource, row))
                continue
            if record.text_id not in (text.id, row["text_id"]):
                continue  # it has gone on to a later version
            if session.get(ArticleText, row["text_id"]) is None:
                _rest_on_words(session, record, text, old)  # the text that it rested on was taken back too
            else:
                for column in columns:
                    setattr(record, column, row[column])
            if name in _SEALED:
                rests = session.get_one(ArticleText, record.text_id)
                found = seals.seal(rests.text, rests.sha256, record.start_at, record.end_at, record.text)
                record.seal = found if rests.current else "source changed"
    session.flush()
    mentions = [
        row for row in rows.get("mention", []) if session.get(ArticleText, row["text_id"]) is not None
    ]
    known = set(
        session.execute(select(Party.id).where(Party.id.in_({m["party_id"] for m in mentions}))).scalars()
    )
    if mentions := [row for row in mentions if row["party_id"] in known]:
        session.connection().execute(insert(Mention).prefix_with("OR IGNORE"), mentions)


def _rest_on_words(session: Session, record: Any, text: ArticleText, old: ArticleText) -> None:
    """Let a record rest where its words stand in an earlier text, if they do."""
    from app.ingest.reanchor import reanchor  # late: seldom needed

    if record.text_id != text.id or record.start_at is None:
        return
    (to,) = reanchor(text.text, old.text, [(record.start_at, record.end_at)])
    if to.state in ("kept", "moved"):
        record.text_id, record.start_at, record.end_at = old.id, to.start, to.end
        record.paragraph = entered(session, old.article_id, old).paragraph(to.start or 0)


def _again(model: Any, row: dict[str, Any]) -> Any:
    made = model(**{name: value for name, value in row.items() if name != "id"})
    made.id = row["id"]
    return made


def _restore_samples(session: Session, old: ArticleText) -> None:
    from app.ingest.similar import samples  # late: only a text that is taken back needs it

    stories.keep(session, old.article_id, samples(old.text) if old.kind == "full text" else ())


def _remove(session: Session, text: ArticleText) -> None:
    """Remove the text, unless something of the user's rests on it: then it stays as an earlier version does."""
    for model, _ in _RECORDS.values():
        if session.execute(select(model.id).where(model.text_id == text.id).limit(1)).first() is not None:
            sealing: tuple[Any, ...] = (Quote, Statistic, Highlight)
            for sealed in sealing:
                for record in session.execute(select(sealed).where(sealed.text_id == text.id)).scalars():
                    record.seal = "source changed"
            text.batch_id, text.before = None, None
            return
    for model in (Mention, Passage, Original):
        session.execute(delete(model).where(model.text_id == text.id))
    session.execute(delete(ArticleText).where(ArticleText.id == text.id))


def _rows(text: ArticleText, name: str) -> Sequence[dict[str, Any]]:
    found: Rows = text.before["rows"] if text.before else {}
    return found.get(name, [])


def _before(text: ArticleText, name: str) -> list[int]:
    return [row["id"] for row in _rows(text, name)]
