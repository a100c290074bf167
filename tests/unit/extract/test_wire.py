"""An extraction comes through JSON unchanged."""

from __future__ import annotations

import json

from app.extract import wire
from app.extract.engine import extract

TEXT = """Ministers meet in Geneva

"We need twelve million dollars by 2027," Health Minister Ana Lopes told reporters in Geneva on Tuesday, up from 9.5 million in 2023.

The ministers will sign the agreement in Lisbon on 4 May 2025, said the World Health Organization. About 40 percent (roughly 1,200) of the stations stand idle.
"""


def test_an_extraction_comes_through_json_unchanged() -> None:
    found = extract(TEXT, published="2025-03-04", language="en")
    assert found.quotes and found.statistics and found.events and found.dates and found.parties
    assert wire.extraction(json.loads(json.dumps(found.as_json()))) == found


def test_nothing_found_comes_through_too() -> None:
    found = extract("")
    assert wire.extraction(json.loads(json.dumps(found.as_json()))) == found
