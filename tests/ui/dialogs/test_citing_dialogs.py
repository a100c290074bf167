"""Choosing a style, writing templates, and what to export."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QShortcut
from PySide6.QtWidgets import QLineEdit, QListWidget, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app import printing, services
from app.ui.desk import Desk
from app.ui.dialogs.bibliography import BibliographyDialog
from app.ui.dialogs.export import FORMATS, ExportDialog
from app.ui.dialogs.styles import StylesDialog
from app.ui.dialogs.templates import Template, TemplatesDialog, load_templates, save_templates
from db.records import CollectionRow, Ref, Where

Wait = Callable[[Callable[[], Any]], None]


def test_a_style_is_found_by_a_part_of_its_name_and_previewed(
    desk: Desk, qtbot: QtBot, wait_for: Wait
) -> None:
    dialog = StylesDialog(desk.tasks, "apa", "en-US")
    qtbot.addWidget(dialog)
    dialog.show()
    listed = dialog.findChild(QListWidget)
    assert listed is not None
    wait_for(lambda: listed.count() > 5)
    wait_for(lambda: "Thanh Nien" in dialog._reference.text())
    field = dialog.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, "united nations editorial")
    wait_for(lambda: dialog.style_id == "united-nations-editorial")
    wait_for(lambda: dialog._reference.text() and "2025" in dialog._reference.text())
    qtbot.keyClicks(field, " that nobody wrote")
    wait_for(lambda: listed.count() == 0)


def test_a_file_that_is_no_style_is_refused_in_a_sentence(desk: Desk, tmp_path: Path, wait_for: Wait) -> None:
    wrong = tmp_path / "wrong.csl"
    wrong.write_text("<style>", encoding="utf-8")
    said: list[str] = []
    desk.tasks.read(
        lambda _lib: services.citing.add_style(wrong), lambda _s: None, lambda e: said.append(str(e))
    )
    wait_for(lambda: said)
    assert "wrong.csl" in said[0] or "style" in said[0].lower()


def test_templates_are_kept_and_a_record_is_copied_through_one(
    desk: Desk, qtbot: QtBot, wait_for: Wait
) -> None:
    assert load_templates(desk.settings), "there are some to begin with"
    dialog = TemplatesDialog(desk.tasks, desk.settings)
    qtbot.addWidget(dialog)
    text = dialog.findChild(QPlainTextEdit)
    assert text is not None
    text.setPlainText("{speaker}: {bare} [{outlet}]")
    wait_for(lambda: "Ana Roe: We will keep the river open" in dialog._preview.text())
    text.setPlainText("{speeker}")
    wait_for(lambda: "speeker" in dialog._preview.text())
    text.setPlainText("{speaker}: {bare} [{outlet}]")
    dialog._on_save()
    kept = load_templates(desk.settings)[0]
    assert kept.text == "{speaker}: {bare} [{outlet}]"
    quotes: list[Any] = []
    desk.tasks.read(lambda lib: services.quotes.listing(lib, Where()).rows[0], quotes.append)
    wait_for(lambda: quotes)
    QGuiApplication.clipboard().clear()
    desk.records.copy_through((Ref("quote", quotes[0].id),), kept.text)
    wait_for(lambda: QGuiApplication.clipboard().text())
    assert (
        QGuiApplication.clipboard().text()
        == f"{quotes[0].speaker.name}: {quotes[0].text} [{quotes[0].source.outlet}]"
    )


def test_a_damaged_list_of_templates_falls_back(desk: Desk) -> None:
    desk.settings.set(templates="not json")
    assert load_templates(desk.settings)
    save_templates(desk.settings, [Template("One", "{words}")])
    assert load_templates(desk.settings) == [Template("One", "{words}")]


def test_every_format_offered_can_be_written(
    desk: Desk, qtbot: QtBot, tmp_path: Path, wait_for: Wait
) -> None:
    quotes: list[Any] = []
    desk.tasks.read(lambda lib: services.quotes.listing(lib, Where()).ids[:3], quotes.append)
    wait_for(lambda: quotes)
    refs = tuple(Ref("quote", number) for number in quotes[0])
    dialog = ExportDialog(len(refs), (CollectionRow(7, None, "Hanoi signing", "accent", 0, 3),), 7)
    qtbot.addWidget(dialog)
    assert dialog.collection == 7 and not dialog.selected_only
    for at, (format_name, suffix, _) in enumerate(FORMATS):
        dialog._format.setCurrentIndex(at)
        assert (dialog.format, dialog.suffix) == (format_name, suffix)
        target = tmp_path / f"{format_name}.{suffix}"
        written: list[int] = []
        desk.tasks.read(
            lambda lib, f=format_name, t=target: services.exporting.export(
                lib, t, format=f, refs=refs, printer=printing.to_pdf
            ),
            written.append,
        )
        wait_for(lambda w=written: w)
        assert target.stat().st_size > 100


def test_the_copy_menu_offers_every_form_and_the_link(desk: Desk, qtbot: QtBot, wait_for: Wait) -> None:
    from PySide6.QtWidgets import QWidget

    parent = QWidget()
    qtbot.addWidget(parent)
    menu = desk.records.copy_menu((Ref("quote", 1),), parent)
    actions = {action.text(): action for action in menu.actions() if action.text()}
    QGuiApplication.clipboard().clear()
    actions["Block Quotation"].trigger()
    wait_for(lambda: QGuiApplication.clipboard().text())
    assert not QGuiApplication.clipboard().text().startswith("“")
    actions["Link to the Record"].trigger()
    wait_for(lambda: QGuiApplication.clipboard().text().startswith("rapporteur:"))


def test_favourite_styles_stand_first(desk: Desk, qtbot: QtBot, wait_for: Wait) -> None:
    dialog = StylesDialog(desk.tasks, "oscola", "en-US")
    qtbot.addWidget(dialog)
    listed = dialog.findChild(QListWidget)
    assert listed is not None
    wait_for(lambda: dialog.style_id == "oscola" and listed.count() > 5)
    dialog._on_star(True)
    assert dialog.favourites == ("oscola",)
    wait_for(lambda: listed.item(0) is not None and listed.item(0).data(Qt.ItemDataRole.UserRole) == "oscola")
    dialog._on_star(False)
    assert dialog.favourites == ()


def test_a_bibliography_names_each_source_once_and_follows_changes(
    desk: Desk, qtbot: QtBot, wait_for: Wait
) -> None:
    made: list[int] = []
    desk.tasks.write(lambda lib: services.bookmarks.create_collection(lib, "Hanoi signing"), made.append)
    wait_for(lambda: made)
    quotes: list[Any] = []
    desk.tasks.read(lambda lib: services.quotes.listing(lib, Where('outlet:"Thanh Nien"')).ids, quotes.append)
    wait_for(lambda: quotes and len(quotes[0]) > 2)
    refs = tuple(Ref("quote", number) for number in quotes[0][:3])
    dialog = BibliographyDialog(desk.tasks, desk.settings, made[0])
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    wait_for(lambda: dialog._cited is not None)
    assert dialog._page.toPlainText().count("Thanh Nien") == 0
    desk.tasks.write(lambda lib: services.bookmarks.add(lib, made[0], refs))
    wait_for(lambda: "Thanh Nien" in dialog._page.toPlainText())
    cited = dialog._cited
    assert cited is not None
    assert len(cited.plain.splitlines()) == 1, "three quotes of one article are one source"
    assert cited.rtf.startswith("{\\rtf")
    desk.settings.set(style="modern-language-association")
    wait_for(lambda: "25 Oct. 2025" in dialog._page.toPlainText())


def test_the_first_template_has_a_key(desk: Desk, qtbot: QtBot) -> None:
    from app.ui.main_window import MainWindow

    window = MainWindow(desk.tasks, desk.settings)
    qtbot.addWidget(window)
    keys = {shortcut.key().toString() for shortcut in window.findChildren(QShortcut)}
    assert {"Ctrl+Alt+1", "Ctrl+Alt+9"} <= keys


def test_what_is_listed_can_be_exported(desk: Desk, qtbot: QtBot, wait_for: Wait) -> None:
    from app.ui.statistics.panel import StatisticsPanel

    panel = StatisticsPanel(desk)
    qtbot.addWidget(panel)
    panel.activate()
    wait_for(panel.listed_refs)
    listed = panel.listed_refs()
    assert {ref.kind for ref in listed} == {"statistic"} and len(listed) == len(set(listed))
    dialog = ExportDialog(1, (), None, len(listed))
    qtbot.addWidget(dialog)
    assert dialog.selected_only and not dialog.listed_only
    dialog._what.setCurrentIndex(1)
    assert dialog.listed_only and str(len(listed)) in dialog._what.currentText()
