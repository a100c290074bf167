"""Every view, looked at: nothing cut without a tooltip, nothing on each other, contrast of at least 4.5 to 1.

Three sizes and languages stand for all: English in the dark, the long language in the smallest window, and a library with nothing
in it. `python3 dev.py shots FOLDER` looks at every combination.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.screens import checks, pseudo, studio

pytestmark = pytest.mark.timeout(300)
LOOKS = (
    ("starter", "", "dark", studio.SIZE),
    ("starter", "long", "light", studio.SMALL),
    ("empty", "long", "dark", studio.SMALL),
)


@pytest.fixture(params=LOOKS, ids=lambda look: "-".join(map(str, look[:3])))
def room(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> Iterator[studio.Studio]:
    content, language, scheme, size = request.param
    monkeypatch.setenv("RAPPORTEUR_HOME", str(tmp_path))
    made = studio.Studio(tmp_path, content, language)
    made.scheme(scheme)
    made.window.resize(*size)
    yield made
    made.scheme("light")
    made.close()
    assert not made.wrong, made.wrong


def test_every_view_is_whole_legible_and_in_its_place(room: studio.Studio) -> None:
    found = []
    for view in studio.VIEWS:
        room.show(view)
        found += [f"{view}: {flaw}" for flaw in checks.flaws(room.window)]
    assert found == []


def test_the_checks_find_what_is_wrong(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet("background: white")
    window.resize(200, 200)
    cut = QLabel("Words that do not fit in here", window)
    cut.setGeometry(0, 0, 60, 20)
    told = QPushButton("Words that do not fit in here", window)
    told.setGeometry(0, 40, 60, 24)
    told.setToolTip("Words that do not fit in here")
    pale = QLabel("Pale", window)
    pale.setStyleSheet("color: #bbbbbb")
    pale.setGeometry(0, 80, 60, 20)
    above, below = QLabel("Above", window), QLabel("Below", window)
    above.setGeometry(0, 120, 60, 20)
    below.setGeometry(10, 124, 60, 20)
    holder = QWidget(window)
    holder.setGeometry(100, 0, 80, 20)
    QLabel("Out", holder).setGeometry(0, 22, 40, 20)
    window.show()
    kinds = sorted(str(flaw).split(":")[0] for flaw in checks.flaws(window))
    assert kinds == ["contrast 1.9", "cut", "on each other", "outside its parent"]


def test_contrast_is_measured_as_it_is_defined() -> None:
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.fillRect(QRect(10, 10, 20, 4), QColor("#767676"))
    painter.end()
    assert checks.contrast(image, image.rect()) == pytest.approx(
        4.54, abs=0.01
    )  # the well-known grey on white


@pytest.mark.parametrize(
    "text",
    ["Copy with citation", "%Ln article(s)", "Save &&& close…", "<b>Bold</b> %1: ", "Find\tCtrl+F", "OK"],
)
def test_the_long_language_keeps_what_is_no_word(text: str) -> None:
    made = pseudo.longer(text)
    assert len(made) >= len(text) * 1.25 or "\t" in text
    for kept in ("%Ln", "%1", "&&", "<b>", "</b>", "\tCtrl+F"):
        assert made.count(kept) == text.count(kept)
    assert made[-1:] == text[-1:] or text[-1:].isalpha() or text[-1:] == ")" or text[-1:] == ">"
