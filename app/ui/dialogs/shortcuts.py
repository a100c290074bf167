"""Every shortcut in one list (F1)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.ui.actions import ACTIONS, MENUS, translated


class ShortcutsDialog(QDialog):
    """The table of actions with their keys, filtered by what is typed, and the keys that single views add."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = QLineEdit(self)
        self._tree = QTreeWidget(self)
        self._build()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Keyboard Shortcuts"))
        self.resize(560, 640)
        self._field.setPlaceholderText(self.tr("Type an action or a key"))
        self._field.setAccessibleName(self.tr("Filter"))
        self._field.textChanged.connect(self._filter)
        self._tree.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        self._tree.setAccessibleName(self.windowTitle())
        self._tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._tree.header().setStretchLastSection(False)
        self._tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        for menu in MENUS:
            rows = [(translated(spec.text), spec.keys) for spec in ACTIONS if spec.menu == menu and spec.keys]
            self._add(translated(menu), rows)
        self._add(self.tr("Reader"), self._reader())
        self._add(self.tr("Quotes"), self._quotes())
        self._add(self.tr("Timeline"), self._timeline())
        self._add(self.tr("Bookmarks"), self._bookmarks())
        self._add(self.tr("Brief"), self._brief())
        self._add(self.tr("Review"), self._review())
        self._tree.expandAll()
        layout = QVBoxLayout(self)
        layout.addWidget(self._field)
        layout.addWidget(self._tree, 1)

    def _reader(self) -> list[tuple[str, tuple[str, ...]]]:
        return [
            (self.tr("Next hit"), ("F3",)),
            (self.tr("Previous hit"), ("Shift+F3",)),
            (self.tr("Next article"), ("Alt+Down", "J")),
            (self.tr("Previous article"), ("Alt+Up", "K")),
            (self.tr("Next mark"), ("M",)),
            (self.tr("Previous mark"), ("Shift+M",)),
            (self.tr("Highlight the selected words"), ("H",)),
            (self.tr("Highlight in yellow, green, blue or pink"), ("1", "2", "3", "4")),
        ]

    def _quotes(self) -> list[tuple[str, tuple[str, ...]]]:
        return [
            (self.tr("Open in article"), ("Return",)),
            (self.tr("Copy the words alone"), ("Ctrl+C",)),
        ]

    def _timeline(self) -> list[tuple[str, tuple[str, ...]]]:
        return [
            (self.tr("Zoom in"), ("+",)),
            (self.tr("Zoom out"), ("-",)),
            (self.tr("Show everything"), ("0",)),
            (self.tr("Move in time"), ("Left", "Right")),
            (self.tr("Next event, previous event"), ("Down", "Up")),
            (self.tr("First event, last event"), ("Home", "End")),
            (self.tr("Choose a period, longer or shorter"), ("Shift+Right", "Shift+Left")),
            (self.tr("Take the period back"), ("Esc",)),
            (self.tr("Scroll the lanes"), ("PgDown", "PgUp")),
            (self.tr("Open in article"), ("Return",)),
        ]

    def _bookmarks(self) -> list[tuple[str, tuple[str, ...]]]:
        return [
            (self.tr("Open"), ("Return",)),
            (self.tr("Write a note in the row"), ("F2",)),
            (self.tr("Move up"), ("Alt+Shift+Up",)),
            (self.tr("Move down"), ("Alt+Shift+Down",)),
            (self.tr("Remove from the collection"), ("Del",)),
            (self.tr("Move the collection, in the navigation"), ("Alt+Shift+Up", "Alt+Shift+Down")),
            (self.tr("Put it into the one above, or out again"), ("Alt+Shift+Right", "Alt+Shift+Left")),
            (self.tr("Rename the collection"), ("F2",)),
        ]

    def _brief(self) -> list[tuple[str, tuple[str, ...]]]:
        return [
            (self.tr("Find something to put in"), ("Ctrl+Return",)),
            (self.tr("Bold"), ("Ctrl+B",)),
            (self.tr("Italic"), ("Ctrl+I",)),
            (self.tr("Move the paragraph up"), ("Alt+Up",)),
            (self.tr("Move the paragraph down"), ("Alt+Down",)),
            (self.tr("Print"), ("Ctrl+P",)),
        ]

    def _review(self) -> list[tuple[str, tuple[str, ...]]]:
        return [
            (self.tr("Accept"), ("A",)),
            (self.tr("Reject"), ("X",)),
            (self.tr("Edit the fields"), ("E",)),
            (self.tr("Speaker"), ("S",)),
            (self.tr("Merge with the twin"), ("M",)),
            (self.tr("Move the end by a word"), ("[", "]")),
            (self.tr("Move the start by a word"), ("{", "}")),
            (self.tr("Take the last decision back"), ("U",)),
            (self.tr("Next"), ("J", "Down")),
            (self.tr("Previous"), ("K", "Up")),
            (self.tr("Open in article"), ("Return",)),
        ]

    def _add(self, title: str, rows: list[tuple[str, tuple[str, ...]]]) -> None:
        group = QTreeWidgetItem([title])
        self._tree.addTopLevelItem(group)
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        for text, keys in rows:
            shown = ", ".join(
                QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys
            )
            group.addChild(QTreeWidgetItem([text.replace("&&", "&").rstrip("…"), shown]))

    def _filter(self, typed: str) -> None:
        wanted = typed.casefold().strip()
        for row in range(self._tree.topLevelItemCount()):
            group = self._tree.topLevelItem(row)
            if group is None:
                continue
            shown = 0
            for number in range(group.childCount()):
                item = group.child(number)
                if item is None:
                    continue
                hit = wanted in item.text(0).casefold() or wanted in item.text(1).casefold()
                item.setHidden(not hit)
                shown += hit
            group.setHidden(not shown)
