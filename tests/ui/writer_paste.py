"""Pastes into a real LibreOffice Writer and reads back; run by a Python with LibreOffice's `uno` module.

`python writer_paste.py SOFFICE PROFILE CASES.json`: CASES is a list of objects from media type to base64 data, each
one clipboard. Prints a list of pastes in the same order: {"text", "notes", "runs": [{"text", "italic", "url"}]}.
"""

from __future__ import annotations

import base64
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import uno
import unohelper
from com.sun.star.awt.FontSlant import ITALIC, OBLIQUE
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.datatransfer import DataFlavor, UnsupportedFlavorException, XTransferable

START_LIMIT = 40.0  # seconds for the first start, which makes the profile


class Clipboard(unohelper.Base, XTransferable):  # type: ignore[misc]
    """What another program offers: bytes by media type."""

    def __init__(self, data: dict[str, bytes]) -> None:
        self._data = data

    def getTransferData(self, flavor: Any) -> Any:
        kind = flavor.MimeType.split(";")[0]
        if kind not in self._data:
            raise UnsupportedFlavorException(flavor.MimeType, self)
        if kind == "text/plain":
            return self._data[kind].decode()
        return uno.ByteSequence(self._data[kind])

    def getTransferDataFlavors(self) -> tuple[Any, ...]:
        return tuple(self._flavor(kind) for kind in self._data)

    def isDataFlavorSupported(self, flavor: Any) -> bool:
        return flavor.MimeType.split(";")[0] in self._data

    def _flavor(self, kind: str) -> Any:
        # Writer takes plain text as UTF-16, everything else as bytes.
        if kind == "text/plain":
            return DataFlavor("text/plain;charset=utf-16", kind, uno.getTypeByName("string"))
        return DataFlavor(kind, kind, uno.getTypeByName("[]byte"))


def each(holder: Any) -> Iterator[Any]:
    """The members of a UNO enumeration."""
    found = holder.createEnumeration()
    while found.hasMoreElements():
        yield found.nextElement()


def runs(text: Any) -> list[dict[str, object]]:
    """The runs of like formatting, paragraph by paragraph."""
    return [
        {
            "text": part.getString(),
            "italic": part.CharPosture in (ITALIC, OBLIQUE),
            "url": part.HyperLinkURL,
        }
        for paragraph in each(text)
        if paragraph.supportsService("com.sun.star.text.Paragraph")
        for part in each(paragraph)
        if part.TextPortionType == "Text"
    ]


def pasted(desktop: Any, data: dict[str, bytes]) -> dict[str, object]:
    """One clipboard pasted into an empty document."""
    hidden = PropertyValue("Hidden", 0, True, 0)
    document = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, (hidden,))
    try:
        document.getCurrentController().insertTransferable(Clipboard(data))
        text, held = document.getText(), document.getFootnotes()
        notes = [held.getByIndex(at) for at in range(held.getCount())]
        return {
            "text": text.getString().replace("\r\n", "\n"),
            "notes": [note.getString() for note in notes],
            "runs": [run for part in (text, *notes) for run in runs(part)],
        }
    finally:
        document.close(True)


def connected(pipe: str) -> Any:
    """The desktop of the LibreOffice that listens on `pipe`, once it does."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    end = time.monotonic() + START_LIMIT
    while True:
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except NoConnectException:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)


def main(office: str, profile: str, cases: str) -> None:
    """Starts LibreOffice once for all the cases and ends it."""
    pipe = f"paste{abs(hash(profile))}"
    options = ["--headless", "--norestore", "--nologo", "--nodefault"]
    place = f"-env:UserInstallation={Path(profile).as_uri()}"
    started = subprocess.Popen(
        [office, place, *options, f"--accept=pipe,name={pipe};urp;"], start_new_session=True
    )
    try:
        desktop = connected(pipe)
        boards = json.loads(Path(cases).read_text(encoding="utf-8"))
        found = [
            pasted(desktop, {kind: base64.b64decode(data) for kind, data in board.items()})
            for board in boards
        ]
        print(json.dumps(found))
        desktop.terminate()
        started.wait(20)
    finally:
        if started.poll() is None:
            # The command is a script that starts the program proper, so the whole group goes.
            os.killpg(started.pid, signal.SIGKILL) if hasattr(os, "killpg") else started.kill()


if __name__ == "__main__":
    main(*sys.argv[1:])
