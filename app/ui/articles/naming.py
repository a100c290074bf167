"""What the interface calls the plain values of articles: fields, genres, languages, kinds of text."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

CONTEXT = "Articles"
_FIELDS = {
    "topic": QT_TRANSLATE_NOOP("Articles", "Topic"),
    "outlet": QT_TRANSLATE_NOOP("Articles", "Outlet"),
    "year": QT_TRANSLATE_NOOP("Articles", "Year"),
    "language": QT_TRANSLATE_NOOP("Articles", "Language"),
    "kind": QT_TRANSLATE_NOOP("Articles", "Text"),
    "genre": QT_TRANSLATE_NOOP("Articles", "Genre"),
    "party": QT_TRANSLATE_NOOP("Articles", "Person or body"),
    "together": QT_TRANSLATE_NOOP("Articles", "Named together"),
}
_VALUES = {
    "full text": QT_TRANSLATE_NOOP("Articles", "Full text"),
    "digest": QT_TRANSLATE_NOOP("Articles", "Digest"),
    "interview": QT_TRANSLATE_NOOP("Articles", "Interview"),
    "article": QT_TRANSLATE_NOOP("Articles", "Article"),
    "news": QT_TRANSLATE_NOOP("Articles", "News"),
    "opinion": QT_TRANSLATE_NOOP("Articles", "Opinion"),
    "speech": QT_TRANSLATE_NOOP("Articles", "Speech"),
    "statement": QT_TRANSLATE_NOOP("Articles", "Statement"),
    "report": QT_TRANSLATE_NOOP("Articles", "Report"),
    "analysis": QT_TRANSLATE_NOOP("Articles", "Analysis"),
}


def said(text: object) -> str:
    """A text of this feature in the interface's language."""
    return QCoreApplication.translate(CONTEXT, str(text))


def field_names() -> dict[str, str]:
    """The facets of articles in the order in which they show."""
    return {field: said(name) for field, name in _FIELDS.items()}


def value_name(field: str, value: str, label: str) -> str:
    """A facet's value in words: languages by their own code, kinds and genres by their table; the rest as it is."""
    if field == "language":
        return language_name(value)
    if field in ("kind", "genre") and value in _VALUES:
        return said(_VALUES[value])
    return label or value


def kind_name(value: str) -> str:
    """A genre or kind of text in words."""
    return said(_VALUES[value]) if value in _VALUES else value.capitalize()


def language_name(code: str) -> str:
    """The name of a language by its code."""
    if not code:
        return said(QT_TRANSLATE_NOOP("Articles", "Not known"))
    language = QLocale.codeToLanguage(code.split("-")[0])
    if language == QLocale.Language.AnyLanguage:
        return code
    return QLocale.languageToString(language)


def pen_name(colour: str) -> str:
    """A pen in words."""
    names = {
        "yellow": QT_TRANSLATE_NOOP("Articles", "Yellow"),
        "green": QT_TRANSLATE_NOOP("Articles", "Green"),
        "blue": QT_TRANSLATE_NOOP("Articles", "Blue"),
        "pink": QT_TRANSLATE_NOOP("Articles", "Pink"),
    }
    return said(names[colour])
