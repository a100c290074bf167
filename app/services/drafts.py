"""Checking a draft: reading it from a file, and the report of what became of each of its quotations."""

from __future__ import annotations

import html
from collections import Counter
from pathlib import Path
from typing import Final, Literal

from app.services import lookup as looking
from app.services.lookup_shapes import Passage, Report, Verdict
from db import joined
from db.errors import StorageProblem
from db.records import SourceLine
from db.session import Library

SUFFIXES: Final = (".txt", ".md", ".docx", ".odt", ".rtf", ".html", ".htm")
ORDER: Final[tuple[Verdict, ...]] = ("verified", "altered", "misattributed", "not found")
Form = Literal["text", "markdown", "html"]


class UnreadableDraft(StorageProblem):
    """A file that holds no text to check; the sentence says why."""


def check(library: Library, text: str, *, every: bool = False) -> Report:
    """Look up each quotation of a draft (each sentence with `every`, or where it quotes nothing)."""
    passages = looking.lookup(library, text, every=every)
    ids = {match.article_id for passage in passages for match in passage.matches}
    with library.read() as session:
        return Report(text, passages, joined.sources(session, ids), every)


def read(path: Path) -> str:
    """The text of a draft in a file, as it was written; raises UnreadableDraft."""
    from app.ingest.errors import Unreadable  # late: readers load only when a file is opened
    from app.ingest.read import read as read_articles

    if path.suffix.lower() in (".txt", ".md"):
        return _plain(path)
    try:
        texts = [article.source_text for article in read_articles(path)]
    except Unreadable as problem:
        raise UnreadableDraft(str(problem)) from problem
    if not any(text.strip() for text in texts):
        raise UnreadableDraft(f"“{path.name}” holds no text to check; open another file, or paste the text.")
    return "\n\n".join(texts)


def written(report: Report, form: Form = "text") -> str:
    """The report to be read, copied or kept: a summary, then each passage with its verdict, source and differences."""
    if form == "html":
        return _html(report)
    strong, mark = ("**", "- ") if form == "markdown" else ("", "")
    lines = [summary(report), ""]
    for number, passage in enumerate(report.passages, start=1):
        lines.append(f"{number}. {strong}{passage.verdict}{strong}: “{_one_line(passage.text)}”")
        lines += [f"   {mark}{line}" for line in _details(report, passage)]
    return "\n".join(lines) + "\n"


def save(report: Report, path: Path) -> None:
    """Write the report to a file, as its suffix says; raises StorageProblem."""
    form: Form = {".html": "html", ".htm": "html", ".md": "markdown"}.get(path.suffix.lower(), "text")  # type: ignore[assignment]
    try:
        path.write_text(written(report, form), encoding="utf-8")
    except OSError as error:
        raise StorageProblem(
            f"The report cannot be written to {path} ({error.strerror}); choose another place."
        ) from error


def summary(report: Report) -> str:
    """How many passages have which verdict, in one sentence."""
    counts = Counter(passage.verdict for passage in report.passages)
    what = "sentence" if report.every else "passage"
    many = f"{len(report.passages)} {what}{'' if len(report.passages) == 1 else 's'} checked"
    return f"{many}: " + ", ".join(f"{counts[verdict]} {verdict}" for verdict in ORDER if counts[verdict])


def _details(report: Report, passage: Passage) -> list[str]:
    found = []
    if passage.verdict == "misattributed":
        said = passage.matches[0].speaker or "somebody else"
        found.append(f"the draft names {passage.speaker}; it was said by {said}")
    for match in passage.matches[:3]:
        found.append(_source(report.sources.get(match.article_id), match.speaker))
        found += [f"there “{d.source}”, here “{d.draft}”" for d in match.differences]
        if passage.verdict == "altered":
            break
    return found


def _source(source: SourceLine | None, speaker: str | None) -> str:
    if source is None:
        return speaker or ""
    parts = (speaker, source.title, source.outlet, source.published)
    return ", ".join(part for part in parts if part)


def _html(report: Report) -> str:
    rows = []
    for passage in report.passages:
        details = "".join(f"<br>{html.escape(line)}" for line in _details(report, passage))
        words = html.escape(_one_line(passage.text))
        rows.append(f"<li><b>{passage.verdict}</b>: “{words}”{details}</li>")
    return f"<p>{html.escape(summary(report))}</p><ol>{''.join(rows)}</ol>"


def _plain(path: Path) -> str:
    from app.ingest.decode import NotText, decode  # late: as above

    try:
        text = decode(path.read_bytes()).text
    except NotText as problem:
        raise UnreadableDraft(f"“{path.name}” {problem}") from problem
    except OSError as error:
        raise UnreadableDraft(
            f"The file “{path.name}” cannot be read ({error.strerror}); choose another file."
        ) from error
    if not text.strip():
        raise UnreadableDraft(f"“{path.name}” holds no text to check; open another file, or paste the text.")
    return text


def _one_line(text: str) -> str:
    return " ".join(text.split())
