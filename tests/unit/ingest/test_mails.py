"""Mails, mailboxes and saved web pages."""

from __future__ import annotations

import base64

import pytest

from app.ingest.article import RawArticle
from app.ingest.errors import Unreadable
from app.ingest.read import read_bytes
from app.ingest.readers.source import Problem
from tests.unit.ingest.documents import PARAGRAPHS, TITLE, docx, mail


def every(name: str, data: bytes, problems: list[Problem] | None = None) -> list[RawArticle]:
    return list(read_bytes(name, data, problems=problems))


def texts(article: RawArticle) -> list[str]:
    return [article.text[p.start : p.end] for p in article.passages]


def test_a_plain_mail() -> None:
    (article,) = every("a.eml", mail())
    assert (article.title, article.authors, article.outlet) == (TITLE, ("Le Minh",), "VOV")
    assert (article.published, article.published_sure) == ("2025-03-04", True) and texts(article) == list(
        PARAGRAPHS
    )


def test_known_without_its_suffix() -> None:
    assert every("message", mail())[0].media_type == "message/rfc822"


def test_encoded_headers_and_body() -> None:
    subject = "=?utf-8?B?" + base64.b64encode("Hội nghị tại Đà Nẵng".encode()).decode() + "?="
    data = mail(
        base64.b64encode("Bộ trưởng nói rằng các nước đã đạt được kết quả tốt.".encode()).decode(),
        subject=subject,
    ).replace(b"8bit", b"base64")
    (article,) = every("a.eml", data)
    assert article.title == "Hội nghị tại Đà Nẵng" and article.language == "vi"


def test_damaged_encoded_words_stay_as_they_are() -> None:
    (article,) = every("a.eml", mail(subject="=?utf-8?B?abc=de?= and more"))
    assert article.title is not None and article.title.endswith("and more")


def test_wrong_charset_and_raw_header_bytes() -> None:
    data = mail(
        "Le ministre a déclaré que la coopération était très utile.", subject="Réunion à Genève"
    ).replace(b"utf-8", b"x-unknown")
    (article,) = every("a.eml", data)
    assert article.title == "Réunion à Genève" and "déclaré" in article.text


def test_quoted_messages_and_signature_are_left_out() -> None:
    body = f"{PARAGRAPHS[0]}\n\nOn Mon, 3 Mar 2025, Ha wrote:\n\n> an older message\n> in two lines\n\n-- \nLe Minh\nNewsroom"
    (article,) = every("a.eml", mail(body))
    assert texts(article) == [PARAGRAPHS[0]]
    assert {r.reason for r in article.removed} == {"quoted message", "signature"}


def multipart(parts: list[tuple[str, bytes]], kind: str = "mixed") -> bytes:
    body = (
        b"".join(b"--B\r\n" + head.encode() + b"\r\n\r\n" + data + b"\r\n" for head, data in parts)
        + b"--B--\r\n"
    )
    return mail("", kind=f"multipart/{kind}; boundary=B") + body


def test_parts_under_another_boundary_than_the_header_names() -> None:
    data = multipart([("Content-Type: text/plain; charset=utf-8", PARAGRAPHS[0].encode())]).replace(
        b"boundary=B", b'boundary="other"'
    )
    (article,) = every("a.eml", data)
    assert texts(article) == [PARAGRAPHS[0]]


def test_html_newsletter_and_attachments() -> None:
    page = f"<html><body><style>p{{}}</style><h2>Today</h2><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p></body></html>".encode()
    attached = (
        "Content-Type: application/octet-stream; name=report.docx\r\nContent-Disposition: attachment; filename=report.docx\r\nContent-Transfer-Encoding: base64",
        base64.b64encode(docx()),
    )
    broken = (
        "Content-Type: application/pdf; name=x.pdf\r\nContent-Disposition: attachment; filename=x.pdf",
        b"no pdf",
    )
    problems: list[Problem] = []
    articles = every(
        "a.eml",
        multipart(
            [
                ("Content-Type: text/plain", b"See below."),
                ("Content-Type: text/html; charset=utf-8", page),
                attached,
                broken,
            ]
        ),
        problems,
    )
    assert len(articles) == 2 and texts(articles[0]) == ["Today", PARAGRAPHS[0], PARAGRAPHS[1]]
    assert articles[1].member == "report.docx" and articles[1].title == TITLE
    assert [problem.member for problem in problems] == ["x.pdf"]


@pytest.mark.parametrize("data", [b"", b"From: a\r\n\r\n", mail("\n \n"), b"\x00" * 100])
def test_mails_without_text_are_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        every("a.eml", data)


def test_a_mailbox_message_by_message() -> None:
    one = (
        b"From minh Tue Mar  4 09:30:00 2025\n"
        + mail("First message of the box, with some words.\n\n>From here on it is quoted.").replace(
            b"\r\n", b"\n"
        )
        + b"\n"
    )
    empty = b"From ha Tue Mar  4 09:31:00 2025\n" + mail("").replace(b"\r\n", b"\n") + b"\n"
    problems: list[Problem] = []
    articles = every("box.mbox", one + empty + one.replace(b"First", b"Third"), problems)
    assert [article.member for article in articles] == ["message 1", "message 3"] and len(problems) == 1
    assert "From here on" in articles[0].text and ">From" not in articles[0].text
    assert every("unnamed", one + one)[0].member == "message 1"


def test_a_saved_page() -> None:
    page = (
        f"<html><head><title>{TITLE} | VOV.VN</title></head><body><article><h1>{TITLE}</h1>"
        + "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
        + "</article></body></html>"
    )
    quoted = page.replace("=", "=3D").encode("ascii", "xmlcharrefreplace")
    data = (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://english.vov.vn/politics/20250304-storm\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=B\r\n\r\n"
        b"--B\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://english.vov.vn/politics/20250304-storm\r\n\r\n"
        + quoted
        + b"\r\n--B\r\nContent-Type: image/png\r\n\r\nxx\r\n--B--\r\n"
    )
    for name in ("page.mhtml", "page"):
        (article,) = every(name, data)
        assert (article.title, article.outlet, article.url) == (
            TITLE,
            "VOV",
            "https://english.vov.vn/politics/20250304-storm",
        )
        assert texts(article) == list(PARAGRAPHS) and article.published_source == "url"


@pytest.mark.parametrize(
    "kind", ["multipart/alternative", "multipart/mixed; boundary=nowhere", "text/x-notes"]
)
def test_text_under_a_header_that_promises_something_else(kind: str) -> None:
    (article,) = read_bytes("a.eml", mail(kind=kind))
    assert PARAGRAPHS[0] in article.text
