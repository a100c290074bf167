"""Web pages: the article, its metadata, and what was around it."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.ingest.article import RawArticle
from app.ingest.errors import Unreadable
from app.ingest.read import read, read_bytes
from app.ingest.readers.html import sanitise_html

PARAGRAPHS = [
    "Ministers from eleven coastal states agreed on Tuesday to share weather data with one another within the hour, after two seasons of storms.",
    "“A warning that comes late is no warning,” said Tran Thu Ha, who leads the regional office, as the two-day meeting in Da Nang closed.",
    "The plan foresees forty new stations by 2027, most of them on small islands that have none today, and a common fund of 12 million dollars.",
    "Fishing associations welcomed the decision but asked for messages in local languages, which the ministers promised to examine by spring.",
]
LD = """{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "x"}, {"@type": ["NewsArticle"], "headline": "Coastal states share storm data",
"datePublished": "2025-03-04T23:30:00+07:00", "dateModified": "2025-03-05", "author": [{"@type": "Person", "name": "Le Minh"}], "publisher": {"name": "Voice of Vietnam"},
"inLanguage": "en", "description": "Eleven states agree."}]}"""


def page(head: str = "", body: str = "", *, paragraphs: list[str] = PARAGRAPHS) -> bytes:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8">{head}</head><body>
    <nav><a href="/">Home</a><a href="/world">World</a></nav>
    <main><article><h1>Coastal states share storm data</h1>{text}{body}</article></main>
    <footer><p>About us | Contact | All rights reserved</p></footer></body></html>""".encode()


def only(data: bytes, name: str = "page.html") -> RawArticle:
    (article,) = read_bytes(name, data)
    return article


def test_article_and_its_stated_metadata() -> None:
    head = f"""<title>Coastal states share storm data | VOV.VN</title><link rel="canonical" href="https://english.vov.vn/en/politics/storm-post123.vov">
    <script type="application/ld+json">{LD}</script>"""
    article = only(page(head))
    assert article.title == "Coastal states share storm data" and article.title_given
    assert (article.outlet, article.authors, article.url) == (
        "VOV",
        ("Le Minh",),
        "https://english.vov.vn/en/politics/storm-post123.vov",
    )
    assert (article.published, article.published_source, article.published_sure) == (
        "2025-03-04",
        "page",
        True,
    )
    assert (article.modified, article.language, article.description) == (
        "2025-03-05",
        "en",
        "Eleven states agree.",
    )
    assert [article.text[p.start : p.end] for p in article.passages] == PARAGRAPHS
    assert all(
        article.source_text[p.source : p.source + 20] == article.text[p.start : p.start + 20]
        for p in article.passages
        if p.source is not None
    )


def test_no_date_is_invented() -> None:
    body = "<p>The last such storm came on 12 May 2019, and the next meeting is on 3 June 2026 in Manila, officials said after the talks.</p>"
    article = only(page(body=body))
    assert article.published is None and article.published_source is None and not article.published_sure


def test_date_of_the_address_when_the_page_has_none() -> None:
    article = only(
        page('<link rel="canonical" href="https://dantri.com.vn/the-gioi/bao-20250304101010123.htm">')
    )
    assert (article.outlet, article.published, article.published_source, article.published_sure) == (
        "Dan Tri",
        "2025-03-04",
        "url",
        True,
    )


def test_visible_date_by_the_headline() -> None:
    data = page().replace(b"</h1>", "</h1><div class='article-date'>Thứ ba, 04/03/2025, 10:10</div>".encode())
    article = only(data.replace(b'lang="en"', b'lang="vi"'))
    assert (article.published, article.published_source) == ("2025-03-04", "page")


def test_captions_and_teasers_are_apart() -> None:
    body = """<figure><img src="a.jpg"><figcaption>Delegates at the harbour (Photo: Le Minh)</figcaption></figure>
    <h3>Related articles</h3><ul><li><a href="/a">Storm season begins early</a></li><li><a href="/b">Islands ask for help</a></li></ul><p>Comments (3)</p>"""
    article = only(page(body=body))
    assert (
        "Delegates" not in article.text
        and "Storm season" not in article.text
        and "Comments" not in article.text
    )
    assert article.captions == ("Delegates at the harbour (Photo: Le Minh)",)
    assert all(
        article.source_text[r.offset : r.offset + len(r.text)] == r.text
        for r in article.removed
        if r.offset is not None
    )


VIETNAMESE = [
    "Hội nghị cấp Bộ trưởng của mười một nước ven biển đã bế mạc hôm thứ Ba sau hai ngày làm việc, với cam kết chia sẻ dữ liệu thời tiết.",
    "Phát biểu tại phiên bế mạc, bà Trần Thu Hà cho biết văn phòng khu vực sẽ hỗ trợ các nước lắp đặt bốn mươi trạm quan trắc mới.",
    "Theo kế hoạch, quỹ chung trị giá 12 triệu USD sẽ được các nước thành viên đóng góp trong ba năm, ưu tiên những hòn đảo nhỏ.",
]


def test_page_of_a_vietnamese_newsroom() -> None:
    lead = "Các nước ven biển thống nhất chia sẻ dữ liệu thời tiết trong vòng một giờ, Bộ trưởng nói tại Đà Nẵng."
    box = '<div type="RelatedOneNews"><a href="/q.htm">Bão số 9</a><p>Bão số 9 đang mạnh lên và có thể đổ bộ vào miền Trung cuối tuần này, theo cơ quan khí tượng.</p></div>'
    figure = '<figure><figcaption><p>Toàn cảnh hội nghị</p><p class="PhotoCMS_Author">ẢNH: MINH LÊ</p></figcaption></figure>'
    text = f"""<!doctype html><html lang="vi"><head><title>Mười một nước chia sẻ dữ liệu bão</title><meta property="og:url" content="https://thanhnien.vn/muoi-mot-nuoc-185251025160509346.htm"></head>
    <body><h1><span>Mười một nước chia sẻ dữ liệu bão</span></h1><div class="detail-author">Minh Lê</div><div data-role="publishdate">25/10/2025 16:05 GMT+7</div><h2 class="detail-sapo">{lead}</h2>
    <div class="detail-content"><p>{VIETNAMESE[0]}</p>{figure}<p>{VIETNAMESE[1]}</p><h2>Quỹ chung</h2>{box}<p>{VIETNAMESE[2]}</p></div></body></html>"""
    article = only(text.encode())
    assert (article.outlet, article.authors, article.published, article.language) == (
        "Thanh Nien",
        ("Minh Lê",),
        "2025-10-25",
        "vi",
    )
    assert [article.text[p.start : p.end] for p in article.passages if p.number] == [lead, *VIETNAMESE]
    assert article.captions == ("Toàn cảnh hội nghị", "ẢNH: MINH LÊ")


def test_lead_set_as_a_summary_is_kept() -> None:
    lead = "VOV.VN - Ministers from eleven coastal states agreed on Tuesday to share weather data with one another within the hour."
    data = page(
        '<link rel="canonical" href="https://english.vov.vn/en/a-post1.vov">', paragraphs=PARAGRAPHS[1:]
    ).replace(b"</h1>", f"</h1><div class='article-summary'>{lead}</div>".encode())
    article = only(data)
    assert article.text.startswith(lead) and article.outlet == "VOV"


def test_links_at_the_end_are_left_out() -> None:
    article = only(
        page(
            body="<h2>More from our desk</h2><ul><li><a href='/a'>Storm season begins early</a></li><li><a href='/b'>Islands ask for help</a></li></ul>"
        )
    )
    assert article.text.endswith(PARAGRAPHS[-1])


def test_references_to_line_ends_are_spaces() -> None:
    assert (
        "storms and boats"
        in only(
            page(body="<p>A paragraph about storms&#13;&#10;and boats that is long enough to be one.</p>")
        ).text
    )


def test_control_characters_in_any_spelling() -> None:
    article = only(
        page(
            body="<p>First\x01 line of a poem about storms<br>second &#2; line of it&#x1f;, which is long enough.<br/>And a third\x08.</p>"
        )
    )
    assert "First line of a poem" in article.text and not set(article.text) & set("\x01\x02\x08\x1f")


def test_utf16_page_with_bom_and_emoji() -> None:
    text = page().decode().replace("closed.", "closed 🌊.")
    article = only(text.encode("utf-16"))
    assert "🌊" in article.text and article.title == "Coastal states share storm data"


def test_vietnamese_code_page_named_in_the_page() -> None:
    data = (
        page()
        .decode()
        .replace("utf-8", "windows-1252")
        .replace("Tran Thu Ha", "François Légér")
        .encode("cp1252")
    )
    assert "François Légér" in only(data).text


@pytest.mark.parametrize(
    "empty",
    [
        b"<html></html>",
        b"<html><body><script>var x='a long text'</script><img src='x.png'></body></html>",
        b"<!-- -->",
        b"   \n",
    ],
)
def test_pages_without_text_are_refused(empty: bytes) -> None:
    with pytest.raises(Unreadable, match=r"“page.html” .*\.$"):
        only(empty)


def test_page_with_the_wrong_suffix_is_known_by_its_head(tmp_path: Path) -> None:
    path = tmp_path / "saved.txt"
    path.write_bytes(page())
    (article,) = read(path)
    assert article.media_type == "text/html"


def test_sanitised_page_loads_nothing() -> None:
    hostile = """<p onclick="x()">Text <img src="http://example.org/a.png"><script>alert(1)</script><a href="javascript:x()">a</a>
    <a href="https://example.org/">b</a><style>p{background:url(http://example.org)}</style><iframe src="http://example.org"></iframe></p>"""
    safe = sanitise_html(hostile)
    assert "Text" in safe and 'href="https://example.org/"' in safe
    assert not any(word in safe for word in ("<img", "script", "onclick", "iframe", "background", "a.png"))
