"""Microsoft's compound files (OLE), the package of Office documents before 2007 and of Outlook messages, through olefile."""

from __future__ import annotations

import io
from types import TracebackType
from typing import Any, Final

from app.ingest.readers.source import Source

SIGNATURE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FAULTS: Final = (
    OSError,
    ValueError,
    IndexError,
    KeyError,
    TypeError,
    AttributeError,
    RecursionError,
    OverflowError,
)


class Compound:
    """An open compound file whose streams are read by their names."""

    def __init__(self, data: bytes, source: Source, what: str) -> None:
        """`what` names the document in the refusal ("a Word document"). Raises `Unreadable`."""
        from olefile import OleFileIO  # small, but few documents need it

        if not data.startswith(SIGNATURE):
            raise source.refuse(f"is no {what} in spite of its name; give it the suffix of what it is")
        try:
            self._file: Any = OleFileIO(io.BytesIO(data))
        except _FAULTS as problem:
            raise source.refuse(
                f"is no whole {what}: it is damaged or was cut short; get a new copy of it"
            ) from problem

    def __enter__(self) -> Compound:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def folders(self) -> list[str]:
        """The names of the storages at the top."""
        return sorted({entry[0] for entry in self._file.listdir(streams=False, storages=True)})

    def read(self, *path: str) -> bytes | None:
        """A stream's bytes; None if it is missing or damaged."""
        try:
            if not self._file.exists("/".join(path)):
                return None
            return bytes(self._file.openstream("/".join(path)).read())
        except _FAULTS:
            return None

    def properties(self) -> Any:
        """The summary information of an Office document; None if it is damaged."""
        try:
            return self._file.get_metadata()
        except _FAULTS:
            return None
