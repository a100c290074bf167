"""Highlighting in the reader: by key, by button, coloured, noted, hidden, taken away and brought back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from app.ui.articles.panel import ArticlesPanel
from app.ui.desk import Desk
from db.records import Ref

Wait = Callable[[Callable[[], Any]], None]


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot, wait_for: Wait) -> ArticlesPanel:
    panel = ArticlesPanel(desk)
    desk.tasks.changed.connect(panel.refresh)
    qtbot.addWidget(panel)
    panel.resize(1228, 820)
    panel.show()
    qtbot.waitExposed(panel)
    panel.activate()
    wait_for(lambda: panel._reader.article_id is not None and panel._side.cards.cards.rowCount())
    panel._reader.text.setFocus()
    return panel


def marks(panel: ArticlesPanel) -> list[tuple[int, str]]:
    return [(m.ref.id, m.colour) for m in panel._reader.text.marks.marks if m.ref.kind == "highlight"]


def highlighted(panel: ArticlesPanel, qtbot: QtBot, wait_for: Wait) -> Ref:
    panel._reader.text.select(5, 45)
    qtbot.keyClick(panel._reader.text, Qt.Key.Key_H)
    wait_for(lambda: marks(panel) and panel._reader._pens.isVisible())
    return Ref("highlight", marks(panel)[0][0])


def test_a_key_highlights_and_shows_the_pens(panel: ArticlesPanel, qtbot: QtBot, wait_for: Wait) -> None:
    ref = highlighted(panel, qtbot, wait_for)
    assert marks(panel) == [(ref.id, "yellow")]
    assert panel.current_refs() == (ref,)
    card = panel._side.cards.cards.of_ref(ref)
    assert card is not None and card.pen == "yellow" and card.spoken.startswith("Highlight")
    grabbed = panel._reader.text.grab()  # painted without an error, pens and all
    assert not grabbed.isNull()


def test_digits_and_pens_change_the_colour_which_is_kept_for_the_next(
    panel: ArticlesPanel, qtbot: QtBot, wait_for: Wait
) -> None:
    ref = highlighted(panel, qtbot, wait_for)
    qtbot.keyClick(panel._reader.text, Qt.Key.Key_4)
    wait_for(lambda: marks(panel) == [(ref.id, "pink")])
    assert panel._reader._pens.isVisible()
    panel._reader._pens._pens["green"].click()
    wait_for(lambda: marks(panel) == [(ref.id, "green")])
    panel._reader.text.select(100, 130)
    panel._reader.selection_used.emit("highlight", 100, 130)
    wait_for(lambda: len(marks(panel)) == 2)
    assert marks(panel)[1][1] == "green"


def test_a_digit_with_a_selection_highlights_in_that_pen(
    panel: ArticlesPanel, qtbot: QtBot, wait_for: Wait
) -> None:
    panel._reader.text.select(5, 45)
    qtbot.keyClick(panel._reader.text, Qt.Key.Key_3)
    wait_for(lambda: [colour for _, colour in marks(panel)] == ["blue"])


def test_a_click_on_it_shows_the_pens_and_a_scroll_hides_them(
    panel: ArticlesPanel, qtbot: QtBot, wait_for: Wait
) -> None:
    ref = highlighted(panel, qtbot, wait_for)
    panel._reader.text.verticalScrollBar().setValue(3)
    assert not panel._reader._pens.isVisible()
    panel._reader.text.mark_clicked.emit(ref)
    assert panel._reader._pens.isVisible() and panel._reader._pens.ref == ref
    under = panel._reader._pens.geometry()
    words = panel._reader.text.words_rect(5, 45).translated(
        panel._reader.text.mapTo(panel._reader, QPoint(0, 0))
    )
    assert not under.intersects(words)


def test_it_goes_to_the_trash_and_back(
    panel: ArticlesPanel, desk: Desk, qtbot: QtBot, wait_for: Wait
) -> None:
    highlighted(panel, qtbot, wait_for)
    panel._reader._pens._act("delete")
    wait_for(lambda: not marks(panel))
    desk.tasks.undo()
    wait_for(lambda: marks(panel))


def test_highlights_can_be_switched_off(
    panel: ArticlesPanel, desk: Desk, qtbot: QtBot, wait_for: Wait
) -> None:
    highlighted(panel, qtbot, wait_for)
    desk.settings.set(show_highlights=False)
    assert not marks(panel)
    desk.settings.set(show_highlights=True)
    assert marks(panel)


def test_its_note_is_asked_for_by_e(panel: ArticlesPanel, desk: Desk, qtbot: QtBot, wait_for: Wait) -> None:
    ref = highlighted(panel, qtbot, wait_for)
    with qtbot.waitSignal(desk.records.note_wanted) as wanted:
        qtbot.keyClick(panel._reader.text, Qt.Key.Key_E)
    assert wanted.args == [ref]
    desk.records.set_note(ref, "For the lead")
    wait_for(
        lambda: (card := panel._side.cards.cards.of_ref(ref)) is not None and card.beside == "For the lead"
    )
