"""Check the library: the file, the links between records, the search index, the frozen texts and every seal."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from app.cli import DONE, IN_PART
from app.commands.with_library import print_json, with_library

if TYPE_CHECKING:
    from db.session import Library


def configure(parser: argparse.ArgumentParser) -> None:
    """`check` has no arguments of its own."""


def run(args: argparse.Namespace) -> int:
    """Check and print; 1 when something was found."""
    return with_library(args, lambda library: _check(library, as_json=args.json))


def _check(library: Library, *, as_json: bool) -> int:
    from app import services

    report = services.library.check(library)
    if as_json:
        print_json(
            {
                "ok": report.ok,
                "integrity": list(report.integrity),
                "foreign_keys": list(report.links),
                "index": list(report.index),
                "counts": list(report.counts),
                "texts_changed": list(report.texts_changed),
                "seals_failed": report.seals_failed,
            }
        )
    else:
        for problem in report.problems:
            print(problem)
        if report.ok:
            print("the library is sound: file, links, index, texts and seals were checked")
    return DONE if report.ok else IN_PART
