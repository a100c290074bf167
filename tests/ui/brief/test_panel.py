"""The brief view: writing, excerpts as wholes, keeping what is typed, and what it is written from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import services
from app.services.brief_text import Block, Run, excerpts, parse, serialise
from app.ui.brief.editor import BriefEditor
from app.ui.brief.panel import BriefPanel
from app.ui.desk import Desk
from app.ui.dragging import put_passage
from db.records import Ref

Wait = Callable[[Callable[[], Any]], None]
QUOTE, FIGURE = Ref("quote", 1), Ref("statistic", 1)
BODY = "# Findings\n\nFirst words.\n\n> kept words\n>\n> [Source](rapporteur://quote/1)\n\nLast words.\n"


@pytest.fixture
def shelf(library_file: Path) -> int:
    library = services.library.open_library(library_file)
    made = services.bookmarks.create_collection(library, "Water").value
    services.bookmarks.add(library, made, [QUOTE, FIGURE])
    services.briefs.save(library, made, BODY)
    library.close()
    return made


@pytest.fixture
def panel(desk: Desk, shelf: int, qtbot: QtBot, wait_for: Wait) -> BriefPanel:
    made = BriefPanel(desk)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.go({"collection": shelf})
    made.activate()
    wait_for(lambda: made._editor.blocks())
    wait_for(lambda: made._material.model.rowCount() == 2)
    wait_for(lambda: made._editor._objects.now(excerpts(made._editor.blocks())[0]))
    return made


def caret(editor: BriefEditor, words: str, end: bool = True) -> None:
    cursor = editor.document().find(words)
    assert not cursor.isNull()
    cursor.setPosition(cursor.selectionEnd() if end else cursor.selectionStart())
    editor.setTextCursor(cursor)


def kinds(editor: BriefEditor) -> list[str]:
    return [block.kind for block in editor.blocks()]


def kept(desk: Desk, shelf: int, wait_for: Wait) -> str:
    found: list[str] = []
    desk.tasks.read(lambda library: services.briefs.read(library, shelf).body, found.append)
    wait_for(lambda: found)
    return found[0]


def test_it_opens_with_its_text_its_sources_and_its_material(panel: BriefPanel) -> None:
    assert kinds(panel._editor) == ["heading", "text", "excerpt", "text"]
    assert "References" in panel._sources._title.accessibleName() and panel._sources.isVisible()
    assert panel._material.model.is_used(QUOTE) and not panel._material.model.is_used(FIGURE)
    assert "word(s)" in panel._head._words.text()
    assert panel.place() == {"collection": panel._collection, "brief": True}


def test_what_is_typed_is_kept_within_a_second(
    panel: BriefPanel, desk: Desk, shelf: int, qtbot: QtBot, wait_for: Wait
) -> None:
    caret(panel._editor, "First words.")
    qtbot.keyClicks(panel._editor, " And more.")
    wait_for(lambda: not panel._save.isActive() and not panel._saving)
    assert "First words. And more." in kept(desk, shelf, wait_for)


def test_leaving_keeps_at_once_and_one_undo_takes_the_stretch_back(
    panel: BriefPanel, desk: Desk, shelf: int, qtbot: QtBot, wait_for: Wait
) -> None:
    caret(panel._editor, "First words.")
    qtbot.keyClicks(panel._editor, " Alpha")
    panel._keep()
    qtbot.keyClicks(panel._editor, " Beta")
    panel.hide()
    wait_for(lambda: not panel._saving)
    assert "Alpha Beta" in kept(desk, shelf, wait_for)
    assert desk.tasks.undo_label == "Write"
    desk.tasks.undo()
    wait_for(lambda: kept(desk, shelf, wait_for) == BODY)


def test_signs_make_headings_lists_and_notes(panel: BriefPanel, qtbot: QtBot) -> None:
    editor = panel._editor
    caret(editor, "Last words.")
    for typed, kind in (("## Two", "heading"), ("- One", "item"), ("// Mine", "note"), ("Plain", "text")):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
        if kind == "note":  # a list goes on until an empty item ends it
            qtbot.keyClick(editor, Qt.Key.Key_Return)
        qtbot.keyClicks(editor, typed)
    assert [(b.kind, b.text, b.level) for b in editor.blocks()[-4:]] == [
        ("heading", "Two", 2),
        ("item", "One", 0),
        ("note", "Mine", 0),
        ("text", "Plain", 0),
    ]


def test_bold_and_italic_are_kept(panel: BriefPanel, qtbot: QtBot) -> None:
    editor = panel._editor
    cursor = editor.document().find("First")
    editor.setTextCursor(cursor)
    qtbot.keyClick(editor, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(editor, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert editor.blocks()[1].runs == (Run("First", True, True), Run(" words."))
    assert "***First*** words." in serialise(editor.blocks())


def test_an_excerpt_cannot_be_typed_into(panel: BriefPanel, qtbot: QtBot) -> None:
    editor = panel._editor
    caret(editor, "First words.")
    qtbot.keyClick(editor, Qt.Key.Key_Right)  # before the excerpt
    assert editor.current_excerpt() is not None
    qtbot.keyClicks(editor, "before")
    qtbot.wait(20)
    assert [b.text for b in editor.blocks() if b.kind == "text"] == ["First words.", "before", "Last words."]
    position = next(p for p in range(200) if editor.document().characterAt(p) == "\ufffc")
    editor._choose(position)
    qtbot.keyClicks(editor, "after")
    qtbot.wait(20)
    found = editor.blocks()
    assert [b.kind for b in found] == ["heading", "text", "text", "excerpt", "text", "text"]
    assert found[4].text == "after"


def test_backspace_selects_an_excerpt_before_it_takes_it_out(panel: BriefPanel, qtbot: QtBot) -> None:
    editor = panel._editor
    caret(editor, "Last words.", end=False)
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    assert editor._chosen_position() >= 0 and kinds(editor)[2] == "excerpt"
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    assert kinds(editor) == ["heading", "text", "text"]
    editor.undo()
    qtbot.wait(20)
    assert kinds(editor) == ["heading", "text", "excerpt", "text"]


def test_blocks_move_by_keys_and_come_back(panel: BriefPanel, qtbot: QtBot) -> None:
    editor = panel._editor
    caret(editor, "Last words.")
    alt = Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(editor, Qt.Key.Key_Up, alt)
    assert kinds(editor) == ["heading", "text", "text", "excerpt"]
    qtbot.keyClick(editor, Qt.Key.Key_Up, alt)
    assert editor.blocks()[1].text == "Last words."
    editor.undo()
    editor.undo()
    qtbot.wait(20)
    assert kinds(editor) == ["heading", "text", "excerpt", "text"]
    qtbot.keyClick(editor, Qt.Key.Key_Down, alt)


def test_records_are_put_in_by_drop_paste_and_link(panel: BriefPanel, qtbot: QtBot, wait_for: Wait) -> None:
    editor = panel._editor
    caret(editor, "Last words.")
    editor.insertFromMimeData(panel._material.model.mimeData([panel._material.model.index(1, 0)]))
    wait_for(lambda: len(excerpts(editor.blocks())) == 2)
    link = QMimeData()
    link.setText("rapporteur://event/1")
    editor.insertFromMimeData(link)
    wait_for(lambda: len(excerpts(editor.blocks())) == 3)
    assert [e.ref for e in excerpts(editor.blocks())] == [QUOTE, FIGURE, Ref("event", 1)]
    wait_for(lambda: panel._material.model.is_used(FIGURE))


def test_a_copied_quote_stays_linked_when_it_is_pasted(
    panel: BriefPanel, desk: Desk, qtbot: QtBot, wait_for: Wait
) -> None:
    QApplication.clipboard().clear()
    desk.records.copy_cited((Ref("quote", 2), Ref("quote", 3)))
    wait_for(lambda: "“" in QApplication.clipboard().text())
    caret(panel._editor, "Last words.")
    panel._editor.paste()
    wait_for(lambda: len(excerpts(panel._editor.blocks())) == 3)


def words_of_an_article(desk: Desk, size: int) -> QMimeData:
    """The first words of article 1, as the reader copies them."""
    data = QMimeData()
    text: list[str] = []
    desk.tasks.read(lambda library: services.articles.detail(library, 1).text, text.append)
    while not text:
        QApplication.processEvents()
    end = text[0].index(" ", size)
    data.setText(text[0][:end])
    return put_passage(data, (1, 0, end))


def test_words_pasted_from_an_article_are_an_excerpt(panel: BriefPanel, desk: Desk, wait_for: Wait) -> None:
    editor = panel._editor
    caret(editor, "Last words.")
    data = words_of_an_article(desk, 30)
    editor.insertFromMimeData(data)
    wait_for(lambda: len(excerpts(editor.blocks())) == 2)
    made = excerpts(editor.blocks())[-1]
    assert made.ref.kind == "highlight" and data.text() in made.words
    assert made.source


def test_a_few_words_from_an_article_go_into_a_sentence_as_words(
    panel: BriefPanel, desk: Desk, qtbot: QtBot
) -> None:
    editor = panel._editor
    caret(editor, "Last words.")
    data = words_of_an_article(desk, 1)
    editor.insertFromMimeData(data)
    qtbot.wait(50)
    assert len(excerpts(editor.blocks())) == 1
    assert data.text() in editor.toPlainText()


def test_words_copied_with_their_citation_stay_linked(panel: BriefPanel, desk: Desk, wait_for: Wait) -> None:
    QApplication.clipboard().clear()
    desk.records.copy_passage(1, 0, 40)
    wait_for(lambda: bool(QApplication.clipboard().text()))
    caret(panel._editor, "Last words.")
    panel._editor.paste()
    wait_for(lambda: len(excerpts(panel._editor.blocks())) == 2)


def test_what_is_copied_here_comes_back_whole(panel: BriefPanel, qtbot: QtBot) -> None:
    editor = panel._editor
    editor.selectAll()
    data = editor.createMimeDataFromSelection()
    assert "kept words" not in data.text() and "Findings" in data.text()
    editor.textCursor().removeSelectedText()
    editor.insertFromMimeData(data)
    qtbot.wait(20)
    assert kinds(editor) == ["heading", "text", "excerpt", "text"]


def test_the_whole_library_is_found_from_the_keyboard(
    panel: BriefPanel, qtbot: QtBot, wait_for: Wait
) -> None:
    editor, material = panel._editor, panel._material
    caret(editor, "Last words.")
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(material._field, "convention")
    wait_for(lambda: material.model.rowCount() and material._title.text() == "FOUND IN THE LIBRARY")
    first = material.model.row_at(material.model.index(0, 0))
    qtbot.keyClick(material._field, Qt.Key.Key_Return)
    wait_for(lambda: len(excerpts(editor.blocks())) == 2)
    assert first is not None and excerpts(editor.blocks())[1].ref == first.ref


def test_what_changes_elsewhere_shows_at_once(
    panel: BriefPanel, desk: Desk, shelf: int, wait_for: Wait
) -> None:
    desk.tasks.changed.connect(panel.refresh)
    editor = panel._editor
    desk.tasks.write(lambda library: services.briefs.add(library, shelf, [FIGURE]))
    wait_for(lambda: len(excerpts(editor.blocks())) == 2)
    desk.tasks.write(lambda library: services.trash.delete(library, [QUOTE]))
    first = excerpts(editor.blocks())[0]
    wait_for(lambda: "Trash" in editor._objects.state(first))
    desk.tasks.undo()
    wait_for(lambda: not editor._objects.state(first))


def test_a_long_text_that_is_shown_again_is_no_writing(
    panel: BriefPanel, desk: Desk, shelf: int, wait_for: Wait
) -> None:
    desk.tasks.changed.connect(panel.refresh)
    editor = panel._editor
    edited: list[None] = []
    editor.edited.connect(lambda: edited.append(None))
    desk.tasks.write(
        lambda library: services.briefs.save(library, shelf, "Much to say.\n\n" * 200, begins=True)
    )
    wait_for(lambda: len(editor.blocks()) == 200)
    desk.tasks.undo()
    wait_for(lambda: len(excerpts(editor.blocks())) == 1)
    assert not edited


def test_a_collection_that_goes_takes_the_page_along(
    panel: BriefPanel, desk: Desk, shelf: int, wait_for: Wait
) -> None:
    desk.tasks.changed.connect(panel.refresh)
    desk.tasks.write(lambda library: services.bookmarks.delete_collection(library, shelf))
    wait_for(lambda: panel._empty.isVisible())
    assert not panel._body.isVisible()


def test_it_is_copied_with_its_sources(panel: BriefPanel, wait_for: Wait) -> None:
    QApplication.clipboard().clear()
    panel._head.copy_wanted.emit()
    wait_for(lambda: "References" in QApplication.clipboard().text())
    data = QApplication.clipboard().mimeData()
    assert bytes(data.data("text/rtf").data()).startswith(b"{\\rtf1") and data.hasHtml()


def test_any_blocks_come_through_the_document(panel: BriefPanel) -> None:
    text = "# A\n\none **two** *three*\\\nfour\n\n- x\n- y\n\n<!-- n -->\n\n> w\n>\n> [s](rapporteur://event/3)\n\n### B\n"
    panel._editor.set_blocks(parse(text))
    assert serialise(panel._editor.blocks()) == text
    panel._editor.set_blocks(())
    assert panel._editor.blocks() == ()
    cursor = QTextCursor(panel._editor.document())
    cursor.insertText("x")
    assert panel._editor.blocks() == (Block("text", (Run("x"),)),)


def test_an_excerpt_is_said_in_full(panel: BriefPanel) -> None:
    found = excerpts(panel._editor.blocks())[0]
    spoken = panel._editor._spoken(found)
    now = panel._editor._objects.now(found)
    assert now is not None and spoken == f"Excerpt, {now.words}, {now.citation}"
