"""What our clipboard becomes in a word processor: pasted into a real LibreOffice Writer, where one is installed."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app import services
from app.cite.excerpt import CitedText, Form, cited_excerpt
from app.cite.item import CiteItem, Name
from app.settings import Settings
from app.tasks import Tasks
from app.ui.record_actions import RecordActions

ADDRESS = "https://example.org/dòng-sông_1?a=1&b={2}"
NEWS = CiteItem(
    "news",
    "Hội đàm “đầu tiên” về dòng sông",
    outlet="Báo Ví dụ",
    authors=(Name("Trần", "Văn An"),),
    language="vi",
    issued="2025-10-25",
    url=ADDRESS,
)
REPORT = CiteItem(
    "report",
    "Số Liệu & “La Crue” – L’été",
    type="report",
    authors=(Name("Rowe", "Zoë"),),
    language="fr",
    publisher="Viện Ví dụ",
    issued="2024",
    url=ADDRESS,
)
ITEMS = {"news": NEWS, "report": REPORT}
WORDS = "Chúng tôi gọi đó là “kiên nhẫn”, c’est l’été – 5 < 6 & {\\b 7} 😀"
SAID = "“Chúng tôi gọi đó là ‘kiên nhẫn’, c’est l’été – 5 < 6 & {\\b 7} 😀”"
IN_ITALICS = {
    ("apa", "news"): "Báo Ví dụ",
    ("apa", "report"): "Số Liệu & “La Crue” – L’été",
    ("modern-language-association", "news"): "Báo Ví dụ",
    ("modern-language-association", "report"): "Số Liệu & “La Crue” – L’été",
}
FORMS: tuple[Form, ...] = ("quotation", "block", "footnote")
ALL = "everything that is on the clipboard"
OFFERS = ("text/html", "text/rtf", "text/plain", ALL)


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a document holds after a paste into it."""

    text: str
    notes: list[str]
    runs: list[dict[str, Any]]

    def italics(self) -> str:
        """All text in italics."""
        return "".join(run["text"] for run in self.runs if run["italic"])

    def links(self) -> set[tuple[str, str]]:
        """(text, address) of the links."""
        return {(run["text"], run["url"]) for run in self.runs if run["url"]}


Key = tuple[str, str, str, str]
"""Style, item, form, offer."""


def cited(style: str, item: str, form: Form) -> CitedText:
    """The quotation that is copied."""
    return cited_excerpt(WORDS, ITEMS[item], paragraph=4, style=style, form=form)


def offered(records: RecordActions, text: CitedText) -> dict[str, bytes]:
    """Media types and bytes on the clipboard after copying."""
    records.copy_cited_text(text)
    data = QGuiApplication.clipboard().mimeData()
    return {kind: bytes(data.data(kind).data()) for kind in data.formats()}


@pytest.fixture(scope="module")
def driver() -> list[str]:
    """The command that pastes; ours has no `uno` module, LibreOffice's own Python or the system's may."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    beside = shutil.which("python", path=str(Path(office).resolve().parent))
    for python in dict.fromkeys((beside, "/usr/bin/python3", shutil.which("python3"))):
        if python is None or not Path(python).exists():
            continue
        if subprocess.run([python, "-c", "import uno"], capture_output=True, timeout=30).returncode == 0:
            return [python, str(Path(__file__).with_name("writer_paste.py")), office]
    pytest.skip("no Python with LibreOffice's uno module is installed")


@pytest.fixture(scope="module")
def boards(
    driver: list[str], qapp: QApplication, starter_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[Key, dict[str, bytes]]:
    """The clipboards, as record actions fill them and with one flavour each."""
    place = tmp_path_factory.mktemp("settings") / "settings.ini"
    tasks = Tasks(lambda: services.library.open_library(starter_file))
    records = RecordActions(tasks, Settings(QSettings(str(place), QSettings.Format.IniFormat)))
    made: dict[Key, dict[str, bytes]] = {}
    for style, item in IN_ITALICS:
        for form in FORMS:
            whole = offered(records, cited(style, item, form))
            for offer in OFFERS:
                made[style, item, form, offer] = whole if offer == ALL else {offer: whole[offer]}
    tasks.close()
    return made


@pytest.fixture(scope="module")
def pastes(
    driver: list[str], boards: Mapping[Key, dict[str, bytes]], tmp_path_factory: pytest.TempPathFactory
) -> dict[Key, Pasted]:
    """What Writer made of each clipboard; LibreOffice starts once for all."""
    place = tmp_path_factory.mktemp("office")
    listed = [{kind: base64.b64encode(data).decode() for kind, data in b.items()} for b in boards.values()]
    (place / "cases.json").write_text(json.dumps(listed), encoding="utf-8")
    command = [*driver, str(place / "profile"), str(place / "cases.json")]
    done = subprocess.run(command, capture_output=True, timeout=90, check=False)
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    return {key: Pasted(**found) for key, found in zip(boards, json.loads(done.stdout), strict=True)}


@pytest.mark.parametrize("offer", OFFERS)
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("style", "item"), IN_ITALICS)
class TestPasting:
    """One copied quotation in every style, form and flavour."""

    def test_exact_words_stand_in_the_document(
        self, pastes: dict[Key, Pasted], style: str, item: str, form: Form, offer: str
    ) -> None:
        found, meant = pastes[style, item, form, offer], cited(style, item, form).plain
        if form == "footnote" and offer in ("text/rtf", ALL):
            words, note = meant[:-1].split(" [", 1)
            assert (found.text, [text.strip() for text in found.notes]) == (words + "1", [note])
        else:
            assert (found.text.removesuffix("\n"), found.notes) == (meant, [])
        assert (WORDS if form == "block" else SAID) in found.text

    def test_italics_and_the_link_survive(
        self, pastes: dict[Key, Pasted], style: str, item: str, form: Form, offer: str
    ) -> None:
        found = pastes[style, item, form, offer]
        if offer == "text/plain":
            assert (found.italics(), found.links()) == ("", set())
            return
        assert found.italics() == IN_ITALICS[style, item]
        # LibreOffice writes braces in an address from HTML in percent form; they are the same address.
        links = {(text, url.replace("%7B", "{").replace("%7D", "}")) for text, url in found.links()}
        assert links == {(ADDRESS, ADDRESS)}
