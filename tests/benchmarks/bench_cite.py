"""Citing: the first citation in a fresh process, the next ones, and long bibliographies; beside citeproc-py."""

from __future__ import annotations

import random
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from app.cite.formatter import Locator, format_item, references
from app.cite.item import CiteItem, Name, to_csl_json
from app.cite.styles import style_path
from tests.benchmarks.figure import Figure, timed

APA, CHICAGO = "apa", "chicago-notes-bibliography"
_FIRST = """
import sys, time
from app.cite.excerpt import cited_excerpt
from app.cite.item import CiteItem, Name
item = CiteItem("a", "Rivers", outlet="The Post", authors=(Name("Rowe", "Katie"),), issued="2025-09-10", url="https://e.org")
start = time.perf_counter()
cited_excerpt("words", item, paragraph=4, style=sys.argv[1])
print((time.perf_counter() - start) * 1000)
"""


def items(count: int) -> list[CiteItem]:
    """Invented news items: a few hundred authors, some without one, some of the same year."""
    pick = random.Random(7)
    families = [f"Family{n}" for n in range(300)]
    made: list[CiteItem] = []
    for number in range(count):
        authors = tuple(
            Name(pick.choice(families), pick.choice(("Ann", "Bo", "Cy D.", "Eve")))
            for _ in range(pick.choice((0, 1, 1, 2, 4)))
        )
        made.append(
            CiteItem(
                f"i{number}",
                f"Item {number}: talks on the river",
                outlet=f"Outlet {number % 40}",
                authors=authors,
                issued=f"{pick.randint(2015, 2025)}-{pick.randint(1, 12):02d}-05",
                url=f"https://example.org/{number}",
                accessed="2026-11-22",
            )
        )
    return made


def measure() -> Iterator[Figure]:
    """First citations in fresh processes, warm citations, bibliographies of 1,000."""
    for style in (APA, CHICAGO):
        yield first(f"first citation after start, {style}", style)
    item = items(3)[1]
    for style in (APA, CHICAGO, "ieee"):
        fresh = iter(replace(item, id=f"w{n}", title=f"Another title {n}") for n in range(10_000))
        yield timed(
            f"a citation with its reference, {style}",
            lambda style=style, fresh=fresh: format_item(next(fresh), style, "en-US", Locator(4)),  # type: ignore[misc]
            repeat=50,
        )
    thousand = items(1000)
    for style in (APA, CHICAGO):
        yield timed(
            f"bibliography of 1,000, {style}", lambda style=style: references(thousand, style), repeat=3
        )  # type: ignore[misc]
    yield from _other(thousand[:100])


def first(what: str, style: str, repeat: int = 5) -> Figure:
    """The first excerpt cited in a process that has the modules and nothing else."""
    import subprocess

    times = []
    for _ in range(repeat):
        done = subprocess.run(
            [sys.executable, "-c", _FIRST, style], capture_output=True, text=True, check=True
        )
        times.append(float(done.stdout))
    return Figure(what, tuple(times))


def _other(hundred: list[CiteItem]) -> Iterator[Figure]:
    """The same bibliography in citeproc-py, whose locales we use."""
    try:
        from citeproc import (
            Citation,
            CitationItem,
            CitationStylesBibliography,
            CitationStylesStyle,
            formatter,
        )
        from citeproc.source.json import CiteProcJSON
    except ImportError:
        return
    warnings.simplefilter("ignore")
    data = [to_csl_json(item) for item in hundred]

    def build(style: str) -> Callable[[], Any]:
        def run() -> Any:
            made = CitationStylesBibliography(
                CitationStylesStyle(str(style_path(style)), validate=False),
                CiteProcJSON(data),
                formatter.html,
            )
            for item in hundred:
                made.register(Citation([CitationItem(item.id)]))
            made.sort()
            return made.bibliography()

        return run

    for style in (APA, CHICAGO):
        yield timed(f"bibliography of 100, {style}", lambda style=style: references(hundred, style), repeat=3)  # type: ignore[misc]
        try:
            start = time.perf_counter()
            build(style)()
            yield Figure(
                f"bibliography of 100, {style}, citeproc-py", ((time.perf_counter() - start) * 1000,)
            )
        except Exception as error:
            print(f"citeproc-py, {style}: {type(error).__name__}: {error}"[:110])
