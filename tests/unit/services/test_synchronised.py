"""A library in a folder that is copied to the cloud is known by the folder's name or by what the program leaves in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.services.synchronised import synchronised_by


@pytest.mark.parametrize(
    ("folder", "program"),
    [
        ("Dropbox/press", "Dropbox"),
        ("Dropbox (Personal)", "Dropbox"),
        ("OneDrive - Ministry of Foreign Affairs/Documents", "OneDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud Drive"),
        ("Library/CloudStorage/GoogleDrive-anna@example.org/My Drive", "Google Drive"),
        ("Library/CloudStorage/Tresorit-Anna", "Tresorit"),
        ("Nextcloud", "Nextcloud"),
        ("documents/dropbox notes", ""),
        ("boxes/megaphone", ""),
    ],
)
def test_by_the_name_of_the_folder(folder: str, program: str, tmp_path: Path) -> None:
    assert synchronised_by(tmp_path / folder / "library.rapporteur", {}) == program


def test_by_what_the_program_leaves(tmp_path: Path) -> None:
    inside = tmp_path / "shared" / "press"
    inside.mkdir(parents=True)
    assert synchronised_by(inside / "library.rapporteur", {}) == ""
    (tmp_path / "shared" / ".stfolder").mkdir()
    assert synchronised_by(inside / "library.rapporteur", {}) == "Syncthing"


def test_by_the_environment_of_windows(tmp_path: Path) -> None:
    folder = tmp_path / "Anna's files"
    assert synchronised_by(folder / "library.rapporteur", {"OneDrive": str(folder)}) == "OneDrive"
