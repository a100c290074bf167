"""Writing records to a file: for reading (md, html), for tables (csv, xlsx), for citation managers, for programs (json)."""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any, Final

from sqlalchemy.orm import Session

from app.cite.excerpt import CitedText
from app.services import citing, shapes
from app.services import export_tables as tables
from db import articles, bookmark_writes, bookmarks, events, parties, quotes, statistics
from db.errors import LibraryUnwritable, StorageProblem
from db.records import Ref, Where
from db.session import Library

FORMATS: Final = ("md", "html", "csv", "xlsx", "docx", "odt", "pdf", "bibtex", "ris", "csl-json", "json")
DOCUMENTS: Final = ("docx", "odt", "pdf")


@dataclass(frozen=True, slots=True)
class Selection:
    """What is exported: records in order, under a title, with the user's notes."""

    title: str
    refs: tuple[Ref, ...]
    notes: dict[Ref, str]


def export(
    library: Library,
    path: Path,
    *,
    format: str,
    refs: Sequence[Ref] | None = None,
    collection: int | None = None,
    where: Where | None = None,
    style: str = "apa",
    locale: str = "en-US",
) -> int:
    """Write records to a file and return how many.

    What: `refs` in their order, or a `collection` in the order of the user, or all articles, quotes, events and statistics
    that `where` leaves. The file is replaced only when it is whole. Raises StorageProblem for an unknown format or style
    and for a file that cannot be written.
    """
    if format not in FORMATS:
        raise StorageProblem(f"There is no export format “{format}”; choose one of {', '.join(FORMATS)}.")
    with library.read() as session:
        selection = select(session, refs, collection, where)
        data = _WRITERS[format](session, selection, style, locale)
    _write(path, data)
    return len(selection.refs)


def select(
    session: Session, refs: Sequence[Ref] | None, collection: int | None, where: Where | None
) -> Selection:
    """The records that an export is asked for."""
    if refs is not None:
        notes = {ref: bookmarks.note(session, ref.kind, ref.id) for ref in refs}
        return Selection("Rapporteur", tuple(refs), {ref: note for ref, note in notes.items() if note})
    if collection is not None:
        rows = bookmarks.rows(session, bookmarks.ids(session, collection, Where()))
        names = {row.id: row.name for row in bookmarks.collections(session)}
        if collection not in names:
            raise StorageProblem("This collection is no longer in the library.")
        return Selection(
            names[collection], tuple(row.ref for row in rows), {row.ref: row.note for row in rows if row.note}
        )
    found: list[Ref] = []
    for kind, module, order in (
        ("article", articles, "oldest"),
        ("quote", quotes, "article"),
        ("event", events, "oldest"),
        ("statistic", statistics, "measure"),
    ):
        found += [Ref(kind, i) for i in module.ids(session, where or Where(), order)]  # type: ignore[arg-type, attr-defined]
    return Selection("Rapporteur", tuple(found), {})


def _cited(session: Session, selection: Selection, style: str, locale: str) -> list[tuple[Ref, CitedText]]:
    found = []
    for ref in selection.refs:
        form = "reference" if ref.kind == "article" else "quotation"
        found.append((ref, citing.cited_in(session, ref, style, locale, form)))  # type: ignore[arg-type]
    return found


def _markdown(session: Session, selection: Selection, style: str, locale: str) -> bytes:
    parts = [f"# {selection.title}"]
    for ref, cited in _cited(session, selection, style, locale):
        note = selection.notes.get(ref)
        parts.append(cited.markdown + (f"\n\n> {note}" if note else ""))
    return ("\n\n".join(parts) + "\n").encode("utf-8")


def _html(session: Session, selection: Selection, style: str, locale: str) -> bytes:
    body = []
    for ref, cited in _cited(session, selection, style, locale):
        note = selection.notes.get(ref)
        aside = f"<p class='note'>{escape(note)}</p>" if note else ""
        body.append(f"<section>{cited.html}{aside}</section>")
    title = escape(selection.title)
    return (
        f"<!doctype html>\n<html lang='{escape(locale)}'><head><meta charset='utf-8'><title>{title}</title>"
        "<style>body{font:17px/1.6 serif;max-width:42em;margin:2em auto;padding:0 1em}"
        "section{margin:1.5em 0}.note{color:#66625a;border-left:3px solid #dfdbd2;padding-left:.8em}</style></head>"
        f"<body><h1>{title}</h1>\n" + "\n".join(body) + "\n</body></html>\n"
    ).encode()


def _json(session: Session, selection: Selection, style: str, locale: str) -> bytes:
    document = {"title": selection.title, "records": [record(session, ref) for ref in selection.refs]}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def record(session: Session, ref: Ref) -> dict[str, Any]:
    """One record whole, as the command line shows it."""
    if ref.kind == "quote":
        shape = shapes.quote(quotes.row(session, ref.id))
    elif ref.kind == "event":
        shape = shapes.event_detail(events.detail(session, ref.id))
    elif ref.kind == "statistic":
        shape = shapes.statistic(statistics.row(session, ref.id))
    elif ref.kind == "article":
        shape = shapes.article_detail(articles.detail(session, ref.id), ())
        shape.pop("records")
    else:
        shape = shapes.party_detail(parties.detail(session, ref.id))
    return {"record": ref.kind, **shape}


def _csv(session: Session, selection: Selection, style: str, locale: str) -> bytes:
    return tables.csv_bytes(tables.sheets(session, selection.refs, selection.notes))


def _xlsx(session: Session, selection: Selection, style: str, locale: str) -> bytes:
    return tables.xlsx_bytes(tables.sheets(session, selection.refs, selection.notes))


def references(library: Library, refs: Sequence[Ref], format: str) -> str:
    """The sources of records for a citation manager: `bibtex`, `ris` or `csl-json`. Raises NoSuchRecord."""
    with library.read() as session:
        for ref in refs:
            bookmark_writes.must_exist(session, ref)
        return _reference_text(session, refs, format)


def _reference_text(session: Session, refs: Sequence[Ref], format: str) -> str:
    from app.cite.formats.bibtex import bibtex  # late: only what is asked for
    from app.cite.formats.csl_json import csl_json
    from app.cite.formats.ris import ris

    items = [citing.cite_item(session, i) for i in citing.articles_of(session, refs)]
    return {"bibtex": bibtex, "ris": ris, "csl-json": csl_json}[format](items)


def _references(name: str) -> Callable[[Session, Selection, str, str], bytes]:
    return lambda session, selection, _style, _locale: _reference_text(session, selection.refs, name).encode(
        "utf-8"
    )


def _document(name: str) -> Callable[[Session, Selection, str, str], bytes]:
    def write(session: Session, selection: Selection, style: str, locale: str) -> bytes:
        from importlib import import_module  # late: these writers are heavy and may be left out of a build

        try:
            writer = import_module(f"app.cite.export.{name}")
        except ModuleNotFoundError as error:
            raise StorageProblem(
                f"This build writes no {name}; choose md or html, which any word processor opens."
            ) from error
        entries = [
            (cited, selection.notes.get(ref, "")) for ref, cited in _cited(session, selection, style, locale)
        ]
        data: bytes = writer.write(selection.title, entries)
        return data

    return write


_WRITERS: Final[dict[str, Callable[[Session, Selection, str, str], bytes]]] = {
    "md": _markdown,
    "html": _html,
    "json": _json,
    "csv": _csv,
    "xlsx": _xlsx,
    **{name: _references(name) for name in ("bibtex", "ris", "csl-json")},
    **{name: _document(name) for name in DOCUMENTS},
}


def _write(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
        part = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            part.chmod(0o644)
            part.replace(path)
        finally:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
    except OSError as error:
        raise LibraryUnwritable(
            f"The file {path} cannot be written ({error.strerror}); choose another place."
        ) from error
