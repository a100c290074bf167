"""The articles view over a real library: list, text, records, metadata, making, undo, places."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app import services
from app.ui.articles.making import _inside
from app.ui.articles.menus import card_menu, text_menu
from app.ui.articles.panel import ArticlesPanel
from app.ui.articles.record_dialogs import StatisticDialog
from app.ui.desk import Desk
from app.ui.widgets.tips import plain_tip
from db.records import Ref, Where

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
    return panel


def read(desk: Desk, wait_for: Wait, work: Callable[[Any], Any]) -> Any:
    got: list[Any] = []
    desk.tasks.read(work, got.append)
    wait_for(lambda: got)
    return got[0]


def detail(panel: ArticlesPanel) -> Any:
    return panel._reader._detail


def test_it_opens_on_the_newest_article_with_its_records(panel: ArticlesPanel) -> None:
    QAbstractItemModelTester(panel._list.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    QAbstractItemModelTester(panel._side.cards.cards, QAbstractItemModelTester.FailureReportingMode.Fatal)
    row = detail(panel).row
    assert panel._list.view.current_id() == row.id
    assert row.published == "2025-10-25"
    assert panel._side.cards.cards.rowCount() >= row.quotes
    assert panel.current_refs() == (Ref("article", row.id),)


def test_the_disagreement_stands_on_the_card(panel: ArticlesPanel) -> None:
    warnings = [card.warning for card in panel._side.cards.cards._cards if card.warning]
    assert any(
        text.startswith("Expected before: at least 40") and text.endswith("Dan Tri") for text in warnings
    )


def test_a_mark_and_its_card_are_one(panel: ArticlesPanel, qtbot: QtBot) -> None:
    mark = next(mark for mark in detail(panel).marks if mark.ref.kind == "statistic")
    panel._reader.text.reveal(mark.start, mark.end)
    letter = panel._reader.text.words_rect(mark.start, mark.start + 1)  # the words may go over two lines
    point = letter.center() - panel._reader.text.viewport().pos()
    qtbot.mouseMove(panel._reader.text.viewport(), point)
    assert panel._side.cards.lit == mark.ref
    qtbot.mouseClick(panel._reader.text.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert panel._side.cards.current_ref() == mark.ref
    assert panel.current_refs() == (mark.ref,)


def test_a_card_scrolls_to_its_mark(panel: ArticlesPanel, qtbot: QtBot) -> None:
    last = max(detail(panel).marks, key=lambda mark: mark.start)
    cards = panel._side.cards
    cards.setCurrentIndex(cards.cards.index(cards.cards.row_of(last.ref), 0))
    cards.setFocus()
    qtbot.keyClick(cards, Qt.Key.Key_Return)
    rect = panel._reader.text.words_rect(last.start, last.end)
    assert panel._reader.text.rect().intersects(rect)
    assert panel._reader.text._lit == last.ref


def test_selected_words_are_the_current_passage(panel: ArticlesPanel) -> None:
    article = detail(panel)
    start = article.text.index("nearly 65 countries")
    panel.show_passage(article.row.id, start, start + 19)
    QApplication.processEvents()
    assert panel.current_passage() == (article.row.id, start, start + 19)


def test_the_selection_bar_never_covers_the_words(panel: ArticlesPanel, qtbot: QtBot) -> None:
    reader, article = panel._reader, detail(panel)
    for passage in article.passages:
        reader.text.select(passage.start, passage.start + 40)
        reader._on_selection()
        bar = reader._selection
        assert bar.isVisible()
        words = reader.text.words_rect(passage.start, passage.start + 40)
        words.translate(reader.text.mapTo(reader, QPoint(0, 0)))
        assert not bar.geometry().intersects(words)
    qtbot.keyClick(reader.text, Qt.Key.Key_Escape)
    assert not reader._selection.isVisible()


def test_a_quote_is_made_from_words_and_taken_back(
    panel: ArticlesPanel, desk: Desk, qtbot: QtBot, wait_for: Wait
) -> None:
    article, before = detail(panel), panel._side.cards.cards.rowCount()
    start = article.text.index("enthusiastic")
    dialog = panel._article._making.ask("quote", article.row.id, start, start + 12, "enthusiastic")
    speaker = dialog.findChildren(QLineEdit)[0]
    qtbot.keyClicks(speaker, "Chinh")
    wait_for(lambda: "Pham Minh Chinh" in dialog._names.stringList())
    speaker.setText("Pham Minh Chinh")
    dialog.findChild(QComboBox).setCurrentIndex(1)
    dialog.accept()
    wait_for(lambda: panel._side.cards.cards.rowCount() == before + 1)
    made = panel._side.cards.current_card()
    assert made is not None
    assert (made.lead, made.line.split(",")[0]) == ("enthusiastic", "Pham Minh Chinh")
    desk.tasks.undo()
    wait_for(lambda: panel._side.cards.cards.rowCount() == before)


def test_metadata_is_changed_in_place_and_taken_back(
    panel: ArticlesPanel, desk: Desk, qtbot: QtBot, wait_for: Wait
) -> None:
    panel._side.set_details_open(True)
    field = panel._side.details._fields["outlet"]
    was = field.text()
    field.selectAll()
    qtbot.keyClicks(field, "Evening Post")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    wait_for(lambda: detail(panel).row.outlet == "Evening Post")
    desk.tasks.undo()
    wait_for(lambda: detail(panel).row.outlet == was)
    assert field.text() == was


def test_a_wrong_date_says_so_and_changes_nothing(
    panel: ArticlesPanel, desk: Desk, qtbot: QtBot, wait_for: Wait
) -> None:
    told: list[str] = []
    desk.tasks.problem.connect(told.append)
    field = panel._side.details._fields["published"]
    field.selectAll()
    qtbot.keyClicks(field, "last spring")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    wait_for(lambda: told)
    assert "last spring" in told[0]
    wait_for(lambda: field.text() == "2025-10-25")


def test_facets_narrow_and_a_place_comes_back(panel: ArticlesPanel, desk: Desk, wait_for: Wait) -> None:
    before = panel.place()
    panel.narrow(Where(facets=(("outlet", ("VOV",)),)))
    wait_for(lambda: panel._list.shown() == (2, 5))
    assert panel.status() == "2 of 5 article(s)"
    panel._list.view.step(1)
    wait_for(lambda: detail(panel).row.outlet == "VOV")
    panel._reader.text.verticalScrollBar().setValue(300)
    inside = panel.place()
    panel.go(before)
    wait_for(lambda: panel._list.shown() == (5, 5) and detail(panel).row.id == before["article"])
    panel.go(inside)
    wait_for(lambda: panel._list.shown() == (2, 5) and detail(panel).row.id == inside["article"])
    wait_for(lambda: panel._reader.text.verticalScrollBar().value() > 200)
    panel.narrow(Where(query="zzzz no such word"))
    wait_for(lambda: panel._list.shown()[0] == 0)
    assert panel._list._states.currentWidget() is panel._list._states.no_match
    panel._list._states.no_match.findChildren(QPushButton)[0].click()
    wait_for(lambda: panel._list.shown() == (5, 5))


def test_a_party_that_another_view_narrows_to_is_named(
    panel: ArticlesPanel, desk: Desk, wait_for: Wait
) -> None:
    parties = read(desk, wait_for, lambda lib: services.parties.listing(lib, Where("chinh"), "name"))
    party = parties.rows[0]
    panel.narrow(Where(facets=(("party", (str(party.id),)),)))
    wait_for(lambda: panel._list._chips.findChild(QPushButton, f"chosen:party:{party.id}") is not None)
    chip = panel._list._chips.findChild(QPushButton, f"chosen:party:{party.id}")
    wait_for(
        lambda: panel._list._chips.findChild(QPushButton, f"chosen:party:{party.id}").text() == party.name
    )
    assert chip is not None


def test_find_in_article_shows_hits_and_esc_keeps_the_place(panel: ArticlesPanel, qtbot: QtBot) -> None:
    assert panel.find_in_view()
    find = panel._reader._find
    qtbot.keyClicks(find._field, "antonio")
    assert len(panel._reader.text._hits) == len(find.hits[0]) > 0
    qtbot.keyClick(find._field, Qt.Key.Key_F3)
    place = panel._reader.text.verticalScrollBar().value()
    qtbot.keyClick(find._field, Qt.Key.Key_Escape)
    assert panel._reader.text._hits == []
    assert panel._reader.text.verticalScrollBar().value() == place


def test_next_and_previous_article_by_keys(panel: ArticlesPanel, qtbot: QtBot, wait_for: Wait) -> None:
    first = detail(panel).row.id
    panel.activateWindow()
    panel._reader.text.setFocus()
    qtbot.keyClick(panel._reader.text, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    wait_for(lambda: detail(panel).row.id != first)
    qtbot.keyClick(panel._reader.text, Qt.Key.Key_K)
    wait_for(lambda: detail(panel).row.id == first)


def test_where_three_columns_have_no_room_the_side_column_takes_the_lists_place(
    panel: ArticlesPanel, qtbot: QtBot
) -> None:
    assert panel._side.isVisible()
    panel.resize(760, 560)
    QApplication.processEvents()
    assert not panel._side.isVisible()
    assert panel._list.isVisible()
    panel._on_side_toggled(True)
    assert panel._side.isVisible()
    assert not panel._list.isVisible()
    panel._reader.text.setFocus()
    qtbot.keyClick(panel._reader.text, Qt.Key.Key_Escape)
    assert panel._list.isVisible()
    panel._on_side_toggled(True)
    panel.resize(1228, 820)
    QApplication.processEvents()
    assert panel._side.isVisible()
    assert panel._list.isVisible()


def test_a_candidate_is_accepted_from_its_card(
    panel: ArticlesPanel, desk: Desk, qtbot: QtBot, wait_for: Wait
) -> None:
    card = panel._side.cards.cards._cards[0]
    panel._side.cards.set_cards((replace(card, candidate=True),))
    panel._side.cards.select(card.ref)
    with qtbot.waitSignal(panel._side.cards.reviewed) as told:
        qtbot.keyClick(panel._side.cards, Qt.Key.Key_X)
    assert told.args == [card.ref, False]


def test_the_size_of_the_text_follows_the_wheel_and_stays(panel: ArticlesPanel, desk: Desk) -> None:
    panel._reader.zoom_wanted.emit(1)
    assert desk.settings.preferences.reading_size == 18
    assert panel._reader.text.reading.size == 18


def test_a_name_has_a_card_that_leads_to_its_dossier(
    panel: ArticlesPanel, qtbot: QtBot, wait_for: Wait
) -> None:
    mention = detail(panel).mentions[0]
    card = panel._reader._card
    rect = panel._reader.text.words_rect(mention.start, mention.end)
    card.point_at(mention, rect)
    wait_for(card.isVisible)
    with qtbot.waitSignal(panel.open_requested) as told:
        card.findChild(QPushButton).click()
    assert told.args == [Ref(mention.party.kind, mention.party.id)]


def test_an_empty_library_says_what_to_do(
    panel: ArticlesPanel, desk: Desk, qtbot: QtBot, wait_for: Wait
) -> None:
    refs = tuple(Ref("article", identity) for identity in panel._list.model.ids)
    desk.records.delete(refs)
    wait_for(lambda: panel._list.shown() == (0, 0))
    states = panel._list._states
    assert states.currentWidget() is states.empty
    wait_for(lambda: panel._reader.article_id is None)
    with qtbot.waitSignal(panel.import_requested):
        states.empty.findChild(QPushButton).click()


def test_narrowing_keeps_what_is_read_and_deleting_goes_on_to_the_neighbour(
    panel: ArticlesPanel, desk: Desk, wait_for: Wait
) -> None:
    first = detail(panel).row.id
    panel.narrow(Where(facets=(("outlet", ("VOV",)),)))
    wait_for(lambda: panel._list.shown() == (2, 5))
    assert detail(panel).row.id == first
    assert panel._list.view.current_id() is None
    panel.narrow(Where())
    wait_for(lambda: panel._list.view.current_id() == first)
    second = panel._list.model.ids[1]
    desk.records.delete((Ref("article", first),))
    wait_for(lambda: panel._list.shown() == (4, 4) and panel._reader.article_id == second)


def test_nothing_is_read_before_the_window_is_painted(desk: Desk, qtbot: QtBot, wait_for: Wait) -> None:
    panel = ArticlesPanel(desk)
    qtbot.addWidget(panel)
    place = {"article": 2, "top": 0, "order": "title", "query": "", "facets": {}, "period": None}
    panel.go(place)
    assert desk.tasks._library is None
    assert panel.place() == place
    panel.activate()
    wait_for(lambda: panel._reader.article_id == 2 and panel._loaded)
    assert panel._list.order == "title"
    assert panel._list.view.current_id() == 2


def test_a_drag_carries_the_records_and_cited_words(panel: ArticlesPanel, wait_for: Wait) -> None:
    card = next(card for card in panel._side.cards.cards._cards if card.ref.kind == "quote")
    index = panel._side.cards.cards.index(panel._side.cards.cards.row_of(card.ref), 0)
    plain = panel._side.cards.cards.mimeData([index])
    assert card.lead in plain.text()
    panel._dragged.expect((card.ref,))
    wait_for(lambda: panel._dragged._cited is not None)
    cited = panel._side.cards.cards.mimeData([index])
    assert card.lead.strip("“”") in cited.text()
    assert len(cited.text()) > len(plain.text())


@pytest.mark.parametrize(
    ("words", "value", "unit", "qualifier"),
    [
        ("nearly 65 countries", 65.0, "countries", "nearly"),
        ("VND390 trillion", 390e12, "", ""),
        ("more than 13,750 cyberattacks", 13750.0, "cyberattacks", "more than"),
        ("79.1% of the population", 79.1, "percent", ""),
        ("no number at all", None, "", ""),
    ],
)
def test_a_number_is_read_from_the_words_to_be_looked_over(
    qtbot: QtBot, words: str, value: float | None, unit: str, qualifier: str
) -> None:
    dialog = StatisticDialog(words)
    qtbot.addWidget(dialog)
    values = dialog.values()
    assert (values["value"], values["unit"], values["qualifier"]) == (value, unit, qualifier)


def test_outer_quotation_marks_are_not_part_of_a_quote() -> None:
    assert _inside(10, 17, "“peace”") == (11, 16, "peace")
    assert _inside(10, 17, "“peace,") == (10, 17, "“peace,")


def test_the_marks_are_walked_through_by_key(panel: ArticlesPanel, qtbot: QtBot) -> None:
    panel.activateWindow()
    panel._reader.text.setFocus()
    marks = panel._reader.text.marks.marks
    for mark in marks[:3]:
        qtbot.keyClick(panel._reader.text, Qt.Key.Key_M)
        assert panel.current_refs() == (mark.ref,)
    qtbot.keyClick(panel._reader.text, Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    assert panel._side.cards.current_ref() == marks[1].ref


def test_every_control_that_takes_the_focus_has_a_name(panel: ArticlesPanel) -> None:
    panel._side.set_details_open(True)
    panel.find_in_view()
    QApplication.processEvents()
    nameless = []
    for widget in panel.findChildren(QWidget):
        if not widget.isVisibleTo(panel) or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name).strip():
            nameless.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    assert nameless == []


def test_a_quote_is_corrected_and_only_what_changed_is_written(
    panel: ArticlesPanel, desk: Desk, qtbot: QtBot, wait_for: Wait
) -> None:
    ref = next(ref for ref in panel._article._records if ref.kind == "quote")
    quote = panel._article._records[ref]
    panel._article.choose(ref)
    dialog = panel._article._making.edit(quote, quote.text)
    role = dialog.findChildren(QLineEdit)[1]
    assert role.text() == quote.role
    role.setText("Guest of honour")
    dialog.accept()
    wait_for(lambda: panel._article._records[ref].role == "Guest of honour")
    assert panel._article._records[ref].speaker == quote.speaker
    article = detail(panel)
    span = quote.span
    panel._article._making.change(ref, {"start": span.start, "end": span.start + len(quote.text.split()[0])})
    wait_for(
        lambda: (
            panel._article._records[ref].text
            == article.text[span.start : panel._article._records[ref].span.end]
        )
    )
    wait_for(lambda: panel._article._records[ref].text == quote.text.split()[0])
    desk.tasks.undo()
    desk.tasks.undo()
    wait_for(lambda: panel._article._records[ref] == quote)


def test_letters_typed_into_a_field_are_letters(panel: ArticlesPanel, qtbot: QtBot) -> None:
    before = detail(panel).row.id
    panel.activateWindow()
    panel.find_in_view()
    field = panel._reader._find._field
    qtbot.keyClicks(field, "jk me")
    assert field.text() == "jk me"
    assert panel._article.id == before


def test_space_in_the_list_reads_on(panel: ArticlesPanel, qtbot: QtBot) -> None:
    panel.activateWindow()
    panel._list.view.setFocus()
    qtbot.keyClick(panel._list.view, Qt.Key.Key_Space)
    assert panel._reader.text.verticalScrollBar().value() > 300


def test_a_date_that_is_none_is_refused_before_it_is_written(qtbot: QtBot) -> None:
    dialog = StatisticDialog("nearly 65 countries")
    qtbot.addWidget(dialog)
    lines = dialog.findChildren(QLineEdit)
    lines[0].setText("countries that signed")
    lines[-1].setText("October")
    assert "October" in dialog._problem_text()
    lines[-1].setText("2025-10")
    assert dialog._problem_text() == ""


def test_tab_leads_from_the_words_to_what_can_be_done_with_them(
    panel: ArticlesPanel, qtbot: QtBot, wait_for: Wait
) -> None:
    panel.activateWindow()
    text = panel._reader.text
    text.setFocus()
    text.select(10, 30)
    wait_for(panel._reader._selection.isVisible)
    qtbot.keyClick(text, Qt.Key.Key_Tab)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Copy with citation"
    assert text.selected() == (10, 30)
    qtbot.keyClick(focus, Qt.Key.Key_Escape)
    assert not panel._reader._selection.isVisible()
    assert QApplication.focusWidget() is text


def test_the_original_stands_beside_the_text_where_there_is_room(
    panel: ArticlesPanel, desk: Desk, tmp_path: Path, wait_for: Wait
) -> None:
    file = tmp_path / "harbour.txt"
    paragraph = "The harbour was opened on 3 May 2031 to ships of every size, said Ann Rowe. "
    file.write_text("Harbour opens\n\n" + paragraph * 4 + "\n\nComment (0)\n\n" + paragraph * 3)
    report: list[Any] = []
    desk.tasks.write(lambda lib: services.importing.import_documents(lib, [file]), report.append)
    wait_for(lambda: report)
    (number,) = report[0].files[0].article_ids
    panel.show_ref(Ref("article", number))
    wait_for(lambda: panel._reader.article_id == number)
    reader = panel._reader
    reader._head.original_wanted.emit()
    wait_for(reader._original.isVisible)
    assert not reader._pages.stack.isVisible()  # no room for both
    assert "Comment (0)" in reader._original.toPlainText()
    assert any(reason for _, _, reason in reader._original._removed)
    panel._on_side_toggled(False)
    panel.resize(1500, 820)
    QApplication.processEvents()
    assert reader._pages.stack.isVisible()
    assert reader._original.isVisible()
    panel.resize(1100, 820)
    QApplication.processEvents()
    reader.reveal_words(0, 7)
    assert reader.text.isVisible()
    assert not reader._original.isVisible()


def test_columns_keep_their_widths_through_a_narrow_window(panel: ArticlesPanel, desk: Desk) -> None:
    QApplication.processEvents()
    first = panel._splitter.sizes()
    assert first[0] == 380
    assert first[2] == 292
    panel.resize(620, 600)
    QApplication.processEvents()
    assert panel._splitter.sizes()[0] < 300
    panel.resize(1228, 820)
    QApplication.processEvents()
    assert panel._splitter.sizes() == first
    panel._on_splitter_moved([320, 600, 306])
    assert [int(size) for size in desk.settings.state("articles/splitter")] == [320, 600, 306]


def test_the_menus_offer_what_can_be_done_there(panel: ArticlesPanel, wait_for: Wait) -> None:
    records = panel._desk.records
    article = detail(panel)
    mention = article.mentions[0]
    mark = next(mark for mark in article.marks if mark.ref.kind == "quote")
    menu = text_menu(
        panel, records, mark.ref, False, (article.row.id, 0, 5), mention, lambda _ref: None, mark.ref
    )
    texts = [action.text().split("\t")[0] for action in menu.actions() if action.text()]
    assert texts[0] == f"Open dossier of {mention.party.name}"
    for wanted in ("Copy Words with Citation", "Make a Quote…", "Search for This", "Show in Quotes", "Edit…"):
        assert wanted in texts
    assert "Let the Selected Record Rest on These Words" in texts
    assert "Copy with Citation" in texts
    chosen: list[tuple[str, int, int]] = []
    menu.chosen.connect(lambda *what: chosen.append(what))
    next(action for action in menu.actions() if action.text() == "Make an Event…").trigger()
    assert chosen == [("event", 0, 5)]
    card = replace(panel._side.cards.cards._cards[0], candidate=True)
    reviewed: list[tuple[Ref, bool]] = []
    of_card = card_menu(
        panel, records, card, lambda _r: None, lambda _r: None, lambda *what: reviewed.append(what)
    )
    next(action for action in of_card.actions() if action.text().startswith("Reject")).trigger()
    assert reviewed == [(card.ref, False)]


def test_what_looks_like_markup_is_shown_as_it_is_written() -> None:
    assert (
        plain_tip("A <img src='file:///x'> title") == "<qt>A &lt;img src=&#x27;file:///x&#x27;&gt; title</qt>"
    )
    assert plain_tip("5 & 6") == "5 & 6"


def test_the_status_line_counts_stories_and_wire_sources(
    panel: ArticlesPanel, desk: Desk, wait_for: Wait, tmp_path: Path
) -> None:
    told: list[str] = []
    panel.status_changed.connect(told.append)
    words = [
        f"Sentence {n} of the report tells what the council of Eastbay said on its day {n}." for n in range(8)
    ]
    for name, extra in (("Reuters", "One more line."), ("Hill Courier", "Another line, of its own.")):
        body = "".join(f"<p>{line}</p>" for line in [*words, extra])
        (tmp_path / f"{name}.html").write_text(
            f"<html lang='en'><head><title>Council</title><meta property='og:site_name' content='{name}'></head>"
            f"<body><article><h1>Council of {name}</h1>{body}</article></body></html>",
            encoding="utf-8",
        )
    pages = sorted(tmp_path.glob("*.html"))
    desk.tasks.write(lambda lib: services.importing.import_documents(lib, pages, extract=False))
    wait_for(lambda: told and "·" in told[-1])
    articles, stories = told[-1].split(" · ")
    assert articles.startswith(str(len(panel._list.model.ids)))
    assert stories.startswith("1 ") and ", 1 wire source" in stories  # with English plurals loaded or not


def test_a_removed_part_is_put_back_from_the_original(
    panel: ArticlesPanel, desk: Desk, tmp_path: Path, wait_for: Wait
) -> None:
    file = tmp_path / "harbour.txt"
    paragraph = "The harbour was opened on 3 May 2031 to ships of every size, said Ann Rowe. "
    file.write_text("Harbour opens\n\n" + paragraph * 4 + "\n\nComment (0)\n\n" + paragraph * 3)
    report: list[Any] = []
    desk.tasks.write(lambda lib: services.importing.import_documents(lib, [file]), report.append)
    wait_for(lambda: report)
    (number,) = report[0].files[0].article_ids
    panel.show_ref(Ref("article", number))
    wait_for(lambda: panel._reader.article_id == number)
    assert "Comment (0)" not in detail(panel).text
    view = panel._reader._original
    panel._reader._head.original_wanted.emit()
    wait_for(view.isVisible)
    assert not view.menu_at(0).actions()[0].isEnabled(), "what is in the text cannot be put back"
    view.menu_at(view.toPlainText().index("Comment (0)")).actions()[0].trigger()
    wait_for(lambda: "Comment (0)" in detail(panel).text)
    wait_for(lambda: not view.isVisible())
    assert panel._reader.text.isVisible(), "one sees what came of it"
    desk.tasks.undo()
    wait_for(lambda: "Comment (0)" not in detail(panel).text)
