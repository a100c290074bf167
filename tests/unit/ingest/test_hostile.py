"""Whatever bytes a file has: an article, or one sentence. Never another error."""

from __future__ import annotations

import json
import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.ingest.clean import line_reason
from app.ingest.draft import Block
from app.ingest.errors import Unreadable
from app.ingest.read import read_bytes
from app.ingest.readers import registry
from tests.unit.ingest.documents import (
    PARAGRAPHS,
    TITLE,
    doc,
    docx,
    epub,
    mail,
    msg,
    odt,
    pdf,
    wrapped,
    zipped,
)

STORY = "\n\n".join((TITLE, *PARAGRAPHS))
SAMPLES: dict[str, bytes] = {
    "a.txt": STORY.encode(),
    "a.html": f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{''.join(f'<p>{p}</p>' for p in PARAGRAPHS)}<table><tr><td>1</td><td>2</td></tr></table></body></html>".encode(),
    "a.pdf": pdf([wrapped(PARAGRAPHS[0]), wrapped(PARAGRAPHS[2])]),
    "a.docx": docx(),
    "a.odt": odt(),
    "a.epub": epub(),
    "a.rtf": (r"{\rtf1\ansi{\info{\title x}}\pard " + PARAGRAPHS[0] + r"\par\'e9\u272?}").encode(),
    "a.eml": mail(),
    "a.mbox": b"From a Tue Mar  4 09:30:00 2025\n" + mail().replace(b"\r\n", b"\n"),
    "a.mhtml": mail("<html><p>words</p></html>", kind="multipart/related; boundary=B")
    + b"--B\r\nContent-Type: text/html\r\n\r\n<p>words and words</p>\r\n--B--",
    "a.csv": f"title,text\nx,{json.dumps(PARAGRAPHS[2])}\n".encode(),
    "a.jsonl": json.dumps({"text": STORY}).encode(),
    "a.json": json.dumps({"articles": [{"text": STORY}]}).encode(),
    "a.zip": zipped({"a.txt": STORY, "b.docx": docx()}),
    "a.warc": b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.org/\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: 73\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Words of the page here.</p>\r\n\r\n",
    "a.ris": f"TY  - NEWS\nTI  - {TITLE}\nAB  - {PARAGRAPHS[0]}\nER  - \n".encode(),
    "a.bib": f"@article{{a, title={{{TITLE}}}, abstract={{{PARAGRAPHS[0]}}}}}".encode(),
    "a.doc": doc(STORY),
    "a.msg": msg(),
    "a.md": f"---\ntitle: x\n---\n# {TITLE}\n\n{PARAGRAPHS[0]}\n".encode(),
}


def survive(name: str, data: bytes, reader: str | None = None) -> None:
    try:
        for article in read_bytes(name, data, reader=reader):
            assert article.text.strip()
            assert "\n\n".join(article.text[p.start : p.end] for p in article.passages) == article.text
            assert all(
                article.source_text[r.offset : r.offset + len(r.text)] == r.text
                for r in article.removed
                if r.offset is not None
            )
            article.text.encode("utf-8")
    except Unreadable as refusal:
        assert (
            refusal.sentence.startswith("“")
            and refusal.sentence.endswith(".")
            and "\n" not in refusal.sentence
        )


def test_there_is_a_sample_for_every_format() -> None:
    assert {registry.choose(name, data) for name, data in SAMPLES.items()} == set(registry.MODULES) - {"csl"}


@pytest.mark.parametrize("name", SAMPLES)
def test_cut_and_damaged_documents(name: str) -> None:
    data = SAMPLES[name]
    survive(name, data)
    chance = random.Random(7)
    for _ in range(25):
        survive(name, data[: chance.randrange(1, len(data))])
        damaged = bytearray(data)
        for _ in range(chance.randrange(1, 12)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        survive(name, bytes(damaged))
        at = chance.randrange(len(data))
        survive(name, data[:at] + data[max(0, at - 30) :])


@pytest.mark.parametrize("name", SAMPLES)
def test_every_document_under_every_other_name(name: str) -> None:
    for other in SAMPLES:
        survive("x" + other[1:], SAMPLES[name])


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(registry.MODULES), st.binary(max_size=300))
def test_any_bytes_in_any_reader(reader: str, data: bytes) -> None:
    survive("a.bin", data or b"x", reader)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(SAMPLES)), st.integers(0, 400), st.binary(max_size=40))
def test_bytes_put_in_anywhere(name: str, at: int, extra: bytes) -> None:
    data = SAMPLES[name]
    survive(name, data[:at] + extra + data[at:])


def test_deep_nesting_ends() -> None:
    deep = 30_000
    survive("a.html", b"<div>" * deep + b"words of the page" + b"</div>" * deep)
    survive("a.html", b"<table><tr><td>" * 3000 + b"words of the page")
    survive("a.json", b"[" * deep + b"]" * deep)
    survive("a.rtf", b"{\\rtf1 " + b"{" * deep + b"words" + b"}" * deep)
    survive("a.md", b"> " * 3000 + b"words of the page")
    survive("a.fodt", b"<office:document xmlns:office='o'>" + b"<a>" * 5000 + b"opendocument.text")
    survive("a.docx", docx("<w:p>" * 3000 + "<w:r><w:t>words</w:t></w:r>" + "</w:p>" * 3000))
    survive("a.bib", b"@a{b, c={" + b"{" * deep)


@pytest.mark.parametrize(
    "part", ["x ", "share ", "in ", "x", "a ", "A B ", "1 ", "#a ", "home > ", "(", "photo: ", "© "]
)
def test_no_line_sends_a_rule_back_for_ever(part: str) -> None:
    begun = time.process_time()
    for end in ("", "!€"):
        line_reason(Block((part * 500)[:490] + end))
    assert time.process_time() - begun < 2


def test_no_beginning_of_a_file_sends_a_signature_back_for_ever() -> None:
    begun = time.process_time()
    for head in (b"<!---->" * 1000, b" " * 8000, b"<?xml" * 1000, b"<!-- a --> " * 700):
        registry.choose("a.txt", head + b"x")
    survive("a.bib", b"@a{b, " + b" \n" * 20_000 + b"c")
    assert time.process_time() - begun < 5
