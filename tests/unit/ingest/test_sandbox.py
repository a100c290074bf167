"""Reading in child processes: order, limits, crashes, cancelling."""

from __future__ import annotations

import signal
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from app.ingest import child, worker
from app.ingest.limits import DEFAULT_LIMITS
from app.ingest.read import read
from app.ingest.sandbox import read_batches, read_many
from app.ingest.wire import pack, unpack

SECONDS = 3.0  # of a hang; a busy machine takes one to begin a process that reads
STORY = "Storm data to be shared {n}\n\nMinisters from eleven coastal states agreed on Tuesday to share their weather data within the hour.\n\nPHOTO: LE MINH\n"


@pytest.fixture
def stories(tmp_path: Path) -> list[Path]:
    paths = []
    for n in range(30):
        path = tmp_path / f"{n:02}.txt"
        path.write_text(STORY.format(n=n), encoding="utf-8")
        paths.append(path)
    return paths


def test_results_keep_the_order_and_name_what_failed(stories: list[Path]) -> None:
    stories[3].write_bytes(b"")
    stories[7].write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    results = list(read_many(stories, jobs=2))
    assert [result.path for result in results] == stories
    assert {n for n, result in enumerate(results) if result.error} == {3, 7}
    assert "empty" in (results[3].error or "") and "PNG" in (results[7].error or "")
    assert [a.title for r in results[:3] for a in r.articles] == [
        f"Storm data to be shared {n}" for n in range(3)
    ]


def test_an_article_comes_through_the_pipe_unchanged(stories: list[Path]) -> None:
    (here,) = read(stories[0])
    (there,) = next(iter(read_many(stories[:1], jobs=1))).articles
    assert here == there
    data, original = pack(here)
    assert unpack(data, original) == here


def _fake_worker(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, body: str) -> None:
    """A worker that does `body` when the file's name says so, and reads otherwise."""
    script = tmp_path / "fake_worker.py"
    script.write_text(
        "import os, sys, time, ctypes\nfrom app.ingest import worker\nserve = worker._serve\n"
        f"def _serve(request, *rest):\n    if 'bad' in request['path']:\n        {body}\n    serve(request, *rest)\n"
        "worker._serve = _serve\nsys.exit(worker.main())\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(child, "worker_command", lambda: [sys.executable, str(script)])


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("ctypes.string_at(0)", "made the reading process end"),
        ("os._exit(3)", "made the reading process end"),
        ("time.sleep(60)", "took longer than 3 seconds"),
    ],
)
def test_a_crash_or_a_hang_is_one_failed_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, stories: list[Path], body: str, words: str
) -> None:
    _fake_worker(monkeypatch, tmp_path, body)
    bad = stories[1].rename(tmp_path / "bad.txt")
    begun = time.monotonic()
    results = list(
        read_many([stories[0], bad, *stories[2:6]], jobs=2, limits=replace(DEFAULT_LIMITS, seconds=SECONDS))
    )
    assert [bool(result.error) for result in results] == [False, True, False, False, False, False]
    assert words in (results[1].error or "") and time.monotonic() - begun < 30


def test_results_that_are_there_at_the_same_time_come_together(stories: list[Path]) -> None:
    stories[11].write_bytes(b"")
    batches = list(read_batches(stories, jobs=2))
    assert [result.path for batch in batches for result in batch] == stories
    assert all(batches) and len(batches) < len(stories) // 2


def test_a_crash_among_files_that_are_read_together_blames_the_right_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, stories: list[Path]
) -> None:
    _fake_worker(monkeypatch, tmp_path, "os._exit(3)")
    for n in (9, 20, 21):
        stories[n] = stories[n].rename(tmp_path / f"{n} bad.txt")
    results = list(read_many(stories, jobs=1))
    assert [result.path for result in results] == stories
    assert [n for n, result in enumerate(results) if result.error] == [9, 20, 21]
    assert all(len(result.articles) == 1 for result in results if not result.error)


@pytest.mark.parametrize("body", ["os._exit(3)", "time.sleep(60)"])
def test_a_further_step_that_does_not_end_costs_only_itself(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, stories: list[Path], body: str
) -> None:
    script = tmp_path / "further_worker.py"
    script.write_text(
        "import os, sys, time\nfrom app.ingest import worker\n"
        f"def further(article):\n    if 'shared 3' in article.title:\n        {body}\n    return {{'title': article.title}}\n"
        "sys.exit(worker.main(further))\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(child, "worker_command", lambda: [sys.executable, str(script)])
    limits = replace(DEFAULT_LIMITS, seconds=SECONDS)
    results = list(read_many(stories[:6], jobs=1, limits=limits, further=True))
    assert not any(result.error for result in results)
    found = [result.arrivals[0].further for result in results]
    assert found[3] == {worker.FAULT: worker.GIVEN_UP}
    assert [
        one == {"title": result.articles[0].title} for one, result in zip(found, results, strict=True)
    ] == [n != 3 for n in range(6)]


def test_a_container_goes_on_behind_a_further_step_that_does_not_end(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    script = tmp_path / "further_worker.py"
    script.write_text(
        "import os, sys\nfrom app.ingest import worker\n"
        "sys.exit(worker.main(lambda article: os._exit(3) if 'fifth' in article.text else {}))\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(child, "worker_command", lambda: [sys.executable, str(script)])
    rows = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh"]
    path = tmp_path / "a.csv"
    path.write_text(
        "title,text\n" + "".join(f"{row},The {row} text has words enough to stand alone.\n" for row in rows)
    )
    (result,) = read_many([path], jobs=1, further=True)
    assert result.error is None and [article.title for article in result.articles] == rows
    assert [arrival.further == {} for arrival in result.arrivals] == [row != "fifth" for row in rows]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="address space is limited on Linux")
def test_memory_beyond_the_limit_is_one_failed_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, stories: list[Path]
) -> None:
    _fake_worker(monkeypatch, tmp_path, "hoard = [bytearray(50_000_000) for _ in range(100)]")
    bad = stories[1].rename(tmp_path / "bad.txt")
    results = list(read_many([bad, stories[2]], jobs=1, limits=replace(DEFAULT_LIMITS, memory=600_000_000)))
    assert results[0].error and results[1].articles


def test_the_worker_may_not_write_or_connect(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, stories: list[Path]
) -> None:
    target = tmp_path / "written.txt"
    _fake_worker(monkeypatch, tmp_path, f"open({str(target)!r}, 'w').write('x')")
    bad = stories[1].rename(tmp_path / "bad.txt")
    (result,) = read_many([bad], jobs=1)
    assert result.error and not target.exists()
    _fake_worker(monkeypatch, tmp_path, "__import__('socket').create_connection(('127.0.0.1', 9), 1)")
    (result,) = read_many([bad], jobs=1)
    assert result.error


def test_cancelling_stops_soon_and_leaves_no_child(stories: list[Path]) -> None:
    taken = 0

    def cancelled() -> bool:
        return taken >= 2

    for _ in read_many(stories, jobs=2, cancelled=cancelled):
        taken += 1
    assert taken == 2
    iterator = read_many(stories, jobs=2)
    next(iterator)
    begun = time.monotonic()
    iterator.close()  # type: ignore[attr-defined]
    assert time.monotonic() - begun < 3


def test_a_slow_consumer_is_no_hang(stories: list[Path]) -> None:
    iterator = read_many(stories[:4], jobs=1, limits=replace(DEFAULT_LIMITS, seconds=1.0))
    results = []
    for result in iterator:
        results.append(result)
        time.sleep(0.8)
    assert not any(result.error for result in results)


def test_a_worker_that_does_not_start_is_told(monkeypatch: pytest.MonkeyPatch, stories: list[Path]) -> None:
    for command in (["/no/such/program"], [sys.executable, "-c", "pass"]):
        monkeypatch.setattr(child, "worker_command", lambda command=command: command)
        (result,) = read_many(stories[:1], jobs=1)
        assert result.error and "could not be started" in result.error


@pytest.mark.skipif(sys.platform == "win32", reason="files are not sparse by themselves")
def test_a_huge_file_is_refused_at_once(tmp_path: Path) -> None:
    paths = []
    for suffix in ("txt", "pdf", "html", "docx", "zip", "mbox", "warc"):
        paths.append(tmp_path / f"huge.{suffix}")
        with paths[-1].open("wb") as file:
            file.truncate(5 << 30)  # sparse: takes no room
    begun = time.monotonic()
    results = list(read_many(paths, jobs=2))
    assert (
        all(result.error and "too large" in result.error for result in results)
        and time.monotonic() - begun < 30
    )


def test_no_paths_give_no_results() -> None:
    assert list(read_many([], jobs=2)) == []


@pytest.mark.skipif(not hasattr(signal, "SIGALRM"), reason="POSIX")
def test_the_switch_of_packaged_builds_is_known_to_the_program() -> None:
    assert child._SWITCH == worker.SWITCH
    source = (Path(__file__).resolve().parents[3] / "app" / "__main__.py").read_text(encoding="utf-8")
    assert worker.SWITCH in source and child.worker_command()[-1] == worker.SWITCH
