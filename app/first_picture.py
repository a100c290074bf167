"""What the window looked like when it was closed: painted at the next start until what is seen has been made anew.

Nobody can tell the two apart, or there is no picture: it is kept for one library as it was on disk, one size of the window,
one scheme, one language and one version of the program. Raw pixels, for nothing else is read in less than a millisecond.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtGui import QImage

FORMAT: Final = 1
MOST_BYTES: Final = 64_000_000  # 4 for a pixel: more than the largest screen has


@dataclass(frozen=True, slots=True)
class Sight:
    """What a picture depends on besides its library; width and height in pixels of the screen."""

    width: int
    height: int
    ratio: float  # pixels of the screen for one of the window's
    dark: bool
    language: str


def state(library: Path) -> tuple[int, int, int, int]:
    """Size and time of the file, and of the journal beside it that may hold newer writes (0 and 0 where it holds none)."""
    found = library.stat()
    try:
        journal = library.with_name(library.name + "-wal").stat()
    except FileNotFoundError:
        return found.st_size, found.st_mtime_ns, 0, 0
    written = journal.st_mtime_ns if journal.st_size else 0
    return found.st_size, found.st_mtime_ns, journal.st_size, written


def save(folder: Path, library: Path, sight: Sight, picture: QImage) -> None:
    """Keep the picture of a closed library, instead of the one before; a cache that cannot be written is done without."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    if (plain.width(), plain.height()) != (sight.width, sight.height) or plain.sizeInBytes() > MOST_BYTES:
        forget(folder)
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part = _file(folder).with_suffix(".part")
        part.touch(mode=0o600)  # it shows what one was reading
        with part.open("wb") as file:
            file.write(_heading(library, sight))
            file.write(plain.constBits())
        part.replace(_file(folder))
    except OSError:
        forget(folder)


def load(folder: Path, library: Path, sight: Sight) -> QImage | None:
    """The picture of a library that is as it was when it was closed, as it would look now; otherwise None."""
    try:
        heading = _heading(library, sight)
        with _file(folder).open("rb") as file:
            if file.read(len(heading)) != heading:
                return None
            pixels = file.read(MOST_BYTES)
    except OSError:
        return None
    if len(pixels) != sight.width * sight.height * 4:
        return None
    picture = QImage(pixels, sight.width, sight.height, sight.width * 4, QImage.Format.Format_RGB32).copy()
    picture.setDevicePixelRatio(sight.ratio)
    return picture


def forget(folder: Path) -> None:
    """There is nothing to show at the next start."""
    try:
        _file(folder).unlink(missing_ok=True)
    except OSError:
        return  # its heading does not fit any library that is opened again


def _file(folder: Path) -> Path:
    return folder / "first-picture.raw"


def _heading(library: Path, sight: Sight) -> bytes:
    """One line that is the same at the next start, or the picture does not fit; OSError when there is no library."""
    return f"{FORMAT} {_program()} {sight} {state(library)} {str(library.resolve())!r}\n".encode()


def _program() -> int:
    """When this program was installed: another version may look otherwise."""
    return Path(sys.executable if getattr(sys, "frozen", False) else __file__).stat().st_mtime_ns
