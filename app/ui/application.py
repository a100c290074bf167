"""The QApplication with our names, icon and language."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QLibraryInfo, QLocale, QTranslator, Signal
from PySide6.QtGui import QFileOpenEvent, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from app import paths


class Application(QApplication):
    """On macOS files and links come as events, before and while we run."""

    named = Signal(str)  # the path of a file, or a link to a record

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent):
            self.named.emit(event.file() or event.url().toString())
            return True
        return super().event(event)


def make_application() -> QApplication:
    """The QApplication with our names, style and icon."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else Application(sys.argv[:1])
    application.setApplicationName("rapporteur")
    application.setApplicationDisplayName("Rapporteur")
    application.setDesktopFileName("org.rapporteur.Rapporteur")
    icon = paths.resource("icons/rapporteur.svg")
    if icon.exists():
        application.setWindowIcon(QIcon(str(icon)))
    if QGuiApplication.platformName() in ("offscreen", "minimal"):
        # There the clipboard's content outlives Python, which freed it already: the process would end in a crash.
        application.aboutToQuit.connect(lambda: QApplication.clipboard().clear())
    return application


def translate(application: QApplication, language: str) -> None:
    """Speak a language ("" for the system's): our English plurals first, then ours in it, then Qt's own texts."""
    locale = QLocale(language) if language else QLocale.system()
    if language:
        QLocale.setDefault(locale)
    ours = str(paths.resource("translations"))
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for chosen, name, folder in (
        (QLocale(QLocale.Language.English), "rapporteur", ours),
        (locale, "rapporteur", ours),
        (locale, "qtbase", ours),  # Qt comes without Vietnamese: the buttons and menus that it names itself
        (locale, "qtbase", qt),
    ):
        translator = QTranslator(application)
        if translator.load(chosen, name, "_", folder):
            application.installTranslator(translator)
