"""The command reads JSON lines and answers in order."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app import cli

LINES = [json.dumps({"id": str(i), "text": f"Line {i}.", "published": "2025-10-24"}) for i in range(20)]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_answers_come_in_order(jobs: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text("\n".join([*LINES, ""]), encoding="utf-8")
    assert cli.main(["extract", "--dates", "--json", "--jobs", jobs, str(source)]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["id"] for row in rows] == [str(i) for i in range(20)]
    assert set(rows[0]) == {"id", "quotes", "statistics", "events", "dates"}


@pytest.mark.parametrize(
    "broken", ["{", "[]", '{"id": 1}', '{"text": 5}', '{"text": "x", "published": 3}', "[" * 5000]
)
def test_a_broken_line_is_named_and_the_rest_is_done(
    broken: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text("\n".join([LINES[0], broken, LINES[1]]), encoding="utf-8")
    assert cli.main(["extract", str(source)]) == 1
    shown = capsys.readouterr()
    assert [json.loads(line)["id"] for line in shown.out.splitlines()] == ["0", "1"]
    assert "line 2" in shown.err and "Traceback" not in shown.err


def test_a_missing_file_is_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["extract", str(tmp_path / "none.jsonl")]) == 2
    assert "cannot be read" in capsys.readouterr().err
