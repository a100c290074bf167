"""A dossier by hand: its words narrow its quotes, its company leads to articles, names and splits are written and undone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton
from pytestqt.qtbot import QtBot

from app import services
from app.ui.desk import Desk
from app.ui.parties import renaming
from app.ui.parties.life_strip import LifeStrip
from app.ui.parties.note_field import NoteField
from app.ui.parties.panel import PartiesPanel
from app.ui.parties.quote_line import QuoteLine
from app.ui.parties.role_chart import RoleChart
from app.ui.parties.split_dialog import SplitDialog
from db.errors import LibraryUnwritable
from db.records import Ref, Where

Wait = Callable[[Callable[[], Any]], None]
GIANG, CONVENTION = "Dang Hoang Giang", "United Nations Convention against Cybercrime"


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot, wait_for: Wait) -> PartiesPanel:
    made = PartiesPanel(desk)
    qtbot.addWidget(made)
    desk.tasks.changed.connect(made.refresh)
    made.resize(1228, 800)
    made.show()
    made.activate()
    wait_for(lambda: made._party is not None)
    return made


def show(panel: PartiesPanel, name: str, wait_for: Wait) -> None:
    wait_for(lambda: any(row and row.name == name for row in map(panel._model.row_of, panel._model.ids)))
    rows = [row for row in map(panel._model.row_of, panel._model.ids) if row]
    chosen = next(row for row in rows if row.name == name)
    panel.show_ref(Ref(chosen.kind, chosen.id))
    wait_for(lambda: panel._party is not None and panel._party.row.id == chosen.id)


def shown(panel: PartiesPanel, kind: type[Any]) -> list[Any]:
    return [widget for widget in panel._dossier.widget().findChildren(kind) if widget.isVisibleTo(panel)]


def button(panel: PartiesPanel, begins: str) -> QPushButton:
    return next(one for one in shown(panel, QPushButton) if one.text().startswith(begins))


def test_a_word_that_recurs_shows_its_quotes_and_goes_again(panel: PartiesPanel, wait_for: Wait) -> None:
    show(panel, GIANG, wait_for)
    assert len(shown(panel, QuoteLine)) == 12
    wait_for(lambda: any(one.isCheckable() for one in shown(panel, QPushButton)))
    chip = button(panel, "cybercrime")
    chip.click()
    wait_for(lambda: len(shown(panel, QuoteLine)) == int(chip.text().split()[-1]))
    assert all("cybercrime" in line.text().lower() for line in shown(panel, QuoteLine))
    chip.click()
    wait_for(lambda: len(shown(panel, QuoteLine)) == 12)


def test_company_leads_to_the_articles_that_name_both(
    panel: PartiesPanel, wait_for: Wait, qtbot: QtBot
) -> None:
    show(panel, GIANG, wait_for)
    chip = button(panel, "Vietnam")
    with qtbot.waitSignal(panel.where_requested) as asked:
        button(panel, "United Nations  ").click()
    view, where = asked.args
    assert view == "articles" and isinstance(where, Where) and where.values("together")
    assert chip.toolTip()


def test_roles_and_stages_lead_to_their_sources(panel: PartiesPanel, wait_for: Wait, qtbot: QtBot) -> None:
    show(panel, GIANG, wait_for)
    (chart,) = shown(panel, RoleChart)
    rows = chart.findChildren(QAbstractButton)
    assert rows[0].text() == "Deputy Minister of Foreign Affairs"
    with qtbot.waitSignal(panel.open_requested) as opened:
        rows[0].click()
    assert opened.args[0].kind == "article"
    show(panel, CONVENTION, wait_for)
    stages = shown(panel, LifeStrip)[0].findChildren(QAbstractButton)
    assert [stage.isEnabled() for stage in stages] == [True, True, False, True, True, True]
    with qtbot.waitSignal(panel.open_requested) as opened:
        next(stage for stage in stages if stage.text() == "Signed").click()
    assert opened.args[0].kind == "event"


def test_a_party_is_split_by_its_articles_and_made_whole_again(
    panel: PartiesPanel, wait_for: Wait, monkeypatch: pytest.MonkeyPatch, desk: Desk
) -> None:
    show(panel, GIANG, wait_for)
    old = panel._party
    assert old is not None

    class Chosen(SplitDialog):
        def exec(self) -> int:
            assert not self._split.isEnabled(), "nothing is ticked yet"
            self._field.setText("Dang Hoang Giang (ambassador)")
            self._articles.item(0).setCheckState(self._articles.item(0).checkState().Checked)
            assert self._split.isEnabled()
            return 1

    monkeypatch.setattr(renaming, "SplitDialog", Chosen)
    button(panel, "Split").click()
    wait_for(lambda: panel._party is not None and panel._party.row.name.endswith("(ambassador)"))
    made = panel._party
    assert made is not None and 0 < made.row.quotes < old.row.quotes
    undone: list[str] = []
    desk.tasks.undone.connect(lambda label, _back: undone.append(label))
    desk.tasks.undo()
    wait_for(lambda: undone)
    found: list[Any] = []
    desk.tasks.read(lambda library: services.parties.card(library, old.row.id), found.append)
    wait_for(lambda: found)
    assert found[0].quotes == old.row.quotes


def test_another_name_can_be_taken_off(panel: PartiesPanel, wait_for: Wait) -> None:
    show(panel, CONVENTION, wait_for)
    panel._dossier.alias_removed.emit("Hanoi Convention")
    wait_for(lambda: panel._party is not None and "Hanoi Convention" not in panel._party.aliases)


def test_the_life_of_a_treaty_takes_the_lines_that_it_needs(panel: PartiesPanel, wait_for: Wait) -> None:
    show(panel, CONVENTION, wait_for)
    panel.resize(640, 560)
    wait_for(lambda: shown(panel, LifeStrip)[0].width() < 400)
    strip = shown(panel, LifeStrip)[0]
    wait_for(lambda: strip.height() == strip.heightForWidth(strip.width()))
    assert all(strip.rect().contains(stage.geometry()) for stage in strip.findChildren(QAbstractButton))


def test_a_star_leaves_one_where_one_reads(panel: PartiesPanel, wait_for: Wait) -> None:
    show(panel, GIANG, wait_for)
    bar = panel._dossier.verticalScrollBar()
    wait_for(lambda: bar.maximum() > 300)
    bar.setValue(200)
    page = panel._dossier.widget()
    panel._dossier.star_toggled.emit(True)
    wait_for(lambda: panel._dossier.widget() is not page)
    wait_for(lambda: bar.value() == 200)
    show(panel, CONVENTION, wait_for)
    wait_for(lambda: bar.value() == 0)


def note_of(panel: PartiesPanel) -> NoteField:
    assert panel._dossier._note is not None
    return panel._dossier._note


def test_a_note_is_kept_as_it_is_typed_and_undone_like_other_notes(
    panel: PartiesPanel, desk: Desk, qtbot: QtBot, wait_for: Wait
) -> None:
    show(panel, GIANG, wait_for)
    field = note_of(panel)
    field.setFocus()
    qtbot.keyClicks(field, "Ask him about the fund")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait_for(lambda: note_of(panel) is not field)  # what was written came back from the library
    again = note_of(panel)
    assert again.toPlainText() == "Ask him about the fund" and again.is_kept
    desk.tasks.undo()
    wait_for(lambda: note_of(panel).toPlainText() == "")
    assert note_of(panel).is_kept
    desk.tasks.redo()
    wait_for(lambda: note_of(panel).toPlainText() == "Ask him about the fund")


def test_what_is_typed_survives_a_change_elsewhere_and_goes_to_the_right_party(
    panel: PartiesPanel, desk: Desk, qtbot: QtBot, wait_for: Wait
) -> None:
    show(panel, GIANG, wait_for)
    number = panel._party.row.id  # type: ignore[union-attr]
    field = note_of(panel)
    qtbot.keyClicks(field, "half a sent")
    desk.tasks.write(lambda library: services.parties.add_alias(library, number, "D. H. Giang"))
    wait_for(lambda: note_of(panel) is not field)
    assert note_of(panel).toPlainText() == "half a sent" and not note_of(panel).is_kept
    show(panel, CONVENTION, wait_for)
    wait_for(lambda: note_of(panel).toPlainText() != "half a sent")
    notes: list[str] = []

    def written() -> bool:
        desk.tasks.read(lambda library: services.parties.detail(library, number).note, notes.append)
        return "half a sent" in notes

    wait_for(written)


def test_a_note_that_could_not_be_kept_stays_and_is_kept_later(
    panel: PartiesPanel, desk: Desk, qtbot: QtBot, wait_for: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(panel, GIANG, wait_for)
    number = panel._party.row.id  # type: ignore[union-attr]
    told: list[str] = []
    desk.tasks.problem.connect(told.append)

    def full(*_: object) -> None:
        raise LibraryUnwritable("The disk is full.")

    with monkeypatch.context() as patched:
        patched.setattr(services.parties, "set_note", full)
        qtbot.keyClicks(note_of(panel), "worth keeping")
        note_of(panel).keep()
        wait_for(lambda: told)
    assert told == ["The disk is full."]
    assert note_of(panel).toPlainText() == "worth keeping" and not note_of(panel).is_kept
    note_of(panel).keep()
    notes: list[str] = []

    def written() -> bool:
        desk.tasks.read(lambda library: services.parties.detail(library, number).note, notes.append)
        return "worth keeping" in notes

    wait_for(written)
