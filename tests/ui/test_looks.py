"""Every list shows at once what it showed at the last end, without reading the library, and keeps it until it is read."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.ui import first_look
from app.ui.desk import Desk
from app.ui.views import make_panel
from db.records import Counts

Wait = Callable[[Callable[[], Any]], None]
VIEWS = ("articles", "quotes", "events", "statistics", "parties")


def shown_ids(panel: Any) -> list[int]:
    model = panel._list.model if panel.VIEW == "articles" else panel._model
    return list(model.ids)


@pytest.mark.parametrize("view", VIEWS)
def test_what_a_list_showed_comes_back_before_anything_is_read(
    view: str, desk: Desk, wait_for: Wait, tmp_path: Path, qtbot: Any
) -> None:
    before: Any = make_panel(view, desk)
    qtbot.addWidget(before)
    before.show()
    before.activate()
    wait_for(lambda: before.look() is not None and shown_ids(before))
    if view == "articles":
        wait_for(lambda: before.look()[1] is not None)
    library = tmp_path / "library.rapporteur"
    library.write_bytes(b"as it was")
    first_look.save(tmp_path / "cache", library, {view: before.look(), "counts": Counts(articles=1)})
    looks = first_look.load(tmp_path / "cache", library)
    assert looks, "only records may be kept"
    after: Any = make_panel(view, desk)
    qtbot.addWidget(after)
    after.go(before.place())
    asked: list[object] = []
    desk.tasks.read = lambda *args, **_: asked.append(args)  # type: ignore[method-assign]
    desk.tasks.read_latest = lambda *args, **_: asked.append(args)  # type: ignore[method-assign]
    after.show_look(looks[view])
    assert shown_ids(after) == shown_ids(before)
    assert not asked


@pytest.mark.parametrize("view", VIEWS)
def test_a_look_of_another_list_or_of_none_is_passed_over(view: str, desk: Desk, qtbot: Any) -> None:
    panel: Any = make_panel(view, desk)
    qtbot.addWidget(panel)
    for look in (None, (), ("x", "y", "z"), pickle.loads(pickle.dumps((1, 2)))):
        panel.show_look(look)
    assert not shown_ids(panel)
