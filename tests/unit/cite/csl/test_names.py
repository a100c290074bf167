"""cs:names: lists, et al., initials, particles, sort order, substitution (specification, "Names")."""

from __future__ import annotations

from typing import Any

import pytest


def names(attributes: str = "", inner: str = "", variable: str = "author") -> str:
    return f'<names variable="{variable}"><name {attributes}>{inner}</name></names>'


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ("", "Ann Doe, Bo Roe, Cy Poe"),
        ('and="text"', "Ann Doe, Bo Roe, and Cy Poe"),
        ('and="symbol" delimiter-precedes-last="never"', "Ann Doe, Bo Roe &#38; Cy Poe"),
        ('form="short" and="text" delimiter="; "', "Doe; Roe; and Poe"),
        ('name-as-sort-order="first" and="text"', "Doe, Ann, Bo Roe, and Cy Poe"),
        ('name-as-sort-order="all" sort-separator=" " initialize-with=""', "Doe A, Roe B, Poe C"),
        ('et-al-min="3" et-al-use-first="1"', "Ann Doe et al."),
        ('et-al-min="3" et-al-use-first="2"', "Ann Doe, Bo Roe, et al."),
        ('et-al-min="3" et-al-use-first="1" delimiter-precedes-et-al="always"', "Ann Doe, et al."),
        ('et-al-min="3" et-al-use-first="1" et-al-use-last="true"', "Ann Doe, … Cy Poe"),
        ('form="count"', "3"),
    ],
)
def test_lists(bench: Any, people: Any, attributes: str, expected: str) -> None:
    assert bench.cite(names(attributes), {"author": people("Ann Doe", "Bo Roe", "Cy Poe")}) == expected


def test_a_delimiter_after_an_inverted_name_only(bench: Any, people: Any) -> None:
    attributes = 'and="text" name-as-sort-order="first" delimiter-precedes-last="after-inverted-name"'
    assert bench.cite(names(attributes), {"author": people("Ann Doe", "Bo Roe")}) == "Doe, Ann, and Bo Roe"
    assert (
        bench.cite(names(attributes), {"author": people("Ann Doe", "Bo Roe", "Cy Poe")})
        == "Doe, Ann, Bo Roe and Cy Poe"
    )


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("Ann", "A. Doe"),
        ("Ann Maria", "A. M. Doe"),
        ("Ann-Maria", "A.-M. Doe"),
        ("A.M.", "A. M. Doe"),
        ("AM", "A. Doe"),
        ("Ph. Ann", "Ph. A. Doe"),
        ("TSeren", "Ts. Doe"),
        ("Đặng", "Đ. Doe"),
        ("Иван", "И. Doe"),
    ],
)
def test_initials(bench: Any, given: str, expected: str) -> None:
    person = {"family": "Doe", "given": given}
    assert bench.cite(names('initialize-with=". "'), {"author": [person]}) == expected


def test_initials_already_there_are_set_in_the_style_s_form(bench: Any) -> None:
    person = {"family": "Doe", "given": "Ann M."}
    assert bench.cite(names('initialize-with="." initialize="false"'), {"author": [person]}) == "Ann M. Doe"


@pytest.mark.parametrize(
    ("demote", "long", "inverted", "short"),
    [
        ("never", "Jo de la Tour", "la Tour, Jo de", "la Tour"),
        ("sort-only", "Jo de la Tour", "la Tour, Jo de", "la Tour"),
        ("display-and-sort", "Jo de la Tour", "Tour, Jo de la", "la Tour"),
    ],
)
def test_particles(bench: Any, demote: str, long: str, inverted: str, short: str) -> None:
    item = {
        "author": [
            {"family": "Tour", "given": "Jo", "dropping-particle": "de", "non-dropping-particle": "la"}
        ]
    }
    style = f'demote-non-dropping-particle="{demote}"'
    assert bench.cite(names(), item, style=style) == long
    assert bench.cite(names('name-as-sort-order="all"'), item, style=style) == inverted
    assert bench.cite(names('form="short"'), item, style=style) == short


def test_particles_left_in_a_field_are_found(bench: Any) -> None:
    item = {
        "author": [
            {"family": "van der Tour", "given": "Jo"},
            {"family": "Tour", "given": "Jo von"},
            {"family": "d'Arc", "given": "Jo"},
        ]
    }
    made = bench.cite(names('name-as-sort-order="all" delimiter="; "'), item)
    assert made == "Tour, Jo van der; Tour, Jo von; Arc, Jo d’"


def test_names_that_put_the_family_first(bench: Any) -> None:
    item = {
        "author": [
            {"family": "毛", "given": "小明"},
            {"family": "김", "given": "민수"},
            {"family": "Tran", "given": "Van An", "static-ordering": True},
        ]
    }
    assert bench.cite(names('name-as-sort-order="all"'), item) == "毛小明, 김민수, Tran Van An"


def test_a_vietnamese_item_never_turns_its_names_round(bench: Any) -> None:
    item = {"author": [{"family": "Trần", "given": "Văn An"}], "language": "vi"}
    assert bench.cite(names(), item) == "Trần Văn An"
    assert bench.cite(names('name-as-sort-order="all"'), item) == "Trần Văn An"


def test_suffixes_and_their_comma(bench: Any) -> None:
    item = {
        "author": [
            {"family": "Doe", "given": "Jo", "suffix": "III"},
            {"family": "Roe", "given": "Bo", "suffix": "Jr.", "comma-suffix": True},
        ]
    }
    assert bench.cite(names('delimiter="; "'), item) == "Jo Doe III; Bo Roe, Jr."
    assert bench.cite(names('delimiter="; " name-as-sort-order="all"'), item) == "Doe, Jo, III; Roe, Bo, Jr."


def test_name_parts_have_their_own_formatting(bench: Any, people: Any) -> None:
    inner = (
        '<name-part name="family" font-variant="small-caps"/><name-part name="given" font-style="italic"/>'
    )
    made = bench.cite(names("", inner), {"author": people("Ann Doe")})
    assert made == '<i>Ann</i> <span style="font-variant:small-caps;">Doe</span>'


def test_labels_count_the_people(bench: Any, people: Any) -> None:
    layout = '<names variable="editor"><name/><label form="short" prefix=" (" suffix=")"/></names>'
    assert bench.cite(layout, {"editor": people("Ann Doe")}) == "Ann Doe (ed.)"
    assert bench.cite(layout, {"editor": people("Ann Doe", "Bo Roe")}) == "Ann Doe, Bo Roe (eds.)"


def test_editor_and_translator_who_are_the_same_stand_once(bench: Any, people: Any) -> None:
    layout = '<names variable="editor translator" delimiter="; "><name/><label form="short" prefix=" (" suffix=")"/></names>'
    both = {"editor": people("Ann Doe"), "translator": people("Ann Doe")}
    assert bench.cite(layout, both) == "Ann Doe (ed. &#38; trans.)"


def test_what_stands_in_for_an_author_is_not_said_again(bench: Any, people: Any) -> None:
    layout = (
        '<group delimiter=". "><names variable="author"><name name-as-sort-order="all"/>'
        '<substitute><names variable="editor"/><text variable="title"/></substitute></names>'
        '<text variable="title"/><names variable="editor"><name/></names></group>'
    )
    assert bench.cite(layout, {"editor": people("Ann Doe"), "title": "Rivers"}) == "Doe, Ann. Rivers"
    assert bench.cite(layout, {"title": "Rivers"}) == "Rivers"
