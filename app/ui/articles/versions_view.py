"""The versions of an article's text: which there are, what changed between two of them, and which records did not stay in place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QLocale, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QIcon,
    QKeySequence,
    QPainter,
    QPixmap,
    QShortcut,
)
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.articles.difference_page import DifferencePage
from app.ui.articles.document import Reading
from app.ui.icons import icon
from app.ui.theme import GAP, GAP_SMALL, GAP_WIDE, sized, tokens
from app.ui.widgets.choice import Choice
from app.ui.widgets.dates import shown_moment
from app.ui.widgets.kind_mark import paint_mark
from app.ui.widgets.tips import plain_tip
from db.records import CarriedRecord, TextVersion, VersionComparison

SIGN: Final = 14
ROWS: Final = 5  # records that show without scrolling
RECORD: Final = int(Qt.ItemDataRole.UserRole)


class VersionsView(QWidget):
    """N and Shift+N go from change to change; a record in the list leads to its words, Enter opens it."""

    left = Signal()
    comparison_wanted = Signal(object, object)  # int, int: text ids: older, newer
    record_opened = Signal(object)  # Ref
    zoom_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = DifferencePage()
        self._comparison: VersionComparison | None = None
        self._versions: tuple[TextVersion, ...] = ()
        self._reading = Reading()
        self._at = -1
        self._old, self._new = Choice(), Choice()
        self._count = QLabel()
        self._previous = _button("caret-up", self.tr("Previous change (Shift+N)"))
        self._next = _button("caret-down", self.tr("Next change (N)"))
        self._back = _button("x", self.tr("Back to the text (Esc)"))
        self._summary = QLabel()
        self._records = QListWidget()
        self._build()
        self._connect()

    @property
    def article_id(self) -> int | None:
        """The article whose versions are shown."""
        return self._comparison.article_id if self._comparison is not None else None

    def show_versions(
        self, versions: Sequence[TextVersion], comparison: VersionComparison, reading: Reading
    ) -> None:
        """Show two versions of an article, and those that there are to choose from."""
        self._versions, self._comparison, self._reading = tuple(versions), comparison, reading
        self._fill(self._old, comparison.old_id)
        self._fill(self._new, comparison.new_id)
        self.page.show_differences(comparison.differences, reading)
        self._at = -1
        self._show_records(comparison)
        self._show_count()

    def set_reading(self, reading: Reading) -> None:
        """Another size, face or measure of the text."""
        self._reading = reading
        self.page.set_reading(reading)

    def step(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) change; after the last comes the first."""
        if not self.page.changes:
            return
        start = self._at if self._at >= 0 or by > 0 else 0
        self._at = (start + by) % self.page.changes
        self.page.reveal_change(self._at)
        self._show_count()
        removed, inserted = self.page.words_of(self._at)
        said = [self.tr("taken out: %1").replace("%1", removed)] if removed else []
        said += [self.tr("put in: %1").replace("%1", inserted)] if inserted else []
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.page, "; ".join(said)))

    # --- private --------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._old.setAccessibleName(self.tr("Earlier version"))
        self._new.setAccessibleName(self.tr("Later version"))
        for box in (self._old, self._new):
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            box.setMinimumWidth(96)
        arrow = QLabel("→")
        arrow.setProperty("role", "secondary")
        self._count.setFont(sized(12))
        self._count.setProperty("role", "secondary")
        bar = QHBoxLayout()
        bar.setContentsMargins(GAP_WIDE, GAP_SMALL, GAP_SMALL, GAP_SMALL)
        bar.setSpacing(GAP_SMALL)
        bar.addWidget(self._old, 1)
        bar.addWidget(arrow)
        bar.addWidget(self._new, 1)
        bar.addSpacing(GAP_SMALL)
        bar.addWidget(self._count)
        for button in (self._previous, self._next, self._back):
            bar.addWidget(button)
        self._summary.setFont(sized(12))
        self._summary.setProperty("role", "secondary")
        self._summary.setWordWrap(True)
        self._records.setAccessibleName(self.tr("Records that did not stay in place"))
        self._records.setIconSize(QSize(SIGN, SIGN))
        self._records.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._records.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._records.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._foot = QWidget()
        inside = QVBoxLayout(self._foot)
        inside.setContentsMargins(GAP_WIDE, GAP_SMALL, GAP_WIDE, GAP)
        inside.setSpacing(4)
        inside.addWidget(self._summary)
        inside.addWidget(self._records)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(_rule())
        column.addWidget(self.page, 1)
        column.addWidget(_rule())
        column.addWidget(self._foot)
        self.setFocusProxy(self.page)

    def _connect(self) -> None:
        self._previous.clicked.connect(lambda: self.step(-1))
        self._next.clicked.connect(lambda: self.step(1))
        self._back.clicked.connect(self.left)
        self._old.activated.connect(lambda _row: self._on_chosen(self._old))
        self._new.activated.connect(lambda _row: self._on_chosen(self._new))
        self._records.currentItemChanged.connect(lambda item, _old: self._on_record(item))
        self._records.itemClicked.connect(self._on_record)
        self._records.itemActivated.connect(self._on_opened)
        self._records.customContextMenuRequested.connect(self._on_menu)
        self.page.zoom_wanted.connect(self.zoom_wanted)
        for keys, by in (("N", 1), ("Shift+N", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda way=by: self.step(way))

    def _fill(self, box: QComboBox, chosen: int) -> None:
        box.clear()
        for number, version in enumerate(sorted(self._versions, key=lambda version: version.id), start=1):
            box.addItem(f"{QLocale().toString(number)} · {self._name(version)}", version.id)
            box.setItemData(box.count() - 1, plain_tip(version.filename or ""), Qt.ItemDataRole.ToolTipRole)
        box.setCurrentIndex(box.findData(chosen))
        box.setToolTip(plain_tip(box.currentText()))
        widest = max(
            (box.fontMetrics().horizontalAdvance(box.itemText(n)) for n in range(box.count())), default=0
        )
        box.view().setMinimumWidth(widest + 4 * GAP)  # the list shows what the box has no room for

    def _name(self, version: TextVersion) -> str:
        parts = [shown_moment(version.created_at)]
        if version.kind == "digest":
            parts.append(self.tr("digest"))
        parts.append(self.tr("%Ln word(s)", "", version.words))
        if version.current:
            parts.append(self.tr("in use"))
        return " · ".join(parts)

    def _on_chosen(self, box: QComboBox) -> None:
        """Two different versions, the older one to the left: the other box gives way."""
        if self._comparison is None:
            return
        ids = [version.id for version in sorted(self._versions, key=lambda version: version.id)]
        old, new = self._old.currentData(), self._new.currentData()
        if old >= new:
            at = ids.index(box.currentData())
            if box is self._old:
                at = min(at, len(ids) - 2)
                old, new = ids[at], ids[at + 1]
            else:
                at = max(at, 1)
                old, new = ids[at - 1], ids[at]
        self.comparison_wanted.emit(old, new)

    def _show_count(self) -> None:
        changes, locale = self.page.changes, QLocale()
        if self._at >= 0:
            text = self.tr("%1 of %2").replace("%1", locale.toString(self._at + 1))
            text = text.replace("%2", locale.toString(changes))
        elif changes:
            text = self.tr("%Ln change(s)", "", changes)
        else:
            text = self.tr("no change")
        self._count.setText(text)
        for button in (self._previous, self._next):
            button.setEnabled(changes > 0)

    def _show_records(self, comparison: VersionComparison) -> None:
        counts = {
            state: sum(record.state == state for record in comparison.records)
            for state in ("gone", "edited", "moved")
        }
        parts = [
            self.tr("%Ln record(s) not found in the later version", "", counts["gone"])
            if counts["gone"]
            else "",
            self.tr("%Ln event(s) with an edited sentence", "", counts["edited"]) if counts["edited"] else "",
            self.tr("%Ln record(s) moved", "", counts["moved"]) if counts["moved"] else "",
            self.tr("%Ln in place", "", comparison.kept) if comparison.kept else "",
        ]
        self._summary.setText(" · ".join(filter(None, parts)) or self.tr("No record rests on this text."))
        self._records.clear()
        for record in comparison.records:
            item = QListWidgetItem(self._sign(record.ref.kind), self._line(record))
            item.setData(RECORD, record)
            item.setToolTip(plain_tip(record.words))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{self._kind(record)}: {self._line(record)}")
            if record.state == "gone":
                item.setForeground(tokens(self.palette()).color("warning"))
            self._records.addItem(item)
        self._records.setVisible(bool(comparison.records))
        row = self._records.sizeHintForRow(0) if comparison.records else 0
        self._records.setFixedHeight(row * min(ROWS, len(comparison.records)) + 2)

    def _line(self, record: CarriedRecord) -> str:
        words = " ".join(record.words.split())
        words = words if len(words) <= 90 else f"{words[:89].rstrip()}…"
        before, after = record.old_paragraph, record.new_paragraph
        if record.state == "gone":
            place = self.tr("not found, was in para. %1") if before is not None else self.tr("not found")
        elif before != after and before is not None and after is not None:
            place = self.tr("para. %1 → %2")
        else:
            place = self.tr("para. %1") if before is not None else self.tr("moved")
        place = place.replace("%1", str(before)).replace("%2", str(after))
        if record.state == "edited":
            place = self.tr("sentence edited, %1").replace("%1", place)
        return f"“{words}” – {place}"

    def _kind(self, record: CarriedRecord) -> str:
        names = {"quote": self.tr("Quote"), "event": self.tr("Event"), "statistic": self.tr("Statistic")}
        return names.get(record.ref.kind, "")

    def _sign(self, kind: str) -> QIcon:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(QSize(SIGN, SIGN) * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, QRectF(0, 0, SIGN, SIGN), kind, tokens(self.palette()))
        painter.end()
        return QIcon(pixmap)

    def _on_record(self, item: QListWidgetItem | None) -> None:
        record = item.data(RECORD) if item is not None else None
        if not isinstance(record, CarriedRecord):
            return
        if record.new is not None:
            self.page.reveal_new(*record.new)
        else:
            self.page.reveal_old(*record.old)

    def _on_opened(self, item: QListWidgetItem) -> None:
        record = item.data(RECORD)
        if isinstance(record, CarriedRecord):
            self.record_opened.emit(record.ref)

    def _on_menu(self, place: QPoint) -> None:
        item = self._records.itemAt(place)
        if item is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Show the Words"), lambda: self._on_record(item))
        menu.addAction(self.tr("Open the Record"), lambda: self._on_opened(item))
        menu.popup(self._records.viewport().mapToGlobal(place))

    # --- Qt -------------------------------------------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        # The text beside the list may be narrow; so may this, which takes its place.
        return QSize(160, 160)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        comparison = getattr(self, "_comparison", None)
        if event.type() == QEvent.Type.PaletteChange and comparison is not None:
            self._show_records(comparison)


def _button(glyph: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(glyph))
    button.setIconSize(QSize(17, 17))
    button.setToolTip(tip)
    button.setAccessibleName(tip.split(" (")[0])
    return button


def _rule() -> QFrame:
    line = QFrame()
    line.setProperty("role", "line")
    return line
