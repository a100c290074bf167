"""A stack of widgets that paints once what comes to the front."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget


class Stack(QStackedWidget):
    """A QStackedWidget that does not update every descendant when it changes.

    Qt switches a stack's updates off and on again around a change, and to switch them on is to ask each descendant by itself
    for an update: what is opaque among them is then painted by itself, and once more with the whole. Here the stack alone is
    quiet meanwhile, and what comes to the front is asked to paint itself when it is shown, as any widget is.
    """

    # --- Qt -------------------------------------------------------------------------------------------------------

    def setCurrentIndex(self, index: int) -> None:
        if self.testAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled):
            super().setCurrentIndex(index)
            return
        self.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, True)
        super().setCurrentIndex(index)
        self.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, False)

    def setCurrentWidget(self, widget: QWidget) -> None:
        self.setCurrentIndex(self.indexOf(widget))
