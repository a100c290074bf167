"""Names of what can be undone, as the services give them, in the interface's language."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

# What services name in code, without Qt, is marked here for the translator.
NAMES: Final = (
    QT_TRANSLATE_NOOP("Undo", "Accept"),
    QT_TRANSLATE_NOOP("Undo", "Add Bookmark"),
    QT_TRANSLATE_NOOP("Undo", "Add Name"),
    QT_TRANSLATE_NOOP("Undo", "Add to Brief"),
    QT_TRANSLATE_NOOP("Undo", "Add to Collection"),
    QT_TRANSLATE_NOOP("Undo", "Citation Style"),
    QT_TRANSLATE_NOOP("Undo", "Colour Collection"),
    QT_TRANSLATE_NOOP("Undo", "Colour Highlight"),
    QT_TRANSLATE_NOOP("Undo", "Correct"),
    QT_TRANSLATE_NOOP("Undo", "Delete Collection"),
    QT_TRANSLATE_NOOP("Undo", "Delete Topic"),
    QT_TRANSLATE_NOOP("Undo", "Delete for Good"),
    QT_TRANSLATE_NOOP("Undo", "Edit Event"),
    QT_TRANSLATE_NOOP("Undo", "Edit Metadata"),
    QT_TRANSLATE_NOOP("Undo", "Edit Note"),
    QT_TRANSLATE_NOOP("Undo", "Edit Quote"),
    QT_TRANSLATE_NOOP("Undo", "Edit Search"),
    QT_TRANSLATE_NOOP("Undo", "Edit Statistic"),
    QT_TRANSLATE_NOOP("Undo", "Edit Topics"),
    QT_TRANSLATE_NOOP("Undo", "Empty Trash"),
    QT_TRANSLATE_NOOP("Undo", "Group Reprints"),
    QT_TRANSLATE_NOOP("Undo", "Highlight"),
    QT_TRANSLATE_NOOP("Undo", "Import"),
    QT_TRANSLATE_NOOP("Undo", "Merge"),
    QT_TRANSLATE_NOOP("Undo", "Not the Same"),
    QT_TRANSLATE_NOOP("Undo", "Move Collection"),
    QT_TRANSLATE_NOOP("Undo", "Move Highlight"),
    QT_TRANSLATE_NOOP("Undo", "Move to Collection"),
    QT_TRANSLATE_NOOP("Undo", "Move to Trash"),
    QT_TRANSLATE_NOOP("Undo", "New Collection"),
    QT_TRANSLATE_NOOP("Undo", "New Event"),
    QT_TRANSLATE_NOOP("Undo", "New Quote"),
    QT_TRANSLATE_NOOP("Undo", "New Statistic"),
    QT_TRANSLATE_NOOP("Undo", "New Topic"),
    QT_TRANSLATE_NOOP("Undo", "Put Back"),
    QT_TRANSLATE_NOOP("Undo", "Put Reprints Together"),
    QT_TRANSLATE_NOOP("Undo", "Reject"),
    QT_TRANSLATE_NOOP("Undo", "Remove Bookmark"),
    QT_TRANSLATE_NOOP("Undo", "Remove Name"),
    QT_TRANSLATE_NOOP("Undo", "Remove from Collection"),
    QT_TRANSLATE_NOOP("Undo", "Rename"),
    QT_TRANSLATE_NOOP("Undo", "Rename Collection"),
    QT_TRANSLATE_NOOP("Undo", "Rename Topic"),
    QT_TRANSLATE_NOOP("Undo", "Reorder Collection"),
    QT_TRANSLATE_NOOP("Undo", "Restore from Trash"),
    QT_TRANSLATE_NOOP("Undo", "Save Search"),
    QT_TRANSLATE_NOOP("Undo", "Split"),
    QT_TRANSLATE_NOOP("Undo", "Take out of Reprints"),
    QT_TRANSLATE_NOOP("Undo", "Turn into Collection"),
    QT_TRANSLATE_NOOP("Undo", "Undo Import"),
    QT_TRANSLATE_NOOP("Undo", "Write"),
)


def undo_name(label: str) -> str:
    """A service's name for what was done, translated; a name that is not in the table stays as it is."""
    return QCoreApplication.translate("Undo", label) if label else ""
