"""Find quotes, statistics and events in JSON lines `{"id", "text", "published"?, "language"?}`; one JSON line each, in order.

`published` (an ISO date) lets "last year" become a year. No library is involved.
"""

from __future__ import annotations

import argparse
import functools
import gc
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TextIO

from app.cli import DONE, IN_PART, WRONG_USAGE
from app.extract import model
from app.extract.engine import extract

_CHUNK = 8  # articles handed to another process at a time


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `extract`."""
    parser.add_argument(
        "file", nargs="?", default="-", metavar="FILE", help="JSON lines (default: standard input)"
    )
    parser.add_argument("--dates", action="store_true", help="also every time expression")
    parser.add_argument("--parties", action="store_true", help="also people, organisations, places and roles")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="processes to use (default: 1)")


def run(args: argparse.Namespace) -> int:
    """Read, extract, print; 1 when a line could not be read, 2 when the file could not."""
    if args.jobs < 1:
        print("rapporteur extract: --jobs takes a number from 1 up", file=sys.stderr)
        return WRONG_USAGE
    parts = {model.QUOTES, model.STATISTICS, model.EVENTS}
    parts |= {model.DATES} if args.dates else set()
    parts |= {model.PARTIES} if args.parties else set()
    gc.set_threshold(20_000, 20, 20)  # articles make many small objects and no rings
    work = functools.partial(answer, parts=frozenset(parts))
    if args.file == "-":
        if hasattr(sys.stdin, "reconfigure"):
            sys.stdin.reconfigure(encoding="utf-8", errors="replace")
        return _print_all(work, sys.stdin, args.jobs)
    try:
        with Path(args.file).open(encoding="utf-8", errors="replace") as lines:
            return _print_all(work, lines, args.jobs)
    except OSError as problem:
        print(f"rapporteur extract: {args.file} cannot be read: {problem.strerror}", file=sys.stderr)
        return WRONG_USAGE


def answer(line: str, parts: frozenset[str]) -> tuple[str | None, str | None]:
    """One input line as (output line, None), or (None, what is wrong with it)."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as problem:
        return None, f"is not JSON ({problem})"
    wrong = _problem(row)
    if wrong:
        return None, wrong
    found = extract(
        row["text"],
        published=row.get("published"),
        language=row.get("language"),
        genre=row.get("genre"),
        parts=parts,
    ).as_json()
    shown: dict[str, Any] = {"id": row.get("id")}
    for name in ("quotes", "statistics", "events", "dates", "parties"):
        if name in parts:
            shown[name] = found[name]
    if model.PARTIES in parts:
        shown["roles"] = found["roles"]
    return json.dumps(shown, ensure_ascii=False).encode("utf-8", "surrogatepass").decode(
        "utf-8", "replace"
    ), None


def _problem(row: object) -> str | None:
    if not isinstance(row, dict):
        return 'is not an object such as {"id": "1", "text": "..."}'
    if not isinstance(row.get("text"), str):
        return 'has no "text"'
    for name in ("published", "language", "genre"):
        if not isinstance(row.get(name), str | None):
            return f'has a "{name}" that is not text'
    return None


def _print_all(work: functools.partial[tuple[str | None, str | None]], lines: TextIO, jobs: int) -> int:
    status = DONE
    numbered = ((number, line) for number, line in enumerate(lines, 1) if line.strip())
    for number, (shown, wrong) in _answers(work, numbered, jobs):
        if shown is not None:
            print(shown, flush=jobs == 1 and sys.stdout.isatty())
        else:
            print(f"rapporteur extract: line {number} {wrong}; it was left out", file=sys.stderr)
            status = IN_PART
    return status


def _answers(
    work: functools.partial[tuple[str | None, str | None]], numbered: Iterable[tuple[int, str]], jobs: int
) -> Iterator[tuple[int, tuple[str | None, str | None]]]:
    if jobs == 1:
        for number, line in numbered:
            yield number, work(line)
        return
    from multiprocessing import Pool  # late: costs start-up time that one process does not need

    numbers: list[int] = []

    def feed() -> Iterator[str]:
        for number, line in numbered:
            numbers.append(number)
            yield line

    with Pool(jobs) as pool:
        for position, result in enumerate(pool.imap(work, feed(), chunksize=_CHUNK)):
            yield numbers[position], result
