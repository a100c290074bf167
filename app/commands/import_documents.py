"""Import files and folders (recursively) into the library; one line for every file that is not simply imported."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli import DONE, IN_PART, WRONG_USAGE
from app.commands.with_library import print_json, with_library
from db.records import FileResult, Progress

if TYPE_CHECKING:
    from db.session import Library


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `import`."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files and folders")
    parser.add_argument(
        "--no-extract", action="store_true", help="do not look for quotes, events and statistics"
    )
    parser.add_argument(
        "--jobs", type=int, metavar="N", help="processes that read files (default: one a core, up to four)"
    )


def run(args: argparse.Namespace) -> int:
    """Import; 1 when any file failed."""
    if args.jobs is not None and args.jobs < 1:
        print("rapporteur import: --jobs takes a number from 1 up", file=sys.stderr)
        return WRONG_USAGE
    return with_library(args, lambda library: _import(library, args))


def _import(library: Library, args: argparse.Namespace) -> int:
    from app import services

    bar = _Bar()
    try:
        outcome = services.importing.import_documents(
            library,
            [Path(path).expanduser() for path in args.paths],
            extract=not args.no_extract,
            jobs=args.jobs,
            progress=bar.show,
        )
    finally:
        bar.close()
    report = outcome.value
    if args.json:
        print_json(shape(report.files))
    else:
        for file in report.files:
            if file.status != "imported" or file.message:
                print(f"{file.status:<9} {file.path}: {file.message}", file=sys.stderr)
        new, again, failed = (
            shape(report.files)["imported"],
            report.count("duplicate"),
            report.count("failed"),
        )
        print(f"{new} imported, {again} in the library already, {failed} failed")
    if not report.files:
        print("rapporteur: there is no file in what was named", file=sys.stderr)
        return IN_PART
    return IN_PART if report.count("failed") else DONE


def shape(files: tuple[FileResult, ...]) -> dict[str, Any]:
    """The report as JSON; a digest that became its full text counts as imported, with a message."""
    lines = []
    for file in files:
        status = "imported" if file.status == "updated" else file.status
        line: dict[str, Any] = {
            "path": file.path,
            "status": status,
            "article_id": file.article_ids[0] if file.article_ids else None,
            "error": file.message if status == "failed" else None,
        }
        if len(file.article_ids) > 1:
            line["article_ids"] = list(file.article_ids)
        if status != "failed" and file.message:
            line["message"] = file.message
        lines.append(line)
    count = {
        name: sum(line["status"] == name for line in lines) for name in ("imported", "duplicate", "failed")
    }
    return {
        "imported": count["imported"],
        "duplicates": count["duplicate"],
        "failed": count["failed"],
        "files": lines,
    }


class _Bar:
    """A progress bar on standard error when that is a terminal."""

    def __init__(self) -> None:
        self._bar: Any = None

    def show(self, progress: Progress) -> None:
        """Move the bar."""
        if not sys.stderr.isatty():
            return
        if self._bar is None:
            from tqdm import tqdm  # late: only a terminal shows it

            self._bar = tqdm(total=progress.of, unit="file", leave=False)
        self._bar.set_postfix_str(progress.what[-40:], refresh=False)
        self._bar.update(progress.done - self._bar.n)

    def close(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.close()
