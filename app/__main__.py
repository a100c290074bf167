"""`python -m app` or `rapporteur`: the window, a command, or the self-test of a packaged build."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window, or run the command that `argv` names; returns the exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == ["--ingest-worker"]:  # see app.ingest.child
        from app import reading

        return reading.main()
    if arguments:
        from app import cli  # late: the window starts without

        if arguments[0] in (*cli.COMMANDS, "-h", "--help") or _is_mistyped(arguments[0]):
            return cli.main(arguments)
    return _window(arguments)


def _is_mistyped(word: str) -> bool:
    """Whether a word is neither an option nor a document to open: then it was meant as a command, and none is called so."""
    return not word.startswith("-") and not Path(word).exists() and not {".", "/", os.sep} & set(word)


def _window(arguments: list[str]) -> int:
    from app import preflight

    trouble = preflight.no_display(os.environ, arguments)
    if not trouble:
        try:
            from app import quick_qt  # late, as the next: a command needs no Qt

            quick_qt.load()
            from app import bootstrap
        except ImportError as error:
            trouble = preflight.missing_library(error)
            if not trouble:
                raise
        else:
            return bootstrap.main(arguments)
    print(f"rapporteur: {trouble}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    if getattr(sys, "frozen", False):  # a child of multiprocessing starts as this program again
        from multiprocessing import freeze_support

        freeze_support()
    sys.exit(main())
