"""Documents that we export as a word processor opens them: a real LibreOffice, where one is installed."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from app.cite.export.compose import compose
from app.cite.export.docx import to_docx
from app.cite.export.entry import ExportEntry
from app.cite.export.odt import to_odt
from app.cite.item import CiteItem, Name

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")

ITEM = CiteItem(
    "vi",
    "Hội đàm về dòng sông",
    outlet="Báo Ví dụ",
    authors=(Name("Trần", "Văn An"),),
    language="vi",
    issued="2025-10-25",
)
WORDS = "Chúng tôi gọi đó là “kiên nhẫn” – 5 < 6 & 😀"


def read_back(tmp_path: Path, name: str, data: bytes) -> str:
    """The file as LibreOffice's own flat XML."""
    source = tmp_path / name
    source.write_bytes(data)
    command = [
        str(OFFICE),
        f"-env:UserInstallation=file://{tmp_path / 'profile'}",
        "--headless",
        "--convert-to",
        "fodt",
    ]
    subprocess.run(
        [*command, "--outdir", str(tmp_path / "out"), str(source)],
        check=True,
        capture_output=True,
        timeout=110,
    )
    return (tmp_path / "out" / f"{source.stem}.fodt").read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_an_exported_document_keeps_its_footnotes(tmp_path: Path, form: str) -> None:
    doc = compose(
        [ExportEntry("q", "quote", WORDS, ITEM, paragraph=4)],
        style="chicago-notes-bibliography",
        title="Sông",
    )
    xml = read_back(tmp_path, f"x.{form}", {"docx": to_docx, "odt": to_odt}[form](doc))
    note = re.search(r"<text:note\b.*?</text:note>", xml, re.DOTALL)
    assert note is not None and "Trần Văn An" in note[0]
    text = re.sub(r"<[^>]+>", "", xml)
    assert "Chúng tôi gọi đó là ‘kiên nhẫn’ – 5 &lt; 6 &amp; 😀" in text
    assert 'fo:font-style="italic"' in xml
