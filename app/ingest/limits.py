"""How much a document may ask of us before it is refused, and what else holds for every file of an import."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits on one file; sizes in bytes, times in seconds.

    `file_bytes` holds for a single document, `container_bytes` for mailboxes, archives and tables, which are read
    piece by piece. `ratio` is unpacked size over packed size above which an archive member counts as a bomb (only
    asked above `ratio_from` bytes: small texts pack very well). `memory` is what the reading process may hold.
    """

    file_bytes: int = 100 * MEGABYTE
    container_bytes: int = 4096 * MEGABYTE
    text_chars: int = 20_000_000
    pages: int = 5_000
    seconds: float = 60.0
    memory: int = 1536 * MEGABYTE
    archive_bytes: int = 2048 * MEGABYTE
    archive_entries: int = 50_000
    archive_depth: int = 3
    ratio: int = 200
    ratio_from: int = 10 * MEGABYTE
    html_depth: int = 2_000


DEFAULT_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Settings:
    """What every file of an import is read with.

    `reader` forces a format. `wanted` are hashes of word runs to look for in each text (`app.ingest.fingerprint`).
    `further` asks for the step that follows reading, if the process has one (`worker.main`).
    """

    limits: Limits = DEFAULT_LIMITS
    reader: str | None = None
    wanted: tuple[int, ...] = ()
    further: bool = False
