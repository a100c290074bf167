"""Finding quotes: quoted and reported words with who said them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.extract.model import Cue, Quote, Speaker
from app.extract.quotes.direct import Found, Reader

if TYPE_CHECKING:
    from app.extract.document import Document


def find(document: Document) -> list[Quote]:
    """The quotes of a document in the order of its text."""
    return [_quote(document, found) for found in Reader(document).read() if found.voice is not None]


def _quote(document: Document, found: Found) -> Quote:
    text, voice = document.text, found.voice
    speaker = cue = None
    if voice is not None:
        mention = voice.mention
        speaker = Speaker(voice.who.name, text[mention.start : mention.end], mention.start, mention.end)
        cue = Cue(text[voice.cue[0] : voice.cue[1]], *voice.cue) if voice.cue else None
    return Quote(
        start=found.start,
        end=found.end,
        text=text[found.start : found.end],
        kind="direct",
        paragraph=found.quoted.paragraph,
        speaker=speaker,
        cue=cue,
        rule=f"quote.direct.{found.rule}",
        confidence=0.9,
    )
