"""`python -m tests.benchmarks [--articles N] [WORD ...]`: run every measurement here, or those whose module's name holds a WORD.

A measurement is a module `bench_*.py` beside this file with a function `measure()` that yields `Figure`s. Those of
lists and search work on a made library of N articles (20,000), which is kept for the next run (`libraries.py`).
"""

from __future__ import annotations

import argparse
import importlib
import os
import platform
import sqlite3
import sys
from pathlib import Path

from tests.benchmarks import libraries
from tests.benchmarks.figure import HEAD


def main(arguments: list[str]) -> int:
    """Print one line a figure; returns 2 when no measurement has one of the words in its name."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description="Measure; one line a figure.")
    parser.add_argument(
        "--articles", type=int, default=libraries.USUAL, help="size of the made library: 1000 to 1000000"
    )
    parser.add_argument("words", nargs="*", metavar="WORD", help="only measurements with a word in the name")
    asked = parser.parse_args(arguments)
    names = sorted(path.stem for path in Path(__file__).parent.glob("bench_*.py"))
    chosen = [name for name in names if not asked.words or any(word in name for word in asked.words)]
    if not chosen:
        print(f"There is no such measurement; there are: {', '.join(names)}", file=sys.stderr)
        return 2
    os.environ[libraries.ARTICLES] = str(asked.articles)
    print(
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {platform.system()} "
        f"{platform.machine()}, {os.cpu_count()} cores; {asked.articles:,} articles"
    )
    print(HEAD)
    for name in chosen:
        for figure in importlib.import_module(f"tests.benchmarks.{name}").measure():
            print(figure, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
