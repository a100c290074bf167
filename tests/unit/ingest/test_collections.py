"""Tables, archives, web archives, exports and references: one file with many articles."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace
from pathlib import Path

import pytest

from app.ingest.article import RawArticle
from app.ingest.errors import Unreadable
from app.ingest.limits import DEFAULT_LIMITS
from app.ingest.read import read, read_bytes
from app.ingest.readers.source import Problem
from tests.unit.ingest.documents import PARAGRAPHS, TITLE, docx, epub, pdf, wrapped, zipped

STORY = "\n\n".join((TITLE, *PARAGRAPHS))


def every(name: str, data: bytes | str, problems: list[Problem] | None = None) -> list[RawArticle]:
    return list(read_bytes(name, data.encode() if isinstance(data, str) else data, problems=problems))


def refusal(name: str, data: bytes | str) -> str:
    with pytest.raises(Unreadable) as caught:
        every(name, data)
    return caught.value.sentence


# tables


def test_a_table_with_other_names_and_separators() -> None:
    table = f'headline;body;date;link;source;author\r\n"{TITLE}";"{PARAGRAPHS[0]}\r\n{PARAGRAPHS[2]}";04/03/2025;https://dantri.com.vn/a.htm;;"Le Minh; Tran Ha"\r\n'
    (article,) = every("a.csv", b"\xef\xbb\xbf" + table.encode())
    assert (article.title, article.outlet, article.authors, article.member) == (
        TITLE,
        "Dan Tri",
        ("Le Minh", "Tran Ha"),
        "row 2",
    )
    assert article.published == "2025" and not article.published_sure  # 4 March or 3 April: nobody says
    assert article.paragraphs == 2


def test_rows_without_text_are_told() -> None:
    problems: list[Problem] = []
    articles = every(
        "a.csv", f"title,text,published\nA,{json.dumps(PARAGRAPHS[2])},2025-03-04\nB,,2025-03-05\n", problems
    )
    assert [a.published for a in articles] == ["2025-03-04"] and problems[0].member == "row 3"


def test_json_lines_with_markup_and_a_damaged_line() -> None:
    problems: list[Problem] = []
    lines = [
        json.dumps(
            {"title": TITLE, "content": f"<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>", "lang": "en"}
        ),
        "{broken",
        json.dumps({"text": PARAGRAPHS[2]}),
    ]
    articles = every("a.jsonl", "\n".join(lines), problems)
    assert [a.paragraphs for a in articles] == [2, 1] and len(problems) == 1


def test_tables_in_other_encodings() -> None:
    table = f"title,text\nHội nghị,{json.dumps('Bộ trưởng nói rằng các nước đã đạt được những kết quả tốt và sẽ hợp tác.', ensure_ascii=False)}\n"
    for encoding in ("utf-16", "utf-8-sig"):
        (article,) = every("a.csv", table.encode(encoding))
        assert article.title == "Hội nghị" and article.language == "vi"


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.csv", "a,b\n1,2\n", "without a text column"),
        ("a.jsonl", "x\n" * 9, "no JSON"),
        ("a.csv", bytes(range(256)) * 9, "not a text"),
    ],
)
def test_tables_that_are_none(name: str, data: bytes | str, words: str) -> None:
    assert words in refusal(name, data)


# archives


def test_an_archive_of_everything_with_one_bad_member() -> None:
    inner = zipped({"deep.txt": STORY})
    data = zipped(
        {
            "a.txt": STORY,
            "b/c.docx": docx(),
            "d.epub": epub(),
            "in.zip": inner,
            "bad.pdf": b"no",
            "__MACOSX/._a.txt": b"x",
            "p.png": b"\x89PNG",
            ".hidden.txt": STORY,
            "empty.txt": b"",
        }
    )
    problems: list[Problem] = []
    articles = every("all.zip", data, problems)
    assert [a.member for a in articles] == ["a.txt", "b/c.docx", "d.epub", "in.zip › deep.txt"]
    assert all(a.title == TITLE for a in articles)
    assert [problem.member for problem in problems] == ["bad.pdf", "empty.txt"]


def test_documents_under_a_wrong_name() -> None:
    padded = docx(parts={})
    for name, data in (
        ("report.zip", padded),
        ("book.zip", epub()),
        ("page.txt", pdf([wrapped(PARAGRAPHS[0])])),
        ("notes.pdf", docx()),
        ("report.docx", zipped({"word/document.xml": "<x/>"})),
    ):
        try:
            assert every(name, data)[0].media_type not in ("application/zip", "text/plain")
        except Unreadable as problem:
            assert name == "report.docx" and "no text" in problem.sentence


def test_bombs_are_not_unpacked() -> None:
    assert "no honest document" in refusal("bomb.zip", zipped({"a.txt": b" " * 80_000_000}))
    tight = replace(DEFAULT_LIMITS, archive_bytes=10_000)
    with pytest.raises(Unreadable, match="no honest document"):
        list(read_bytes("many.zip", zipped({f"{n}.txt": STORY * 9 for n in range(9)}), limits=tight))
    with pytest.raises(Unreadable, match="holds 9 files"):
        list(
            read_bytes(
                "many.zip",
                zipped({f"{n}.txt": STORY for n in range(9)}),
                limits=replace(DEFAULT_LIMITS, archive_entries=5),
            )
        )


def test_archives_in_archives_end_somewhere() -> None:
    data = zipped({"a.txt": STORY})
    for _ in range(5):
        data = zipped({"in.zip": data})
    problems: list[Problem] = []
    with pytest.raises(Unreadable):
        every("matryoshka.zip", data, problems)
    assert any("inside" in problem.sentence for problem in problems)


def test_names_that_leave_the_folder_are_told_and_read_harmlessly() -> None:
    problems: list[Problem] = []
    (article,) = every("a.zip", zipped({"../../evil.txt": STORY, "/abs.txt": STORY}), problems)[:1]
    assert article.title == TITLE and "outside its folder" in problems[0].sentence


def test_a_member_with_a_password_and_a_cut_archive() -> None:
    data = bytearray(zipped({"a.txt": STORY}))
    data[6] |= 1
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    problems: list[Problem] = []
    with pytest.raises(Unreadable):
        every("locked.zip", bytes(data), problems)
    assert "password" in problems[0].sentence
    assert "cut short" in refusal("cut.zip", zipped({"a.txt": STORY})[:-30])
    assert "no article" in refusal("pictures.zip", zipped({"a.png": b"\x89PNG"}))


# web archives


def record(
    address: str, body: bytes, *, kind: str = "text/html; charset=utf-8", status: str = "200 OK"
) -> bytes:
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2025-06-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    return head.encode() + http + b"\r\n\r\n"


PAGE = f"<html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1>{''.join(f'<p>{text}</p>' for text in PARAGRAPHS)}</article></body></html>".encode()


@pytest.mark.parametrize("packed", [False, True])
def test_pages_and_documents_of_a_web_archive(packed: bool) -> None:
    records = [
        record("https://dantri.com.vn/bao-20250304101010123.htm", PAGE),
        record("https://dantri.com.vn/gone", b"no", status="404 Not Found"),
        record("https://dantri.com.vn/a.css", b"p{}", kind="text/css"),
        record(
            "https://example.org/r.pdf",
            pdf([wrapped("Stations are to be built on forty islands by the year 2027, the ministers said.")]),
            kind="application/pdf",
        ),
        record("https://dantri.com.vn/bao-20250304101010123.htm", PAGE),
    ]
    data = b"".join(gzip.compress(part) if packed else part for part in records)
    page, document = every("crawl.warc.gz" if packed else "crawl.warc", data)
    assert (page.title, page.outlet, page.published, page.published_source) == (
        TITLE,
        "Dan Tri",
        "2025-03-04",
        "url",
    )
    assert document.url == "https://example.org/r.pdf" and document.media_type == "application/pdf"


def test_damaged_web_archives() -> None:
    assert "no page" in refusal("a.warc", b"WARC/1.0\r\nnonsense")
    assert "no web archive" in refusal("a.warc", bytes(500))
    problems: list[Problem] = []
    articles = every(
        "a.warc",
        record("https://dantri.com.vn/a", PAGE) + record("https://dantri.com.vn/b", PAGE)[:300],
        problems,
    )
    assert len(articles) == 1


# exports and references


def test_our_own_export_and_other_lists() -> None:
    export = {
        "format": "rapporteur",
        "articles": [
            {
                "id": 7,
                "title": TITLE,
                "text": "\n\n".join(PARAGRAPHS),
                "outlet": "VOV",
                "published": "2025-03",
                "dateline": "Da Nang",
            },
            {"id": 8, "title": "digest only"},
        ],
    }
    problems: list[Problem] = []
    (article,) = every("a.json", json.dumps(export), problems)
    assert (article.title, article.outlet, article.published, article.published_sure, article.dateline) == (
        TITLE,
        "VOV",
        "2025-03",
        False,
        "Da Nang",
    )
    assert article.text == "\n\n".join(PARAGRAPHS) and "1 of 2" in problems[0].sentence
    assert every("a.json", json.dumps([{"_source": {"body": PARAGRAPHS[0]}}]))[0].paragraphs == 1
    assert "without articles" in refusal("a.json", "[1, 2]") and "damaged JSON" in refusal("a.json", "{")


def test_our_own_export_comes_back_to_the_letter() -> None:
    (article,) = every("a.txt", STORY)
    shape = {
        "title": article.title,
        "title_given": True,
        "outlet": "VOV",
        "published": "2025-03",
        "published_sure": False,
        "published_source": "user",
        "kind": "full text",
        "genre": "article",
        "language": "en",
        "unsure": ["published"],
        "authors": ["Le Minh"],
        "captions": ["A harbour"],
        "text": article.text,
        "text_sha256": article.text_sha256,
        "passages": [
            {"number": p.number, "kind": p.kind, "start": p.start, "end": p.end, "page": None}
            for p in article.passages
        ],
    }
    digest = {**shape, "kind": "digest"}
    changed = {**shape, "text": article.text + " More."}
    problems: list[Problem] = []
    (back,) = every(
        "export.json",
        json.dumps(
            {"title": "All", "records": [{"text": "a quote", "kind": "direct"}, shape, digest, changed]}
        ),
        problems,
    )
    assert (back.text, back.text_sha256, back.title, back.outlet, back.authors, back.unsure) == (
        article.text,
        article.text_sha256,
        TITLE,
        "VOV",
        ("Le Minh",),
        {"published"},
    )
    assert [(p.start, p.end, p.number) for p in back.passages] == [
        (p.start, p.end, p.number) for p in article.passages
    ]
    assert "2 of 3" in problems[0].sentence
    assert every("one.json", json.dumps(shape))[0].text == article.text
    crooked = {**shape, "passages": [{"number": 1, "kind": "paragraph", "start": 5, "end": 10**9}]}
    assert "no document" in refusal("a.json", json.dumps(crooked))


CSL = [
    {
        "id": "minh2025",
        "type": "article-newspaper",
        "title": TITLE,
        "container-title": "Voice of Vietnam",
        "author": [{"given": "Minh", "family": "Le"}],
        "issued": {"date-parts": [[2025, 3, 4]]},
        "URL": "https://vov.vn/a",
        "abstract": PARAGRAPHS[0],
    }
]
RIS = f"TY  - NEWS\nTI  - {TITLE}\nAU  - Le, Minh\nT2  - Voice of Vietnam\nDA  - 2025/03/04/\nUR  - https://vov.vn/a\nAB  - {PARAGRAPHS[0]}\nL1  - files/1/story.txt\nER  - \n"
BIB = f'@article{{minh2025, title = {{{{{TITLE}}}}}, author = {{L{{\\^e}}, Minh and Tr{{\\`a}}n, H{{\\"a}}}}, journal = "Voice of Vietnam", year = 2025, month = mar, day = {{4}}, abstract = {{{PARAGRAPHS[0]}}}, file = {{Full:files/1/story.txt:text/plain}} }}'


@pytest.mark.parametrize(("name", "data"), [("a.json", json.dumps(CSL)), ("a.ris", RIS), ("a.bib", BIB)])
def test_references_give_their_abstract_or_their_document(tmp_path: Path, name: str, data: str) -> None:
    (alone,) = every(name, data)
    assert (alone.title, alone.outlet, alone.published, alone.published_sure) == (
        TITLE,
        "VOV",
        "2025-03-04",
        True,
    )
    assert "text" in alone.unsure and alone.notes and alone.text == PARAGRAPHS[0]
    (tmp_path / name).write_text(data, encoding="utf-8")
    (tmp_path / "files" / "1").mkdir(parents=True)
    (tmp_path / "files" / "1" / ("minh2025.txt" if name == "a.json" else "story.txt")).write_text(
        STORY, encoding="utf-8"
    )
    (whole,) = read(tmp_path / name)
    assert (
        whole.paragraphs == 3
        and whole.outlet == "VOV"
        and whole.published == "2025-03-04"
        and not whole.unsure
    )


def test_names_in_bibtex() -> None:
    (article,) = every("a.bib", BIB)
    assert article.authors == ("Minh Lê", "Hä Tràn")


def test_references_reach_no_file_outside_their_folder(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "refs").mkdir()
    path = tmp_path / "refs" / "a.ris"
    path.write_text("TY  - NEWS\nTI  - Something else\nL1  - ../secret.txt\nER  - \n", encoding="utf-8")
    problems: list[Problem] = []
    with pytest.raises(Unreadable):
        list(read(path, problems=problems))
    assert "neither a document" in problems[0].sentence


def test_markdown_with_front_matter() -> None:
    text = f'---\ntitle: "{TITLE}"\ndate: 2025-03-04\nauthor: Le Minh\nsource: https://dantri.com.vn/a.htm\ntags:\n  - storms\n  - data\n---\n\n{PARAGRAPHS[0]} **Bold** and [a link](https://example.org).\n\n## Next steps\n\n- one\n- two\n\n> Quoted words.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n'
    (article,) = every("a.md", text)
    assert (article.title, article.published, article.authors, article.outlet, article.keywords) == (
        TITLE,
        "2025-03-04",
        ("Le Minh",),
        "Dan Tri",
        ("storms", "data"),
    )
    assert [p.kind for p in article.passages] == ["paragraph", "heading", "list", "list", "quote", "table"]
    assert "Bold and a link." in article.text


def test_markdown_without_front_matter_and_with_html() -> None:
    (article,) = every("a.md", f"# {TITLE}\n\n{PARAGRAPHS[0]}\n\n<script>alert(1)</script>\n")
    assert article.title == TITLE and article.text.startswith(PARAGRAPHS[0])
    assert "no words" in refusal("a.md", "---\n---\n")
