"""What the window showed when it was closed, so that the next start shows it at once, while the library's modules load.

Kept in the cache folder beside what the library file looked like on disk: a library that was touched since is not shown
from memory. Only our own frozen records are read back, whatever the file holds.
"""

from __future__ import annotations

import hashlib
import io
import pickle
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from app.first_picture import state

if TYPE_CHECKING:
    import logging


FORMAT: Final = 4  # raised when records that it holds change their shape
_ALLOWED: Final = {("array", "array"), ("array", "_array_reconstructor")}


def save(
    folder: Path, library: Path, looks: dict[str, Any], as_it_was: tuple[int, int, int, int] | None = None
) -> None:
    """Remember `looks` (records by name) of a library as it is now, or as it was when they were taken; may run on a worker.

    A cache that cannot be written is done without.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        data = pickle.dumps((FORMAT, as_it_was or state(library), looks))
        target = _file(folder, library)
        part = target.with_suffix(".part")
        part.touch(mode=0o600)  # it holds what one was reading
        part.write_bytes(data)
        part.replace(target)
    except (OSError, pickle.PicklingError, TypeError, AttributeError) as error:
        _log().info("the first look was not kept: %s", error)


def load(folder: Path, library: Path) -> dict[str, Any]:
    """What was kept for a library that is as it was when it was closed; otherwise nothing."""
    try:
        with _file(folder, library).open("rb") as file:
            version, as_it_was, looks = _Records(file).load()
        if version == FORMAT and as_it_was == state(library) and isinstance(looks, dict):
            return looks
    except FileNotFoundError:
        pass
    except Exception as error:  # whatever a damaged cache raises: it can be done without
        _log().info("the first look cannot be read: %s", error)
    return {}


def _file(folder: Path, library: Path) -> Path:
    return folder / f"first-look-{hashlib.sha256(str(library.resolve()).encode()).hexdigest()[:16]}.pickle"


class _Records(pickle.Unpickler):
    """Reads our records and nothing else: a pickle may name any code to run."""

    def __init__(self, file: io.BufferedReader) -> None:
        super().__init__(file)

    def find_class(self, module: str, name: str) -> Any:
        if module == "db.records" or module.startswith("db.records.") or (module, name) in _ALLOWED:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is no record")


def _log() -> logging.Logger:
    import logging  # late: most starts log nothing

    return logging.getLogger(__name__)
