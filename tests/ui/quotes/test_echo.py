"""A quote says in how many other articles its words stand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot

from app import services
from app.ui.desk import Desk
from app.ui.quotes.panel import QuotesPanel
from db.records import Ref

Wait = Callable[[Callable[[], Any]], None]
WORDS = "We owe every boat a safe way home, and we will pay for it ourselves"


def test_the_current_quote_says_where_else_its_words_stand(desk: Desk, qtbot: QtBot, wait_for: Wait) -> None:
    for day in (2, 3):
        desk.tasks.write(
            lambda library, on=day: services.importing.import_text(
                library,
                f"Harbour news, part {on}. “{WORDS},” Ms Lan Thu Vo said on Monday to reporters.",
                title=f"Harbour {on}",
                published=f"2026-03-0{on}",
            )
        )
    found: list[int] = []

    def ours(library: Any) -> list[int]:
        rows = services.quotes.rows(library, services.quotes.listing(library).ids)
        return [row.id for row in rows if "boat" in row.text]

    desk.tasks.write(
        lambda library: services.importing.import_text(library, "A last text of a few words.", title="Last")
    )
    wait_for(lambda: desk.tasks.read(ours, found.extend) or len(found) >= 2)
    panel = QuotesPanel(desk)
    qtbot.addWidget(panel)
    panel.resize(1200, 800)
    panel.show()
    panel.activate()
    wait_for(lambda: panel._shown)
    panel.show_ref(Ref("quote", found[0]))
    button = panel._view._actions._echo
    wait_for(lambda: "Also in 1" in button.text() and "2 Mar 2026" in button.text())
    with qtbot.waitSignal(desk.records.words_wanted) as asked:
        button.click()
    assert asked.args == [Ref("quote", found[0])]
