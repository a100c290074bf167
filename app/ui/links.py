"""Links to records, `rapporteur://quote/12`: pasted into the box, or handed over by the desktop from another program."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, cast

from PySide6.QtCore import QObject, Signal

from app import services
from app.tasks import Tasks
from app.ui.view_stack import HOME_OF, ViewStack
from db.records import Kind, Ref

SCHEME: Final = "rapporteur://"
SHOWN: Final = 60  # characters of what is no link
_LINK: Final = re.compile(r"rapporteur://([a-z]+)/(\d{1,18})/?(?:#(\d{1,12})-(\d{1,12}))?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Link:
    """A record, and in an article perhaps the words from `start` to `end` (code points of its frozen text)."""

    ref: Ref
    span: tuple[int, int] | None = None


def parse(text: str) -> Link | None:
    """The link that a text is, or None."""
    found = _LINK.fullmatch(text.strip())
    if found is None or (kind := found[1].lower()) not in HOME_OF:
        return None
    span = (int(found[3]), int(found[4])) if found[3] else None
    ref = Ref(cast(Kind, kind), int(found[2]))
    return Link(ref, span if span is not None and span[0] < span[1] else None)


class Links(QObject):
    """Opens a link, or says why it leads nowhere."""

    told = Signal(
        str, str, object
    )  # sentence, label of the toast's button ("" for none), what the button does

    def __init__(self, tasks: Tasks, views: ViewStack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._views = views

    def open(self, text: str) -> None:
        """Show what a link leads to."""
        link = parse(text)
        if link is None:
            shown = text.strip()
            shown = shown if len(shown) <= SHOWN else shown[:SHOWN] + "…"
            self.told.emit(self.tr("“%1” is no link to a record").replace("%1", shown), "", None)
            return

        def found(where: tuple[bool, str]) -> None:
            there, resting = where
            if resting:
                sentence = self.tr("“%1” rests in the Trash").replace("%1", resting)
                self.told.emit(sentence, self.tr("Restore"), lambda: self._restore(link))
            elif not there:
                gone = self.tr(
                    "The record of this link is not in this library: it was deleted, or is in another one"
                )
                self.told.emit(gone, "", None)
            elif link.ref.kind == "article" and link.span is not None:
                self._views.open_passage(link.ref.id, *link.span)
            else:
                self._views.open_ref(link.ref)

        self._tasks.read(
            lambda library: (
                services.library.holds(library, link.ref),
                services.trash.resting(library, link.ref),
            ),
            found,
        )

    def _restore(self, link: Link) -> None:
        self._tasks.write(
            lambda library: services.trash.restore(library, (link.ref,)),
            lambda _value: self._views.open_ref(link.ref),
        )
