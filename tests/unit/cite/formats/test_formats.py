"""BibTeX, RIS and CSL-JSON: nothing lost, nothing that another program would read as markup."""

from __future__ import annotations

import json
import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.cite.formats.bibtex import bibtex, bibtex_escape
from app.cite.formats.csl_json import csl_json
from app.cite.formats.keys import citation_keys
from app.cite.formats.ris import ris
from app.cite.item import CiteItem, Name

ITEM = CiteItem(
    "a1",
    "Rice & rivers: 50% of {it}",
    outlet="The Example Post",
    authors=(Name("Rowe", "Katie"), Name("Đặng", "Hoàng", static_order=True)),
    issued="2025-09",
    url="https://example.org/a_b%20c",
)


def test_bibtex_escapes_and_protects() -> None:
    text = bibtex([ITEM])
    assert "title = {{Rice \\& rivers: 50\\% of \\{it\\}}}," in text
    assert "author = {Rowe, Katie and {Đặng Hoàng}}," in text
    assert "month = sep," in text
    assert "day" not in text
    assert "url = {https://example.org/a_b%20c}," in text


@given(st.text(max_size=60))
def test_escaped_bibtex_keeps_its_braces_balanced(text: str) -> None:
    made = re.sub(r"\\[{}]", "", bibtex_escape(text))
    assert made.count("{") == made.count("}")


def test_ris_gives_partial_dates_and_one_line_a_field() -> None:
    text = ris([ITEM])
    assert "DA  - 2025/09//\r\n" in text
    assert "AU  - Rowe, Katie\r\nAU  - Đặng Hoàng\r\n" in text
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in text.split("\r\n") if line)


def test_keys_are_stable_and_told_apart() -> None:
    twin = CiteItem("a2", "Rice again", authors=ITEM.authors, issued="2025")
    assert citation_keys([ITEM, twin]) == {"a1": "rowe2025rice", "a2": "rowe2025ricea"}
    assert json.loads(csl_json([ITEM]))[0]["citation-key"] == "rowe2025rice"


def test_what_is_not_stated_outright_is_said_where_a_format_has_a_note() -> None:
    doubtful = replace(ITEM, doubts=("published", "outlet"))
    words = "please check the outlet, the date"
    assert f"annote = {{{words}}}," in bibtex([doubtful])
    assert f"N1  - {words}\r\n" in ris([doubtful])
    assert json.loads(csl_json([doubtful]))[0]["note"] == words
    for made in (bibtex([ITEM]), ris([ITEM]), csl_json([ITEM])):
        assert "check" not in made
