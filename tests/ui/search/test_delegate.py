"""Hits as they are painted."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from app.ui.search.delegate import HitDelegate
from app.ui.theme import tokens
from db.records import SearchPlace

PLACE = SearchPlace(1, "few words", (), (0, 3), 1)


def test_words_that_have_no_room_end_with_an_ellipsis(qapp: QApplication) -> None:
    hit = replace(PLACE, snippet="\N{GRINNING FACE} " + "many words " * 60, spans=((2, 6),))
    layout, _ = HitDelegate()._layout(hit, 300, tokens(QPalette()))
    assert layout.lineCount() == 2
    assert layout.text().endswith("…")
    assert layout.text()[:-1].rstrip() in hit.snippet
    last = layout.lineAt(1)
    assert last.textStart() + last.textLength() == len(layout.text().encode("utf-16-le")) // 2
    short, _ = HitDelegate()._layout(replace(hit, snippet="few words", spans=()), 300, tokens(QPalette()))
    assert short.text() == "few words"
