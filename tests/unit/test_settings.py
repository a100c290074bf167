"""Preferences survive a restart and damage."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from app.settings import Preferences, Settings


def _open(path: Path) -> Settings:
    return Settings(QSettings(str(path), QSettings.Format.IniFormat))


def test_a_change_is_announced_and_kept(tmp_path: Path) -> None:
    settings = _open(tmp_path / "s.ini")
    said: list[Preferences] = []
    settings.changed.connect(said.append)
    settings.set(scheme="dark", reading_size=21, show_numbers=False)
    settings.set(scheme="dark")
    settings.sync()
    assert [p.scheme for p in said] == ["dark"]
    again = _open(tmp_path / "s.ini").preferences
    assert (again.scheme, again.reading_size, again.show_numbers) == ("dark", 21, False)


def test_a_damaged_value_falls_back_to_its_default(tmp_path: Path) -> None:
    (tmp_path / "s.ini").write_text("[preferences]\nreading_size=large\nscheme=dark\n", encoding="utf-8")
    preferences = _open(tmp_path / "s.ini").preferences
    assert preferences.reading_size == Preferences().reading_size and preferences.scheme == "dark"


def test_an_unknown_preference_is_a_bug(tmp_path: Path) -> None:
    with pytest.raises(TypeError):
        _open(tmp_path / "s.ini").set(colour="red")
