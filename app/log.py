"""The log: warnings and worse, on the terminal and in the file that error messages point to."""

from __future__ import annotations

import logging
import sys

from app import paths


class _LogFile(logging.Handler):
    """The log file, opened with its first line: most sessions write none, and what rotates it loads slowly."""

    def __init__(self) -> None:
        super().__init__()
        self._file: logging.Handler | None = None
        self._useless = False

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line; on a disk that cannot be written the log on the terminal has to do."""
        if self._file is None and not self._useless:
            from logging.handlers import RotatingFileHandler  # late: loads sockets

            path = paths.log_file()
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                self._file = RotatingFileHandler(path, maxBytes=1_000_000, backupCount=2, encoding="utf-8")
                self._file.setFormatter(self.formatter)
            except OSError:
                self._useless = True
        if self._file is not None:
            self._file.emit(record)


def start() -> None:
    """Write from now on; does nothing when called again."""
    handlers: list[logging.Handler] = [logging.StreamHandler()] if sys.stderr is not None else []
    handlers.append(_LogFile())
    logging.basicConfig(
        level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s", handlers=handlers
    )
