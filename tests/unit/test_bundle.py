"""The parts of a build that can be tried without making one: icons, version resource, notice, trial's variables."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImage, QImageReader

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))
import bundle  # noqa: E402
import icons  # noqa: E402
import notice  # noqa: E402

sys.path.remove(str(ROOT / "packaging"))

SVG = ROOT / "resources" / "icons" / "rapporteur.svg"


@pytest.fixture
def pictures(qapp: object) -> dict[int, bytes]:
    return icons.draw(SVG, {16, 32, 256})


def test_icon_is_drawn_with_transparent_corners(pictures: dict[int, bytes]) -> None:
    image = QImage.fromData(pictures[256], "PNG")
    assert (image.width(), image.height()) == (256, 256)
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(60, 200).alpha() == 255


@pytest.mark.qt_log_ignore("Cannot read file")
def test_a_drawing_that_is_none_is_said(qapp: object, tmp_path: Path) -> None:
    (tmp_path / "no.svg").write_text("no drawing", encoding="utf-8")
    with pytest.raises(ValueError, match="no drawing that Qt can read"):
        icons.draw(tmp_path / "no.svg", {16})


def test_windows_icon_holds_every_size(pictures: dict[int, bytes]) -> None:
    buffer = QBuffer()
    buffer.setData(QByteArray(icons.ico(pictures)))
    reader = QImageReader(buffer, QByteArray(b"ico"))
    sizes = []
    for at in range(reader.imageCount()):
        reader.jumpToImage(at)
        sizes.append(reader.read().width())
    assert sizes == [16, 32, 256]


def test_macos_icon_says_its_own_length(pictures: dict[int, bytes]) -> None:
    every = dict.fromkeys(icons.ICNS_TYPES.values(), pictures[16])
    data = icons.icns(every)
    assert data[:4] == b"icns" and int.from_bytes(data[4:8], "big") == len(data)
    at, kinds = 8, []
    while at < len(data):
        kinds.append(data[at : at + 4].decode())
        at += int.from_bytes(data[at + 4 : at + 8], "big")
    assert at == len(data) and kinds == list(icons.ICNS_TYPES)


def test_version_resource_has_four_numbers() -> None:
    assert "filevers=(1, 20, 3, 0)" in bundle.version_resource("1.20.3")


def test_notice_covers_every_runtime_package_and_qts_licence() -> None:
    names = notice.pinned()
    assert {"pyside6-essentials", "sqlalchemy", "trafilatura"} <= set(names) and "setuptools" not in names
    text = notice.text(["pyside6-essentials", "sqlalchemy", "no-such-package"])
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text and "may be replaced" in text
    assert "SQLAlchemy 2" in text and "no-such-package" not in text


@pytest.mark.skipif(sys.platform == "win32", reason="Windows needs its system folder on PATH")
def test_trial_knows_nothing_of_this_machine(tmp_path: Path) -> None:
    variables = bundle.bare_variables(tmp_path)
    assert set(variables) == {"HOME", "PATH", "QT_QPA_PLATFORM"}
    assert not Path(variables["PATH"]).exists()
