"""`python -m tests.benchmarks [WORD ...]`: run every measurement here, or those whose module's name holds a WORD.

A measurement is a module `bench_*.py` beside this file with a function `measure()` that yields `Figure`s.
"""

from __future__ import annotations

import importlib
import os
import platform
import sys
from pathlib import Path


def main(words: list[str]) -> int:
    """Print one line a figure; returns 2 when no measurement has one of `words` in its name."""
    names = sorted(path.stem for path in Path(__file__).parent.glob("bench_*.py"))
    chosen = [name for name in names if not words or any(word in name for word in words)]
    if not chosen:
        print(f"There is no such measurement; there are: {', '.join(names)}", file=sys.stderr)
        return 2
    print(
        f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    )
    for name in chosen:
        for figure in importlib.import_module(f"tests.benchmarks.{name}").measure():
            print(figure, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
