"""The navigation: counts, nested collections, and records dropped on them."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.ui.dragging import refs_from_mime, refs_to_mime
from app.ui.navigation import Navigation
from app.ui.navigation_rows import COUNT, TARGET
from db.records import CollectionRow, Counts, Ref


def _find(
    model: QAbstractItemModel, target: tuple[str, object], parent: QModelIndex | None = None
) -> QModelIndex:
    under = parent or QModelIndex()
    for row in range(model.rowCount(under)):
        index = model.index(row, 0, under)
        if index.data(TARGET) == target:
            return index
        below = _find(model, target, index)
        if below.isValid():
            return below
    return QModelIndex()


def test_counts_and_collections_are_shown_and_chosen(qtbot: QtBot) -> None:
    navigation = Navigation()
    qtbot.addWidget(navigation)
    tester = QAbstractItemModelTester(navigation.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    navigation.set_counts(Counts(articles=412, review=23))
    navigation.set_collections(
        (
            CollectionRow(2, 1, "Speeches", "quote", 0, 3),
            CollectionRow(1, None, "Hanoi signing", "accent", 0, 14),
        )
    )
    model = navigation.model()
    assert _find(model, ("view", "articles")).data(COUNT) == 412
    child = _find(model, ("collection", 2))
    assert child.parent() == _find(model, ("collection", 1))
    with qtbot.waitSignal(navigation.collection_chosen) as chosen:
        navigation.setCurrentIndex(child)
    assert chosen.args == [2]
    navigation.set_collections((CollectionRow(2, None, "Speeches", "quote", 0, 4),))
    assert navigation.currentIndex().data(TARGET) == ("collection", 2)
    del tester


def test_a_loop_among_parents_does_not_hang(qtbot: QtBot) -> None:
    navigation = Navigation()
    qtbot.addWidget(navigation)
    navigation.set_collections(
        (CollectionRow(1, 2, "a", "accent", 0, 0), CollectionRow(2, 1, "b", "accent", 0, 0))
    )
    assert not _find(navigation.model(), ("collection", 1)).isValid()


def test_every_view_speaks_its_name(qtbot: QtBot) -> None:
    navigation = Navigation()
    qtbot.addWidget(navigation)
    model = navigation.model()
    for row in range(model.rowCount()):
        assert model.index(row, 0).data(Qt.ItemDataRole.DisplayRole)


def test_refs_travel_in_a_drag() -> None:
    refs = (Ref("quote", 3), Ref("event", 9))
    assert refs_from_mime(refs_to_mime(refs)) == refs


def test_reading_the_collections_again_chooses_nothing(qtbot: QtBot) -> None:
    navigation = Navigation()
    qtbot.addWidget(navigation)
    navigation.show()
    rows = tuple(CollectionRow(i, None, f"collection {i}", "accent", i, 0) for i in (1, 2, 3))
    navigation.set_collections(rows)
    navigation.select_collection(2)
    chosen: list[object] = []
    navigation.view_chosen.connect(chosen.append)
    navigation.collection_chosen.connect(chosen.append)
    navigation.set_collections(rows)
    assert chosen == []
    assert navigation.currentIndex().data(TARGET) == ("collection", 2)
