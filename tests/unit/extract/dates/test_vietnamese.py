"""Vietnamese time expressions and their values."""

from __future__ import annotations

import pytest

from app.extract.dates import find
from app.extract.document import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lễ ký diễn ra ngày 25/10.", [("ngày 25/10", "2025-10-25")]),
        ("Lễ ký diễn ra ngày 25 và 26/10.", [("ngày 25 và 26/10", "2025-10-25/2025-10-26")]),
        ("Hội nghị từ ngày 20 đến 22/8.", [("ngày 20 đến 22/8", "2025-08-20/2025-08-22")]),
        ("Ngày 5 tháng 8 năm 2024 ông đến.", [("Ngày 5 tháng 8 năm 2024", "2024-08-05")]),
        ("Công ước mở ký đến ngày 31/12/2026.", [("ngày 31/12/2026", "2026-12-31")]),
        ("Năm 2024 có bão.", [("Năm 2024", "2024")]),
        ("Năm ngoái có bão.", [("Năm ngoái", "2024")]),
        ("Quý III/2025 tăng.", [("Quý III/2025", "2025-Q3")]),
        ("Trong 9 tháng đầu năm 2025, giá tăng.", [("9 tháng đầu năm 2025", "2025-01/2025-09")]),
        ("Giai đoạn 2021-2025 tăng.", [("2021-2025", "2021/2025")]),
        ("Tháng 12/2024 giá giảm.", [("Tháng 12/2024", "2024-12")]),
        ("Hôm qua trời mưa.", [("Hôm qua", "2025-10-05")]),
        ("Chiều 6/10, ông đến.", [("Chiều 6/10", "2025-10-06TAF")]),
        ("Cách đây 3 năm có lũ.", [("Cách đây 3 năm", "2022")]),
    ],
)
def test_values(text: str, expected: list[tuple[str, str]]) -> None:
    document = Document(text, published="2025-10-06", language="vi")
    assert [(d.text, d.value) for d in find(document)] == expected


def test_number_of_people_is_no_year() -> None:
    document = Document("Có năm người và 2.024 xe.", published="2025-10-06", language="vi")
    assert find(document) == ()
