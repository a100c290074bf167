"""cs:group, cs:choose, macros: what is said only where there is something to say."""

from __future__ import annotations

from typing import Any

IN = '<group delimiter=" "><text term="in"/><text variable="container-title"/></group>'


def test_a_group_of_empty_variables_says_nothing(bench: Any) -> None:
    assert bench.cite(f'<text variable="title"/><group prefix=" ">{IN}</group>', {"title": "T"}) == "T"
    assert (
        bench.cite(f'<text variable="title" suffix=" "/>{IN}', {"title": "T", "container-title": "C"})
        == "T in C"
    )


def test_a_group_of_terms_alone_is_said(bench: Any) -> None:
    assert bench.cite('<group delimiter=" "><text term="in"/><text value="press"/></group>', {}) == "in press"


def test_a_macro_is_a_group(bench: Any) -> None:
    macro = '<macro name="container"><text term="in" suffix=" "/><text variable="container-title"/></macro>'
    layout = '<group delimiter=", "><text variable="title"/><text macro="container"/></group>'
    assert bench.cite(layout, {"title": "T"}, before=macro) == "T"


def test_delimiters_stand_between_what_is_there(bench: Any) -> None:
    layout = '<group delimiter=", "><text variable="title"/><text variable="edition"/><text variable="publisher"/></group>'
    assert bench.cite(layout, {"title": "T", "publisher": "P"}) == "T, P"


def test_a_choose_shares_the_delimiter_around_it(bench: Any) -> None:
    layout = '<group delimiter="; "><text variable="title"/><choose><if type="book"><text value="a"/><text value="b"/></if></choose></group>'
    assert bench.cite(layout, {"title": "T"}) == "T; a; b"


def test_conditions(bench: Any) -> None:
    def branch(test: str, item: dict[str, Any]) -> str:
        return str(
            bench.cite(
                f'<choose><if {test}><text value="yes"/></if><else><text value="no"/></else></choose>', item
            )
        )

    assert branch('type="book chapter" match="any"', {}) == "yes"
    assert branch('type="chapter"', {}) == "no"
    assert branch('variable="title DOI"', {"title": "T"}) == "no"
    assert branch('variable="title DOI" match="any"', {"title": "T"}) == "yes"
    assert branch('variable="title DOI" match="none"', {}) == "yes"
    assert branch('is-numeric="edition"', {"edition": "2nd"}) == "yes"
    assert branch('is-uncertain-date="issued"', {"issued": {"date-parts": [[1850]], "circa": True}}) == "yes"


def test_fields_in_the_note_are_fields(bench: Any) -> None:
    assert bench.cite('<text variable="genre"/>', {"note": "genre: Draft\nmedium: paper"}) == "Draft"


def test_display_blocks_and_second_field(bench: Any) -> None:
    made = bench.bibliography(
        '<text variable="citation-number" suffix="."/><text variable="title"/>',
        {"title": "T"},
        attributes='second-field-align="flush"',
    )
    assert made == ['\n    <div class="csl-left-margin">1.</div><div class="csl-right-inline">T</div>\n  ']


def test_strip_periods_and_short_forms(bench: Any) -> None:
    layout = '<text variable="container-title" form="short" strip-periods="true"/>'
    assert (
        bench.cite(layout, {"container-title": "Journal of Rivers", "journalAbbreviation": "J. Riv."})
        == "J Riv"
    )
