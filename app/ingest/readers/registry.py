"""The readers there are, and which one a document needs. A new format is one module and one line here."""

from __future__ import annotations

import importlib
from pathlib import PurePath
from typing import Final

from app.ingest.readers.source import Reader

# order matters for sniffing: the most particular signature first
MODULES: Final[tuple[str, ...]] = ("html", "text")
# suffix -> module; kept here so that no reader is imported before a document needs it (a test compares both)
BY_SUFFIX: Final[dict[str, str]] = {
    ".txt": "text",
    ".text": "text",
    ".asc": "text",
    ".log": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".shtml": "html",
}


def reader(name: str) -> Reader:
    """The reader module of this name."""
    module: Reader = importlib.import_module(f"app.ingest.readers.{name}")  # type: ignore[assignment]
    return module


def suffixes() -> frozenset[str]:
    """Every suffix that can be imported, with its dot, in lower case."""
    return frozenset(BY_SUFFIX)


def choose(name: str, head: bytes) -> str | None:
    """The reader for a document by its first bytes, then by its name; None if it is no format that we know."""
    for candidate in MODULES:
        if reader(candidate).sniff(head):
            return candidate
    return BY_SUFFIX.get(PurePath(name).suffix.lower())
