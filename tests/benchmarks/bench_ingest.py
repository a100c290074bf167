"""Reading documents in two child processes, as an import does: text files, web pages, PDF."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from app.ingest.sandbox import read_many
from tests.benchmarks.figure import Figure, timed
from tests.unit.ingest.documents import PARAGRAPHS, TITLE, pdf, wrapped

_TEXTS = 600
_PAGES = 40
_PDFS = 60


def measure() -> Iterator[Figure]:
    """Wall-clock time for each batch, the start of the children included (goals: 300 texts/s, 12 pages/s)."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        body = "\n\n".join(PARAGRAPHS * 4)
        yield _batch(
            f"read {_TEXTS} text files of 1.7 KB",
            [_written(folder / f"{n}.txt", f"{TITLE} {n}\n\n{body}".encode()) for n in range(_TEXTS)],
        )
        yield _batch(
            f"read {_PAGES} web pages of 150 KB",
            [_written(folder / f"{n}.html", page(n)) for n in range(_PAGES)],
        )
        yield _batch(
            f"read {_PDFS} PDF files of 4 pages",
            [_written(folder / f"{n}.pdf", _document(n)) for n in range(_PDFS)],
        )


def _batch(what: str, paths: list[Path]) -> Figure:
    def run() -> None:
        failed = [result.error for result in read_many(paths, jobs=2) if result.error]
        assert not failed, failed[0]

    return timed(what, run, repeat=3)


def _written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def page(number: int) -> bytes:
    """A page as heavy as those of newspapers: menus, scripts, lists of other articles around the text."""
    menu = "".join(
        f'<li class="menu-item"><a href="/section/{n}" data-track="nav">Section {n}</a></li>'
        for n in range(250)
    )
    cards = "".join(
        f'<div class="card"><a href="/a/{n}"><img src="{n}.jpg"><h3>Another story number {n}</h3></a><span class="time">3 hours ago</span></div>'
        for n in range(250)
    )
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS * 5)
    script = "<script>window.state = " + "[1, 2, 3, {}]," * 4000 + "0</script>"
    return f"<!doctype html><html lang='en'><head><title>{TITLE} {number}</title>{script}</head><body><ul>{menu}</ul><article><h1>{TITLE} {number}</h1>{text}</article><aside>{cards}</aside></body></html>".encode()


def _document(number: int) -> bytes:
    plain = " ".join(PARAGRAPHS[::2])
    return pdf([[(72.0, 800.0, 9.0, f"Bulletin {number}"), *wrapped(plain * 4, y=740)] for _ in range(4)])
