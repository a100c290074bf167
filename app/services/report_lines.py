"""The lines of the import report: what became of each article of a file, and of the file as a whole."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from db.models import ImportFile
from db.records import FileResult

SAID: Final = 3  # problems of a container that are said one by one; the rest is counted
NOTHING: Final = "There is no text in this file."
KEPT_IDS: Final = 5_000  # article ids of one container that its stored line keeps


class Line(NamedTuple):
    """What became of one article: "imported", "updated" or "duplicate", with sentences and the fields to check.

    `version`: its text is a new version of one that the library had.
    """

    status: str
    article_id: int | None
    notes: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()
    version: bool = False


@dataclass(slots=True)
class Tally:
    """What has become of a file so far; a large container comes in many parts, and only numbers are kept of them."""

    path: str
    ids: list[int] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    unsure: dict[str, None] = field(default_factory=dict)
    versions: list[int] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    failed: int = 0  # parts that could not be read

    @property
    def articles(self) -> int:
        """How many articles it has given."""
        return sum(self.counts.values())

    def add(self, lines: list[Line], problems: list[str]) -> None:
        """Count some of its articles, and the parts that could not be read."""
        for line in lines:
            self.counts[line.status] = self.counts.get(line.status, 0) + 1
            self.notes = line.notes
            if line.status != "duplicate":
                self.unsure |= dict.fromkeys(line.unsure)
            if line.article_id is not None:
                self.ids.append(line.article_id)
                if line.version:
                    self.versions.append(line.article_id)
        self.problems += problems[: SAID - len(self.problems)]
        self.failed += len(problems)

    def result(self, error: str | None = None, *, stopped: bool = False) -> FileResult:
        """What became of the file; `error` says why its reading ended early."""
        if not self.articles:
            return failed(self.path, error or next(iter(self.problems), NOTHING))
        new = self.counts.get("imported", 0) + self.counts.get("updated", 0)
        status = "updated" if new and not self.counts.get("imported") else "imported" if new else "duplicate"
        notes: tuple[str, ...] = self.notes
        if self.articles > 1:
            all_new = new == self.articles
            notes = (f"{new} articles." if all_new else f"{new} of {self.articles} articles are new.",)
        if stopped:
            status = "cancelled"
            notes = (f"Stopped after {self.articles} articles; import the file again for the rest.",)
        more = self.failed - len(self.problems)
        rest = (f"{more} more parts could not be read.",) if more > 0 else ()
        notes = (*notes, *((error,) if error else ()), *self.problems, *rest)
        return _result(
            self.path, status, notes, tuple(self.ids), tuple(self.unsure), tuple(dict.fromkeys(self.versions))
        )


def failed(path: str, sentence: str) -> FileResult:
    """The line of a file that could not be read."""
    return _result(path, "failed", (sentence,))


def stored(batch_id: int, result: FileResult) -> ImportFile:
    """The line as the library keeps it."""
    details: dict[str, Any] = {}
    if len(result.article_ids) > 1:
        details["ids"] = list(result.article_ids[:KEPT_IDS])
    for name in ("notes", "unsure", "versions"):
        if found := getattr(result, name):
            details[name] = list(found)
    return ImportFile(
        batch_id=batch_id,
        path=result.path,
        status=result.status,
        message=result.message,
        article_id=result.article_ids[0] if result.article_ids else None,
        details=details or None,
    )


def restored(row: ImportFile) -> FileResult:
    """The line that `stored` kept."""
    details = row.details or {}
    ids = details.get("ids") or ([row.article_id] if row.article_id is not None else [])
    notes = tuple(details.get("notes", ())) or ((row.message,) if row.message else ())
    return FileResult(
        row.path,
        row.status,  # type: ignore[arg-type]
        tuple(ids),
        row.message,
        notes,
        tuple(details.get("unsure", ())),
        tuple(details.get("versions", ())),
    )


def _result(
    path: str,
    status: str,
    notes: tuple[str, ...],
    ids: tuple[int, ...] = (),
    unsure: tuple[str, ...] = (),
    versions: tuple[int, ...] = (),
) -> FileResult:
    notes = tuple(filter(None, notes))
    return FileResult(path, status, ids, " ".join(notes), notes, unsure, versions)  # type: ignore[arg-type]
