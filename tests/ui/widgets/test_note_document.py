"""Notes in Markdown: dressed, never loading anything, as high as their words."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from app.ui.theme import sized
from app.ui.widgets.note_document import NoteDocument


def test_markdown_is_dressed_and_html_is_not(qtbot: QtBot) -> None:
    note = NoteDocument("**Open** with this.\nAsk <b>Lee</b>.\n\n- one\n- two", sized(13), 300)
    assert note.toPlainText().splitlines()[0] == "Open with this."
    assert "<b>Lee</b>" in note.toPlainText() or "Lee" in note.toPlainText()
    assert note.begin().begin().fragment().charFormat().fontWeight() >= 600
    assert note.height > NoteDocument("Open", sized(13), 300).height


def test_an_image_is_its_text_and_nothing_is_loaded(qtbot: QtBot) -> None:
    note = NoteDocument("See ![the map](file:///etc/passwd) here", sized(13), 300)
    assert note.toPlainText() == "See the map here"
    assert note.loadResource(int(QTextDocument.ResourceType.ImageResource), QUrl("file:///x.png")) is None
