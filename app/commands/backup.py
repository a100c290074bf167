"""Write a consistent, checked copy of the library to a file, also while it is in use."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli import DONE
from app.commands.with_library import print_json, with_library

if TYPE_CHECKING:
    from db.session import Library


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `backup`."""
    parser.add_argument("file", metavar="FILE", help="where to write the copy")


def run(args: argparse.Namespace) -> int:
    """Back up."""
    return with_library(
        args, lambda library: _backup(library, Path(args.file).expanduser(), as_json=args.json)
    )


def _backup(library: Library, target: Path, *, as_json: bool) -> int:
    from app import services

    services.library.backup(library, target)
    if as_json:
        print_json({"path": str(target), "size": target.stat().st_size})
    else:
        print(f"backed up to {target}", file=sys.stderr)
    return DONE
