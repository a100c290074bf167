"""Vietnamese events."""

from __future__ import annotations

import pytest

from app.extract.document import Document
from app.extract.events import find


@pytest.mark.parametrize(
    ("text", "trigger", "start", "status"),
    [
        ("Lễ ký diễn ra ngày 25 và 26/10 tại Hà Nội.", "diễn ra", "2025-10-25", "scheduled"),
        ("Ngày 3/10, hai bên ký hiệp định.", "ký", "2025-10-03", "happened"),
        ("Công ước mở ký đến ngày 31/12/2026.", "mở ký", "2026-12-31", "deadline"),
        ("Dự án khởi công tháng 9/2021.", "khởi công", "2021-09", "happened"),
    ],
)
def test_event(text: str, trigger: str, start: str, status: str) -> None:
    (event,) = find(Document(text, published="2025-10-06", language="vi"))
    assert event.date is not None
    assert (event.trigger.text, event.date.start, event.status) == (trigger, start, status)


def test_place() -> None:
    (event,) = find(Document("Lễ ký diễn ra ngày 25/10 tại Hà Nội.", published="2025-10-06", language="vi"))
    assert event.place is not None and event.place.name == "Hà Nội"
