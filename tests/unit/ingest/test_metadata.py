"""Headline, byline, dateline, outlet, language: what a text says about itself, and nothing more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ingest.draft import Block, Stated
from app.ingest.language import language_of
from app.ingest.metadata import byline, date_line, find_headline, provisional_title, read_lead
from app.ingest.outlets import OUTLETS, outlet_by_name, outlet_by_url, signatures, site_name

LEAD = "Ministers from eleven coastal states agreed on Tuesday to share weather data with one another within the hour."


@pytest.mark.parametrize(
    ("head", "place", "outlet", "published"),
    [
        ("Hanoi (VNA) – ", "Hanoi", "VNA", None),
        ("Hà Nội (TTXVN) - ", "Hà Nội", "VNA", None),
        ("VOV.VN - ", None, "VOV", None),
        ("(Dân trí) - ", None, "Dan Tri", None),
        ("TTO - ", None, "Tuoi Tre", None),
        ("WASHINGTON (Reuters) - ", "Washington", "Reuters", None),
        ("NEW YORK (AP) — ", "New York", "AP", None),
        ("HANOI, Oct. 25 (Xinhua) -- ", "Hanoi", "Xinhua", "--10-25"),
        ("PARIS, 20 June 2024 (AFP) - ", "Paris", "AFP", "2024-06-20"),
        ("GENEVA, Switzerland (Reuters/AFP) - ", "Geneva, Switzerland", "Reuters", None),
        ("(Hanoi, 25 October 2025) ", "Hanoi", None, "2025-10-25"),
        ("JAKARTA — ", "Jakarta", None, None),
        ("", None, None, None),
        ("On Tuesday - the day of the vote - ", None, None, None),
        ("EXCLUSIVE — ", None, None, None),
        ("Storm-hit towns - and islands - ", None, None, None),
    ],
)
def test_datelines_and_signatures(
    head: str, place: str | None, outlet: str | None, published: str | None
) -> None:
    stated = read_lead(head + LEAD)
    assert (stated.dateline, stated.outlet, stated.published) == (place, outlet, published)
    assert ("published" in stated.unsure) == (published is not None and published.startswith("--"))


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Le Minh", ("Le Minh",)),
        ("By Le Minh and Tran Thu Ha, Reuters", ("Le Minh", "Tran Thu Ha")),
        ("BY LE MINH", ("Le Minh",)),
        ("Tác giả: Trần Thu Hà", ("Trần Thu Hà",)),
        ("By then the storm had passed", ()),
        ("Le Minh", ()),
    ],
)
def test_bylines(line: str, names: tuple[str, ...]) -> None:
    assert byline(line) == names


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Published: 25 October 2025 10:30", ("2025-10-25", True)),
        ("Cập nhật: 25/10/2025", ("2025-10-25", True)),
        ("Saturday, October 25, 2025", ("2025-10-25", False)),
        ("Thứ bảy, 25/10/2025 - 16:05", ("2025-10-25", False)),
        ("June 20", (None, False)),
        ("The talks of 25 October 2025 in the town of Da Nang ended well", (None, False)),
        ("12 stations", (None, False)),
    ],
)
def test_date_lines(line: str, wanted: tuple[str | None, bool]) -> None:
    assert date_line(line) == wanted


def test_provisional_title_leaves_the_dateline_out() -> None:
    assert (
        provisional_title("Hanoi (VNA) – " + LEAD)
        == "Ministers from eleven coastal states agreed on Tuesday to share weather data…"
    )
    assert provisional_title("Short words here.") == "Short words here"


def blocks(*texts: str) -> list[Block]:
    return [Block(text) for text in texts]


def test_which_first_lines_are_headlines() -> None:
    assert find_headline(blocks("Storm data to be shared", LEAD), None) == (0, False)
    assert find_headline(blocks(LEAD, LEAD), None)[0] is None
    assert find_headline(blocks("Will it hold?", LEAD), None) == (0, False)
    assert find_headline(blocks("- an item", LEAD), None)[0] is None
    assert find_headline([], None)[0] is None
    headed = [*blocks("Storm data to be shared", LEAD), Block("Next steps", "heading"), *blocks(LEAD)]
    assert find_headline(headed, "https://example.org/another-thing-altogether.htm") == (0, True)
    assert find_headline(headed, "https://example.org/storm-warnings.htm") == (0, False)


def test_known_titles_are_found_in_the_text() -> None:
    assert find_headline(
        blocks("By Le Minh", "STORM DATA TO BE SHARED", LEAD), None, "Storm data to be shared"
    ) == (1, False)
    assert find_headline(blocks(LEAD), None, "Storm data to be shared") == (None, False)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://english.vov.vn/en/a", "VOV"),
        ("https://m.dantri.com.vn/a", "Dan Tri"),
        ("https://www.bbc.co.uk/news/1", "BBC News"),
        ("https://news.un.org/en/story", "UN News"),
        ("https://www.un.org/en", "United Nations"),
        ("https://notreuters.com/a", None),
        ("not an address", None),
        ("http://[bad", None),
    ],
)
def test_outlets_by_address(url: str, name: str | None) -> None:
    found = outlet_by_url(url)
    assert (found.name if found else None) == name


def test_outlet_names_and_sites() -> None:
    assert [
        outlet_by_name(name).name
        for name in ("voice of vietnam", "Thông tấn xã Việt Nam", "The Associated Press", "Báo Dân trí")
    ] == ["VOV", "VNA", "AP", "Dan Tri"]  # type: ignore[union-attr]
    assert (
        site_name("https://www.example.co.uk/a"),
        site_name("https://a.b.example.org"),
        site_name("http://127.0.0.1/"),
    ) == ("example.co.uk", "example.org", None)
    assert len({outlet.name for outlet in OUTLETS}) == len(OUTLETS)
    hosts = [host for outlet in OUTLETS for host in outlet.hosts]
    assert len(hosts) == len(set(hosts)) and signatures()["VNA"].name == "VNA"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (LEAD, "en"),
        ("Bộ trưởng nói rằng các nước đã đạt được những kết quả tốt và sẽ tiếp tục hợp tác với nhau.", "vi"),
        (
            "Les ministres ont décidé de partager les données avec tous les pays de la région dans l'heure.",
            "fr",
        ),
        ("Los ministros acordaron compartir los datos con todos los países de la región en una hora.", "es"),
        ("Die Minister haben beschlossen, die Daten mit allen Ländern der Region zu teilen.", "de"),
        ("Os ministros decidiram partilhar os dados com todos os países da região em uma hora.", "pt"),
        ("Para menteri sepakat untuk berbagi data dengan semua negara di kawasan ini dalam satu jam.", "id"),
        ("Министры договорились делиться данными со всеми странами региона.", "ru"),
        ("Міністри домовилися ділитися даними з усіма країнами регіону.", "uk"),
        ("اتفق الوزراء على تبادل البيانات مع جميع دول المنطقة.", "ar"),
        ("部长们同意在一小时内与该地区所有国家共享数据。", "zh"),
        ("大臣たちは一時間以内にデータを共有することで合意した。", "ja"),
        ("장관들은 한 시간 이내에 자료를 공유하기로 합의했다.", "ko"),
        ("รัฐมนตรีตกลงที่จะแบ่งปันข้อมูลกับทุกประเทศในภูมิภาค", "th"),
        ("12 345", None),
        ("Zxqv bnmt", None),
    ],
)
def test_languages(text: str, code: str | None) -> None:
    assert language_of(text) == code


@given(st.text(max_size=120))
def test_any_lead_is_read_without_error(text: str) -> None:
    assert isinstance(read_lead(text), Stated)
    assert isinstance(provisional_title(text), str)
    language_of(text)
    byline(text)
    date_line(text)
