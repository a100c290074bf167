"""Put a backup in the place of the library; the present library is kept beside it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from app.cli import DONE, NO_LIBRARY
from app.commands.with_library import fail, path_of, print_json


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `restore`."""
    parser.add_argument("file", metavar="FILE", help="the backup")


def run(args: argparse.Namespace) -> int:
    """Restore; 3 when the backup or the library cannot be used."""
    from app import paths, services
    from db.errors import StorageProblem

    target = path_of(args) or paths.default_library()
    try:
        kept = services.library.restore(Path(args.file).expanduser(), target)
    except StorageProblem as problem:
        return fail(problem, NO_LIBRARY)
    if args.json:
        print_json({"path": str(target), "kept": str(kept) if kept else None})
    else:
        note = f"; what was there is kept as {kept.name}" if kept else ""
        print(f"restored to {target}{note}", file=sys.stderr)
    return DONE
