"""What commands that use a library share: opening it, telling what is wrong in one sentence, printing JSON."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli import IN_PART, NO_LIBRARY
from db.errors import NoSuchRecord, StorageProblem

if TYPE_CHECKING:
    from db.session import Library


def with_library(args: argparse.Namespace, work: Callable[[Library], int]) -> int:
    """Open the library that the arguments name, do the work, close it; 3 when the library cannot be used."""
    from app import services  # late: `--help` needs no library

    try:
        library = services.library.open_library(path_of(args))
    except StorageProblem as problem:
        return fail(problem, NO_LIBRARY)
    try:
        return work(library)
    except StorageProblem as problem:
        return fail(problem, exit_of(problem))
    finally:
        library.close()


def path_of(args: argparse.Namespace) -> Path | None:
    """The library file that `--library` names; None for the user's own."""
    return Path(args.library).expanduser() if args.library else None


def exit_of(problem: StorageProblem) -> int:
    """1 when something asked for is not there or cannot be done, 3 when the library itself cannot be used."""
    return IN_PART if isinstance(problem, NoSuchRecord) or type(problem) is StorageProblem else NO_LIBRARY


def fail(problem: object, status: int) -> int:
    """Print one sentence to standard error and return the exit status."""
    print(f"rapporteur: {problem}", file=sys.stderr)
    return status


def print_json(document: Any) -> None:
    """Print one JSON document."""
    json.dump(document, sys.stdout, ensure_ascii=False, indent=2)
    print()
