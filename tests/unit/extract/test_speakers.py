"""From a mention to the person or body meant."""

from __future__ import annotations

import pytest

from app.extract.engine import extract
from app.extract.model import QUOTES

CASES = [
    ("full name from the last", "Ana Silva came. “It works,” Silva said.", "Ana Silva"),
    ("Vietnamese given name", "Deputy Minister Bui Thanh Son came. “It works,” Son said.", "Bui Thanh Son"),
    ("accents do not matter", "António Guterres came. “It works,” Mr. Guterres said. Antonio Guterres left.", "António Guterres"),
    ("Korean family name first", "Foreign Minister Cho Tae-yul came. “It works,” Cho said.", "Cho Tae-yul"),
    ("Spanish double name", "Gabriela Quispe Huamán came. “It works,” Quispe said.", "Gabriela Quispe Huamán"),
    ("Arabic article", "Abdullah al-Sabri came. “It works,” al-Sabri said.", "Abdullah al-Sabri"),
    ("title with a country", "Foreign Minister of the Republic of Korea Cho Tae-yul came. “It works,” the minister said.", "Cho Tae-yul"),
    ("role", "UN Secretary-General António Guterres met Prime Minister Le Van An. “It works,” the UN Secretary-General said.", "António Guterres"),
    ("role in an apposition", "Ana Silva, ambassador to Chile, met Tom Reed. “It works,” the ambassador said.", "Ana Silva"),
    ("role before a comma", "Chile's culture minister, Rodrigo Urrutia, came. “It works,” the minister said.", "Rodrigo Urrutia"),
    ("abbreviated role", "Foreign Minister Bui Thanh Son met Tom Reed. “It works,” the Vietnamese FM said.", "Bui Thanh Son"),
    ("pronoun by gender", "Elena Rossi met Marco Bianchi. “It works,” she said.", "Elena Rossi"),
    ("pronoun by last speaker", "“It rains,” Marco Bianchi said. Tom Reed left. “It works,” he said.", "Marco Bianchi"),
    ("body by acronym and pronoun", "The World Bank met. “It rains,” the World Bank said. “It works,” it said.", "World Bank"),
    ("body by its noun", "The Commission on Presidential Debates met. “It works,” the commission said.", "Commission on Presidential Debates"),
    ("body without a name", "The transport ministry met. “It works,” the ministry said.", "The transport ministry"),
    ("somebody without a name", "A neighbour saw it. “It works,” she said a neighbour heard.", None),
    ("king is a name too", "Larry King met Tom Reed. “It works,” Mr. King said.", "Larry King"),
    ("adjective in between", "Francois Hollande came. “It works,” an angry Hollande said.", "Francois Hollande"),
    ("headline", "Obama Sees Personal Insult In Vote\nBarack Obama came. “It works,” Mr. Obama said.", "Barack Obama"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "speaker"), [case[1:] for case in CASES if case[2]], ids=[c[0] for c in CASES if c[2]]
)
def test_resolved_speaker(text: str, speaker: str) -> None:
    found = extract(text, parts=frozenset({QUOTES})).quotes
    quote = next(q for q in found if q.text == "It works")
    assert quote.speaker is not None and quote.speaker.name.lower() == speaker.lower()


def test_label_and_cue_are_where_the_speaker_is_named() -> None:
    text = "Ana Silva came. “It works,” Silva said."
    (quote,) = extract(text, parts=frozenset({QUOTES})).quotes
    assert quote.speaker is not None and quote.cue is not None
    assert (quote.speaker.label, text[quote.speaker.start : quote.speaker.end]) == ("Silva", "Silva")
    assert (quote.cue.text, text[quote.cue.start : quote.cue.end]) == ("said", "said")
