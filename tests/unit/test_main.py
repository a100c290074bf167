"""What the first word of the command line means: a command, a document, or a slip of the fingers."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import __main__


def test_a_mistyped_command_is_said_and_opens_no_window(capsys: pytest.CaptureFixture[str]) -> None:
    assert __main__.main(["serach", "scam"]) == 2
    said = capsys.readouterr().err
    assert "serach" in said and "search" in said


def test_documents_open_the_window(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    opened: list[list[str]] = []
    monkeypatch.setattr(__main__, "_window", lambda arguments: opened.append(arguments) or 0)
    file = tmp_path / "article.txt"
    file.write_text("words", encoding="utf-8")
    for arguments in ([], [str(file)], ["--library", "x.rapporteur"], ["gone.txt"], [str(tmp_path / "gone")]):
        assert __main__.main(arguments) == 0
    assert len(opened) == 5
