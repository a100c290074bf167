"""A library with the starter data, fresh for each test: copied from one that is built once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import services
from db.session import Library


@pytest.fixture(scope="session")
def starter_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("starter") / "starter.rapporteur"
    services.library.open_library(path).close()
    return path


@pytest.fixture
def library(starter_file: Path, tmp_path: Path) -> Iterator[Library]:
    path = tmp_path / "library.rapporteur"
    shutil.copy(starter_file, path)
    opened = services.library.open_library(path)
    yield opened
    opened.close()
