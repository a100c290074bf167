"""The head of a collection: where it lies, its colour, name and count, what can be done with all of it, what lies inside."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.ui.bookmarks.row import INDENT, WIDEST, left_of
from app.ui.icons import icon
from app.ui.theme import GAP, GAP_SMALL, GAP_WIDE, figures_font, scale, sized, title_font, tokens
from app.ui.widgets.elided_label import ElidedLabel
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.flush import flush
from app.ui.widgets.note_document import NoteDocument
from db.records import CollectionRow

WIDE = 760
MOST = 760  # pixels of a line of what a collection is for


class Dot(QWidget):
    """A collection's colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colour = "accent"
        self.setFixedSize(QSize(12, 12))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens(self.palette()).color(self.colour))
        painter.drawRoundedRect(QRectF(0.5, 0.5, 11, 11), 2.5, 2.5)


class CollectionHead(QWidget):
    """Shows one collection, or all bookmarks; says which other collection is wanted."""

    chosen = Signal(object)  # int | None: another collection
    copy_wanted = Signal()
    export_wanted = Signal()
    brief_wanted = Signal()
    search_wanted = Signal(str)  # what a smart collection looks for
    keep_wanted = Signal()  # turn a smart collection into an ordinary one

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._links: list[QPushButton] = []  # to the collections above
        self._shown = ("", "")  # count, and what is said of it where there is room
        self._dot = Dot()
        self._query = ""  # of a smart collection
        self._search = QPushButton()
        self._search.setProperty("role", "chip")
        self._search.setIconSize(QSize(13, 13))
        self._search.setAutoDefault(False)
        self._search.clicked.connect(lambda _=False: self.search_wanted.emit(self._query))
        self._keep = QPushButton(self.tr("Turn into an ordinary collection"))
        self._keep.setProperty("role", "link")
        self._keep.setToolTip(
            self.tr("Bookmarks what is found now; then it can be arranged, and no longer follows the search")
        )
        self._keep.clicked.connect(lambda _=False: self.keep_wanted.emit())
        self._about = NoteLabel()
        self._title = ElidedLabel(font=title_font())
        self._count = QLabel()
        self._count.setFont(figures_font())
        self._count.setProperty("role", "secondary")
        self._above = QWidget()
        self._path = QHBoxLayout(self._above)
        self._path.setContentsMargins(0, 0, 0, 0)
        self._path.setSpacing(2)
        self._path.addStretch(1)
        self._copy = QPushButton(icon("copy", "text"), "")
        self._export = QPushButton(icon("export", "text"), self.tr("Export…"))
        self._brief = QPushButton(icon("pen-nib", "text"), self.tr("Brief"))
        self._brief.setToolTip(self.tr("Write from this collection"))
        for button, announced in (
            (self._brief, self.brief_wanted),
            (self._copy, self.copy_wanted),
            (self._export, self.export_wanted),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, told=announced: told.emit())
        self._inside = QWidget()
        self._flow = FlowLayout(self._inside, gap=6)
        self._row = QHBoxLayout()
        self._row.setSpacing(GAP_SMALL)
        self._row.addWidget(self._dot)
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._row.addWidget(self._title)
        self._row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch(1)
        self._row.addWidget(self._copy)
        self._row.addWidget(self._export)
        self._row.addWidget(self._brief)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(GAP_SMALL - 2)
        self._column.addLayout(flush(self._above))
        self._column.addLayout(self._row)
        self._smart = QWidget()
        smart = QHBoxLayout(self._smart)
        smart.setContentsMargins(0, 0, 0, 0)
        smart.setSpacing(GAP_SMALL)
        smart.addWidget(self._search)
        smart.addWidget(self._keep)
        smart.addStretch(1)
        self._column.addWidget(self._smart)
        self._column.addWidget(self._about)
        self._column.addWidget(self._inside)
        self._arrange()

    def show_collection(self, row: CollectionRow | None, collections: Sequence[CollectionRow]) -> None:
        """Show a collection of `collections`, or all bookmarks for None."""
        self._dot.setVisible(row is not None)
        self._brief.setVisible(row is not None)
        if row is not None:
            self._dot.colour = row.colour
            self._dot.update()
        self._title.set_text(row.name if row is not None else self.tr("All bookmarks"))
        self._show_search(row)
        self._about.set_note(row.note if row is not None else "")
        self._set_copy_text(row is not None)
        for link in self._links:
            self._path.removeWidget(link)
            link.hide()
            link.deleteLater()
        names = {each.id: each for each in collections}
        path: list[CollectionRow] = []
        at = names.get(row.parent_id) if row is not None and row.parent_id is not None else None
        while at is not None and at not in path:
            path.insert(0, at)
            at = names.get(at.parent_id) if at.parent_id is not None else None
        self._links = [self._link(above) for above in path]
        for place, link in enumerate(self._links):
            self._path.insertWidget(place, link)
        self._above.setVisible(bool(path))
        _clear(self._flow)
        parent = row.id if row is not None else None
        inside = [each for each in collections if each.parent_id == parent]
        for each in sorted(inside, key=lambda each: each.position):
            self._flow.addWidget(self._chip(each))
        self._inside.setVisible(bool(inside))

    def _show_search(self, row: CollectionRow | None) -> None:
        """What a smart collection looks for."""
        smart = row is not None and row.is_smart
        self._smart.setVisible(smart)
        if row is None or row.query is None:
            return
        self._query = row.query
        shown = row.query if len(row.query) <= 60 else row.query[:59].rstrip() + "…"
        self._search.setIcon(icon("lightning", row.colour))
        self._search.setText(shown.replace("&", "&&"))
        tip = self.tr("What a search finds now: %1").replace("%1", row.query)
        self._search.setToolTip(tip)
        self._search.setAccessibleName(tip)

    def set_count(self, count: int, notes: str = "") -> None:
        """Say how many there are, and something about them."""
        self._shown = (QLocale().toString(count), notes)
        self._show_count()
        for button in (self._copy, self._export):
            button.setEnabled(count > 0)
            button.setToolTip("" if count else self.tr("There is nothing in it yet"))

    def _show_count(self) -> None:
        text, notes = self._shown
        wide = self.width() >= WIDE * scale()
        self._count.setText(f"{text}  ·  {notes}" if notes and wide else text)
        self._count.setToolTip(notes)

    def _set_copy_text(self, collection: bool) -> None:
        text = self.tr("Copy collection with citations") if collection else self.tr("Copy all with citations")
        self._copy.setText(text)
        self._copy.setAccessibleName(text)

    def _link(self, row: CollectionRow) -> QPushButton:
        button = QPushButton(f"{row.name.replace('&', '&&')} ›")
        button.setProperty("role", "link")
        button.setAccessibleName(self.tr("Go up to %1").replace("%1", row.name))
        button.clicked.connect(lambda _=False: self.chosen.emit(row.id))
        return button

    def _chip(self, row: CollectionRow) -> QPushButton:
        count = QLocale().toString(row.count)
        glyph = "lightning" if row.is_smart else "folder-simple"
        chip = QPushButton(icon(glyph, row.colour), f"{row.name.replace('&', '&&')}  {count}")
        chip.setProperty("role", "chip")
        chip.setIconSize(QSize(14, 14))
        chip.setAutoDefault(False)
        chip.setToolTip(row.name)
        chip.setAccessibleName(self.tr("Collection %1, %Ln record(s)", "", row.count).replace("%1", row.name))
        chip.clicked.connect(lambda _=False: self.chosen.emit(row.id))
        return chip

    def _arrange(self) -> None:
        margin = left_of(self.width())
        right = max(GAP_WIDE, round(self.width() - margin - WIDEST * scale()))  # where the rows end, too
        self._column.setContentsMargins(margin + INDENT, GAP, right, GAP_SMALL)
        self._show_count()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


class NoteLabel(QWidget):
    """What a collection is for, in Markdown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note = ""
        self._document: NoteDocument | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def set_note(self, note: str) -> None:
        """Show a note; none hides it."""
        self._note, self._document = note, None
        self.setVisible(bool(note))
        self.setAccessibleName(note)
        self.updateGeometry()
        self.update()

    def _laid(self, width: int) -> NoteDocument:
        width = max(60, min(width, round(MOST * scale())))
        if self._document is None or round(self._document.textWidth()) != width:
            self._document = NoteDocument(self._note, sized(13), width)
        return self._document

    # --- Qt -------------------------------------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._laid(width).height) + 4

    def sizeHint(self) -> QSize:
        return QSize(300, self.heightForWidth(self.width() or 300))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._laid(self.width()).draw(painter, 0, 2, tokens(self.palette()))


def _clear(layout: FlowLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
