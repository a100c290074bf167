"""Context menus of the reader and of the cards: the house's entries for records, with what only this view can do before."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.articles.cards import Card
from app.ui.icons import icon
from app.ui.record_actions import RecordActions
from db.records import Mention, Ref

MOVABLE = ("quote", "statistic")  # an event rests on many places
Open = Callable[[Ref], None]
Review = Callable[[Ref, bool], None]


class TextMenu(QMenu):
    """`chosen` as in the selection bar: what, start, end."""

    chosen = Signal(str, int, int)
    edit_wanted = Signal(object)  # Ref
    words_set = Signal(object, int, int)  # Ref, start, end: the record shall rest on these words


def card_menu(
    parent: QWidget, records: RecordActions, card: Card, open_record: Open, edit: Open, review: Review
) -> QMenu:
    """What can be done with a card's record."""
    menu = records.menu((card.ref,), card.starred, parent)
    before = [_open_action(menu, card.ref, open_record), _edit_action(menu, card.ref, edit)]
    if card.candidate:
        for accepted, glyph, text in (
            (True, "check", QCoreApplication.translate("TextMenu", "Accept\tA")),
            (False, "x", QCoreApplication.translate("TextMenu", "Reject\tX")),
        ):
            action = QAction(icon(glyph), text, menu)
            action.triggered.connect(lambda _=False, on=accepted: review(card.ref, on))
            before.append(action)
    _before(menu, before)
    return menu


def text_menu(
    parent: QWidget,
    records: RecordActions,
    ref: Ref,
    starred: bool,
    passage: tuple[int, int, int] | None,
    mention: Mention | None,
    open_record: Open,
    current: Ref | None,
) -> TextMenu:
    """What can be done with the selected words, with the party under the mouse, and with the record or article there."""
    menu = TextMenu(parent)
    if mention is not None:
        text = (
            QCoreApplication.translate("TextMenu", "Open dossier of %1")
            .replace("%1", mention.party.name)
            .replace("&", "&&")
        )
        party = Ref(mention.party.kind, mention.party.id)
        action = menu.addAction(icon("user"), text)
        action.triggered.connect(lambda _=False: open_record(party))
        menu.addSeparator()
    if passage is not None:
        for what, glyph, text in (
            (
                "cited",
                "copy",
                QCoreApplication.translate("TextMenu", "Copy Words with Citation") + "\tCtrl+Shift+C",
            ),
            ("highlight", "highlighter-circle", QCoreApplication.translate("TextMenu", "Highlight") + "\tH"),
            (
                "brief",
                "pen-nib",
                QCoreApplication.translate("TextMenu", "Add Words to a Brief") + "\tCtrl+Shift+E",
            ),
            ("quote", "quotes", QCoreApplication.translate("TextMenu", "Make a Quote…")),
            ("event", "calendar-blank", QCoreApplication.translate("TextMenu", "Make an Event…")),
            ("statistic", "chart-bar", QCoreApplication.translate("TextMenu", "Make a Statistic…")),
            ("search", "magnifying-glass", QCoreApplication.translate("TextMenu", "Search for This")),
        ):
            action = menu.addAction(icon(glyph), text)
            action.triggered.connect(
                lambda _=False, which=what: menu.chosen.emit(which, passage[1], passage[2])
            )
        action = menu.addAction(
            icon("file-search"),
            QCoreApplication.translate("TextMenu", "Find the Same Words Elsewhere") + "\tCtrl+Shift+W",
        )
        action.triggered.connect(lambda _=False: records.passage_wanted.emit(*passage))
        if current is not None and current.kind in MOVABLE:
            action = menu.addAction(
                icon("selection"),
                QCoreApplication.translate("TextMenu", "Let the Selected Record Rest on These Words"),
            )
            action.triggered.connect(lambda _=False: menu.words_set.emit(current, passage[1], passage[2]))
        menu.addSeparator()
    if ref.kind != "article":
        menu.addAction(_open_action(menu, ref, open_record))
        menu.addAction(_edit_action(menu, ref, menu.edit_wanted.emit))
    of_record = records.menu((ref,), starred, menu)
    for action in of_record.actions():
        menu.addAction(action)
    return menu


def _open_action(menu: QMenu, ref: Ref, open_record: Open) -> QAction:
    names = {
        "quote": (QCoreApplication.translate("TextMenu", "Show in Quotes"), "quotes"),
        "event": (QCoreApplication.translate("TextMenu", "Show in Events"), "calendar-blank"),
        "statistic": (QCoreApplication.translate("TextMenu", "Show in Statistics"), "chart-bar"),
        "highlight": (QCoreApplication.translate("TextMenu", "Show in Highlights"), "highlighter-circle"),
    }
    text, glyph = names[ref.kind]
    action = QAction(icon(glyph), text, menu)
    action.triggered.connect(lambda _=False: open_record(ref))
    return action


def _edit_action(menu: QMenu, ref: Ref, edit: Open) -> QAction:
    if ref.kind == "highlight":  # what can be changed of it by hand is its note
        text = QCoreApplication.translate("TextMenu", "Write Note…")
        action = QAction(icon("note-pencil"), text + "\tE", menu)
        action.triggered.connect(lambda _=False: edit(ref))
        return action
    action = QAction(icon("pencil-simple"), QCoreApplication.translate("TextMenu", "Edit…") + "\tE", menu)
    action.triggered.connect(lambda _=False: edit(ref))
    return action


def _before(menu: QMenu, actions: list[QAction]) -> None:
    first = menu.actions()[0]
    menu.insertActions(first, actions)
    menu.insertSeparator(first)
