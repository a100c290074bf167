"""Every action of the window with its text, keys and icon, in one table; what they do is connected by the main window."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.icons import icon

CONTEXT: Final = "Actions"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action: its name in code, where it stands in the menu, its text, keys (the first is shown) and icon."""

    name: str
    menu: str
    text: object  # marked for translation by QT_TRANSLATE_NOOP, whose stub says object
    keys: tuple[str, ...] = ()
    glyph: str = ""
    checkable: bool = False


# "-" as name: a line in the menu.
ACTIONS: Final = (
    ActionSpec("import_files", "Library", QT_TRANSLATE_NOOP("Actions", "Import Files…"), ("Ctrl+I", "Ctrl+O"), "plus"),
    ActionSpec("import_folder", "Library", QT_TRANSLATE_NOOP("Actions", "Import Folder…"), ("Ctrl+Shift+I",), "folder-open"),
    ActionSpec("import_clipboard", "Library", QT_TRANSLATE_NOOP("Actions", "New Article from Clipboard…"), ("Ctrl+Shift+V",), "clipboard-text"),
    ActionSpec("watch_folder", "Library", QT_TRANSLATE_NOOP("Actions", "Watch a Folder…"), (), checkable=True),
    ActionSpec("import_reports", "Library", QT_TRANSLATE_NOOP("Actions", "Imports…"), (), "list-bullets"),
    ActionSpec("-", "Library", ""),
    ActionSpec("open_library", "Library", QT_TRANSLATE_NOOP("Actions", "Open or Create Library…"), (), "book-open"),
    ActionSpec("backup", "Library", QT_TRANSLATE_NOOP("Actions", "Back Up Library…"), (), "archive"),
    ActionSpec("restore", "Library", QT_TRANSLATE_NOOP("Actions", "Restore Library from Backup…"), (), "clock-counter-clockwise"),
    ActionSpec("check", "Library", QT_TRANSLATE_NOOP("Actions", "Check Library"), (), "shield-check"),
    ActionSpec("look_again", "Library", QT_TRANSLATE_NOOP("Actions", "Look Again for Quotes, Events and Figures"), (), "sparkle"),
    ActionSpec("-", "Library", ""),
    ActionSpec("export", "Library", QT_TRANSLATE_NOOP("Actions", "Export…"), ("Ctrl+E",), "export"),
    ActionSpec("preferences", "Library", QT_TRANSLATE_NOOP("Actions", "Preferences…"), ("Ctrl+,",), "sliders-horizontal"),
    ActionSpec("-", "Library", ""),
    ActionSpec("quit", "Library", QT_TRANSLATE_NOOP("Actions", "Quit"), ("Ctrl+Q",), "sign-out"),
    ActionSpec("undo", "Edit", QT_TRANSLATE_NOOP("Actions", "Undo"), ("Ctrl+Z",), "arrow-u-up-left"),
    ActionSpec("redo", "Edit", QT_TRANSLATE_NOOP("Actions", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "arrow-u-up-right"),
    ActionSpec("-", "Edit", ""),
    ActionSpec("copy_cited", "Edit", QT_TRANSLATE_NOOP("Actions", "Copy with Citation"), ("Ctrl+Shift+C",), "copy"),
    ActionSpec("copy_citation", "Edit", QT_TRANSLATE_NOOP("Actions", "Copy Citation Only"), ("Ctrl+Shift+A",), "quotes"),
    ActionSpec("style", "Edit", QT_TRANSLATE_NOOP("Actions", "Citation Style…"), ("Ctrl+Shift+S",), "text-aa"),
    ActionSpec("bibliography", "Edit", QT_TRANSLATE_NOOP("Actions", "Bibliography…"), ("Ctrl+Shift+B",), "books"),
    ActionSpec("templates", "Edit", QT_TRANSLATE_NOOP("Actions", "Copy Templates…"), (), "brackets-curly"),
    ActionSpec("-", "Edit", ""),
    ActionSpec("bookmark", "Edit", QT_TRANSLATE_NOOP("Actions", "Bookmark"), ("Ctrl+D",), "star"),
    ActionSpec("collect", "Edit", QT_TRANSLATE_NOOP("Actions", "Add to Collection…"), ("Ctrl+Shift+D",), "folder-simple-plus"),
    ActionSpec("brief", "Edit", QT_TRANSLATE_NOOP("Actions", "Add to Brief"), ("Ctrl+Shift+E",), "pen-nib"),
    ActionSpec("note", "Edit", QT_TRANSLATE_NOOP("Actions", "Note…"), ("Ctrl+M",), "note-pencil"),
    ActionSpec("delete", "Edit", QT_TRANSLATE_NOOP("Actions", "Move to Trash"), ("Del",), "trash"),
    ActionSpec("back", "Go", QT_TRANSLATE_NOOP("Actions", "Back"), ("Alt+Left",), "caret-left"),
    ActionSpec("forward", "Go", QT_TRANSLATE_NOOP("Actions", "Forward"), ("Alt+Right",), "caret-right"),
    ActionSpec("search", "Go", QT_TRANSLATE_NOOP("Actions", "Search Everything"), ("Ctrl+K", "Ctrl+L", "Ctrl+Shift+F"), "magnifying-glass"),
    ActionSpec("similar", "Go", QT_TRANSLATE_NOOP("Actions", "Find Similar"), ("Ctrl+Shift+L",), "intersect"),
    ActionSpec("trace", "Go", QT_TRANSLATE_NOOP("Actions", "Find the Same Words Elsewhere"), ("Ctrl+Shift+W",), "file-search"),
    ActionSpec("find", "Go", QT_TRANSLATE_NOOP("Actions", "Find in Article"), ("Ctrl+F",), "file-search"),
    ActionSpec("-", "Go", ""),
    ActionSpec("view_overview", "Go", QT_TRANSLATE_NOOP("Actions", "Overview"), ("Ctrl+1",), "house"),
    ActionSpec("view_articles", "Go", QT_TRANSLATE_NOOP("Actions", "Articles"), ("Ctrl+2",), "file-text"),
    ActionSpec("view_quotes", "Go", QT_TRANSLATE_NOOP("Actions", "Quotes"), ("Ctrl+3",), "quotes"),
    ActionSpec("view_events", "Go", QT_TRANSLATE_NOOP("Actions", "Events"), ("Ctrl+4",), "calendar-blank"),
    ActionSpec("view_statistics", "Go", QT_TRANSLATE_NOOP("Actions", "Statistics"), ("Ctrl+5",), "chart-bar"),
    ActionSpec("view_parties", "Go", QT_TRANSLATE_NOOP("Actions", "People && Bodies"), ("Ctrl+6",), "users"),
    ActionSpec("view_topics", "Go", QT_TRANSLATE_NOOP("Actions", "Topics"), ("Ctrl+7",), "tag"),
    ActionSpec("view_bookmarks", "Go", QT_TRANSLATE_NOOP("Actions", "Bookmarks"), ("Ctrl+B", "Ctrl+8"), "star"),
    ActionSpec("view_review", "Go", QT_TRANSLATE_NOOP("Actions", "Review"), ("Ctrl+9",), "check"),
    ActionSpec("view_lookup", "Go", QT_TRANSLATE_NOOP("Actions", "Draft Check"), ("Ctrl+Shift+K",), "checks"),
    ActionSpec("view_trash", "Go", QT_TRANSLATE_NOOP("Actions", "Trash"), (), "trash"),
    ActionSpec("zoom_in", "View", QT_TRANSLATE_NOOP("Actions", "Larger Reading Text"), ("Ctrl++", "Ctrl+="), "magnifying-glass-plus"),
    ActionSpec("zoom_out", "View", QT_TRANSLATE_NOOP("Actions", "Smaller Reading Text"), ("Ctrl+-",), "magnifying-glass-minus"),
    ActionSpec("zoom_reset", "View", QT_TRANSLATE_NOOP("Actions", "Normal Reading Text"), ("Ctrl+0",)),
    ActionSpec("-", "View", ""),
    ActionSpec("show_navigation", "View", QT_TRANSLATE_NOOP("Actions", "Navigation"), ("F9",), checkable=True),
    ActionSpec("numbers", "View", QT_TRANSLATE_NOOP("Actions", "Paragraph Numbers"), (), checkable=True),
    ActionSpec("full_screen", "View", QT_TRANSLATE_NOOP("Actions", "Full Screen"), ("F11",), checkable=True),
    ActionSpec("-", "View", ""),
    ActionSpec("scheme_system", "View", QT_TRANSLATE_NOOP("Actions", "Follow the System’s Colours"), checkable=True),
    ActionSpec("scheme_light", "View", QT_TRANSLATE_NOOP("Actions", "Light"), checkable=True),
    ActionSpec("scheme_dark", "View", QT_TRANSLATE_NOOP("Actions", "Dark"), checkable=True),
    ActionSpec("shortcuts", "Help", QT_TRANSLATE_NOOP("Actions", "Keyboard Shortcuts"), ("F1",), "keyboard"),
    ActionSpec("log", "Help", QT_TRANSLATE_NOOP("Actions", "Show Log File"), ()),
    ActionSpec("about", "Help", QT_TRANSLATE_NOOP("Actions", "About Rapporteur"), (), "info"),
)  # fmt: skip
MENUS: Final = (
    QT_TRANSLATE_NOOP("Actions", "Library"),
    QT_TRANSLATE_NOOP("Actions", "Edit"),
    QT_TRANSLATE_NOOP("Actions", "Go"),
    QT_TRANSLATE_NOOP("Actions", "View"),
    QT_TRANSLATE_NOOP("Actions", "Help"),
)


def translated(text: object) -> str:
    """A text of the table in the interface's language."""
    return QCoreApplication.translate(CONTEXT, str(text))


def first_actions() -> list[ActionSpec]:
    """Those that the first page shows as buttons, and the way to the search box."""
    return [spec for spec in ACTIONS if spec.name in ("back", "forward", "import_files", "search")]


def make_actions(window: QWidget, specs: Iterable[ActionSpec] = ACTIONS) -> dict[str, QAction]:
    """One QAction for each row of the table, by name, added to the window so that its keys work everywhere."""
    actions = {}
    for spec in specs:
        if spec.name == "-":
            continue
        text = translated(spec.text)
        action = QAction(icon(spec.glyph), text, window) if spec.glyph else QAction(text, window)
        action.setCheckable(spec.checkable)
        action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        plain = text.replace("&&", "&").rstrip("…")
        shown = (
            QKeySequence(spec.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if spec.keys else ""
        )
        action.setToolTip(f"{plain} ({shown})" if shown else plain)
        window.addAction(action)
        actions[spec.name] = action
    return actions


def fill_menus(into: QMenu, actions: dict[str, QAction]) -> None:
    """The whole table as submenus."""
    for menu in MENUS:
        sub = into.addMenu(translated(menu))
        for spec in ACTIONS:
            if spec.menu != menu:
                continue
            if spec.name == "-":
                sub.addSeparator()
            else:
                sub.addAction(actions[spec.name])
