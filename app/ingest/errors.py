"""The one way in which reading a document fails."""

from __future__ import annotations

from pathlib import Path


class Unreadable(Exception):
    """A document that cannot be read: `sentence` says what happened and what to do, ready to be shown."""

    def __init__(self, path: Path | str, sentence: str) -> None:
        super().__init__(sentence)
        self.path = Path(path)
        self.sentence = sentence

    def __reduce__(self) -> tuple[type[Unreadable], tuple[str, str]]:
        return Unreadable, (str(self.path), self.sentence)
