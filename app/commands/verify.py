"""Re-check the words of every quote against the frozen text that they stand in."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from app.cli import DONE, IN_PART
from app.commands.with_library import print_json, with_library

if TYPE_CHECKING:
    from db.session import Library


def configure(parser: argparse.ArgumentParser) -> None:
    """`verify` has no arguments of its own."""


def run(args: argparse.Namespace) -> int:
    """Verify and print; 1 when a quote does not hold."""
    return with_library(args, lambda library: _verify(library, as_json=args.json))


def _verify(library: Library, *, as_json: bool) -> int:
    from app import services
    from app.services import shapes

    report = services.library.verify(library)
    if as_json:
        print_json(
            {
                "checked": report.checked,
                "verified": report.verified,
                "source changed": report.source_changed,
                "not found": report.not_found,
                "failing": [shapes.quote(row) for row in report.failing],
            }
        )
    else:
        for row in report.failing:
            print(f"{row.seal}: quote {row.id} in article {row.span.article_id}: {row.text}")
        print(f"{report.verified} of {report.checked} quotes verified")
    return IN_PART if report.failing else DONE
