"""Locales: fallback from dialect to language to English, and a style's own terms (specification, "Locale")."""

from __future__ import annotations

from typing import Any

import pytest

from app.cite.csl.locale import build_locale
from app.cite.csl.localefiles import load_locale
from app.cite.csl.parse import StyleError, parse_style


def test_a_style_s_own_terms_come_first(bench: Any) -> None:
    own = '<locale xml:lang="en"><terms><term name="in">inside</term></terms></locale>'
    general = '<locale><terms><term name="in">within</term></terms></locale>'
    assert bench.cite('<text term="in"/>', {}, before=general) == "within"
    assert bench.cite('<text term="in"/>', {}, before=own + general) == "inside"
    assert bench.cite('<text term="in"/>', {}, before=own, lang="fr-FR") == "in"


def test_forms_fall_back(bench: Any) -> None:
    own = '<locale><terms><term name="editor">edits</term></terms></locale>'
    assert bench.cite('<text term="editor" form="verb-short"/>', {}, before=own) == "ed. by"
    assert bench.cite('<text term="issue" form="symbol"/>', {}) == "no."


def test_a_language_without_a_file_speaks_english() -> None:
    locale = build_locale("xx-XX", [], load_locale)
    assert locale.term("and") == "and"
    assert build_locale("vi", [], load_locale).lang == "vi-VN"
    assert build_locale("en-AU", [], load_locale).term("and") == "and"


def test_gender_of_ordinals() -> None:
    locale = build_locale("fr-FR", [], load_locale)
    assert locale.ordinal_suffix(1, "feminine") != locale.ordinal_suffix(1, "masculine")


@pytest.mark.parametrize(
    "source", ["<style", "<html/>", '<style xmlns="http://purl.org/net/xbiblio/csl"><info/></style>']
)
def test_a_file_that_is_no_style_is_said_to_be_none(source: str) -> None:
    with pytest.raises(StyleError):
        parse_style(source)


def test_a_macro_that_calls_itself_is_refused() -> None:
    macro = '<macro name="a"><text macro="b"/></macro><macro name="b"><text macro="a"/></macro>'
    layout = '<citation><layout><text macro="a"/></layout></citation>'
    with pytest.raises(StyleError, match="calls itself"):
        parse_style(
            f'<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">{macro}{layout}</style>'
        )
