"""Importing: documents into articles, whole files together in a transaction, with progress, cancel, and a line for every file."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

from sqlalchemy.orm import Session

from app.changes import EVERYTHING, Outcome
from app.services import batches, reentering
from app.services.intake import Intake
from app.services.report_lines import Tally, failed, stored
from app.services.undoing import inverse
from db import journal
from db.dates import now
from db.models import ImportBatch
from db.records import FileResult, ImportReport, Progress
from db.session import Library

if TYPE_CHECKING:
    from app.ingest.sandbox import ReadResult

LABEL: Final = "Import"
STATEMENTS: Final = 60_000  # kept to undo an import row by row, some 5 MB
# Up to so many articles an import is undone row by row; a larger one goes to the trash, which needs no memory.
JOURNALLED: Final = 300
_MOST_PROCESSES: Final = 4

_SELDOM: Final = 300  # rounds through the young objects for one through the old ones; usually ten
T = TypeVar("T")
Report = Callable[[Progress], None]
Cancelled = Callable[[], bool]
FileDone = Callable[[FileResult], None]


@dataclass(frozen=True, slots=True)
class Watched:
    """The files of a watched folder that were seen, by size and time of change in ns, and those that are new."""

    library: str
    folder: str
    marks: Mapping[str, tuple[int, int]]
    paths: tuple[Path, ...] = ()


@dataclass(slots=True)
class _Import:
    """An import under way. `statements` take it back row by row, None where it is too large for that."""

    library: Library
    batch_id: int
    intake: Intake
    statements: list[journal.Statement] | None
    open: Tally | None = None  # the container whose parts are coming in
    articles: int = 0  # that have come in

    def journalled(self, session: Session) -> Any:
        """Record what is written, unless too much has been."""
        if self.statements is not None:
            return journal.recording(session)
        journal.unprepare(session)
        return nullcontext()

    def recorded(self, record: journal.Journal | None) -> None:
        """Keep what was recorded in front of what came before."""
        if record is None or self.statements is None:
            return
        self.statements[:0] = record.statements
        if len(self.statements) > STATEMENTS or self.articles > JOURNALLED:
            self.statements = None


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
    """Import files and folders; `undo` takes the whole import back.

    A file is in the library as a whole or not at all, but for containers with very many articles (mailboxes, archives,
    tables): they come in part by part, and the parts that are in stay when the import is stopped. `jobs` processes read and
    extract, by default one a core up to four. A file that cannot be read gives a line with one sentence and the rest goes on.
    The article of a digest becomes its full text. `reader` forces a format (one of `readers()`). A `StorageProblem` (disk
    full, library locked) stops the import; what was imported stays.
    """
    from app.ingest.read import expand  # late: readers load only for an import
    from app.ingest.readers.source import Problem
    from app.ingest.sandbox import read_batches

    stop = cancelled or (lambda: False)
    problems: list[Problem] = []
    files = list(expand(paths, problems))
    exports = [path for path in files if reader is None and reentering.is_export(path)]
    work = _begin(library, journalled=len(files) <= JOURNALLED)
    results: list[FileResult] = []

    def done(result: FileResult) -> None:
        results.append(result)
        if file_done:
            file_done(result)

    for problem in problems:
        done(failed(problem.member, problem.sentence))
    for path in exports:
        if not stop():
            done(_export(work, path))
    others = [path for path in files if path not in set(exports)] if exports else files
    read = read_batches(
        others,
        jobs=_processes() if jobs is None else max(1, jobs),
        cancelled=stop,
        reader=reader,
        wanted=work.intake.values,
        further=extract,
    )
    for parts in _with_short_pauses(read):
        for result in _parts(work, parts):
            done(result)
            if progress:
                progress(Progress(len(results) - len(problems), len(files), Path(result.path).name))
        if progress and work.open is not None:
            name, inside = Path(work.open.path).name, parts[-1].at
            progress(Progress(len(results) - len(problems), len(files), name, inside, work.open.articles))
    if work.open is not None:  # stopped inside a container
        done(_note(work, work.open.result(stopped=True)))
    return _finish(work, results, cancelled=stop())


def _with_short_pauses(batches: Iterator[T]) -> Iterator[T]:
    """The batches, while the garbage collector hardly ever goes through all that there is: that stops every thread.

    Measured here: 96 ms for the objects of a bare command, during which the window would stand still.
    """
    usual, kept = gc.get_threshold(), gc.get_freeze_count()
    first, second, most = usual
    gc.set_threshold(first, second, max(_SELDOM, most))
    if not kept:
        # The window has frozen what its start made. Frozen again, garbage that is there by now would stay for good.
        gc.freeze()
    try:
        yield from batches
    finally:
        gc.set_threshold(*usual)
        if not kept:
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
    return _finish(work, _parts(work, [read], metadata), cancelled=False)


@dataclass(frozen=True, slots=True)
class Found:
    """What a pasted text says of itself; `unsure` names the fields to check."""

    title: str = ""
    outlet: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    url: str = ""
    unsure: tuple[str, ...] = ()


def look_through(text: str, html: str | None = None) -> Found:
    """What a pasted text says of itself, before it is imported; nothing for a text that cannot be read."""
    from app.ingest.errors import Unreadable  # late: readers load only for an import
    from app.ingest.read import read_text

    try:
        raw = read_text(text, html)
    except Unreadable:
        return Found()
    title = raw.title or "" if raw.title_given else ""
    return Found(
        title,
        raw.outlet or "",
        raw.authors,
        raw.published or "",
        raw.url or "",
        tuple(sorted(raw.unsure)),
    )


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
        return _Import(library, batch.id, Intake(session, batch.id), [] if journalled else None)


def _parts(
    work: _Import, parts: Sequence[ReadResult], overrides: Mapping[str, Any] | None = None
) -> list[FileResult]:
    """Enter what was read of one or more files in one transaction; the lines of the files that are done with it."""
    finished: list[FileResult] = []
    tally = work.open
    with work.library.write(durable=False) as session, work.journalled(session) as record:
        arrivals = [arrival for part in parts for arrival in part.arrivals]
        entered = work.intake.enter(session, arrivals, overrides)
        work.articles += len(entered)
        lines = iter(entered)
        for part in parts:
            tally = tally or Tally(str(part.path))
            own = list(islice(lines, len(part.arrivals)))
            tally.add(own, [problem.sentence for problem in part.problems])
            if part.done:
                finished.append(tally.result(part.error))
                tally = None
        session.add_all(stored(work.batch_id, result) for result in finished)
    work.recorded(record)
    work.open = tally
    return finished


def _export(work: _Import, path: Path) -> FileResult:
    """A file that was exported from a library: its records as they were, in one transaction."""
    try:
        document = reentering.load(path)
        with work.library.write(durable=False) as session, work.journalled(session) as record:
            tally = Tally(str(path))
            tally.add(reentering.enter(session, document, work.batch_id), [])
            result = tally.result() if tally.articles else FileResult(str(path), "duplicate", ())
            session.add(stored(work.batch_id, result))
    except ValueError as problem:
        return _note(work, failed(str(path), str(problem)))
    except (KeyError, TypeError, AttributeError):
        return _note(work, failed(str(path), f"“{path.name}” is damaged; export it again."))
    work.recorded(record)
    return result


def _note(work: _Import, result: FileResult) -> FileResult:
    with work.library.write(durable=False) as session:
        session.add(stored(work.batch_id, result))
    return result


def _finish(work: _Import, results: list[FileResult], *, cancelled: bool) -> Outcome[ImportReport]:
    with work.library.write() as session:  # durable: what came before reaches the disk with it
        batch = session.get_one(ImportBatch, work.batch_id)
        batch.finished_at, batch.cancelled = now(), cancelled
    report = ImportReport(work.batch_id, tuple(results), cancelled)
    changed = any(result.status in ("imported", "updated", "cancelled") for result in results)
    if not changed:
        return Outcome(report, EVERYTHING, LABEL)
    if work.statements is not None:
        return Outcome(report, EVERYTHING, LABEL, inverse(LABEL, EVERYTHING, work.statements))
    return Outcome(report, EVERYTHING, LABEL, batches.undo_of(work.batch_id, LABEL), background=True)
