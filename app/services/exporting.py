"""Writing records to a file: for reading (md, html, docx, odt, pdf), for tables, for citation managers, for programs, as evidence."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy.orm import Session

from app.cite.csl.parse import StyleError
from app.cite.styles import UnknownStyleError
from app.services import citing, own_export
from app.services import export_tables as tables
from app.services.export_entries import entries
from db import articles, bookmark_writes, bookmarks, events, quotes, statistics
from db.errors import LibraryUnwritable, NoSuchRecord, StorageProblem
from db.records import Ref, Where
from db.session import Library

if TYPE_CHECKING:
    from app.cite.export.compose import Composed

FORMATS: Final = (
    "md", "html", "csv", "xlsx", "docx", "odt", "pdf", "bibtex", "ris", "csl-json", "json", "pandoc", "pack",
)  # fmt: skip

# Pages are laid out by Qt, which services do not know: whoever asks for a PDF brings what turns HTML into one.
Printer = Callable[[str], bytes]


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
    printer: Printer | None = None,
) -> int:
    """Write records to a file and return how many. `printer` turns HTML into a PDF.

    What: `refs` in their order, or a `collection` in the order of the user, or all articles, quotes, events and statistics
    that `where` leaves. The file is replaced only when it is whole. Raises StorageProblem for an unknown format or style
    and for a file that cannot be written.
    """
    if format not in FORMATS:
        raise StorageProblem(f"There is no export format “{format}”; choose one of {', '.join(FORMATS)}.")
    with library.read() as session:
        selection = select(session, refs, collection, where)
        data = _WRITERS[format](session, selection, style, locale)
    if format == "pdf":
        if printer is None:
            raise StorageProblem("Nothing here can lay out pages; choose html or docx.")
        data = printer(data.decode("utf-8"))
    write_file(path, data)
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


def _composed(session: Session, selection: Selection, style: str, locale: str) -> Composed:
    """The records as a document with notes and references; an unknown style is said to be one."""
    from app.cite.export.compose import compose  # late: the style processor is a tenth of a second

    found = entries(session, selection.refs, selection.notes)
    try:
        return compose(found, title=selection.title, style=style, locale=locale)
    except (UnknownStyleError, StyleError) as error:
        raise StorageProblem(str(error)) from error


def _markdown(session: Session, selection: Selection, style: str, locale: str) -> bytes:
    from app.cite.export.markdown import to_markdown

    return to_markdown(_composed(session, selection, style, locale)).encode("utf-8")


def _pandoc(session: Session, selection: Selection, style: str, locale: str) -> bytes:
    from app.cite.export.markdown import to_pandoc

    return to_pandoc(_composed(session, selection, style, locale)).encode("utf-8")


def _html(session: Session, selection: Selection, style: str, locale: str) -> bytes:
    from app.cite.export.html import to_html

    return to_html(_composed(session, selection, style, locale)).encode("utf-8")


def _pages(session: Session, selection: Selection, style: str, locale: str) -> bytes:
    from app.cite.export.pages import to_pages

    return to_pages(_composed(session, selection, style, locale)).encode("utf-8")


def _docx(session: Session, selection: Selection, style: str, locale: str) -> bytes:
    from app.cite.export.docx import to_docx  # late: python-docx is heavy

    return to_docx(_composed(session, selection, style, locale))


def _odt(session: Session, selection: Selection, style: str, locale: str) -> bytes:
    from app.cite.export.odt import to_odt

    return to_odt(_composed(session, selection, style, locale))


def _pack(session: Session, selection: Selection, style: str, locale: str) -> bytes:
    """The evidence pack: excerpts in context with the texts and the files they come from."""
    from app.cite.export.pack import to_pack

    originals: dict[str, bytes] = {}
    texts: dict[str, str] = {}
    for article_id in citing.articles_of(session, selection.refs):
        row = articles.row(session, article_id)
        name = f"{article_id} {row.title}"[:80]
        texts[name] = articles.current_text(session, article_id).text
        with contextlib.suppress(NoSuchRecord):  # a digest and a typed text have no original
            filename, data = articles.original_bytes(session, article_id)
            originals[f"{article_id} {filename}"] = data
    try:
        return to_pack(
            entries(session, selection.refs, selection.notes),
            title=selection.title,
            originals=originals,
            texts=texts,
            style=style,
            locale=locale,
        )
    except (UnknownStyleError, StyleError) as error:
        raise StorageProblem(str(error)) from error


def _json(session: Session, selection: Selection, style: str, locale: str) -> bytes:
    return own_export.document(session, selection.title, selection.refs).encode("utf-8")


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


_WRITERS: Final[dict[str, Callable[[Session, Selection, str, str], bytes]]] = {
    "md": _markdown,
    "pandoc": _pandoc,
    "html": _html,
    "docx": _docx,
    "odt": _odt,
    "pdf": _pages,
    "pack": _pack,
    "json": _json,
    "csv": _csv,
    "xlsx": _xlsx,
    **{name: _references(name) for name in ("bibtex", "ris", "csl-json")},
}


def write_file(path: Path, data: bytes) -> None:
    """Write a file that is replaced only when it is whole; raises LibraryUnwritable."""
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
