"""One window for each library: a second start hands its files and links to the first and raises it.

A lock tells whether there is a first window; files go to it over a local socket (a Unix socket or a Windows pipe), never a
network port. The socket's module loads slowly and is needed only after the first paint, or when there is such a window.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCryptographicHash, QDir, QLockFile, QObject, QThread, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MS: Final = 1000
TRIES: Final = 10  # the first window may itself be starting, and not listen yet
BETWEEN_MS: Final = 200


class SingleInstance(QObject):
    """Listens for later starts on the same library."""

    handed_over = Signal(list)  # paths and links to records; empty when the second start named none

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        digest = QCryptographicHash.hash(str(library.resolve()).encode(), QCryptographicHash.Algorithm.Sha256)
        self._name = f"rapporteur-{bytes(digest.data()).hex()[:16]}"
        self._server: QLocalServer | None = None
        self._lock = QLockFile(QDir.temp().filePath(f"{self._name}.lock"))
        self._lock.setStaleLockTime(0)  # held as long as its process lives, however long that is

    def hand_over(self, files: Sequence[Path], links: Sequence[str] = ()) -> bool:
        """Give `files` and `links` to a window that already has this library open; False when there is none."""
        if self._lock.tryLock(0):
            return False
        import json  # late, as the sockets

        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        for _ in range(TRIES if self._lock.error() == QLockFile.LockError.LockFailedError else 1):
            socket.connectToServer(self._name)
            if socket.waitForConnected(PATIENCE_MS):
                break
            QThread.msleep(BETWEEN_MS)
        else:
            return False
        socket.write(json.dumps([*(str(path.resolve()) for path in files), *links]).encode() + b"\n")
        taken = socket.waitForBytesWritten(PATIENCE_MS)
        socket.disconnectFromServer()
        return bool(taken)

    def listen(self) -> None:
        """Become the one window of this library."""
        from PySide6.QtNetwork import QLocalServer

        if not self._lock.isLocked():
            self._lock.tryLock(0)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self._name)  # left over from a crash
        self._server.newConnection.connect(self._on_connection)
        self._server.listen(self._name)

    def close(self) -> None:
        """Stop listening."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _on_connection(self) -> None:
        socket = self._server.nextPendingConnection() if self._server is not None else None
        if socket is None:
            return
        socket.readyRead.connect(lambda: self._read(socket))
        socket.disconnected.connect(socket.deleteLater)
        if socket.canReadLine():
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            return
        import json

        try:
            paths = json.loads(bytes(socket.readLine().data()).decode())
        except ValueError:
            return
        if isinstance(paths, list):
            self.handed_over.emit([str(path) for path in paths])
