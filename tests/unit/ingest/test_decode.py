"""Encodings as they come, and bytes that are no text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ingest.decode import NotText, decode
from app.ingest.normalise import normalise

VIETNAMESE = "Bộ trưởng nói rằng Việt Nam và các nước trong khu vực đã đạt được những kết quả tốt về hợp tác, không chỉ với người dân của mình."
WESTERN = "Le ministre a déclaré que la coopération régionale était « très utile » à tous les États, malgré un début difficile."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_encodings(encoding: str) -> None:
    assert decode(VIETNAMESE.encode(encoding)).text == VIETNAMESE


def test_windows_1258_is_told_from_1252() -> None:
    import unicodedata

    # Windows-1258 writes most tones as combining marks
    tones = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
    spelled = "".join(
        part
        for char in VIETNAMESE
        for part in [
            unicodedata.normalize(
                "NFC", "".join(c for c in unicodedata.normalize("NFD", char) if c not in tones)
            )
        ]
        + [c for c in unicodedata.normalize("NFD", char) if c in tones]
    )
    decoded = decode(spelled.encode("cp1258"))
    assert decoded.encoding == "cp1258" and normalise(decoded.text) == VIETNAMESE


def test_western_code_page() -> None:
    assert decode(WESTERN.encode("cp1252")).text == WESTERN


def test_tcvn3_is_converted_and_said() -> None:
    from app.ingest.tcvn3 import _TABLE

    back = {letter: chr(code) for code, letter in _TABLE.items()}
    junk = "".join(back.get(char, char) for char in VIETNAMESE)
    for data in (junk.encode("latin-1"), junk.encode("utf-8")):
        decoded = decode(data)
        assert decoded.text == VIETNAMESE and "TCVN3" in decoded.notes[0]


def test_utf8_saved_twice_is_put_right() -> None:
    twice = "".join(bytes([b]).decode("cp1252", errors="ignore") or chr(b) for b in VIETNAMESE.encode())
    decoded = decode(twice.encode())
    assert decoded.text == VIETNAMESE and decoded.notes


def test_a_few_damaged_bytes_do_not_change_the_encoding() -> None:
    data = VIETNAMESE.encode()[:-1] + b"\xe1\xbb"
    decoded = decode(data)
    assert decoded.encoding == "utf-8" and decoded.text.startswith(VIETNAMESE[:-2])


def test_stray_nul_bytes_are_left_out_with_a_note() -> None:
    decoded = decode(b"The council met on Monday.\x00\n" * 20)
    assert "\x00" not in decoded.text and "NUL" in decoded.notes[0]


def test_declared_charset_of_a_page() -> None:
    page = "<html><head><meta charset='windows-1251'></head><body>Переговоры прошли успешно</body></html>"
    assert "Переговоры" in decode(page.encode("cp1251"), markup=True).text


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "PNG picture"),
        (bytes(range(256)) * 40, "not a text"),
        (b"A report on trade.\n" * 600 + bytes(range(256)) * 60, "begins as text"),
        (b"\x00\x01\x02\x03", "not a text"),
    ],
)
def test_binary_data_is_refused_with_what_it_is(data: bytes, words: str) -> None:
    with pytest.raises(NotText, match=words):
        decode(data)


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_a_reason(data: bytes) -> None:
    try:
        assert isinstance(decode(data).text, str)
    except NotText as refusal:
        assert str(refusal)
