"""What the packages call the program, in one place: name, reverse-DNS id, version."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
NAME: Final = "Rapporteur"
COMMAND: Final = "rapporteur"
# The same in the desktop entry, its AppStream metadata, the macOS bundle and setDesktopFileName.
APP_ID: Final = "org.rapporteur.Rapporteur"
SCHEME: Final = "rapporteur"  # of links to records, such as rapporteur://quote/12
DESCRIPTION: Final = "An offline desktop reference desk for what was said, done and counted"


def version() -> str:
    """The version that pyproject.toml gives, such as "0.1.0"."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["version"])
