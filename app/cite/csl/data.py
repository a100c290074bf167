"""CSL-JSON input, read once: an `Item` with its variables, names and dates in usable form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from app.cite.csl.datevalue import DateValue, read_date
from app.cite.csl.person import Person, read_person

NAME_VARIABLES = frozenset(
    [
        "author",
        "chair",
        "collection-editor",
        "compiler",
        "composer",
        "container-author",
        "contributor",
        "curator",
        "director",
        "editor",
        "editor-translator",
        "editorial-director",
        "executive-producer",
        "guest",
        "host",
        "illustrator",
        "interviewer",
        "narrator",
        "organizer",
        "original-author",
        "performer",
        "producer",
        "recipient",
        "reviewed-author",
        "script-writer",
        "series-creator",
        "translator",
    ]
)
DATE_VARIABLES = frozenset(
    ["accessed", "available-date", "event-date", "issued", "original-date", "submitted"]
)
NUMBER_VARIABLES = frozenset(
    [
        "chapter-number",
        "citation-number",
        "collection-number",
        "edition",
        "first-reference-note-number",
        "issue",
        "locator",
        "number",
        "number-of-pages",
        "number-of-volumes",
        "page",
        "page-first",
        "part-number",
        "printing-number",
        "section",
        "supplement-number",
        "version",
        "volume",
    ]
)

# Older names that CSL-JSON files still carry.
_RENAMED = {
    "shortTitle": "title-short",
    "journalAbbreviation": "container-title-short",
    "event": "event-title",
}
_NOTE_LINE = re.compile(r"^([A-Za-z][\w-]*):\s*(.*\S)\s*$")
_NOTE_BRACES = re.compile(r"\{:([A-Za-z][\w-]*):\s*([^}]+)\}")


class Item:
    """One bibliographic item. Variables are text; names and dates are parsed when first asked for."""

    __slots__ = ("_dates", "_names", "data", "id", "is_described", "language", "type")

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.data = _with_note_fields(data)
        self.id = str(data.get("id", ""))
        self.type = str(self.data.get("type") or "")
        self.language = str(self.data.get("language") or "")
        self.is_described = str(self.data.get("title-described") or "") == "true"
        """The title is a description by the cataloguer, in brackets, and no title that the work bears."""
        self._names: dict[str, list[Person]] = {}
        self._dates: dict[str, DateValue | None] = {}

    def text(self, variable: str) -> str:
        """The variable as text, empty where the item has none."""
        value = self.data.get(variable)
        if value is None or isinstance(value, (list, dict)):
            return ""
        return str(value)

    def names(self, variable: str) -> list[Person]:
        """The people of a name variable."""
        if variable not in self._names:
            value = self.data.get(variable)
            people = [read_person(v) for v in value] if isinstance(value, list) else []
            self._names[variable] = [p for p in people if p.family or p.given or p.literal]
        return self._names[variable]

    def date(self, variable: str) -> DateValue | None:
        """The date, None where there is nothing to print."""
        if variable not in self._dates:
            self._dates[variable] = read_date(self.data.get(variable))
        return self._dates[variable]

    def has(self, variable: str) -> bool:
        """True where the variable is not empty."""
        if variable in DATE_VARIABLES:
            return self.date(variable) is not None
        if variable in NAME_VARIABLES:
            return bool(self.names(variable))
        return self.text(variable) != ""


def _with_note_fields(data: Mapping[str, Any]) -> dict[str, Any]:
    """The fields, with older names renamed and "variable: value" lines of the note read as fields."""
    out: dict[str, Any] = {}
    for key, value in data.items():
        out.setdefault(_RENAMED.get(key, key), value)
    note = data.get("note")
    if not isinstance(note, str) or ":" not in note:
        return out
    found = _NOTE_BRACES.findall(note)
    for line in note.split("\n"):
        match = _NOTE_LINE.match(line)
        if not match:
            if found or line.strip():
                break
            continue
        found.append((match[1], match[2]))
    for key, value in found:
        _add_note_field(out, key, value.strip())
    return out


def _add_note_field(out: dict[str, Any], key: str, value: str) -> None:
    key = _RENAMED.get(key, key)
    if key in NAME_VARIABLES:
        family, _, given = (part.strip() for part in value.partition("||"))
        person = {"family": family, "given": given} if given else {"literal": family}
        present = out.get(key)
        out[key] = [*present, person] if isinstance(present, list) else [person]
    elif key in DATE_VARIABLES:
        out[key] = {"raw": value}
    elif key == "type" or key not in out:
        out[key] = value
