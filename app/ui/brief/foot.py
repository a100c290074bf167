"""The sources of a brief below its text, in the order of the style."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.ui.theme import GAP_SMALL, label_font, reading_font


def sources_heading() -> str:
    """What stands above the list, on the page as in what is copied, printed and exported."""
    return QCoreApplication.translate("Sources", "References")


class Sources(QWidget):
    """Live: they follow the excerpts, and are nowhere to be typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(sources_heading().upper())
        self._title.setAccessibleName(sources_heading())
        self._title.setToolTip(self.tr("End the text with a heading to give the list a name of its own"))
        self._title.setFont(label_font())
        self._title.setProperty("role", "secondary")
        self._list = QLabel()
        self._list.setTextFormat(Qt.TextFormat.RichText)
        self._list.setWordWrap(True)
        self._list.setOpenExternalLinks(True)
        self._list.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        self._list.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        line = QWidget()
        line.setProperty("role", "line")
        line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line.setFixedHeight(1)
        line.setStyleSheet("background: palette(mid);")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_SMALL)
        column.addWidget(line)
        column.addWidget(self._title)
        column.addWidget(self._list)
        self.set_size(17)
        self.hide()

    def set_size(self, pixels: int) -> None:
        """Set the list a little smaller than the text."""
        self._list.setFont(reading_font(max(11, round(pixels * 0.86))))

    def show_sources(self, html: str, *, named: bool = False) -> None:
        """Show a bibliography; none hides it. `named` says that the text ends in a heading for it."""
        self._list.setText(html)
        self._title.setVisible(not named)
        self.setVisible(bool(html))

    # --- Qt -------------------------------------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self.isHidden():
            return 0
        title = 0 if self._title.isHidden() else self._title.sizeHint().height() + GAP_SMALL
        return title + GAP_SMALL + 1 + self._list.heightForWidth(width)

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(400))
