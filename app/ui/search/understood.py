"""How a query was understood, in the interface's language."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

# The phrases of `db.search.wording`, so that the collector of texts sees them; a test compares the two.
PHRASES: Final = (
    QT_TRANSLATE_NOOP("SearchWording", "said by “{}”"),
    QT_TRANSLATE_NOOP("SearchWording", "about “{}”"),
    QT_TRANSLATE_NOOP("SearchWording", "about the person “{}”"),
    QT_TRANSLATE_NOOP("SearchWording", "about the organisation “{}”"),
    QT_TRANSLATE_NOOP("SearchWording", "at or about “{}”"),
    QT_TRANSLATE_NOOP("SearchWording", "about the instrument “{}”"),
    QT_TRANSLATE_NOOP("SearchWording", "from “{}”"),
    QT_TRANSLATE_NOOP("SearchWording", "written by “{}”"),
    QT_TRANSLATE_NOOP("SearchWording", "on the topic “{}”"),
    QT_TRANSLATE_NOOP("SearchWording", "in the collection “{}”"),
    QT_TRANSLATE_NOOP("SearchWording", "with “{}” in the title"),
    QT_TRANSLATE_NOOP("SearchWording", "of the kind {}"),
    QT_TRANSLATE_NOOP("SearchWording", "of the genre {}"),
    QT_TRANSLATE_NOOP("SearchWording", "in the language {}"),
    QT_TRANSLATE_NOOP("SearchWording", "that are {}"),
    QT_TRANSLATE_NOOP("SearchWording", "that have {}"),
    QT_TRANSLATE_NOOP("SearchWording", "dated {}"),
    QT_TRANSLATE_NOOP("SearchWording", "of the year {}"),
    QT_TRANSLATE_NOOP("SearchWording", "added {}"),
    QT_TRANSLATE_NOOP("SearchWording", "with the value {}"),
    QT_TRANSLATE_NOOP("SearchWording", "in {}"),
    QT_TRANSLATE_NOOP("SearchWording", "measuring “{}”"),
    QT_TRANSLATE_NOOP("SearchWording", "with the seal “{}”"),
    QT_TRANSLATE_NOOP("SearchWording", "with the status {}"),
    QT_TRANSLATE_NOOP("SearchWording", "found by the rule {}"),
    QT_TRANSLATE_NOOP("SearchWording", "like {}"),
    QT_TRANSLATE_NOOP("SearchWording", "with “{}” in the note"),
    QT_TRANSLATE_NOOP("SearchWording", "up to {}"),
    QT_TRANSLATE_NOOP("SearchWording", "{} or later"),
    QT_TRANSLATE_NOOP("SearchWording", "before {}"),
    QT_TRANSLATE_NOOP("SearchWording", "after {}"),
    QT_TRANSLATE_NOOP("SearchWording", "{} or less"),
    QT_TRANSLATE_NOOP("SearchWording", "{} or more"),
    QT_TRANSLATE_NOOP("SearchWording", "below {}"),
    QT_TRANSLATE_NOOP("SearchWording", "above {}"),
    QT_TRANSLATE_NOOP("SearchWording", "everything"),
    QT_TRANSLATE_NOOP("SearchWording", "and"),
    QT_TRANSLATE_NOOP("SearchWording", "or"),
    QT_TRANSLATE_NOOP("SearchWording", "not"),
    QT_TRANSLATE_NOOP("SearchWording", "words that begin with “{}”"),
    QT_TRANSLATE_NOOP("SearchWording", "{} (also {})"),
    QT_TRANSLATE_NOOP("SearchWording", "exactly “{}”"),
    QT_TRANSLATE_NOOP("SearchWording", "{} exactly"),
    QT_TRANSLATE_NOOP("SearchWording", "{} within {} words of {}"),
    QT_TRANSLATE_NOOP("SearchWording", "like “{}” (by {})"),
    QT_TRANSLATE_NOOP("SearchWording", "like {} (no such record)"),
    QT_TRANSLATE_NOOP("SearchWording", "with a date"),
    QT_TRANSLATE_NOOP("SearchWording", "with a number"),
    QT_TRANSLATE_NOOP("SearchWording", "{} (no date)"),
    QT_TRANSLATE_NOOP("SearchWording", "{} (no number)"),
    QT_TRANSLATE_NOOP("SearchWording", "{} to {}"),
)


def say(phrase: str) -> str:
    """A phrase in the interface's language; may be called on any thread."""
    return QCoreApplication.translate("SearchWording", phrase)
