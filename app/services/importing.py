"""Importing: documents into articles, one transaction a file, with progress, cancel, and a line for every file."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.changes import EVERYTHING, Outcome
from app.services import entering, reentering, relinking, reprints, versions
from app.services.resolving import Parties
from app.services.undoing import inverse, undoable
from db import journal, trash
from db.dates import now
from db.errors import NoSuchRecord
from db.models import Article, ArticleText, ImportBatch, ImportFile, Original
from db.records import FileResult, ImportReport, Progress, Ref
from db.session import Library

if TYPE_CHECKING:
    from app.extract.model import Extraction
    from app.ingest.article import RawArticle
    from app.ingest.sandbox import ReadResult

_LOG = logging.getLogger(__name__)
# Up to so many files an import is undone row by row; a larger one goes to the trash, which needs no memory.
JOURNALLED: Final = 300

Report = Callable[[Progress], None]
Cancelled = Callable[[], bool]
FileDone = Callable[[FileResult], None]


@dataclass(frozen=True, slots=True)
class Batch:
    """One import, as a list shows it."""

    id: int
    started_at: str
    finished_at: str | None
    cancelled: bool
    imported: int
    duplicates: int
    failed: int


@dataclass(frozen=True, slots=True)
class Watched:
    """The files of a watched folder that were seen, by size and time of change in ns, and those that are new."""

    library: str
    folder: str
    marks: Mapping[str, tuple[int, int]]
    paths: tuple[Path, ...] = ()


@dataclass(slots=True)
class _Import:
    """An import under way."""

    library: Library
    batch_id: int
    extract: bool
    journalled: bool
    parties: Parties
    digests: relinking.Digests
    overrides: dict[str, Any] = field(default_factory=dict)
    statements: list[str] = field(default_factory=list)
    articles: list[int] = field(default_factory=list)


def import_documents(
    library: Library,
    paths: Sequence[Path],
    *,
    extract: bool = True,
    jobs: int = 1,
    reader: str | None = None,
    progress: Report | None = None,
    cancelled: Cancelled | None = None,
    file_done: FileDone | None = None,
) -> Outcome[ImportReport]:
    """Import files and folders. Each file is in the library as a whole or not at all; `undo` removes the batch.

    A file that cannot be read gives a line with one sentence and the rest goes on. The article of a digest becomes its
    full text. `reader` forces a format (one of `readers()`). A `StorageProblem` (disk full, library locked) stops the import; what was imported stays.
    """
    from app.ingest.read import expand  # late: readers load only for an import
    from app.ingest.readers.source import Problem
    from app.ingest.sandbox import read_many

    stop = cancelled or (lambda: False)
    problems: list[Problem] = []
    files = list(expand(paths, problems))
    exports = [path for path in files if reader is None and reentering.is_export(path)]
    work = _begin(library, extract=extract, journalled=len(files) <= JOURNALLED)
    results = [FileResult(problem.member, "failed", (), problem.sentence) for problem in problems]
    for result in results:
        _done(file_done, result)
    for path in exports:
        results.append(_export(work, path))
        _done(file_done, results[-1])
    parts: list[ReadResult] = []
    others = [path for path in files if path not in set(exports)]
    for read in read_many(others, jobs=max(1, jobs), cancelled=stop, reader=reader):
        parts.append(read)
        if not read.done:
            continue
        results.append(_file(work, parts))
        parts = []
        _done(file_done, results[-1])
        if progress:
            progress(Progress(len(results) - len(problems), len(files), read.path.name))
    return _finish(work, results, cancelled=stop())


def import_text(
    library: Library, text: str, html: str | None = None, **metadata: Any
) -> Outcome[ImportReport]:
    """Import pasted text; `metadata` are fields of an article that the user states (title, outlet, published ...)."""
    from app.ingest.errors import Unreadable  # late: readers load only for an import
    from app.ingest.read import read_text

    work = _begin(library, extract=True, journalled=True)
    work.overrides = metadata
    try:
        raw = read_text(text, html)
    except Unreadable as problem:
        return _finish(work, [FileResult("clipboard", "failed", (), str(problem))], cancelled=False)
    return _finish(work, [_enter_all(work, "clipboard", [raw])], cancelled=False)


def batches(library: Library) -> tuple[Batch, ...]:
    """All imports, the last one first."""
    with library.read() as session:
        query = select(ImportFile.batch_id, ImportFile.status, func.count()).group_by(
            ImportFile.batch_id, ImportFile.status
        )
        counts = {(batch, status): n for batch, status, n in session.execute(query)}
        return tuple(
            Batch(
                id=batch.id,
                started_at=batch.started_at,
                finished_at=batch.finished_at,
                cancelled=batch.cancelled,
                imported=counts.get((batch.id, "imported"), 0) + counts.get((batch.id, "updated"), 0),
                duplicates=counts.get((batch.id, "duplicate"), 0),
                failed=counts.get((batch.id, "failed"), 0),
            )
            for batch in session.execute(select(ImportBatch).order_by(ImportBatch.id.desc())).scalars()
        )


def remove_batch(library: Library, batch_id: int) -> Outcome[int]:
    """Take back an import as one action: its articles go to the trash; the value says how many.

    An article that was there before, and got its full text or a new version from the import, stays as it is.
    """
    there_before = select(ArticleText.article_id).where(ArticleText.kind == "digest", ~ArticleText.current)

    def work(session: Session) -> int:
        batch = session.get(ImportBatch, batch_id)
        if batch is None:
            raise NoSuchRecord("This import is no longer in the library.")
        query = select(Article.id).where(
            Article.batch_id == batch_id, Article.deleted_at.is_(None), Article.id.not_in(there_before)
        )
        refs = [Ref("article", i) for i in session.execute(query).scalars()]
        trash.move_in(session, refs)
        batch.undone = True
        return len(refs)

    return undoable(library, "Undo Import", EVERYTHING, work)


def readers(library: Library) -> tuple[tuple[str, str], ...]:
    """(name for `reader`, name to show) of every format that a file can be read as."""
    from app.ingest.readers.registry import readers as known  # late: loads every reader

    return tuple((module, shown) for module, shown, _ in known())


def new_files(library: Library, folder: Path, seen: Watched | None) -> Watched:
    """What is new and complete in a watched folder since `seen`, which counts only for this folder and library."""
    from app.ingest.watch import WatchedFolder  # late: readers load only for an import

    here, there = str(library.path), str(folder)
    same = seen is not None and (seen.library, seen.folder) == (here, there)
    watched = WatchedFolder(folder, dict(seen.marks) if seen is not None and same else {})
    paths = tuple(watched.new_files())
    return Watched(here, there, watched.known, paths)


def _begin(library: Library, *, extract: bool, journalled: bool) -> _Import:
    with library.write(durable=False) as session:
        batch = ImportBatch(started_at=now())
        session.add(batch)
        session.flush()
        return _Import(library, batch.id, extract, journalled, Parties(session), relinking.Digests(session))


def _file(work: _Import, parts: list[ReadResult]) -> FileResult:
    """One file with all its articles, in one transaction."""
    path, last = str(parts[-1].path), parts[-1]
    articles = [article for part in parts for article in part.articles]
    problems = [problem.sentence for part in parts for problem in part.problems]
    if not articles:
        message = last.error or (problems[0] if problems else "There is no text in this file.")
        return _note(work, FileResult(path, "failed", (), message))
    result = _enter_all(work, path, articles)
    said = [text for text in (result.message, last.error or "", *problems[:3]) if text]
    if len(said) > 1 or (said and not result.message):
        return FileResult(result.path, result.status, result.article_ids, " ".join(said))
    return result


def _export(work: _Import, path: Path) -> FileResult:
    """A file that was exported from a library: its records as they were, in one transaction."""
    try:
        document = reentering.load(path)
        with work.library.write(durable=False) as session:
            with _recording(work, session) as record:
                lines = reentering.enter(session, document, work.batch_id)
                result = _result(str(path), lines) if lines else FileResult(str(path), "duplicate", ())
                session.add(_line(work.batch_id, result))
            statements = record.statements if record else []
    except ValueError as problem:
        return _note(work, FileResult(str(path), "failed", (), str(problem)))
    except (KeyError, TypeError, AttributeError):
        return _note(work, FileResult(str(path), "failed", (), f"“{path.name}” is damaged; export it again."))
    work.statements[:0] = statements
    work.articles += [i for status, i, _ in lines if status == "imported" and i is not None]
    return result


def _enter_all(work: _Import, path: str, articles: Sequence[RawArticle]) -> FileResult:
    found = [_extracted(work, raw) for raw in articles]
    statements: list[str] = []
    with work.library.write(durable=False) as session:
        with _recording(work, session) as record:
            lines = [_enter(work, session, raw, what) for raw, what in zip(articles, found, strict=True)]
            result = _result(path, lines)
            session.add(_line(work.batch_id, result))
        statements = record.statements if record else []
    work.statements[:0] = statements
    work.articles += [i for status, i, _ in lines if status == "imported" and i is not None]
    return result


def _recording(work: _Import, session: Session) -> Any:
    return journal.recording(session) if work.journalled else nullcontext()


def _extracted(work: _Import, raw: RawArticle) -> Extraction | None:
    """What extraction finds in a text; looked for before the write lock is taken."""
    if not work.extract:
        return None
    from app.extract.engine import extract  # late: grammars and models load only for an import

    try:
        return extract(raw.text, published=raw.published, language=raw.language, genre=raw.genre)
    except Exception:  # a fault of extraction must cost the candidates of one article, not the import
        _LOG.exception("extraction failed on %s", raw.filename)
        return None


Line = tuple[str, int | None, str]


def _enter(work: _Import, session: Session, raw: RawArticle, found: Extraction | None) -> Line:
    same = _same(session, raw)
    if same is not None:
        article_id, title, in_trash = same
        if in_trash:
            trash.restore(session, [Ref("article", article_id)])
            return "imported", article_id, f"It was in the trash as “{title}” and is back in the library."
        return "duplicate", article_id, f"The library has this text already: “{title}”."
    digest = work.digests.find(raw.text)
    if digest is not None:
        work.digests.forget(digest)
        place = relinking.replace(session, digest, raw, work.batch_id)
        new = entering.add_found(session, place, found, work.parties)
        title = session.get_one(Article, digest).title
        said = [
            f"It is now the full text of “{title}”{_candidates(new)}.",
            reprints.notice(session, digest, raw),
        ]
        return "updated", digest, " ".join(filter(None, said))
    earlier = versions.find(session, raw, work.overrides.get("url") or raw.url)
    if earlier is not None:
        return _new_version(work, session, earlier, raw, found)
    place = entering.enter(session, raw, work.batch_id, work.overrides)
    entering.add_found(session, place, found, work.parties)
    said = [*raw.notes, reprints.notice(session, place.article_id, raw)]
    return "imported", place.article_id, " ".join(filter(None, said))


def _new_version(
    work: _Import, session: Session, article_id: int, raw: RawArticle, found: Extraction | None
) -> Line:
    place, carried = versions.replace(session, article_id, raw)
    new = entering.add_found(session, place, found, work.parties)
    article = session.get_one(Article, article_id)
    said = [carried.sentence(article.title)]
    if raw.title and raw.title_given and raw.title != article.title:
        said.append(f"Its headline is now “{raw.title}”.")
    if new:
        said.append(f"{new} candidate{'s' if new != 1 else ''} to review.")
    reprints.notice(session, article_id, raw)  # what was said of the first version need not be said again
    return "updated", article_id, " ".join(said)


def _candidates(number: int) -> str:
    return f", with {number} candidate{'s' if number != 1 else ''} to review" if number else ""


def _same(session: Session, raw: RawArticle) -> tuple[int, str, bool] | None:
    """The article that has the same bytes or the same text; one in the trash only when no other has."""
    by_bytes = select(Original.article_id).where(Original.sha256 == hashlib.sha256(raw.original).hexdigest())
    by_text = select(ArticleText.article_id).where(ArticleText.sha256 == raw.text_sha256)
    query = (
        select(Article.id, Article.title, Article.deleted_at)
        .where(Article.id.in_(by_bytes.union(by_text)))
        .order_by(Article.deleted_at.is_not(None), Article.id)
        .limit(1)
    )
    row = session.execute(query).first()
    return None if row is None else (row[0], row[1], row[2] is not None)


def _result(path: str, lines: list[Line]) -> FileResult:
    """What became of a file from what became of its articles."""
    ids = tuple(i for _, i, _ in lines if i is not None)
    if len(lines) == 1:
        status, _, message = lines[0]
        return FileResult(path, status, ids, message)  # type: ignore[arg-type]
    statuses = [status for status, _, _ in lines]
    new = statuses.count("imported") + statuses.count("updated")
    status = ("imported" if "imported" in statuses else "updated") if new else "duplicate"
    message = f"{new} of {len(lines)} articles are new." if new < len(lines) else f"{new} articles."
    return FileResult(path, status, ids, message)  # type: ignore[arg-type]


def _line(batch_id: int, result: FileResult) -> ImportFile:
    article_id = result.article_ids[0] if result.article_ids else None
    return ImportFile(
        batch_id=batch_id,
        path=result.path,
        status=result.status,
        message=result.message,
        article_id=article_id,
    )


def _note(work: _Import, result: FileResult) -> FileResult:
    with work.library.write(durable=False) as session:
        session.add(_line(work.batch_id, result))
    return result


def _done(file_done: FileDone | None, result: FileResult) -> None:
    if file_done:
        file_done(result)


def _finish(work: _Import, results: list[FileResult], *, cancelled: bool) -> Outcome[ImportReport]:
    with work.library.write() as session:  # durable: what came before reaches the disk with it
        batch = session.get_one(ImportBatch, work.batch_id)
        batch.finished_at, batch.cancelled = now(), cancelled
    report = ImportReport(work.batch_id, tuple(results), cancelled)
    changed = any(result.status in ("imported", "updated") for result in results)
    if not changed:
        return Outcome(report, EVERYTHING, "Import")
    if work.journalled:
        return Outcome(report, EVERYTHING, "Import", inverse("Import", EVERYTHING, work.statements))
    return Outcome(report, EVERYTHING, "Import", _to_trash(work.articles))


def _to_trash(articles: Sequence[int]) -> Callable[[Library], Outcome[None]]:
    """Undo a large import by way of the trash, and redo it from there."""
    refs = [Ref("article", i) for i in articles]

    def undo(library: Library) -> Outcome[None]:
        with library.write() as session:
            trash.move_in(session, refs)
        return Outcome(None, EVERYTHING, "Import", redo)

    def redo(library: Library) -> Outcome[None]:
        with library.write() as session:
            trash.restore(session, refs)
        return Outcome(None, EVERYTHING, "Import", undo)

    return undo
