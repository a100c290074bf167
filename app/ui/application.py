"""The QApplication with our names and icon."""

from __future__ import annotations

import sys

from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from app import paths


def make_application() -> QApplication:
    """The QApplication with our names, style and icon."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("rapporteur")
    application.setApplicationDisplayName("Rapporteur")
    application.setDesktopFileName("org.rapporteur.Rapporteur")
    icon = paths.resource("icons/rapporteur.svg")
    if icon.exists():
        application.setWindowIcon(QIcon(str(icon)))
    if QGuiApplication.platformName() in ("offscreen", "minimal"):
        # There the clipboard's content outlives Python, which freed it already: the process would end in a crash.
        application.aboutToQuit.connect(application.clipboard().clear)
    return application
