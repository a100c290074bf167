"""The list of quote cards: a star to click, names that lead on, buttons on the current card, a drag that carries the words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QDrag, QFocusEvent, QIcon, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.ui.icons import icon
from app.ui.quotes.delegate import ESTIMATE, QuoteDelegate
from app.ui.theme import GAP_SMALL
from app.ui.widgets.cards import CardsView
from app.ui.widgets.hover_bar import HoverBar, below
from app.ui.widgets.paged_model import Index
from db.records import QuoteRow


class QuotesView(CardsView):
    """Announces what is done to a card; what comes of it is the panel's."""

    acted = Signal(
        str, int, QPoint
    )  # copy, open, collect, note, similar, echo; quote id; where on the screen
    star_clicked = Signal(int)
    link_clicked = Signal(str, int)  # speaker or occasion; quote id
    drag_expected = Signal(object)  # tuple[int, ...]: the mouse is down on selected cards

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(ESTIMATE, "", parent)
        self.setAccessibleName(self.tr("Quotes"))
        # The cards paint what is selected themselves.
        self.setStyleSheet(
            "QTableView { background: palette(window); selection-background-color: transparent; }"
        )
        self.setDragEnabled(True)
        self._delegate = QuoteDelegate(self)
        self.setItemDelegate(self._delegate)
        self._actions = CardActions(self.viewport())
        self._quick = HoverBar(
            self.viewport(),
            (
                ("copy", "copy", self.tr("Copy with citation")),
                ("open", "book-open", self.tr("Open in article")),
                ("collect", "folder-simple-plus", self.tr("Add to collection")),
                ("note", "note-pencil", self.tr("Note")),
            ),
        )
        self._delegate.actions_height = self._actions.sizeHint().height()
        self._pressed = ""
        for bar, row in ((self._actions, self.currentIndex), (self._quick, lambda: self.hovered)):
            bar.acted.connect(lambda name, at, row=row: self._on_acted(name, at, row().row()))
        self.laid_out.connect(self._place_bars)

    def set_echo(self, text: str) -> None:
        """Say beside the current card's buttons where else its words stand."""
        self._actions.set_echo(text)
        self._place_bars()

    def quote_at(self, index: Index) -> QuoteRow | None:
        """The quote of a row, when it is here."""
        row = self.listing().row_at(index)
        return row if isinstance(row, QuoteRow) else None

    def _part_at(self, place: QPointF) -> str:
        """What of a card stands there: star, speaker, occasion, or ""."""
        index = self.indexAt(place.toPoint())
        card = self._delegate.quote_card(index) if index.isValid() else None
        if card is None:
            return ""
        at = place - QPointF(self.card_rect(index).topLeft())
        if card.star.contains(at):
            return "star"
        return card.link_at(at)

    def _on_acted(self, name: str, at: QPoint, row: int) -> None:
        identity = self.listing().id_at(self.model().index(row, 0))
        if identity is not None:
            self.acted.emit(name, identity, at)

    def _place_bars(self) -> None:
        current = self.currentIndex()
        card = self._delegate.quote_card(current) if current.isValid() else None
        if card is not None and not card.actions.isNull():
            corner = self.card_rect(current).topLeft()
            area = card.actions.translated(QPointF(corner)).toRect()
            self._actions.fit(area.width())
            self._actions.setGeometry(area)
            self._actions.setVisible(-area.height() < area.top() < self.viewport().height())
        else:
            self._actions.hide()
        self._place_quick()

    def _place_quick(self) -> None:
        index = self.model().index(self.hovered.row(), 0) if self.hovered.isValid() else None
        card = (
            self._delegate.quote_card(index) if index is not None and index != self.currentIndex() else None
        )
        if index is None or card is None:
            self._quick.hide()
            return
        # Across the card's upper edge, where no words are.
        frame = card.frame.translated(QPointF(self.card_rect(index).topLeft()))
        size = self._quick.sizeHint()
        top = max(0, round(frame.top()) - size.height() // 2)
        self._quick.setGeometry(
            round(frame.right()) - size.width() - GAP_SMALL, top, size.width(), size.height()
        )
        self._quick.show()

    # --- Qt -------------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        part = self._part_at(event.position()) if event.button() == Qt.MouseButton.LeftButton else ""
        self._pressed = part
        if part == "star":
            event.accept()
            return
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and (ids := self.selected_ids()):
            self.drag_expected.emit(ids)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, ""
        identity = self.listing().id_at(self.indexAt(event.position().toPoint()))
        if pressed and identity is not None and self._part_at(event.position()) == pressed:
            if pressed == "star":
                self.star_clicked.emit(identity)
                return
            if not event.modifiers():
                self.link_clicked.emit(pressed, identity)
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._part_at(event.position()) == "star":
            self.mousePressEvent(event)
            return
        super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        part = "" if event.buttons() else self._part_at(event.position())
        if part != (self.property("link") or ""):
            self.setProperty("link", part)
            self.viewport().setCursor(
                Qt.CursorShape.PointingHandCursor if part else Qt.CursorShape.ArrowCursor
            )
            self.viewport().update()
        self._place_quick()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.setProperty("link", "")
        self._place_quick()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def startDrag(self, supported: Qt.DropAction) -> None:
        """Carry the cited words; the picture is a small card with the first of them, not the whole selection."""
        mime = self.model().mimeData(self.selectionModel().selectedRows())
        if not mime.formats():
            return
        drag = QDrag(self)
        drag.setMimeData(mime)
        index = self.currentIndex()
        if index.isValid():
            area = self.card_rect(index).intersected(self.viewport().rect())
            drag.setPixmap(
                self.viewport()
                .grab(area)
                .scaledToWidth(min(320, max(1, area.width())), Qt.TransformationMode.SmoothTransformation)
            )
        drag.exec(Qt.DropAction.CopyAction)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange) and hasattr(
            self, "_actions"
        ):
            self._delegate.forget()
            self._delegate.actions_height = self._actions.sizeHint().height()
            self.measure_again()


class CardActions(QWidget):
    """The buttons of the current card; only the first is filled. Where there is no room the others show their icons."""

    acted = Signal(str, QPoint)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._buttons: list[tuple[QPushButton, str]] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_SMALL)
        for name, glyph, text, keys in (
            ("copy", "copy", self.tr("Copy with citation"), "Ctrl+Shift+C"),
            ("open", "book-open", self.tr("Open in article"), "Enter"),
            ("collect", "folder-simple-plus", self.tr("Add to collection"), "Ctrl+Shift+D"),
            ("note", "note-pencil", self.tr("Note"), "Ctrl+M"),
            ("similar", "intersect", self.tr("Similar"), "Ctrl+Shift+L"),
        ):
            button = QPushButton(text)
            if name == "copy":
                button.setProperty("role", "primary")
                button.setIcon(icon(glyph, "on_accent"))
            button.setProperty("glyph", glyph)
            button.setAccessibleName(text)
            button.setToolTip(f"{text} ({keys})")
            button.setAutoDefault(False)
            button.clicked.connect(
                lambda _=False, which=name, pressed=button: self.acted.emit(which, below(pressed))
            )
            self._buttons.append((button, text))
            row.addWidget(button)
        row.addStretch(1)
        self._echo = QPushButton()
        self._echo.setProperty("role", "link")
        self._echo.setToolTip(self.tr("Show the same words elsewhere"))
        self._echo.clicked.connect(lambda: self.acted.emit("echo", below(self._echo)))
        self._echo.hide()
        row.addWidget(self._echo)
        self._wide = self.sizeHint().width()
        self.hide()

    def set_echo(self, text: str) -> None:
        """Say where else the words stand; "" for nowhere."""
        self._echo.setText(text)
        self._echo.setVisible(bool(text))

    def fit(self, width: int) -> None:
        """Show words or, where they do not fit, icons."""
        said = self._echo.sizeHint().width() + GAP_SMALL if not self._echo.isHidden() else 0
        short = width < self._wide + said
        for button, text in self._buttons[1:]:
            if bool(button.text()) is short:
                button.setText("" if short else text)
                button.setIcon(icon(str(button.property("glyph")), "text") if short else QIcon())
