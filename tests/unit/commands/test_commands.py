"""The commands of the command line on one library: shapes, exit statuses, one sentence for what is wrong."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app import cli, services
from db.records import Ref

STORY = (
    "River town opens its new library\n\nRIVERTON, March 3, 2024 - The mayor of Riverton, Anna Petrova, opened a "
    'library on Sunday.\n\n"We waited eleven years for this day," Petrova said.\n\nAbout 1,200 people came.\n'
)
Run = Callable[..., tuple[int, Any, str]]


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("commands") / "starter.rapporteur"
    library = services.library.open_library(path)
    made = services.bookmarks.create_collection(library, "Paragraph").value
    services.bookmarks.add(
        library, made, [Ref("quote", 1), Ref("statistic", 2), Ref("event", 1), Ref("article", 4)]
    )
    services.bookmarks.set_note(library, Ref("quote", 1), "=open with this")
    library.close()
    return path


@pytest.fixture
def run(starter: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    path = tmp_path / "library.rapporteur"
    path.write_bytes(starter.read_bytes())

    def call(*arguments: str, library: Path = path) -> tuple[int, Any, str]:
        status = cli.main([arguments[0], "--library", str(library), *arguments[1:]])
        out, err = capsys.readouterr()
        return status, json.loads(out) if "--json" in arguments else out, err

    return call


def test_import_reports_every_file(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(STORY, encoding="utf-8")
    (folder / "b.txt").write_bytes(b"")
    status, out, _ = run("import", "--json", str(folder))
    assert status == 1
    assert {key: out[key] for key in ("imported", "duplicates", "failed")} == {
        "imported": 1,
        "duplicates": 0,
        "failed": 1,
    }
    assert [set(file) >= {"path", "status", "article_id", "error"} for file in out["files"]] == [True, True]
    assert out["files"][0]["article_id"] == 6 and out["files"][1]["error"].endswith(".")
    status, out, _ = run("import", "--json", str(folder / "a.txt"))
    assert (status, out["duplicates"], out["files"][0]["status"]) == (0, 1, "duplicate")


def test_search_prints_hits_with_spans_into_their_snippets(run: Run) -> None:
    status, out, _ = run("search", "--json", "--limit", "500", "guterres")
    assert status == 0 and out["query"] == "guterres"
    assert out["searched"] == {"articles": 5, "of": 5}
    assert out["total"] == len(out["hits"]) > 3
    for hit in out["hits"]:
        assert set(hit) >= {"kind", "id", "article_id", "title", "snippet", "spans", "score"}
        assert all(hit["snippet"][a:b].lower() == "guterres" for a, b in hit["spans"])
    only = run("search", "--json", "--kind", "quote", "--limit", "2", "--offset", "1", "guterres")[1]
    assert [hit["kind"] for hit in only["hits"]] == ["quote", "quote"]


def test_nothing_found_is_no_error(run: Run) -> None:
    status, out, _ = run("search", "--json", "zzzzz")
    assert (status, out["total"], out["hits"]) == (0, 0, [])


@pytest.mark.parametrize(
    "what",
    [
        "articles",
        "quotes",
        "events",
        "statistics",
        "people",
        "organisations",
        "places",
        "instruments",
        "topics",
        "collections",
    ],
)
def test_every_list_has_a_total_and_items(run: Run, what: str) -> None:
    status, out, _ = run("list", "--json", "--limit", "3", what)
    assert status == 0 and out["total"] >= len(out["items"]) >= 1
    whole, text, _ = run("list", what)
    assert whole == 0 and text.strip()


def test_a_list_is_narrowed_by_the_search_box(run: Run) -> None:
    out = run("list", "--json", "quotes", "--where", "speaker:guterres kind:direct")[1]
    assert out["total"] and all(item["speaker"]["name"] == "António Guterres" for item in out["items"])
    assert {"start", "end", "text", "kind", "paragraph", "speaker", "cue", "rule", "confidence"} <= set(
        out["items"][0]
    )


@pytest.mark.parametrize("kind", ["article", "quote", "event", "statistic", "topic", "collection"])
def test_show_gives_the_record_with_what_is_linked(run: Run, kind: str) -> None:
    status, out, _ = run("show", "--json", kind, "1")
    assert status == 0 and out["id"] == 1
    assert run("show", kind, "1")[1]


def test_an_article_is_shown_with_its_text_and_records_stand_in_it(run: Run) -> None:
    out = run("show", "--json", "article", "4")[1]
    for quote in out["records"]["quotes"] + out["records"]["statistics"]:
        assert out["text"][quote["start"] : quote["end"]] == quote["text"]


def test_a_dossier_and_a_wrong_kind(run: Run) -> None:
    assert run("show", "--json", "person", "1")[1]["roles"]
    status, _, err = run("show", "place", "1")
    assert status == 1 and "person" in err


def test_citations_in_every_format(run: Run) -> None:
    for name in ("text", "html", "markdown", "rtf", "bibtex", "ris", "csl-json"):
        status, out, _ = run("cite", "quote", "60", "--format", name)
        assert status == 0 and "Evidence of the trust" in out, name
    text = run("show", "--json", "article", "4")[1]["text"]
    start = text.index("“") + 1
    status, out, _ = run("cite", "article", "4", "--span", f"{start}:{start + 11}")
    assert status == 0 and out.startswith("“This figure”")


def test_wrong_usage_and_unknown_records_have_their_own_status(run: Run) -> None:
    assert run("cite", "quote", "1", "--span", "1:2")[0] == 2
    assert run("cite", "article", "1", "--span", "x")[0] == 2
    assert run("import", "--jobs", "0", "x")[0] == 2
    for arguments in (
        ("show", "quote", "9999"),
        ("cite", "quote", "9999"),
        ("cite", "article", "1", "--style", "nope"),
        ("export", "--format", "md", "-o", "x", "--collection", "none"),
    ):
        status, out, err = run(*arguments)
        assert status == 1 and not out and err.startswith("rapporteur: ") and err.count("\n") == 1, arguments
    assert run("list", "quotes", "--order", "sideways")[0] == 1


@pytest.mark.parametrize(
    "format",
    [
        "md",
        "html",
        "docx",
        "odt",
        "pdf",
        "pandoc",
        "pack",
        "csv",
        "xlsx",
        "bibtex",
        "ris",
        "csl-json",
        "json",
    ],
)
def test_a_collection_is_exported_in_every_format(run: Run, tmp_path: Path, format: str) -> None:
    target = tmp_path / "out" / f"x.{format}"
    status, out, _ = run(
        "export", "--json", "--collection", "paragraph", "--format", format, "-o", str(target)
    )
    assert (status, out["records"]) == (0, 4)
    data = target.read_bytes()
    assert len(data) > 100
    if format == "csv":
        assert "'=open with this" in data.decode("utf-8-sig")
    if format in ("json", "csl-json"):
        json.loads(data)
    starts = {"pdf": b"%PDF-", "docx": b"PK", "odt": b"PK", "pack": b"PK", "html": b"<!DOCTYPE html>"}
    assert data.startswith(starts.get(format, b""))


@pytest.mark.parametrize("format", ["csv", "md", "html", "bibtex", "ris", "csl-json"])
def test_an_export_says_what_its_sources_do_not_state_outright(
    run: Run, starter: Path, tmp_path: Path, format: str
) -> None:
    path = tmp_path / "doubtful.rapporteur"
    path.write_bytes(starter.read_bytes())
    with contextlib.closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("UPDATE article SET unsure = '[\"published\"]' WHERE id = 4")
    target = tmp_path / f"x.{format}"
    arguments = ("export", "--collection", "paragraph", "--format", format, "-o", str(target))
    assert run(*arguments, library=path)[0] == 0
    text = target.read_bytes().decode("utf-8-sig")
    assert "please check" in text and "date" in text
    assert run(*arguments)[0] == 0
    assert "please check" not in target.read_bytes().decode("utf-8-sig")


def test_a_query_is_exported(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "x.json"
    assert (
        run("export", "--where", "speaker:guterres kind:quote", "--format", "json", "-o", str(target))[0] == 0
    )
    assert {r["record"] for r in json.loads(target.read_text("utf-8"))["records"]} == {"quote"}
    assert run("export", "--where", "zzzz", "--format", "md", "-o", str(target))[0] == 1


@pytest.mark.parametrize("format", ["docx", "odt", "md", "html", "pdf"])
def test_a_brief_is_exported(run: Run, starter: Path, tmp_path: Path, format: str) -> None:
    path = tmp_path / "written.rapporteur"
    path.write_bytes(starter.read_bytes())
    library = services.library.open_library(path)
    number = next(c.id for c in services.bookmarks.collections(library) if c.name == "Paragraph")
    body = "# Findings\n\nOur own words.\n\n<!-- a note to oneself -->\n\n> kept\n>\n> [x](rapporteur://quote/1)\n"
    services.briefs.save(library, number, body)
    library.close()
    target = tmp_path / f"x.{format}"
    arguments = ("export", "--json", "--brief", "paragraph", "--format", format, "-o", str(target))
    status, out, _ = run(*arguments, library=path)
    assert (status, out["records"], out["format"]) == (0, 1, format)
    data = target.read_bytes()
    if format in ("md", "html"):
        assert b"Our own words." in data and b"References" in data and b"to oneself" not in data
    assert data.startswith({"pdf": b"%PDF-", "docx": b"PK", "odt": b"PK"}.get(format, b""))


def test_a_brief_that_is_none_says_so(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "x"
    unwritten = run("export", "--brief", "Paragraph", "--format", "md", "-o", str(target))
    assert unwritten[0] == 1
    unknown = run("export", "--brief", "none", "--format", "md", "-o", str(target))
    assert unknown[0] == 1 and "list collections" in unknown[2]
    status, _, err = run("export", "--brief", "Paragraph", "--format", "csv", "-o", str(target))
    assert status == 2 and err.count("\n") == 1 and "docx" in err


def test_verify_and_check_find_a_changed_text(run: Run, tmp_path: Path) -> None:
    assert run("verify", "--json")[:2][0] == 0
    assert run("check", "--json")[1]["ok"] is True
    import sqlite3

    with sqlite3.connect(tmp_path / "library.rapporteur") as raw:
        raw.execute("UPDATE article_text SET text = replace(text, 'Hanoi', 'HANOI') WHERE article_id = 4")
    raw.close()
    status, out, _ = run("verify", "--json")
    assert status == 1 and out["source changed"] == len(out["failing"]) > 0
    status, out, _ = run("check", "--json")
    assert status == 1 and out["texts_changed"] == [4]


def test_backup_and_restore(run: Run, tmp_path: Path) -> None:
    copy = tmp_path / "copy.rapporteur"
    assert run("backup", str(copy))[0] == 0
    run("import", _story(tmp_path))
    assert run("list", "--json", "articles")[1]["total"] == 6
    status, out, _ = run("restore", "--json", str(copy))
    assert status == 0 and Path(out["kept"]).exists()
    assert run("list", "--json", "articles")[1]["total"] == 5


def test_a_library_that_cannot_be_used_is_status_three(run: Run, tmp_path: Path) -> None:
    junk = tmp_path / "junk"
    junk.write_bytes(b"junk " * 400)
    for arguments in (("list", "articles"), ("verify",), ("search", "x"), ("restore", str(junk))):
        status, out, err = run(*arguments, library=junk)
        assert status == 3 and not out and err.count("\n") == 1 and "Traceback" not in err


def test_lookup_tells_exact_altered_and_unknown_words(run: Run) -> None:
    exact = "translate today's signatures into concrete actions"
    status, out, _ = run("lookup", "--json", exact)
    passage = out["passages"][0]
    assert status == 0 and passage["verdict"] == "verified"
    assert passage["matches"][0]["kind"] == "quote" and passage["matches"][0]["speaker"] == "António Guterres"
    draft = (
        "Mr Guterres said “the internet has connected us in many extraordinary ways”. "
        "The mayor added: “we paint all the boats in seven colours of honey”."
    )
    status, out, _ = run("lookup", "--json", draft)
    assert [p["verdict"] for p in out["passages"]] == ["altered", "not found"]
    assert out["passages"][0]["matches"][0]["differences"] == [{"source": "", "draft": "many"}]
    assert draft[out["passages"][0]["start"] : out["passages"][0]["end"]] == out["passages"][0]["text"]


def test_lookup_tells_words_said_by_another(run: Run) -> None:
    draft = "“The internet has connected us in extraordinary ways”, Pham Minh Chinh said."
    status, out, _ = run("lookup", "--json", draft)
    assert status == 0 and out["passages"][0]["verdict"] == "misattributed"
    nobody = "“The internet has connected us in extraordinary ways”, he said."
    assert run("lookup", "--json", nobody)[1]["passages"][0]["verdict"] == "verified"


def _story(tmp_path: Path) -> str:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return str(path)
