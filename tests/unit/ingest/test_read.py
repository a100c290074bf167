"""Files, folders and the clipboard: what is read, what is refused and how that is said."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.ingest.article import RawArticle
from app.ingest.errors import Unreadable
from app.ingest.read import expand, read, read_bytes, read_text
from app.ingest.readers import registry
from app.ingest.readers.source import Problem

TEXT = """Harbour towns agree on storm warnings

By Le Minh
4 March 2025

DA NANG, March 4 (Reuters) - Ministers from eleven coastal states agreed on Tuesday to share weather data within the hour.

The plan foresees forty new stations by 2027, most of them on small islands that have none today.

Read more: Storm season begins early
"""


def only(text: str | bytes, name: str = "a.txt") -> RawArticle:
    (article,) = read_bytes(name, text if isinstance(text, bytes) else text.encode())
    return article


def check(article: RawArticle) -> None:
    """What holds for every article, whatever it came from."""
    assert "\n\n".join(article.text[p.start : p.end] for p in article.passages) == article.text
    assert [p.number for p in article.passages if p.number] == list(range(1, article.paragraphs + 1))
    assert all(
        article.source_text[r.offset : r.offset + len(r.text)] == r.text
        for r in article.removed
        if r.offset is not None
    )


def test_pasted_story_with_byline_and_dateline() -> None:
    article = only(TEXT)
    assert (article.title, article.authors, article.outlet, article.dateline) == (
        "Harbour towns agree on storm warnings",
        ("Le Minh",),
        "Reuters",
        "Da Nang",
    )
    assert article.paragraphs == 2 and article.published == "2025-03-04"
    assert [r.reason for r in article.removed] == ["byline", "date line", "read more"]
    check(article)


def test_lines_broken_at_the_margin_become_paragraphs() -> None:
    import textwrap

    first = "The ministers of eleven coastal states met in the harbour town for two days and spoke about the storms of the last seasons, about the boats that were lost and about the stations that are to be built."
    second = "They agreed to share their data within the hour, which the fishing associations had asked for since the storms of the year before, and to pay for forty stations on the smaller islands."
    article = only("Storm data to be shared\n\n" + "\n\n".join(textwrap.fill(p, 68) for p in (first, second)))
    assert [article.text[p.start : p.end] for p in article.passages] == [first, second]


def test_emoji_and_right_to_left_text_keep_their_offsets() -> None:
    article = only(
        "عنوان المقال هنا\n\nقال الوزير إن الاجتماع كان مفيدا جدا 🌊 لجميع الدول المشاركة في المؤتمر الإقليمي.\n\n👨‍👩‍👧 The second paragraph is long enough to be one."
    )
    check(article)
    assert article.language == "ar" and "👨‍👩‍👧" in article.text


def test_decomposed_vietnamese_is_composed() -> None:
    import unicodedata

    text = "Bộ trưởng phát biểu tại Hà Nội\n\nBộ trưởng nói rằng các nước đã đạt được những kết quả tốt và sẽ tiếp tục hợp tác với nhau."
    article = only(unicodedata.normalize("NFD", text))
    assert article.title == text.split("\n")[0] and article.language == "vi"


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t\n", "no words"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(100), "PNG picture"),
        ("photo.jpg", b"\xff\xd8\xff\xe0" + bytes(100), "JPEG picture"),
        ("half.txt", b"A report on trade.\n" * 600 + bytes(range(256)) * 60, "begins as text"),
        ("tool.py", b"import os\nprint(os.getcwd())\n", "holds no article"),
    ],
)
def test_refusals_are_one_clear_sentence(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(Unreadable) as refusal:
        list(read(path))
    assert words in refusal.value.sentence and re.fullmatch(r"“[^”]+” .+\.", refusal.value.sentence)


def test_missing_folder_pipe_and_forbidden(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="no longer there"):
        list(read(tmp_path / "gone.txt"))
    with pytest.raises(Unreadable, match="is a folder"):
        list(read(tmp_path))
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.txt")
        with pytest.raises(Unreadable, match="a pipe"):
            list(read(tmp_path / "pipe.txt"))
        loop = tmp_path / "loop.txt"
        loop.symlink_to(loop)
        with pytest.raises(Unreadable, match="leads back to itself"):
            list(read(loop))


def test_folders_are_walked_once_without_hidden_files(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "2.txt").write_text("x")
    (tmp_path / "b" / ".hidden.txt").write_text("x")
    (tmp_path / "1.html").write_text("x")
    (tmp_path / "1_files").mkdir()
    (tmp_path / "1_files" / "style.css").write_text("x")
    if os.name == "posix":
        (tmp_path / "b" / "back").symlink_to(tmp_path, target_is_directory=True)
    problems: list[Problem] = []
    assert [path.name for path in expand([tmp_path], problems)] == ["1.html", "2.txt"]
    assert not problems


def test_there_is_always_a_title_to_show() -> None:
    (article,) = read_bytes(
        "table.html",
        b"<table><tr><td>Year</td><td>Stations</td></tr><tr><td>2027</td><td>40</td></tr></table>",
    )
    assert (
        article.title == "Year | Stations 2027 | 40" and not article.title_given and "title" in article.unsure
    )


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may open everything")
def test_what_may_not_be_opened_is_told(tmp_path: Path) -> None:
    (tmp_path / "locked").mkdir()
    (tmp_path / "secret.txt").write_text("x")
    (tmp_path / "locked").chmod(0)
    (tmp_path / "secret.txt").chmod(0)
    problems: list[Problem] = []
    assert (
        list(expand([tmp_path], problems)) == [tmp_path / "secret.txt"]
        and "may not be opened" in problems[0].sentence
    )
    with pytest.raises(Unreadable, match="may not be opened"):
        list(read(tmp_path / "secret.txt"))
    (tmp_path / "locked").chmod(0o700)


def test_clipboard_prefers_its_html() -> None:
    article = read_text(
        "ignored",
        "<h1>Storm data to be shared</h1><p>Ministers from eleven coastal states agreed on Tuesday to share weather data.</p>",
    )
    assert article.title == "Storm data to be shared" and article.paragraphs == 1
    assert read_text(TEXT).title == "Harbour towns agree on storm warnings"
    with pytest.raises(Unreadable):
        read_text("  ")


def test_suffix_table_agrees_with_the_readers() -> None:
    for name in registry.MODULES:
        module = registry.reader(name)
        assert module.NAME
        assert {suffix for suffix, owner in registry.BY_SUFFIX.items() if owner == name} == set(
            module.SUFFIXES
        )
    assert set(registry.BY_SUFFIX.values()) <= set(registry.MODULES)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_an_article_or_a_refusal(text: str) -> None:
    try:
        check(only(text))
    except Unreadable as refusal:
        assert refusal.sentence.endswith(".")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *TEXT.splitlines(),
                "",
                "PHOTO: X",
                "Comment (0)",
                "Source: https://example.org/2025/03/04/a.html",
                "Q: Why?",
                "- Because.",
                "VOV.VN - Again a lead.",
            ]
        ),
        max_size=20,
    )
)
def test_any_order_of_lines_keeps_offsets_exact(lines: list[str]) -> None:
    try:
        check(only("\n".join(lines)))
    except Unreadable as refusal:
        assert refusal.sentence.endswith(".")
