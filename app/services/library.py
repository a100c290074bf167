"""The library as a whole: opening, counting, looking over, checking, copying."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app import paths
from db import backup as copies
from db import checking, presence, quotes, tallying
from db import counts as count_reads
from db import overview as overviews
from db.opening import open_file, state_of
from db.records import Counts, Overview, Progress, QuoteRow, Ref, Where
from db.search import index
from db.session import Library


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """The seals of all quotes: how many were checked and hold, and those that do not."""

    checked: int
    verified: int
    source_changed: int
    not_found: int
    failing: tuple[QuoteRow, ...]


@dataclass(frozen=True, slots=True)
class CheckReport:
    """The state of the library file; each list is empty when all is well."""

    integrity: tuple[str, ...]  # what SQLite finds wrong
    links: tuple[str, ...]  # records that refer to missing ones
    index: tuple[str, ...]  # parts of the search index that differed (and were rebuilt)
    counts: tuple[str, ...]  # counts that differed from the records (and were made anew)
    texts_changed: tuple[int, ...]  # ids of frozen texts whose hash does not hold
    seals_failed: int  # quotes whose words do not stand in their text

    @property
    def ok(self) -> bool:
        """Whether nothing was found."""
        return not self.problems

    @property
    def problems(self) -> tuple[str, ...]:
        """What was found, one sentence each."""
        found = [f"The file is damaged: {what}; restore a backup." for what in self.integrity]
        found += [f"A link is broken: {what}; restore a backup." for what in self.links]
        found += [f"The search index differed and was written anew: {what}." for what in self.index]
        found += [f"A count was wrong and was made anew: {what}." for what in self.counts]
        if self.texts_changed:
            found.append(
                f"{len(self.texts_changed)} frozen texts are not as they were imported; restore a backup."
            )
        if self.seals_failed:
            found.append(
                f"{self.seals_failed} quotes do not stand in their articles; they are listed by their seal."
            )
        return tuple(found)


def open_library(path: Path | None = None, *, starter: bool = True) -> Library:
    """Open a library (the user's own by default); a new one gets the starter library unless told otherwise.

    An older library is backed up and brought up to date. Raises a `StorageProblem` whose message says what to do.
    """
    from app.services.starter import fill  # late: only a new library is filled

    return open_file(path or paths.default_library(), fill if starter else None)


def is_older(path: Path) -> bool:
    """Whether opening a library will first bring it up to date. Raises as `open_library` does."""
    return state_of(path) == "older"


def is_read_only(library: Library) -> bool:
    """Whether the library may be read but not written; whoever tries is told so by a `StorageProblem`."""
    return library.read_only


def counts(library: Library) -> Counts:
    """The numbers beside the navigation."""
    with library.read() as session:
        return count_reads.counts(session)


def overview(library: Library, today: date) -> Overview:
    """The overview page as of a day."""
    with library.read() as session:
        return overviews.overview(session, today)


def holds(library: Library, ref: Ref) -> bool:
    """Whether a record is in the library, and not in its trash."""
    with library.read() as session:
        return presence.holds(session, ref)


def verify(library: Library, progress: Callable[[Progress], None] | None = None) -> VerifyReport:
    """Check the words of every quote and statistic against their frozen texts and store the seals."""
    with library.read() as session:
        changed = checking.seals(session, progress)
    if any(changed.values()):
        with library.write() as session:
            checking.store(session, changed)
    with library.read() as session:
        facet = {
            seal: quotes.ids(session, Where(facets=(("seal", (seal,)),)), "newest")
            for seal in ("verified", "source changed", "not found")
        }
        failing = [*facet["source changed"], *facet["not found"]]
        verified, source_changed, not_found = (len(ids) for ids in facet.values())
        return VerifyReport(
            checked=verified + source_changed + not_found,
            verified=verified,
            source_changed=source_changed,
            not_found=not_found,
            failing=quotes.rows(session, failing),
        )


def check(library: Library) -> CheckReport:
    """Check the file, its links, its index and its counts (made anew where they differ), the hashes of its texts and every seal."""
    with library.read() as session:
        integrity, links = checking.integrity(session), checking.links(session)
        counts = checking.counts_differ(session)
        texts = checking.texts_changed(session)
    with library.write() as session:
        differing = checking.index_differs(session)
    if differing:
        with library.write() as session:
            index.rebuild(session.connection().exec_driver_sql)
    if counts:
        with library.write() as session:
            tallying.fill(session.connection().exec_driver_sql)
    failing = len(verify(library).failing)
    return CheckReport(tuple(integrity), tuple(links), tuple(differing), tuple(counts), tuple(texts), failing)


def backup(library: Library, target: Path) -> None:
    """Write a consistent, checked copy of the library while it is in use; raises a `StorageProblem`."""
    copies.backup(library.path, target)


def restore(source: Path, target: Path) -> Path | None:
    """Put a backup in the place of a library that is not open; returns the path of the kept present one, if there was one."""
    return copies.restore(source, target)
