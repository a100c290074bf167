"""Header, splitter, elided label, flow and states: what each promises."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme import sized
from app.ui.widgets.elided_label import ElidedLabel, clamped_lines
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.header import ViewHeader
from app.ui.widgets.splitter import Splitter
from app.ui.widgets.states import EmptyState, StateStack

LONG = "Người phát ngôn nói 👍 rằng các nước sẽ ký công ước tại Hà Nội vào tháng Mười năm nay"


def test_text_is_clamped_to_its_lines_and_nothing_is_lost_when_there_is_room(qtbot: QtBot) -> None:
    lines, elided = clamped_lines(LONG, sized(13), 160, 2)
    assert len(lines) == 2
    assert elided
    assert lines[1].endswith("…")
    lines, elided = clamped_lines(LONG, sized(13), 160, 20)
    assert not elided
    assert " ".join(lines) == LONG


def test_an_elided_label_says_the_whole_in_its_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel(LONG)
    qtbot.addWidget(label)
    label.resize(100, 20)
    label.grab()
    assert label.toolTip() == LONG
    label.resize(2000, 20)
    label.grab()
    assert label.toolTip() == ""


def test_flow_wraps(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box, gap=4)
    for _ in range(4):
        child = QLabel()
        child.setFixedSize(40, 10)
        flow.addWidget(child)
    assert flow.heightForWidth(200) == 10
    assert flow.heightForWidth(90) == 24
    assert flow.heightForWidth(10) == 52


def test_header_counts_and_announces_only_the_users_choice(qtbot: QtBot) -> None:
    header = ViewHeader("People", (("name", "By name"), ("most", "Most quoted")))
    qtbot.addWidget(header)
    header.set_count(4, 412)
    assert [label.text() for label in header.findChildren(QLabel)] == ["People", "4 of 412"]
    with qtbot.assertNotEmitted(header.order_chosen):
        header.set_order("most")
    with qtbot.waitSignal(header.order_chosen) as told:
        next(a for a in header._button.menu().actions() if a.data() == "name").trigger()
    assert told.args == ["name"]


def test_splitter_restores_only_what_fits(qtbot: QtBot) -> None:
    kept: list[list[int]] = []
    splitter = Splitter(sizes=(100, 300), remember=kept.append)
    qtbot.addWidget(splitter)
    splitter.addWidget(QWidget())
    splitter.addWidget(QWidget())
    splitter.resize(401, 100)
    splitter.restore(["200", "200"])
    assert splitter.sizes() == [200, 200]
    splitter.restore([1, 2, 3])
    assert splitter.sizes() == [100, 300]
    splitter.reset()
    assert kept == [[100, 300]]


def test_states_are_three_pictures(qtbot: QtBot) -> None:
    stack = StateStack(QWidget(), EmptyState("files", "Nothing imported yet.", "Import…"))
    qtbot.addWidget(stack)
    stack.load()
    stack.settle(0, 0)
    assert stack.currentWidget() is stack.empty
    stack.settle(0, 412, "zebra")
    assert stack.currentWidget() is stack.no_match
    shown = [b.text() for b in stack.no_match.findChildren(QPushButton) if not b.isHidden()]
    assert shown == ["Show all 412", "Search everything for “zebra”"]
    stack.settle(3, 412)
    assert stack.currentWidget() is stack.view
    stack.load()
    qtbot.waitUntil(lambda: stack.currentWidget() is stack.loading, timeout=1000)
