"""A drawing as a picture for other programs: PNG, SVG or the clipboard, with a title above it and its sources below.

Pictures are drawn in the light scheme, whatever the window shows: they go into documents, which are white.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QFileDialog, QMenu, QToolButton, QWidget

from app.ui.icons import icon
from app.ui.theme import GAP_WIDE, LIGHT, sized

SCALE: Final = 2.0  # image pixels for each pixel of the window, so that print is sharp
CSS_DPI: Final = 96  # of a pixel in SVG
CAPTION_LINES: Final = 8
WRAP: Final = int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class Picture:
    """What to draw and what to say of it. `paint` draws on a ground of `size` pixels; `text` goes along as plain text."""

    title: str
    size: QSize
    paint: Callable[[QPainter], None]
    caption: str
    text: str


def image_of(picture: Picture) -> QImage:
    """The picture in pixels, twice as many as on the screen, with its text as the description."""
    whole = _whole(picture)
    image = QImage(whole * SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SCALE)
    image.setText("Title", picture.title)
    image.setText("Description", picture.text)
    painter = QPainter(image)
    _paint(painter, picture, whole)
    painter.end()
    return image


def write_svg(picture: Picture, path: Path) -> bool:
    """Write the picture as a drawing; False when the file cannot be written."""
    from PySide6.QtSvg import QSvgGenerator  # late: a library of its own, which few sessions need

    whole = _whole(picture)
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setResolution(
        CSS_DPI
    )  # its own 72 would blow the drawing up, and shift what was recorded for the screen
    generator.setSize(whole)
    generator.setViewBox(QRect(0, 0, whole.width(), whole.height()))
    generator.setTitle(picture.title)
    generator.setDescription(picture.text)
    painter = QPainter()
    if not painter.begin(generator):
        return False
    _paint(painter, picture, whole)
    painter.end()
    return path.exists()


def copy_picture(picture: Picture) -> None:
    """Put the picture on the clipboard, and its sources as the text beside it."""
    data = QMimeData()
    data.setImageData(image_of(picture))
    data.setText(picture.text)
    QGuiApplication.clipboard().setMimeData(data)


def save_picture(picture: Picture, suffix: str, parent: QWidget) -> str | None:
    """Ask where to, and write it there: the path, "" when the user thought better of it, None when it cannot be written."""
    name = "".join(letter if letter.isalnum() or letter in " -–" else "_" for letter in picture.title).strip()
    chosen, _ = QFileDialog.getSaveFileName(
        parent, "", f"{name[:80]}.{suffix}", f"{suffix.upper()} (*.{suffix})"
    )
    if not chosen:
        return ""
    path = Path(chosen if chosen.lower().endswith(f".{suffix}") else f"{chosen}.{suffix}")
    written = write_svg(picture, path) if suffix == "svg" else image_of(picture).save(str(path))
    return str(path) if written else None


class PictureButton(QToolButton):
    """Offers what is drawn as a picture: copy, save as PNG, save as SVG."""

    wanted = Signal(str)  # "copy", "png" or "svg"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIcon(icon("image"))
        self.setToolTip(self.tr("Copy or save as a picture with its sources"))
        self.setAccessibleName(self.toolTip())
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        for form, glyph, text in (
            ("copy", "copy", self.tr("Copy Picture with Sources")),
            ("png", "image", self.tr("Save as PNG…")),
            ("svg", "image", self.tr("Save as SVG…")),
        ):
            action = menu.addAction(icon(glyph), text)
            action.triggered.connect(lambda _=False, chosen=form: self.wanted.emit(chosen))
        self.setMenu(menu)


def _title_font() -> QFont:
    font = sized(17)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _heights(picture: Picture) -> tuple[int, int]:
    """The heights of the title and of the caption, with the gaps around them."""
    width = picture.size.width() - 2 * GAP_WIDE
    title = QFontMetrics(_title_font()).boundingRect(0, 0, width, 9999, WRAP, picture.title).height()
    metrics = QFontMetrics(sized(12))
    caption = metrics.boundingRect(0, 0, width, 9999, WRAP, picture.caption).height()
    caption = min(caption, metrics.height() * CAPTION_LINES)
    return title + 2 * GAP_WIDE, (caption + 2 * GAP_WIDE) if picture.caption else GAP_WIDE


def _whole(picture: Picture) -> QSize:
    return QSize(picture.size.width(), picture.size.height() + sum(_heights(picture)))


def _paint(painter: QPainter, picture: Picture, whole: QSize) -> None:
    above, below = _heights(picture)
    width = whole.width() - 2 * GAP_WIDE
    painter.fillRect(QRectF(0, 0, whole.width(), whole.height()), QColor(LIGHT.surface))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(LIGHT.text))
    painter.setFont(_title_font())
    painter.drawText(QRectF(GAP_WIDE, GAP_WIDE, width, above - GAP_WIDE), WRAP, picture.title)
    painter.save()
    painter.translate(0, above)
    painter.setClipRect(QRectF(0, 0, picture.size.width(), picture.size.height()))
    picture.paint(painter)
    painter.restore()
    painter.setPen(QColor(LIGHT.secondary))
    painter.setFont(sized(12))
    place = QRectF(GAP_WIDE, whole.height() - below + GAP_WIDE / 2, width, below - GAP_WIDE / 2)
    painter.drawText(place, WRAP, picture.caption)
