"""Every independent style of the collection loads and cites every kind of source (slow: run with --slow)."""

from __future__ import annotations

import pytest

from app.cite.csl.localefiles import load_locale
from app.cite.csl.parse import parse_style
from app.cite.csl.processor import Processor
from app.cite.formatter import Cite, csl_data
from app.cite.item import KINDS, CiteItem, Name
from app.cite.styles import available, style_path

ITEMS = [
    CiteItem(
        kind,
        f"A title of {kind}",
        type=kind,
        outlet="The Example Post",
        authors=(Name("Rowe", "Katie"), Name(literal="Trần Văn An")) if at % 3 else (),
        interviewees=(Name("Roe", "Ann"),) if kind == "interview" else (),
        issued=("2025-09-10", "2025-09", None)[at % 3],
        accessed="2026-11-22",
        url="https://example.org/x?a=1&b=2",
        number="A/1",
        page="5-7",
    )
    for at, kind in enumerate(KINDS)
]


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_every_style_cites_every_kind() -> None:
    wrong: list[str] = []
    styles = [style for style in available() if not style.parent]
    for style in styles:
        try:
            compiled = parse_style(style_path(style.id).read_bytes())
            processor = Processor(compiled, load_locale)
            processor.set_items([csl_data(item, compiled) for item in ITEMS])
            for item in ITEMS:
                processor.cite([Cite(item.id, locator="4", label="paragraph")])
            processor.bibliography()
        except Exception as error:
            wrong.append(f"{style.id}: {error!r}")
    assert not wrong, "\n".join(wrong[:20])
    assert len(styles) > 2500


def test_every_dependent_style_leads_to_a_parent() -> None:
    own = {style.id for style in available() if not style.parent}
    assert all(style.parent in own for style in available() if style.parent)
