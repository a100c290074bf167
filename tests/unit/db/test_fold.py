"""Folding keeps lengths and finds what FTS5 finds."""

from __future__ import annotations

import sqlite3

from hypothesis import given
from hypothesis import strategies as st

from db.search.fold import fold, key, sql_fold


@given(st.text())
def test_fold_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_vietnamese_and_stroked_letters_lose_their_marks() -> None:
    assert (
        fold("Đặng Hoàng Giang, António Guterres, Łódź, ưỡng")
        == "dang hoang giang, antonio guterres, lodz, uong"
    )


def test_quotation_marks_and_dashes_are_one() -> None:
    assert fold("“it’s — on”") == '"it\'s - on"'


def test_key_has_no_outer_stops_or_double_blanks() -> None:
    assert key("  VOV.VN – ") == "vov.vn"


def test_the_index_folds_as_we_do() -> None:
    words = "Đặng Ứng Ỡng Łódź straße İstanbul ħal Ångström ñandú Ýr ỵ Ơ Ư"
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE f USING fts5(t, tokenize='unicode61 remove_diacritics 2')")
    connection.execute(f"INSERT INTO f SELECT {sql_fold('?1')}", (words,))
    for word in words.split():
        found = connection.execute("SELECT count(*) FROM f WHERE f MATCH ?", (f'"{fold(word)}"',)).fetchone()
        assert found == (1,), word
    connection.close()
