"""Our own JSON, the evidence pack, and templates."""

from __future__ import annotations

import hashlib
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.cite.export.entry import ExportEntry
from app.cite.export.ownjson import from_json, to_json
from app.cite.export.pack import to_pack
from app.cite.template import fill, unknown_tokens


def test_our_json_loses_nothing(entries: list[ExportEntry]) -> None:
    assert from_json(to_json(entries, title="Rivers")) == entries


@pytest.mark.parametrize("text", ["[]", "{}", '{"format": "other"}', "no json"])
def test_another_file_is_not_taken_for_ours(text: str) -> None:
    with pytest.raises(ValueError):
        from_json(text)


def test_the_evidence_pack_proves_itself(entries: list[ExportEntry]) -> None:
    made = to_pack(
        entries,
        title="Rivers",
        originals={"../evil.html": b"<p>one</p>", "Evil.html": b"<p>two</p>"},
        texts={"Ferry talks": "She spoke. We call it patience."},
    )
    assert made == to_pack(
        entries,
        title="Rivers",
        originals={"../evil.html": b"<p>one</p>", "Evil.html": b"<p>two</p>"},
        texts={"Ferry talks": "She spoke. We call it patience."},
    )
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        names = archive.namelist()
        assert {
            "index.html",
            "entries.json",
            "references.bib",
            "originals/evil.html",
            "originals/Evil-2.html",
        } <= set(names)
        assert not any(name.startswith(("/", "..")) for name in names)
        for line in archive.read("SHA256SUMS").decode().splitlines():
            digest, name = line.split("  ", 1)
            assert hashlib.sha256(archive.read(name)).hexdigest() == digest
        page = archive.read("index.html").decode()
    assert "source changed" in page
    assert "She spoke." in page


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        (
            "{words} — {speaker}, {role} {citation}",
            "“We call it ‘patience’” — Ana Roe, Minister (Rowe, 2025, para. 4)",
        ),
        ("{bare} [{para}]", 'We call it "patience" [para. 4]'),
        ("{speaker} ({occasion}), {date}", "Ana Roe, 2025-09-09"),
        ("{{raw}} {link} {nonsense}", "{raw} rapporteur://quote/1 {nonsense}"),
    ],
)
def test_templates(entries: list[ExportEntry], template: str, expected: str) -> None:
    assert fill(template, entries[0]) == expected


def test_what_a_template_does_not_know_is_named() -> None:
    assert unknown_tokens("{words} {who} {{not}} {when}") == ["who", "when"]


@given(st.text(max_size=40))
def test_the_words_of_a_record_are_never_changed_by_a_template(text: str) -> None:
    if "\ue000" in text or "\ue001" in text:
        return
    assert text in fill("{bare}{occasion}", ExportEntry("x", "quote", text)) or not text
