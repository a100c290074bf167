"""People, organisations, places, instruments, and roles as an article gives them."""

from __future__ import annotations

import pytest

from app.extract.engine import extract
from app.extract.model import PARTIES

PARTS = frozenset({PARTIES})


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Deputy Minister Bui Thanh Son spoke.", "Bui Thanh Son", "person"),
        ("They met in Hanoi on Monday.", "Hanoi", "place"),
        ("The UN Security Council met.", "UN Security Council", "organisation"),
        ("The Ministry of Foreign Affairs replied.", "Ministry of Foreign Affairs", "organisation"),
        ("The United Nations Office on Drugs and Crime replied.", "United Nations Office on Drugs and Crime", "organisation"),
        ("They signed the United Nations Convention against Cybercrime.", "United Nations Convention against Cybercrime", "instrument"),
        ("The council adopted Resolution 2231 at dawn.", "Resolution 2231", "instrument"),
        ("Quốc hội thông qua Luật An ninh mạng tại Hà Nội.", "Luật An ninh mạng", "instrument"),
        ("Thủ tướng Phạm Văn An thăm Nhật Bản và Hàn Quốc.", "Nhật Bản", "place"),
    ],
)  # fmt: skip
def test_kind_of_party(text: str, name: str, kind: str) -> None:
    assert (name, kind) in [(m.name, m.kind) for m in extract(text, parts=PARTS).parties]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Based in San Jose, the firm makes chips.", "San Jose", "place"),
        ("Workers left Varnport, Ohio, last week.", "Varnport", "place"),
        ("The plant near Kelvor closed.", "Kelvor", "place"),
        ("Đoàn công tác đến huyện Mường Kha.", "Mường Kha", "place"),
        ("Chủ tịch UBND thành phố Võ Khắc Nam trả lời.", "Võ Khắc Nam", "person"),
        ("He put his trust in Mary Wu.", "Mary Wu", "person"),
        ("She sold her stake in Kelvor.", "Kelvor", "organisation"),
    ],
)  # fmt: skip
def test_what_stands_beside_a_name_shows_a_place(text: str, name: str, kind: str) -> None:
    assert (name, kind) in [(m.name, m.kind) for m in extract(text, parts=PARTS).parties]


def test_short_forms_of_a_country_or_body_share_its_name() -> None:
    text = "The U.S. envoy met the US team. Washington and the U.N. agreed, the United States said."
    found = [(m.kind, m.canonical) for m in extract(text, parts=PARTS).parties]
    assert found.count(("place", "United States")) == 3
    assert ("organisation", "United Nations") in found


@pytest.mark.parametrize(
    "text",
    [
        "Losses reached VND390 trillion (US$15.5 billion).",
        "The plant makes 1,200 MW at 20 °C. Rain fell.",
        "They paid 40 million USD and A$5 million.",
    ],
)
def test_signs_of_money_and_measure_are_nobody(text: str) -> None:
    assert extract(text, parts=PARTS).parties == ()


def test_mentions_of_one_person_share_a_canonical_name() -> None:
    text = "Ambassador Dang Hoang Giang spoke. Giang smiled. Mr. Giang left."
    assert {m.canonical for m in extract(text, parts=PARTS).parties} == {"Dang Hoang Giang"}


def test_people_of_one_last_name_are_kept_apart() -> None:
    text = "Bill Clinton met Hillary Clinton. Mrs. Clinton spoke."
    found = [m.canonical for m in extract(text, parts=PARTS).parties]
    assert found == ["Bill Clinton", "Hillary Clinton", "Hillary Clinton"]


@pytest.mark.parametrize(
    ("text", "person", "title", "organisation"),
    [
        ("Deputy Minister of Foreign Affairs Dang Hoang Giang spoke.", "Dang Hoang Giang", "Deputy Minister of Foreign Affairs", None),
        ("Dang Hoang Giang, Permanent Representative of Vietnam to the UN, spoke.", "Dang Hoang Giang", "Permanent Representative of Vietnam to the UN", "UN"),
        ("United Nations Secretary-General António Guterres spoke.", "António Guterres", "United Nations Secretary-General", "United Nations"),
        ("It was former president Ana Silva who spoke.", "Ana Silva", "former president", None),
        ("Foreign Minister of the Republic of Korea Cho Tae-yul spoke.", "Cho Tae-yul", "Foreign Minister of the Republic of Korea", "Korea"),
        ("Thứ trưởng Ngoại giao Đặng Hoàng Giang phát biểu tại Hà Nội.", "Đặng Hoàng Giang", "Thứ trưởng Ngoại giao", None),
    ],
)  # fmt: skip
def test_roles(text: str, person: str, title: str, organisation: str | None) -> None:
    roles = extract(text, parts=PARTS).roles
    assert (person, title, organisation) in [(r.person, r.title, r.organisation) for r in roles]
    assert all(text[r.start : r.end] == r.title for r in roles)
