"""The kinds of hit in words and pictures."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

GLYPHS: Final = {
    "article": ("file-text", "accent"),
    "quote": ("quotes", "quote"),
    "event": ("calendar-blank", "event"),
    "statistic": ("chart-bar", "statistic"),
    "highlight": ("highlighter-circle", "highlight"),
    "note": ("note-pencil", "star"),
    "person": ("user", "secondary"),
    "organisation": ("buildings", "secondary"),
    "place": ("map-pin", "secondary"),
    "instrument": ("article", "secondary"),
    "topic": ("tag", "secondary"),
    "collection": ("folder-simple", "secondary"),
}


def kind_title(kind: str) -> str:
    """The plural of a kind, as the heading of its hits."""
    names = {
        "article": QCoreApplication.translate("Search", "Articles"),
        "quote": QCoreApplication.translate("Search", "Quotes"),
        "event": QCoreApplication.translate("Search", "Events"),
        "statistic": QCoreApplication.translate("Search", "Statistics"),
        "highlight": QCoreApplication.translate("Search", "Highlights"),
        "note": QCoreApplication.translate("Search", "Notes"),
        "person": QCoreApplication.translate("Search", "People"),
        "organisation": QCoreApplication.translate("Search", "Organisations"),
        "place": QCoreApplication.translate("Search", "Places"),
        "instrument": QCoreApplication.translate("Search", "Treaties, laws and strategies"),
        "topic": QCoreApplication.translate("Search", "Topics"),
        "collection": QCoreApplication.translate("Search", "Collections"),
    }
    return names.get(kind, kind)
