"""The quotes panel on the starter library: cards, narrowing, keys, places, copying."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app import services
from app.ui.desk import Desk
from app.ui.dragging import refs_from_mime
from app.ui.quotes.panel import QuotesPanel
from app.ui.record_actions import RecordActions
from db.records import Ref, Where

Wait = Callable[[Callable[[], Any]], None]


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot, wait_for: Wait) -> QuotesPanel:
    panel = QuotesPanel(desk)
    qtbot.addWidget(panel)
    desk.tasks.changed.connect(panel.refresh)
    panel.resize(1200, 800)
    panel.show()
    panel.activate()
    wait_for(lambda: panel._shown and panel._facets)
    return panel


def test_model_tester_agrees(panel: QuotesPanel, wait_for: Wait) -> None:
    tester = QAbstractItemModelTester(panel._model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    panel.narrow(Where(facets=(("kind", ("direct",)),)))
    wait_for(lambda: panel._shown < panel._of)
    assert tester.model() is panel._model


def test_a_facet_narrows_and_says_so(panel: QuotesPanel, wait_for: Wait, qtbot: QtBot) -> None:
    of = panel._of
    with qtbot.waitSignal(panel.place_changed):
        panel._column.chosen.emit("kind", ("direct",))
    wait_for(lambda: panel._shown < of)
    assert panel._of == of
    assert str(panel._shown) in panel._showing.text() and str(of) in panel._showing.text()
    assert all(panel._model.row_of(i).kind == "direct" for i in panel._model.ids)
    panel._chips.chosen.emit("kind", ())
    wait_for(lambda: panel._shown == of)
    assert panel._showing.text() == ""


def test_a_place_brings_narrowing_order_and_card_back(panel: QuotesPanel, wait_for: Wait) -> None:
    panel.narrow(Where(facets=(("outlet", ("VOV",)),)))
    wait_for(lambda: panel._shown < panel._of)
    chosen = panel._model.ids[3]
    panel._view.select_id(chosen)
    place = panel.place()
    panel.narrow(Where())
    wait_for(lambda: panel._shown == panel._of)
    panel.go(place)
    wait_for(lambda: panel._shown < panel._of)
    assert panel._view.current_id() == chosen
    assert panel.place() == place


def test_a_link_to_a_quote_that_is_filtered_away_shows_it(panel: QuotesPanel, wait_for: Wait) -> None:
    wanted = panel._model.ids[-1]
    panel.narrow(Where("no such words at all"))
    wait_for(lambda: panel._shown == 0)
    assert panel._states.currentWidget() is panel._states.no_match
    panel.show_ref(Ref("quote", wanted))
    wait_for(lambda: panel._view.current_id() == wanted)
    assert panel.current_refs() == (Ref("quote", wanted),)


def test_enter_opens_the_words_in_the_article(panel: QuotesPanel, qtbot: QtBot) -> None:
    identity = panel._model.ids[2]
    panel._view.select_id(identity)
    span = panel._model.row_of(identity).span
    with qtbot.waitSignal(panel.passage_requested) as told:
        qtbot.keyClick(panel._view, Qt.Key.Key_Return)
    assert told.args == [span.article_id, span.start, span.end]


def test_arrow_keys_keep_the_current_card_whole_in_sight(panel: QuotesPanel, qtbot: QtBot) -> None:
    view = panel._view
    view.setFocus()
    for key in [Qt.Key.Key_Down] * 30 + [Qt.Key.Key_Up] * 12:
        qtbot.keyClick(view, key)
        card = view.card_rect(view.currentIndex())
        assert card.top() >= 0 and card.bottom() <= view.viewport().height()
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.current_id() == panel._model.ids[-1]
    card = view.card_rect(view.currentIndex())
    assert card.top() >= 0 and card.bottom() <= view.viewport().height()


def test_every_card_in_sight_has_the_height_of_its_words(panel: QuotesPanel) -> None:
    view = panel._view
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    row = view.rowAt(0)
    while 0 <= row < len(panel._model.ids) and view.rowViewportPosition(row) < view.viewport().height():
        index = panel._model.index(row, 0)
        assert view.card_rect(index).height() == view._delegate.card(index).height
        row += 1


def test_the_star_is_clicked_without_moving_the_list(
    panel: QuotesPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    starred: list[tuple[tuple[Ref, ...], bool]] = []
    monkeypatch.setattr(RecordActions, "set_star", lambda _self, refs, on: starred.append((refs, on)))
    view = panel._view
    index = panel._model.index(1, 0)
    star = view._delegate.card(index).star.center().toPoint() + view.card_rect(index).topLeft()
    before = view.verticalScrollBar().value(), view.current_id()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=star)
    assert starred == [((Ref("quote", panel._model.ids[1]),), True)]
    assert (view.verticalScrollBar().value(), view.current_id()) == before


def test_a_dragged_card_carries_its_record_and_its_words(panel: QuotesPanel) -> None:
    identity = panel._model.ids[0]
    data = panel._model.mimeData([panel._model.index(0, 0)])
    assert refs_from_mime(data) == (Ref("quote", identity),)
    assert panel._model.row_of(identity).text in data.text()


def test_a_paraphrase_never_stands_in_quotation_marks(panel: QuotesPanel) -> None:
    marks = set('“”"«»„')
    seen = 0
    for identity in panel._model.ids:
        row = panel._model.row_of(identity)
        index = panel._model.index_of(identity)
        spoken = panel._model.spoken(row)
        if row.kind == "indirect":
            seen += 1
            assert not marks & set(spoken.replace(row.text, ""))
            first = "".join(text.text for text in panel._view._delegate.card(index).texts)
            assert not marks & set(first.replace(row.text, "")) or row.note
            assert "PARAPHRASE" in first
        else:
            assert f"“{row.text}”" in spoken
    assert seen


def test_the_names_lead_to_the_speaker_and_the_occasion(panel: QuotesPanel, qtbot: QtBot) -> None:
    row = panel._model.row_of(panel._model.ids[0])
    with qtbot.waitSignal(panel.open_requested) as told:
        panel._view.link_clicked.emit("speaker", row.id)
    assert told.args == [Ref(row.speaker.kind, row.speaker.id)]
    with qtbot.waitSignal(panel.open_requested) as told:
        panel._view.link_clicked.emit("occasion", row.id)
    assert told.args == [Ref("event", row.occasion[0])]


def test_chips_name_what_no_facet_lists(panel: QuotesPanel, desk: Desk, wait_for: Wait) -> None:
    row = panel._model.row_of(panel._model.ids[0])
    names: list[str] = []
    desk.tasks.read(lambda lib: services.parties.card(lib, row.speaker.id).name, names.append)
    panel.narrow(Where(facets=(("party", (str(row.speaker.id),)),)))
    wait_for(lambda: panel._names and names)
    chips = [b.text() for b in panel._chips.findChildren(type(panel._copy_all)) if b.isVisible()]
    assert names == chips


def test_the_menu_offers_to_open(panel: QuotesPanel, qtbot: QtBot) -> None:
    panel._view.select_id(panel._model.ids[0])
    panel._on_menu((panel._model.ids[0],), panel.mapToGlobal(QPoint(10, 10)))
    menu = panel.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)[-1]
    assert menu.actions()[0].text().startswith("Open in Article")
    menu.close()


def test_copying_puts_words_and_source_on_the_clipboard(
    panel: QuotesPanel, wait_for: Wait, qtbot: QtBot
) -> None:
    row = next(
        row for row in (panel._model.row_of(i) for i in panel._model.ids) if row and row.kind == "direct"
    )
    QApplication.clipboard().clear()
    panel._view.acted.emit("copy", row.id, QPoint())
    wait_for(lambda: row.text[:30] in QApplication.clipboard().text())
    assert row.source.outlet in QApplication.clipboard().text()
    assert QApplication.clipboard().mimeData().hasHtml()


@pytest.mark.parametrize("count", [1, 3])
def test_a_drag_carries_the_citation_once_it_is_known(panel: QuotesPanel, wait_for: Wait, count: int) -> None:
    ids = tuple(panel._model.ids[:count])
    panel._view.drag_expected.emit(ids)
    wait_for(lambda: panel._dragged.ready)
    data = panel._model.mimeData([panel._model.index(row, 0) for row in range(count)])
    assert data.hasHtml() and data.hasText()
    rtf = bytes(data.data("text/rtf").data()).decode("ascii")
    assert rtf.startswith("{\\rtf1") and rtf.count("{\\rtf1") == 1 and rtf.count("{") == rtf.count("}")
    assert refs_from_mime(data) == tuple(Ref("quote", identity) for identity in ids)


def test_more_than_can_be_copied_at_once_is_said(panel: QuotesPanel) -> None:
    panel._shown = panel._of = 1906
    panel._show_count()
    assert "300" in panel._copy_all.text()
    assert "narrow" in panel._copy_all.toolTip()
    panel._shown = 0
    panel._show_count()
    assert not panel._copy_all.isEnabled() and panel._copy_all.toolTip()


def test_ctrl_c_copies_the_words_and_nothing_else(panel: QuotesPanel, qtbot: QtBot) -> None:
    panel._view.select_id(panel._model.ids[3])
    qtbot.keyClick(panel._view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == panel._model.row_of(panel._model.ids[3]).text


def test_nothing_is_read_before_the_panel_is_in_front(desk: Desk, qtbot: QtBot, wait_for: Wait) -> None:
    panel = QuotesPanel(desk)
    qtbot.addWidget(panel)
    panel.show()
    panel.go(panel.place())
    assert desk.tasks._latest == {}
    panel.activate()
    assert desk.tasks._latest
    wait_for(lambda: not desk.tasks._latest)
