"""The library as a whole: opening it, its counts."""

from __future__ import annotations

from pathlib import Path

from app import paths
from db import counts as count_reads
from db.opening import open_file
from db.records import Counts
from db.session import Library


def open_library(path: Path | None = None, *, starter: bool = True) -> Library:
    """Open a library (the user's own by default); a new one gets the starter library unless told otherwise.

    An older library is backed up and brought up to date. Raises a `StorageProblem` whose message says what to do.
    """
    from app.services.starter import fill  # late: only a new library is filled

    return open_file(path or paths.default_library(), fill if starter else None)


def counts(library: Library) -> Counts:
    """The numbers beside the navigation."""
    with library.read() as session:
        return count_reads.counts(session)
