"""Vietnamese statistics: comma and point swapped, scales, units, counted nouns, changes."""

from __future__ import annotations

import pytest

from app.extract.document import Document
from app.extract.model import Statistic
from app.extract.statistics import find


def statistics(text: str) -> list[Statistic]:
    return find(Document(text, published="2025-10-06", language="vi"))


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        (
            "Cả nước có 78,44 triệu người dùng Internet.",
            "78,44 triệu người dùng Internet",
            78.44e6,
            "người dùng internet",
        ),
        ("Thiệt hại là 390.000 tỷ đồng.", "390.000 tỷ đồng", 390e12, "vietnamese dong"),
        ("Kim ngạch đạt 15,5 tỷ USD.", "15,5 tỷ USD", 15.5e9, "dollar"),
        ("Tỷ lệ là 79,1%.", "79,1%", 79.1, "percent"),
        ("Việt Nam xếp thứ 16 thế giới.", "16", 16, "rank"),
        ("Tuyến đường dài 83 km.", "83 km", 83, "kilometre"),
        ("Có gần 16.000 vụ lừa đảo.", "gần 16.000 vụ lừa đảo", 16000, "vụ lừa đảo"),
    ],
)
def test_value_and_unit(text: str, words: str, value: float, unit: str) -> None:
    (found,) = statistics(text)
    assert (found.text, found.unit) == (words, unit)
    assert found.value == pytest.approx(value)


def test_change_and_base() -> None:
    amount, change = statistics("Năm 2024, kim ngạch đạt 5 tỷ USD, tăng 8,2% so với năm 2023.")
    assert change.change is not None and amount.change == change.change
    assert (change.change.direction, change.change.value, change.change.base) == ("up", 8.2, "năm 2023")
    assert amount.as_of is not None and amount.as_of.start == "2024-01-01"


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết 57 và Điều 6 có hiệu lực.",
        "Kỳ họp thứ 9 khai mạc.",
        "Lễ ký ngày 25/10/2025.",
        "Ông gọi số 0912.345.678.",
    ],
)
def test_no_statistic(text: str) -> None:
    assert [s.text for s in statistics(text)] == []
