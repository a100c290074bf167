"""The menu for deciding on many candidates at once: those that are selected, or all that one rule has found."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.icons import icon
from app.ui.review.rules import short


class BatchMenu(QMenu):
    """Goes when it is closed."""

    accept_wanted = Signal()
    reject_wanted = Signal()
    open_wanted = Signal()
    rule_decided = Signal(str, bool)  # rule, whether accepted

    def __init__(self, selected: int, rule: str, waiting: int | None, parent: QWidget) -> None:
        """`rule` is the current candidate's, "" for none; `waiting` how many of it wait, if known."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if selected:
            number = QLocale().toString(selected)
            accept = self.tr("Accept selected (%1)").replace("%1", number)
            reject = self.tr("Reject selected (%1)").replace("%1", number)
            self._add("check", accept + "\tA", self.accept_wanted.emit)
            self._add("x", reject + "\tX", self.reject_wanted.emit)
            self._add("book-open", self.tr("Open in Article") + "\tEnter", self.open_wanted.emit)
            self.addSeparator()
        if rule:
            number = QLocale().toString(waiting) if waiting is not None else ""
            for text, yes, glyph in (
                (self.tr("Accept all %1 of the rule “%2”"), True, "checks"),
                (self.tr("Reject all %1 of the rule “%2”"), False, "x-circle"),
            ):
                shown = text.replace("%1", number).replace("%2", short(rule)).replace("  ", " ")
                self._add(glyph, shown, partial(self.rule_decided.emit, rule, yes))

    def _add(self, glyph: str, text: str, act: Callable[[], object]) -> None:
        self.addAction(icon(glyph), text).triggered.connect(lambda _=False: act())
