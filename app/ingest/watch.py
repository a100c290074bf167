"""A watched folder: which files in it are new and complete. Asked from time to time; keeps no thread and no handle."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from app.ingest.read import expand
from app.ingest.readers.registry import suffixes

_UNFINISHED: Final = (".part", ".crdownload", ".download", ".tmp", ".partial", ".!ut")
SETTLED: Final = 2.0
"""Seconds for which a file must not have changed before it counts as complete."""


@dataclass(slots=True)
class WatchedFolder:
    """The files of a folder that have been seen, by size and time of change.

    `known` may be filled from the last session, so that only what is new since then is given.
    """

    folder: Path
    known: dict[str, tuple[int, int]] = field(default_factory=dict)

    def new_files(self, *, now: float | None = None) -> list[Path]:
        """Documents that came or changed since the last call and are complete, in order of name; [] if the folder is away."""
        moment = time.time() if now is None else now
        wanted = tuple(suffixes())
        found = []
        if not self.folder.is_dir():
            return []
        for path in expand([self.folder]):
            name = path.name.lower()
            if not name.endswith(wanted) or name.endswith(_UNFINISHED):
                continue
            try:
                status = path.stat()
            except OSError:
                continue
            mark = (status.st_size, status.st_mtime_ns)
            if self.known.get(str(path)) == mark or not status.st_size or moment - status.st_mtime < SETTLED:
                continue
            self.known[str(path)] = mark
            found.append(path)
        return found
