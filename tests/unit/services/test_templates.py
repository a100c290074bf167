"""Templates of the user's own, filled from real records."""

from __future__ import annotations

import pytest

from app import services
from db.errors import NoSuchRecord, StorageProblem
from db.records import Ref
from db.session import Library


def test_a_quote_goes_through_a_template(library: Library) -> None:
    row = services.quotes.detail(library, 1)
    made = services.templates.filled(library, Ref("quote", 1), "{bare} — {speaker} [{para}] {link}")
    assert made.plain.startswith(row.text)
    assert row.speaker is not None and row.speaker.name in made.plain
    assert f"para. {row.span.paragraph}]" in made.plain
    assert made.plain.endswith("rapporteur://quote/1")
    assert made.rtf.startswith("{\\rtf1")


def test_a_preview_needs_no_library() -> None:
    assert (
        services.templates.preview("{words} ({speaker}, {date})")
        == "“We will keep the river open” (Ana Roe, 2025-09-09)"
    )
    assert services.templates.preview("{citation}") == "(Rowe, 2025, para. 4)"


def test_what_does_not_exist_is_said(library: Library) -> None:
    with pytest.raises(StorageProblem, match="no token"):
        services.templates.preview("{who}")
    with pytest.raises(StorageProblem, match="style"):
        services.templates.preview("{citation}", style="nope")
    with pytest.raises(NoSuchRecord):
        services.templates.filled(library, Ref("quote", 99999), "{words}")
