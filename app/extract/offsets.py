"""A working copy of a text in the form that the rules expect, and the way back to the text as given.

The working copy is in Unicode form C, with lone line feeds and without byte-order marks and zero-width characters.
Every record found in it is moved back, so that its offsets are code points into the text as given.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, Final, TypeVar

from app.extract.patterns import pattern

T = TypeVar("T")
DROPPED: Final = "\ufeff\u200b\u2060\u00ad"
_ODD = pattern(rf"\r\n?|[{DROPPED}]|.[^\x00-\x7f]+|^[^\x00-\x7f]+", re.S)
_NEEDED = pattern(rf"[\r{DROPPED}]")
_JAMO = range(0x1160, 0x1200)  # Hangul vowels and finals join the letter before them without being marks


class Working:
    """The working copy of `given`, with the place of each of its characters in `given`."""

    def __init__(self, given: str) -> None:
        self.given = given
        self.text = given
        self._starts: array[int] | None = None
        self._ends: array[int] | None = None
        if _NEEDED.search(given) or not unicodedata.is_normalized("NFC", given):
            self._normalise()

    def restore(self, records: Sequence[T]) -> tuple[T, ...]:
        """The records with offsets, and texts at those offsets, moved back to the text as given."""
        if self._starts is None:
            return tuple(records)
        return tuple(self._moved(record) for record in records)

    def _normalise(self) -> None:
        given, pieces = self.given, []
        starts, ends = array("l"), array("l")

        def put(piece: str, start: int, end: int) -> None:
            pieces.append(piece)
            starts.extend([start] * len(piece))
            ends.extend([end] * len(piece))

        at = 0
        for odd in _ODD.finditer(given):
            start, end = odd.span()
            pieces.append(given[at:start])
            starts.extend(range(at, start))
            ends.extend(range(at + 1, start + 1))
            at = end
            if given[start] == "\r":
                put("\n", start, end)
                continue
            for first, last in _clusters(given, start, end):
                if given[first] == "\r":
                    put("\n", first, last)
                else:
                    kept = given[first:last].translate(_GONE)
                    put(unicodedata.normalize("NFC", kept), first, last)
        pieces.append(given[at:])
        starts.extend(range(at, len(given)))
        ends.extend(range(at + 1, len(given) + 1))
        self.text, self._starts, self._ends = "".join(pieces), starts, ends

    def _moved(self, record: T) -> T:
        changes: dict[str, Any] = {}
        start, end = getattr(record, "start", None), getattr(record, "end", None)
        if isinstance(start, int) and isinstance(end, int):
            assert self._starts is not None and self._ends is not None
            first = self._starts[start] if start < len(self._starts) else len(self.given)
            last = self._ends[end - 1] if end > start else first
            changes = {"start": first, "end": last}
            for name in ("text", "label"):
                if getattr(record, name, None) == self.text[start:end]:
                    changes[name] = self.given[first:last]
        for spec in fields(record):  # type: ignore[arg-type]
            value = getattr(record, spec.name)
            if is_dataclass(value) and not isinstance(value, type):
                changes[spec.name] = self._moved(value)
            elif isinstance(value, tuple):
                changes[spec.name] = tuple(self._moved(item) for item in value)
        return replace(record, **changes) if changes else record  # type: ignore[type-var]


_GONE: Final = {ord(c): None for c in DROPPED}


def _clusters(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans that compose on their own: a letter with the marks after it."""
    spans: list[tuple[int, int]] = []
    first = start
    for i in range(start + 1, end):
        c = text[i]
        if unicodedata.combining(c) or ord(c) in _JAMO or c in DROPPED:
            continue
        if c > "\u02ff" and len(unicodedata.normalize("NFC", text[i - 1] + c)) < 2:
            continue
        spans.append((first, i))
        first = i
    spans.append((first, end))
    return spans
