"""Every list of records can be dragged from: the records for our collections and briefs, the cited words for others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.ui.desk import Desk
from app.ui.dragging import refs_from_mime
from app.ui.views import make_panel

Wait = Callable[[Callable[[], Any]], None]


@pytest.mark.parametrize(
    ("view", "kind"), [("events", "event"), ("statistics", "statistic"), ("parties", "")]
)
def test_a_list_can_be_dragged_from(desk: Desk, qtbot: QtBot, wait_for: Wait, view: str, kind: str) -> None:
    panel: Any = make_panel(view, desk)
    qtbot.addWidget(panel)
    panel.resize(1200, 700)
    panel.show()
    panel.activate()
    wait_for(lambda: len(panel._model.ids) > 3 and panel._known)
    number = next(i for i in panel._model.ids if i > 0 and panel._model.row_of(i) is not None)
    panel._view.select_id(number)
    (ref,) = panel.current_refs()
    assert not kind or ref.kind == kind
    panel._dragging.expect((ref,))
    wait_for(lambda: panel._dragging.ready)
    data = panel._model.mimeData([panel._model.index_of(number)])
    assert refs_from_mime(data) == (ref,) and data.text()
    assert bytes(data.data("text/rtf").data()).startswith(b"{\\rtf1")
    heading = next((i for i in panel._model.ids if i < 0), None)
    if heading is not None:
        from PySide6.QtCore import Qt

        flags = panel._model.flags(panel._model.index_of(heading))
        assert not flags & Qt.ItemFlag.ItemIsDragEnabled
