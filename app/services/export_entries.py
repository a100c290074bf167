"""Records as the export writers take them: words, source, seal and context, all plain data."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence

from sqlalchemy.orm import Session

from app.cite.export.entry import ExportEntry
from app.cite.item import CiteItem
from app.services import citing
from db import articles, contexts, editing, events, highlights, parties, quotes, statistics
from db.errors import NoSuchRecord
from db.records import Context, DateSpan, Ref, Span


def entries(session: Session, refs: Sequence[Ref], notes: dict[Ref, str]) -> list[ExportEntry]:
    """An entry for each record, in order. Raises NoSuchRecord."""
    gather = _Gather(session, notes, refs)
    return [gather.entry(ref) for ref in refs]


def known(session: Session, refs: Sequence[Ref]) -> dict[Ref, ExportEntry]:
    """Entries without the words around theirs, for those records that are there, each made once."""
    gather = _Gather(session, {}, refs, context=False)
    found = {}
    for ref in dict.fromkeys(refs):
        with contextlib.suppress(NoSuchRecord):
            found[ref] = gather.entry(ref)
    return found


class _Gather:
    """Looks each article and each frozen text up once."""

    def __init__(
        self, session: Session, notes: dict[Ref, str], refs: Sequence[Ref], *, context: bool = True
    ) -> None:
        self._session = session
        self._notes = notes
        self._context = context
        # Rows of a kind are read together: one by one they would take ten times as long.
        self._quotes = {row.id: row for row in quotes.rows(session, _ids(refs, "quote"))}
        self._figures = {row.id: row for row in statistics.rows(session, _ids(refs, "statistic"))}
        self._highlights = {row.id: row for row in highlights.rows(session, _ids(refs, "highlight"))}
        self._articles = {row.id: row for row in articles.rows(session, _ids(refs, "article"))}
        self._items: dict[int, CiteItem] = {}
        self._texts: dict[int, tuple[str, str]] = {}

    def entry(self, ref: Ref) -> ExportEntry:
        """One record."""
        if ref.kind == "quote":
            return self._quote(ref)
        if ref.kind == "statistic":
            return self._statistic(ref)
        if ref.kind == "event":
            return self._event(ref)
        if ref.kind == "highlight":
            return self._highlight(ref)
        if ref.kind == "article":
            row = self._articles.get(ref.id) or articles.row(self._session, ref.id)
            return ExportEntry(
                citing.link(ref),
                "article",
                "",
                self._item(ref.id),
                topics=row.topics,
                note=self._note(ref),
                link=citing.link(ref),
            )
        party = parties.row(self._session, ref.id)
        return ExportEntry(
            citing.link(ref),
            "party",
            "",
            title=party.name,
            role=party.description,
            note=self._note(ref),
            link=citing.link(ref),
        )

    def _quote(self, ref: Ref) -> ExportEntry:
        row = self._quotes.get(ref.id) or quotes.row(self._session, ref.id)
        indirect = row.kind == "indirect"
        context = self._around(row.span)
        return ExportEntry(
            citing.link(ref),
            "quote",
            row.text,
            self._item(row.span.article_id),
            speaker=row.speaker.name if row.speaker else row.speaker_label,
            role=row.role,
            date=_date(row.said),
            occasion=row.occasion[1] if row.occasion else "",
            paragraph=row.span.paragraph,
            indirect=indirect,
            note=self._note(ref) or row.note,
            seal=row.seal,
            link=citing.link(ref),
            context_before=context.before.strip(),
            context_after=context.after.strip(),
            text_sha256=self._text(row.span)[1],
            start=row.span.start,
            end=row.span.end,
        )

    def _highlight(self, ref: Ref) -> ExportEntry:
        row = self._highlights.get(ref.id) or highlights.row(self._session, ref.id)
        kind, sha256 = self._text(row.span)
        context = self._around(row.span)
        return ExportEntry(
            citing.link(ref),
            "highlight",
            row.text,
            self._item(row.span.article_id),
            paragraph=None if kind == "digest" else row.span.paragraph,
            indirect=kind == "digest",
            note=self._note(ref) or row.note,
            seal=row.seal,
            link=citing.link(ref),
            context_before=context.before.strip(),
            context_after=context.after.strip(),
            text_sha256=sha256,
            start=row.span.start,
            end=row.span.end,
            details=(("colour", row.colour),),
        )

    def _statistic(self, ref: Ref) -> ExportEntry:
        row = self._figures.get(ref.id) or statistics.row(self._session, ref.id)
        kind, sha256 = self._text(row.span)
        words = row.text
        if kind != "digest":
            text = editing.frozen(self._session, row.span.text_id).text
            start, end = citing.sentence(text, row.span.start, row.span.end)
            words = text[start:end]
        return ExportEntry(
            citing.link(ref),
            "statistic",
            words,
            self._item(row.span.article_id),
            title=f"{row.text}: {row.measure}" if row.measure else row.text,
            speaker=row.speaker.name if row.speaker else "",
            date=_date(row.as_of),
            place=row.geography.name if row.geography else "",
            paragraph=row.span.paragraph,
            value=row.value,
            unit=row.unit,
            qualifier=row.qualifier,
            nature=row.nature,
            note=self._note(ref) or row.note,
            seal=row.seal,
            link=citing.link(ref),
            text_sha256=sha256,
            start=row.span.start,
            end=row.span.end,
        )

    def _event(self, ref: Ref) -> ExportEntry:
        detail = events.detail(self._session, ref.id)
        row = detail.row
        source = detail.sources[0] if detail.sources else None
        kind, sha256 = self._text(source.span) if source else ("", "")
        return ExportEntry(
            citing.link(ref),
            "event",
            # A digest is our own wording and not the source's.
            source.context.words if source and kind != "digest" else "",
            self._item(source.span.article_id) if source else None,
            title=row.title,
            date=_date(row.when),
            place=row.place.name if row.place else "",
            paragraph=source.span.paragraph if source else None,
            topics=row.topics,
            note=self._note(ref) or row.note,
            seal="unchecked",
            link=citing.link(ref),
            context_before=source.context.before.strip() if source else "",
            context_after=source.context.after.strip() if source else "",
            text_sha256=sha256,
            start=source.span.start if source else None,
            end=source.span.end if source else None,
        )

    def _around(self, span: Span) -> Context:
        return contexts.around(self._session, span) if self._context else Context("", "", "")

    def _item(self, article_id: int) -> CiteItem:
        if article_id not in self._items:
            self._items[article_id] = citing.cite_item(self._session, article_id)
        return self._items[article_id]

    def _text(self, span: Span) -> tuple[str, str]:
        """Kind and hash of a frozen text."""
        if span.text_id not in self._texts:
            found = editing.frozen(self._session, span.text_id)
            self._texts[span.text_id] = (found.kind, found.sha256)
        return self._texts[span.text_id]

    def _note(self, ref: Ref) -> str:
        return self._notes.get(ref, "")


def _ids(refs: Sequence[Ref], kind: str) -> list[int]:
    return list(dict.fromkeys(ref.id for ref in refs if ref.kind == kind))


def _date(when: DateSpan | None) -> str:
    if when is None:
        return ""
    if when.start and when.end and when.end != when.start:
        return f"{when.start} – {when.end}"
    return when.start or when.end or when.text
