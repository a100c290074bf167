"""HTML to PDF with Qt's own page layout; works without a display (`QT_QPA_PLATFORM=offscreen`)."""

from __future__ import annotations

import os
import re
import sys


def to_pdf(html: str) -> bytes:
    """`html` (Qt's subset, sizes in points) as the bytes of a PDF on A4 with margins of 20 mm. Starts a Qt application where none runs."""
    from PySide6.QtCore import QThread
    from PySide6.QtWidgets import QApplication  # and no smaller one: a window may want it later

    application = QApplication.instance()
    if application is None:
        if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        application = QApplication([])
    if QThread.isMainThread():
        return _laid_out(html)

    class Printing(QThread):
        """A text document starts timers, which only a thread of Qt's own can hold; a worker of ours waits for it."""

        data = b""
        error: Exception | None = None

        def run(self) -> None:
            try:
                self.data = _laid_out(html)
            except Exception as caught:
                self.error = caught

    printing = Printing()
    printing.start()
    printing.wait()
    if printing.error is not None:
        raise printing.error
    return printing.data


def _laid_out(html: str) -> bytes:
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
    from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument

    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    # The document leaves 20 mm on every side itself and numbers the pages.
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    title = re.search(r"<title>(.*?)</title>", html, re.DOTALL)
    writer.setTitle(title[1] if title else "")
    document = QTextDocument()
    document.setHtml(html)
    document.print_(writer)
    del writer
    buffer.close()
    return bytes(data.data())
