"""Records as tables: one sheet a kind, one row a record, safe to open in a spreadsheet program."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy.orm import Session

from app.cite.item import DOUBTED
from db import articles, events, highlights, parties, quotes, statistics
from db.records import PARTY_KINDS, DateSpan, Ref, SourceLine

Cell = str | int | float | None
# A cell that begins so would be run as a formula (OWASP, CSV injection).
_DANGEROUS: Final = ("=", "+", "-", "@", "\t", "\r", "\0")
_SOURCE: Final = ("article", "outlet", "published", "paragraph", "article id")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with its heads."""

    name: str
    heads: tuple[str, ...]
    rows: list[tuple[Cell, ...]]


def sheets(session: Session, refs: Sequence[Ref], notes: dict[Ref, str]) -> list[Sheet]:
    """The records as sheets, one for each kind that occurs."""
    found = [
        _quotes(session, [r.id for r in refs if r.kind == "quote"], notes),
        _statistics(session, [r.id for r in refs if r.kind == "statistic"], notes),
        _events(session, [r.id for r in refs if r.kind == "event"], notes),
        _highlights(session, [r.id for r in refs if r.kind == "highlight"], notes),
        _articles(session, [r.id for r in refs if r.kind == "article"], notes),
        _parties(session, [r.id for r in refs if r.kind in PARTY_KINDS]),
    ]
    return [_with_doubts(session, sheet) for sheet in found if sheet.rows]


def _with_doubts(session: Session, sheet: Sheet) -> Sheet:
    """The same with a column that names what is not stated outright in a row's source; without it where all is."""
    if "article id" not in sheet.heads:
        return sheet
    at = sheet.heads.index("article id")
    wanted = list(dict.fromkeys(int(row[at]) for row in sheet.rows if row[at] is not None))  # type: ignore[arg-type]
    doubts = {row.id: row.unsure for row in articles.rows(session, wanted) if row.unsure}
    if not doubts:
        return sheet
    told = [_doubt(doubts.get(row[at], ())) for row in sheet.rows]  # type: ignore[arg-type]
    rows = [(*row, doubt) for row, doubt in zip(sheet.rows, told, strict=True)]
    return Sheet(sheet.name, (*sheet.heads, "please check"), rows)


def _doubt(parts: Sequence[str]) -> str:
    return ", ".join(words.removeprefix("the ") for name, words in DOUBTED.items() if name in parts)


def safe(cell: Cell) -> Cell:
    """A cell that no spreadsheet program takes for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_DANGEROUS) else cell


def csv_bytes(tables: Sequence[Sheet]) -> bytes:
    """One CSV file (UTF-8 with a byte order mark, which Excel needs); several kinds stand one below the other."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    for number, sheet in enumerate(tables):
        if number:
            writer.writerow([])
        if len(tables) > 1:
            writer.writerow([sheet.name])
        writer.writerow(sheet.heads)
        writer.writerows([safe(cell) for cell in row] for row in sheet.rows)
    return out.getvalue().encode("utf-8-sig")


def xlsx_bytes(tables: Sequence[Sheet]) -> bytes:
    """An Excel workbook with a sheet a kind; every text is written as text, never as a formula or a link."""
    import xlsxwriter  # late: only an export to Excel needs it

    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    bold = book.add_format({"bold": True})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for sheet in tables or [Sheet("Empty", (), [])]:
        page = book.add_worksheet(sheet.name)
        page.freeze_panes(1, 0)
        page.write_row(0, 0, sheet.heads, bold)
        for number, row in enumerate(sheet.rows, 1):
            page.write_row(number, 0, [safe(cell) for cell in row], wrapped)
        page.set_column(0, 0, 60)
        page.set_column(1, max(1, len(sheet.heads) - 1), 18)
    book.close()
    return out.getvalue()


def _source(source: SourceLine | None) -> tuple[Cell, ...]:
    if source is None:
        return ("", "", "", None, None)
    return (source.title, source.outlet, source.published or "", source.paragraph, source.article_id)


def _date(when: DateSpan | None) -> tuple[Cell, ...]:
    return ("", "", "") if when is None else (when.start or "", when.end or "", when.text)


def _quotes(session: Session, ids: list[int], notes: dict[Ref, str]) -> Sheet:
    heads = ("quote", "kind", "speaker", "role", "said", "seal", "status", "note", *_SOURCE)
    rows: list[tuple[Cell, ...]] = [
        (
            q.text,
            q.kind,
            q.speaker.name if q.speaker else q.speaker_label,
            q.role,
            (q.said.start or "") if q.said else "",
            q.seal,
            q.status,
            notes.get(Ref("quote", q.id), q.note),
            *_source(q.source),
        )
        for q in quotes.rows(session, ids)
    ]
    return Sheet("Quotes", heads, rows)


def _highlights(session: Session, ids: list[int], notes: dict[Ref, str]) -> Sheet:
    heads = ("highlight", "colour", "seal", "note", "made", *_SOURCE)
    rows: list[tuple[Cell, ...]] = [
        (
            h.text,
            h.colour,
            h.seal,
            notes.get(Ref("highlight", h.id), h.note),
            h.created_at,
            *_source(h.source),
        )
        for h in highlights.rows(session, ids)
    ]
    return Sheet("Highlights", heads, rows)


def _statistics(session: Session, ids: list[int], notes: dict[Ref, str]) -> Sheet:
    heads = (
        "as written", "measure", "value", "low", "high", "unit", "qualifier", "as of", "until", "period in words",
        "geography", "nature", "change", "change by", "change unit", "base", "according to", "disputed", "status",
        "note", *_SOURCE,
    )  # fmt: skip
    rows: list[tuple[Cell, ...]] = []
    for s in statistics.rows(session, ids):
        change: tuple[Any, ...] = ("", None, "", "")
        if s.change:
            change = (s.change.direction, s.change.value, s.change.unit, s.change.base)
        rows.append(
            (
                s.text,
                s.measure,
                s.value,
                s.low,
                s.high,
                s.unit,
                s.qualifier,
                *_date(s.as_of),
                s.geography.name if s.geography else "",
                s.nature,
                *change,
                s.speaker.name if s.speaker else "",
                "yes" if s.disputed else "",
                s.status,
                notes.get(Ref("statistic", s.id), s.note),
                *_source(s.source),
            )
        )
    return Sheet("Statistics", heads, rows)


def _events(session: Session, ids: list[int], notes: dict[Ref, str]) -> Sheet:
    heads = (
        "event",
        "start",
        "end",
        "date in words",
        "bound",
        "state",
        "place",
        "sources",
        "status",
        "note",
        *_SOURCE,
    )
    rows: list[tuple[Cell, ...]] = [
        (
            e.title,
            *_date(e.when),
            e.when.bound or "",
            e.state,
            e.place.name if e.place else "",
            e.sources,
            e.status,
            notes.get(Ref("event", e.id), e.note),
            *_source(e.first_source),
        )
        for e in events.rows(session, ids)
    ]
    return Sheet("Events", heads, rows)


def _articles(session: Session, ids: list[int], notes: dict[Ref, str]) -> Sheet:
    heads = ("title", "outlet", "published", "kind", "genre", "language", "topics", "note", "article id")
    rows: list[tuple[Cell, ...]] = [
        (
            a.title,
            a.outlet,
            a.published or "",
            a.kind,
            a.genre,
            a.language,
            "; ".join(a.topics),
            notes.get(Ref("article", a.id), ""),
            a.id,
        )
        for a in articles.rows(session, ids)
    ]
    return Sheet("Articles", heads, rows)


def _parties(session: Session, ids: list[int]) -> Sheet:
    heads = ("name", "kind", "description", "quotes", "events", "statistics", "articles")
    rows: list[tuple[Cell, ...]] = [
        (p.name, p.kind, p.description, p.quotes, p.events, p.statistics, p.articles)
        for p in parties.rows(session, ids)
    ]
    return Sheet("People and organisations", heads, rows)
