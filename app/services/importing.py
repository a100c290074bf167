"""Importing: documents into articles, whole files together in a transaction, with progress, cancel, and a line for every file."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.changes import EVERYTHING, Outcome
from app.services import reentering
from app.services.intake import Intake, Line
from app.services.undoing import inverse, undoable
from db import journal, trash
from db.dates import now
from db.errors import NoSuchRecord
from db.models import Article, ArticleText, ImportBatch, ImportFile
from db.records import FileResult, ImportReport, Progress, Ref
from db.session import Library

if TYPE_CHECKING:
    from app.ingest.sandbox import ReadResult

# Up to so many files an import is undone row by row; a larger one goes to the trash, which needs no memory.
JOURNALLED: Final = 300
_MOST_PROCESSES: Final = 4

T = TypeVar("T")
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
    intake: Intake
    journalled: bool
    statements: list[str] = field(default_factory=list)
    articles: list[int] = field(default_factory=list)


def import_documents(
    library: Library,
    paths: Sequence[Path],
    *,
    extract: bool = True,
    jobs: int | None = None,
    reader: str | None = None,
    progress: Report | None = None,
    cancelled: Cancelled | None = None,
    file_done: FileDone | None = None,
) -> Outcome[ImportReport]:
    """Import files and folders. Each file is in the library as a whole or not at all; `undo` removes the batch.

    `jobs` processes read and extract, by default one a core up to four. A file that cannot be read gives a line with one
    sentence and the rest goes on. The article of a digest becomes its full text. `reader` forces a format (one of
    `readers()`). A `StorageProblem` (disk full, library locked) stops the import; what was imported stays.
    """
    from app.ingest.read import expand  # late: readers load only for an import
    from app.ingest.readers.source import Problem
    from app.ingest.sandbox import read_batches

    stop = cancelled or (lambda: False)
    problems: list[Problem] = []
    files = list(expand(paths, problems))
    exports = [path for path in files if reader is None and reentering.is_export(path)]
    work = _begin(library, journalled=len(files) <= JOURNALLED)
    results = [FileResult(problem.member, "failed", (), problem.sentence) for problem in problems]
    for result in results:
        _done(file_done, result)
    for path in exports:
        results.append(_export(work, path))
        _done(file_done, results[-1])
    parts: list[ReadResult] = []
    others = [path for path in files if path not in set(exports)] if exports else files
    read = read_batches(
        others,
        jobs=_processes() if jobs is None else max(1, jobs),
        cancelled=stop,
        reader=reader,
        wanted=work.intake.values,
        further=extract,
    )
    for batch in _with_short_pauses(read):
        whole: list[list[ReadResult]] = []
        for part in batch:
            parts.append(part)
            if part.done:
                whole.append(parts)
                parts = []
        for result in _files(work, whole):
            results.append(result)
            _done(file_done, result)
            if progress:
                progress(Progress(len(results) - len(problems), len(files), Path(result.path).name))
    return _finish(work, results, cancelled=stop())


def _with_short_pauses(batches: Iterator[T]) -> Iterator[T]:
    """The batches, while the garbage collector leaves alone what was there before: going through it stops every thread.

    Measured here: 96 ms for the objects of a bare command, during which the window would stand still.
    """
    gc.freeze()
    try:
        yield from batches
    finally:
        gc.unfreeze()


def import_text(
    library: Library, text: str, html: str | None = None, **metadata: Any
) -> Outcome[ImportReport]:
    """Import pasted text; `metadata` are fields of an article that the user states (title, outlet, published ...)."""
    from app.ingest.errors import Unreadable  # late: readers load only for an import
    from app.ingest.prepare import prepare
    from app.ingest.read import read_text
    from app.ingest.sandbox import ReadResult
    from app.ingest.wire import Arrival
    from app.reading import found

    work = _begin(library, journalled=True)
    name = Path("clipboard")
    try:
        raw = read_text(text, html)
    except Unreadable as problem:
        read = ReadResult(name, (), str(problem))
    else:
        read = ReadResult(name, (Arrival(raw, prepare(raw, work.intake.values), found(raw)),))
    return _finish(work, _files(work, [[read]], metadata), cancelled=False)


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


def _processes() -> int:
    """How many processes read: one a core, and not so many that memory runs short on a large machine."""
    return max(1, min(_MOST_PROCESSES, os.cpu_count() or 1))


def _begin(library: Library, *, journalled: bool) -> _Import:
    with library.write(durable=False) as session:
        batch = ImportBatch(started_at=now())
        session.add(batch)
        session.flush()
        return _Import(library, batch.id, Intake(session, batch.id), journalled)


def _files(
    work: _Import, files: Sequence[Sequence[ReadResult]], overrides: Mapping[str, Any] | None = None
) -> list[FileResult]:
    """What became of files, each given by its parts: all of them in one transaction."""
    if not files:
        return []
    arrivals = [[arrival for part in parts for arrival in part.arrivals] for parts in files]
    with work.library.write(durable=False) as session:
        with _recording(work, session) as record:
            lines = work.intake.enter(session, [one for some in arrivals for one in some], overrides)
            results, at = [], 0
            for parts, some in zip(files, arrivals, strict=True):
                results.append(_file(parts, lines[at : at + len(some)]))
                at += len(some)
            session.add_all(_line(work.batch_id, result) for result in results)
        statements = record.statements if record else []
    work.statements[:0] = statements
    work.articles += [i for status, i, _ in lines if status == "imported" and i is not None]
    return results


def _file(parts: Sequence[ReadResult], lines: list[Line]) -> FileResult:
    """What became of a file, from what became of its articles."""
    path, last = str(parts[-1].path), parts[-1]
    problems = [problem.sentence for part in parts for problem in part.problems]
    if not lines:
        message = last.error or (problems[0] if problems else "There is no text in this file.")
        return FileResult(path, "failed", (), message)
    result = _result(path, lines)
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


def _recording(work: _Import, session: Session) -> Any:
    return journal.recording(session) if work.journalled else nullcontext()


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
