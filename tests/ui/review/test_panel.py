"""The review panel on candidates that extraction found in a text of our own: keys, corrections, undo, many at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app import services
from app.changes import Changes, Outcome
from app.ui.desk import Desk
from app.ui.review.model import percent
from app.ui.review.panel import ReviewPanel
from db.errors import StorageProblem
from db.records import QuoteRow, Where

Wait = Callable[[Callable[[], Any]], None]

TEXT = """Harbour council opens the new pier

The harbour council of Lindholm met on 3 May 2025 to speak about the ferries.

“We will open the new pier before the summer,” said Mayor Anna Lindqvist. She said that the ferry carried 1,200 passengers a day in 2024.

“Every child of this town should learn to sail, and we shall pay for it,” Lindqvist added. Some 35% of the children have never been on a boat.

“The old pier has served us for a long time,” said the harbour master Tomas Berg.
"""


@pytest.fixture(scope="session")
def harbour_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the candidates of one article."""
    path = tmp_path_factory.mktemp("harbour") / "library.db"
    library = services.library.open_library(path, starter=False)
    services.importing.import_text(library, TEXT)
    library.close()
    return path


@pytest.fixture
def starter_file(harbour_file: Path) -> Path:
    """What the desk is opened on here."""
    return harbour_file


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot, wait_for: Wait) -> ReviewPanel:
    panel = ReviewPanel(desk)
    qtbot.addWidget(panel)
    desk.tasks.changed.connect(panel.refresh)
    panel.resize(1200, 800)
    panel.show()
    panel.activate()
    wait_for(lambda: len(panel._model.ids) and panel._table.rules.rowCount())
    return panel


def key_of(panel: ReviewPanel, words: str) -> int:
    """The key of the quote or statistic whose words begin so."""
    for key in panel._model.ids:
        candidate = panel._model.row_of(key).candidate
        if getattr(candidate.record, "text", "").startswith(words):
            return key
    raise AssertionError(f"no candidate “{words}”")


def settled(panel: ReviewPanel) -> bool:
    return (
        not panel._decisions.pending and not panel._stale and "review queue" not in panel._desk.tasks._latest
    )


def accepted_quotes(desk: Desk, wait_for: Wait) -> list[QuoteRow]:
    found: list[Any] = []
    where = Where(facets=(("status", ("accepted",)),))
    desk.tasks.read(lambda library: services.quotes.listing(library, where).rows, found.append)
    wait_for(lambda: found)
    return list(found[0])


def test_model_tester_agrees(panel: ReviewPanel, qtbot: QtBot, wait_for: Wait) -> None:
    tester = QAbstractItemModelTester(panel._model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rules = QAbstractItemModelTester(panel._table.rules, QAbstractItemModelTester.FailureReportingMode.Fatal)
    qtbot.keyClick(panel._view, Qt.Key.Key_X)
    wait_for(lambda: settled(panel))
    assert tester.model() is panel._model and rules.model() is panel._table.rules


def test_a_accepts_and_the_next_one_is_there_at_once(
    panel: ReviewPanel, desk: Desk, qtbot: QtBot, wait_for: Wait
) -> None:
    keys = list(panel._model.ids)
    first, second = key_of(panel, "We will open"), None
    second = keys[keys.index(first) + 1]
    panel._view.select_id(first)
    qtbot.keyClick(panel._view, Qt.Key.Key_A)
    assert panel._view.current_id() == second  # before the library has answered
    assert panel._candidate.candidate == panel._model.row_of(second).candidate
    assert first not in panel._model.ids
    wait_for(lambda: settled(panel))
    assert [q.text for q in accepted_quotes(desk, wait_for)] == [
        "We will open the new pier before the summer"
    ]
    assert panel._header._count.text() == str(len(keys) - 1)


def test_three_quick_decisions_and_u_three_times(panel: ReviewPanel, qtbot: QtBot, wait_for: Wait) -> None:
    keys = list(panel._model.ids)
    panel._view.select_id(keys[0])
    for key in (Qt.Key.Key_A, Qt.Key.Key_X, Qt.Key.Key_A):
        qtbot.keyClick(panel._view, key)
    assert list(panel._model.ids) == keys[3:]
    assert panel._view.current_id() == keys[3]
    wait_for(lambda: settled(panel))
    for number in (2, 1, 0):
        qtbot.keyClick(panel._view, Qt.Key.Key_U)
        wait_for(lambda number=number: panel._view.current_id() == keys[number])
    assert list(panel._model.ids) == keys


def test_brackets_move_the_end_and_accepting_saves_it(
    panel: ReviewPanel, desk: Desk, qtbot: QtBot, wait_for: Wait
) -> None:
    panel._view.select_id(key_of(panel, "Every child"))
    qtbot.keyClicks(panel._view, "[[")
    qtbot.keyClicks(panel._view, "}")
    assert panel._candidate._boundary.words == "child of this town should learn to sail, and we shall pay"
    assert panel._candidate._context.toPlainText().count("Every child") == 1
    qtbot.keyClick(panel._view, Qt.Key.Key_A)
    wait_for(lambda: settled(panel))
    quote = accepted_quotes(desk, wait_for)[0]
    assert quote.text == "child of this town should learn to sail, and we shall pay"
    assert quote.seal == "verified"


def test_s_goes_to_the_speaker_with_type_ahead(
    panel: ReviewPanel, desk: Desk, qtbot: QtBot, wait_for: Wait
) -> None:
    panel._view.select_id(key_of(panel, "We will open"))
    qtbot.keyClick(panel._view, Qt.Key.Key_S)
    field = panel._candidate.fields.field("speaker")
    assert field is not None and field.selectedText() == "Anna Lindqvist"
    qtbot.keyClicks(field, "Tom")
    wait_for(lambda: "Tomas Berg" in field._names.stringList())
    count = len(panel._model.ids)
    popup = field.completer().popup()
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)  # takes the name, and no more than that
    assert (field.text(), popup.isVisible()) == ("Tomas Berg", False)
    assert len(panel._model.ids) == count
    qtbot.keyClick(field, Qt.Key.Key_Return)
    wait_for(lambda: settled(panel))
    quote = accepted_quotes(desk, wait_for)[0]
    assert quote.speaker is not None and quote.speaker.name == "Tomas Berg"


def test_letters_in_a_field_are_letters(panel: ReviewPanel, qtbot: QtBot) -> None:
    count = len(panel._model.ids)
    panel._view.select_id(key_of(panel, "We will open"))
    qtbot.keyClick(panel._view, Qt.Key.Key_E)
    role = panel._candidate.fields.field("role")
    assert role is not None
    role.clear()
    qtbot.keyClicks(role, "axuj")
    assert role.text() == "axuj"
    assert len(panel._model.ids) == count
    qtbot.keyClick(role, Qt.Key.Key_Escape)
    assert panel._view.hasFocus() or not panel.isActiveWindow()


def test_a_wrong_number_is_said_and_nothing_is_decided(panel: ReviewPanel, desk: Desk, qtbot: QtBot) -> None:
    key = key_of(panel, "1,200")
    panel._view.select_id(key)
    value = panel._candidate.fields.field("value")
    assert value is not None
    value.setText("many")
    with qtbot.waitSignal(desk.records.told) as told:
        qtbot.keyClick(panel._view, Qt.Key.Key_A)
    assert "many" in told.args[0]
    assert key in panel._model.ids


def test_a_corrected_figure_is_saved_as_corrected(
    panel: ReviewPanel, desk: Desk, qtbot: QtBot, wait_for: Wait
) -> None:
    panel._view.select_id(key_of(panel, "1,200"))
    fields = panel._candidate.fields
    fields.field("measure").setText("ferry passengers a day")
    fields.field("from").setText("2024")
    fields.field("to").setText("")
    qtbot.keyClick(panel._view, Qt.Key.Key_A)
    wait_for(lambda: settled(panel))
    found: list[Any] = []
    where = Where(facets=(("status", ("accepted",)),))
    desk.tasks.read(lambda library: services.statistics.listing(library, where).rows, found.append)
    wait_for(lambda: found)
    (figure,) = found[0]
    assert (figure.value, figure.measure, figure.as_of.start) == (1200, "ferry passengers a day", "2024")


def test_many_selected_are_decided_together_and_taken_back_together(
    panel: ReviewPanel, desk: Desk, qtbot: QtBot, wait_for: Wait
) -> None:
    keys = list(panel._model.ids)
    panel._view.select_id(keys[0])
    panel._view.selectionModel().select(panel._model.index(2, 0), QItemSelectionModel.SelectionFlag.Select)
    assert panel._candidate._reject.text() == "Reject 2"
    with qtbot.waitSignal(desk.records.told) as told:
        qtbot.keyClick(panel._view, Qt.Key.Key_X)
    assert told.args[0] == "2 rejected"
    assert list(panel._model.ids) == [keys[1], *keys[3:]]
    wait_for(lambda: settled(panel))
    panel._undo()
    wait_for(lambda: list(panel._model.ids) == keys)


def test_everything_of_a_rule_can_be_accepted(panel: ReviewPanel, wait_for: Wait) -> None:
    rule = panel._model.row_of(key_of(panel, "We will open")).candidate.rule
    of_rule = {key for key in panel._model.ids if panel._model.row_of(key).candidate.rule == rule}
    rest = [key for key in panel._model.ids if key not in of_rule]
    panel._decisions.decide_rule(rule, True)
    wait_for(lambda: list(panel._model.ids) == rest and settled(panel))
    row = panel._table.rules.rule(rule)
    wait_for(lambda: panel._table.rules.rule(rule).accepted == len(of_rule))
    assert row is not None


def test_the_rule_says_how_it_has_done(panel: ReviewPanel, qtbot: QtBot, wait_for: Wait) -> None:
    first = panel._model.row_of(key_of(panel, "We will open")).candidate
    panel._view.select_id(key_of(panel, "We will open"))
    assert panel._candidate._why.text().startswith("Words in quotation marks")
    assert percent(first.confidence) in panel._candidate._record.text()
    qtbot.keyClick(panel._view, Qt.Key.Key_A)
    wait_for(lambda: settled(panel) and panel._table.rules.rule(first.rule).accepted == 1)
    others = [k for k in panel._model.ids if panel._model.row_of(k).candidate.rule == first.rule]
    if others:
        panel._view.select_id(others[0])
        assert "100" in panel._candidate._record.text()


def test_a_facet_narrows_and_its_end_offers_the_rest(
    panel: ReviewPanel, qtbot: QtBot, wait_for: Wait
) -> None:
    everything = len(panel._model.ids)
    panel._chips.chosen.emit("kind", ("statistic",))
    wait_for(lambda: 0 < len(panel._model.ids) < everything)
    left = len(panel._model.ids)
    for _ in range(left):
        qtbot.keyClick(panel._view, Qt.Key.Key_X)
    assert panel._states.currentWidget() is panel._states.no_match
    wait_for(lambda: settled(panel))
    panel._states.no_match.all_wanted.emit()
    wait_for(lambda: len(panel._model.ids) == everything - left)


def test_when_all_is_decided_it_says_so_and_u_still_works(
    panel: ReviewPanel, qtbot: QtBot, wait_for: Wait
) -> None:
    count = len(panel._model.ids)
    for _ in range(count):
        qtbot.keyClick(panel._view, Qt.Key.Key_A)
    wait_for(lambda: settled(panel))
    assert panel._states.currentWidget() is panel._states.empty
    assert panel.status() == "0 left"
    qtbot.keyClick(panel, Qt.Key.Key_U)
    wait_for(lambda: len(panel._model.ids) == 1)


def test_enter_opens_the_article_at_the_words(panel: ReviewPanel, qtbot: QtBot) -> None:
    key = key_of(panel, "We will open")
    panel._view.select_id(key)
    span = panel._model.row_of(key).candidate.span
    with qtbot.waitSignal(panel.passage_requested) as told:
        qtbot.keyClick(panel._view, Qt.Key.Key_Return)
    assert told.args == [span.article_id, span.start, span.end]


def test_a_place_comes_back(panel: ReviewPanel, wait_for: Wait) -> None:
    wanted = key_of(panel, "1,200")
    panel.narrow(Where(facets=(("kind", ("statistic",)),)))
    wait_for(lambda: settled(panel) and wanted in panel._model.ids)
    panel._view.select_id(wanted)
    place = panel.place()
    panel.narrow(Where())
    wait_for(lambda: settled(panel))
    panel.go(place)
    wait_for(lambda: settled(panel) and panel._view.current_id() == wanted)
    assert panel.place() == place


def test_what_could_not_be_written_comes_back_with_the_reason(
    panel: ReviewPanel, desk: Desk, qtbot: QtBot, wait_for: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: Any, **_kwargs: Any) -> Any:
        raise StorageProblem("The disk is full; make room and try again.")

    keys = list(panel._model.ids)
    panel._view.select_id(keys[1])
    with monkeypatch.context() as patched, qtbot.waitSignal(desk.records.told) as told:
        patched.setattr(services.review, "accept", full)
        qtbot.keyClick(panel._view, Qt.Key.Key_A)
        assert keys[1] not in panel._model.ids
        wait_for(lambda: not panel._decisions.pending)
    assert "disk is full" in told.args[0]
    wait_for(lambda: list(panel._model.ids) == keys)


def test_the_menu_of_many_names_the_rule_and_its_number(panel: ReviewPanel) -> None:
    panel._view.select_id(key_of(panel, "We will open"))
    menu = panel._batch_menu()
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts[0] == "Accept selected (1)\tA"
    rule = panel._candidate.candidate.rule
    waiting = panel._table.rules.rule(rule).waiting
    assert f"Accept all {waiting} of the rule “direct, inverted”" in texts
    menu.deleteLater()


def test_nothing_is_read_before_the_panel_is_in_front(desk: Desk, qtbot: QtBot, wait_for: Wait) -> None:
    panel = ReviewPanel(desk)
    qtbot.addWidget(panel)
    panel.show()
    panel.go(panel.place())
    assert desk.tasks._latest == {}
    panel.activate()
    assert desk.tasks._latest
    wait_for(lambda: not desk.tasks._latest)


def test_ctrl_z_brings_the_candidate_to_the_front(panel: ReviewPanel, desk: Desk, wait_for: Wait) -> None:
    keys = list(panel._model.ids)
    panel._view.select_id(keys[0])
    panel._accept()
    wait_for(lambda: settled(panel) and desk.tasks.undo_label)
    panel._view.select_id(keys[-1])
    desk.tasks.undo()  # what Ctrl+Z and the toast call
    wait_for(lambda: list(panel._model.ids) == keys)
    assert panel._view.current_id() == keys[0]
    assert panel._candidate.candidate == panel._model.row_of(keys[0]).candidate
    desk.tasks.redo()
    wait_for(lambda: list(panel._model.ids) == keys[1:])


def test_what_uncertain_rules_found_is_hidden_until_shown(
    panel: ReviewPanel, desk: Desk, qtbot: QtBot, wait_for: Wait
) -> None:
    before = list(panel._model.ids)
    first = panel._model.row_of(key_of(panel, "We will open")).candidate
    added: list[Any] = []
    desk.tasks.write(lambda library: weaken(library, first.rule), lambda _value: added.append(True))
    wait_for(lambda: added and settled(panel) and len(panel._model.ids) < len(before))
    left = list(panel._model.ids)
    wait_for(lambda: panel._uncertain.isVisible())
    assert panel._uncertain.said == f"{len(before) - len(left)} from uncertain rules hidden ·"
    panel._uncertain._switch.click()
    wait_for(lambda: list(panel._model.ids) == before)
    assert desk.settings.preferences.show_uncertain
    wait_for(lambda: panel._uncertain._switch.text() == "Hide")
    panel._uncertain._switch.click()
    wait_for(lambda: list(panel._model.ids) == left)
    panel.narrow(Where(facets=(("rule", (first.rule,)),)))  # as a click in the table of rules does
    wait_for(lambda: settled(panel) and set(panel._model.ids) == set(before) - set(left))


def weaken(library: Any, rule: str) -> Outcome[None]:
    """Ten decisions by which a rule is wrong more often than folded rules may be."""
    from db.models import RuleDecision

    with library.write() as session:
        for number in range(10):
            decision = "rejected" if number < 2 else "accepted"
            session.add(
                RuleDecision(
                    rule=rule,
                    kind="quote",
                    record_id=9000 + number,
                    decision=decision,
                    decided_at="2026-01-01",
                )
            )
    return Outcome(None, Changes(review=True), "")


def test_m_merges_with_the_twin_and_is_offered_only_where_there_is_one(
    panel: ReviewPanel, desk: Desk, qtbot: QtBot, wait_for: Wait
) -> None:
    again = "“We will open the new pier before the summer,” said Mayor Anna Lindqvist of Lindholm on Monday."
    desk.tasks.write(lambda library: services.importing.import_text(library, again))
    before = len(panel._model.ids)
    wait_for(lambda: len(panel._model.ids) > before and settled(panel))
    keys = [
        k
        for k in panel._model.ids
        if "new pier" in getattr(panel._model.row_of(k).candidate.record, "text", "")
    ]
    assert len(keys) == 2
    panel._view.select_id(keys[1])
    panel._accept()
    wait_for(lambda: settled(panel))
    panel._view.select_id(keys[0])
    wait_for(lambda: panel._twin.of(keys[0]) is not None)
    assert panel._candidate._twin.text().startswith("M merges with: We will open the new pier")
    assert not panel._candidate._twin.isHidden() and "accepted" in panel._candidate._twin.text()
    qtbot.keyClick(panel._view, Qt.Key.Key_M)
    wait_for(lambda: settled(panel) and keys[0] not in panel._model.ids)
    assert len([q for q in accepted_quotes(desk, wait_for) if "new pier" in q.text]) == 1
    desk.tasks.undo()
    wait_for(lambda: panel._view.current_id() == keys[0])
    wait_for(lambda: panel._twin.of(keys[0]) is not None)
    qtbot.keyClick(panel._view, Qt.Key.Key_N)  # not the same: never proposed again, and still to review
    wait_for(lambda: panel._twin.of(keys[0]) is None and "review twin" not in desk.tasks._latest)
    assert keys[0] in panel._model.ids and panel._candidate._apart.isHidden()
    panel._view.select_id(key_of(panel, "The old pier"))
    wait_for(lambda: "review twin" not in desk.tasks._latest)
    assert panel._twin.of(panel._view.current_id()) is None and panel._candidate._twin.isHidden()
    left = list(panel._model.ids)
    qtbot.keyClick(panel._view, Qt.Key.Key_M)
    assert list(panel._model.ids) == left
