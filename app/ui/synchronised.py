"""The warning for a library in a folder that is copied to the cloud: once for each library."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from app import services
from app.settings import Settings
from app.tasks import Tasks

TOLD = "synchronised/told"  # the libraries that it was said of


def warn(tasks: Tasks, settings: Settings, window: QWidget) -> None:
    """Look where the library lies, and say it if that endangers it and was not said before."""

    def found(told: tuple[str, str]) -> None:
        path, program = told
        before = settings.state(TOLD, [])
        known = [str(one) for one in before] if isinstance(before, (list, tuple)) else [str(before)]
        if not program or path in known:
            return
        settings.keep(TOLD, [*known, path])
        box = QMessageBox(QMessageBox.Icon.Warning, "Rapporteur", "", parent=window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setText(
            QCoreApplication.translate(
                "Synchronised", "Your library lies in a folder that %1 copies to the cloud."
            ).replace("%1", program)
        )
        box.setInformativeText(
            QCoreApplication.translate(
                "Synchronised",
                "Such a program can copy it in the middle of a change and damage it. Close Rapporteur, move the file to "
                "a folder that stays on this computer, and open it from there. A backup may lie in the cloud.",
            )
            + f"\n\n{path}"
        )
        box.open()

    tasks.read(
        lambda library: (str(library.path), services.synchronised.synchronised_by(library.path)), found
    )
