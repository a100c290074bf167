"""The message of a bug."""

from __future__ import annotations

import traceback
from typing import Any

from PySide6.QtWidgets import QApplication, QMessageBox

from app import paths


class CrashBox(QMessageBox):
    """The message of a bug."""


def show_crash(error: BaseException, parent: Any = None) -> None:
    """Tell the user of a bug: what was being done is lost, the library is not, and the log says more.

    One at a time: what fails in every repaint would fail again under its own message, without end.
    """
    if any(isinstance(box, CrashBox) and box.isVisible() for box in QApplication.topLevelWidgets()):
        return
    box = CrashBox(QMessageBox.Icon.Critical, "Rapporteur", "", parent=parent)
    box.setText(
        QApplication.translate(
            "Bootstrap", "Something went wrong that should not have. Your library is safe."
        )
    )
    box.setInformativeText(
        QApplication.translate("Bootstrap", "The log says more:") + f"\n{paths.log_file()}"
    )
    box.setDetailedText("".join(traceback.format_exception(error)))
    box.exec()
    box.deleteLater()
