"""Counted words for functions that are no part of a widget.

`lupdate` recognises singular and plural in `tr()` alone, not in `QCoreApplication.translate`, so these stand in a QObject.
"""

from __future__ import annotations

from PySide6.QtCore import QObject


class Counted(QObject):
    """Each method gives a number with its words, in the form that the interface's language has for it."""

    def sources(self, number: int) -> str:
        """How many sources a record has."""
        return self.tr("%Ln source(s)", "", number)

    def places(self, number: int) -> str:
        """How many places of a text have what was looked for."""
        return self.tr("%Ln place(s)", "", number)

    def drawn_as_counts(self, number: int) -> str:
        """How many events a picture of the timeline shows as a number alone."""
        return self.tr("Drawn as counts only: %Ln event(s)", "", number)

    def articles_so_far(self, number: int) -> str:
        """How many articles have come out of a file that is being read; %1 stands for its name."""
        return self.tr("%1: %Ln article(s) so far", "", number)

    def minutes(self, number: int) -> str:
        """About how long work will take."""
        return self.tr("about %Ln minute(s)", "", number)
