"""One exported record as plain data."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Literal

from app.cite.item import CiteItem

Kind = Literal["quote", "statistic", "event", "highlight", "article", "party"]


@dataclass(frozen=True, slots=True)
class ExportEntry:
    """A quote, statistic, event, highlight or article with its source, or a party by its name.

    `words` are the exact words it rests on; `title` an event's or a measure's name. `date` is a partial ISO
    date: when it was said or happened, or what a figure is about. `details` are further columns by name.
    """

    id: str
    kind: Kind
    words: str
    item: CiteItem | None = None
    title: str = ""
    speaker: str = ""
    role: str = ""
    date: str = ""
    occasion: str = ""
    place: str = ""
    paragraph: int | None = None
    page: int | None = None
    indirect: bool = False
    """An indirect quote's words are the source's own: they stand without the speaker as their author."""
    value: float | None = None
    unit: str = ""
    qualifier: str = ""
    nature: str = ""
    topics: tuple[str, ...] = ()
    note: str = ""
    seal: str = "verified"
    link: str = ""
    context_before: str = ""
    context_after: str = ""
    text_sha256: str = ""
    start: int | None = None
    end: int | None = None
    details: tuple[tuple[str, str], ...] = field(default=())

    @property
    def is_sound(self) -> bool:
        """True where the words are known to stand in the stored text, or were never checked against one."""
        return self.seal in ("verified", "unchecked", "")

    @property
    def warning(self) -> str:
        """What must be said beside the words, empty where they were found."""
        return "" if self.is_sound else f"not verified: {self.seal}"


def readable_name(title: str, suffix: str, limit: int = 80) -> str:
    """A file name that a person can read and every system takes: letters of any language kept, the rest a dash."""
    text = unicodedata.normalize("NFC", title)
    text = re.sub(r"[\x00-\x1f\x7f<>:\"/\\|?*]+", " ", text)
    text = re.sub(r"\s+", " ", text).strip(" .")
    if len(text) > limit:
        text = text[:limit].rsplit(" ", 1)[0].rstrip(" .,;:-") or text[:limit]
    if re.fullmatch(r"(?i)(con|prn|aux|nul|com\d|lpt\d)", text):
        text += " file"
    return f"{text or 'export'}.{suffix}"
