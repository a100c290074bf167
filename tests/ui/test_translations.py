"""The interface's texts in other languages: whole, with the same placeholders and keys as their sources, and loadable."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import PySide6
import pytest
from PySide6.QtCore import QTranslator

FOLDER: Final = Path(__file__).parents[2] / "resources" / "translations"
CODE: Final = Path(__file__).parents[2] / "app"
FILES: Final = sorted(FOLDER.glob("*.ts"))
PLACEHOLDER: Final = re.compile(r"%L?\d+|%L?n|\{\w+\}|&&")
KEYS: Final = re.compile(r"\b(?:(?:Ctrl|Alt|Shift)\+)+(?:\w+|[^\w\s])|\bF\d+\b")
KNOWN: Final = {
    "rapporteur_en": ("StatusLine", "%Ln article(s)", 2, "%Ln articles"),
    "rapporteur_vi": ("Navigation", "Quotes", -1, "Trích dẫn"),
    "qtbase_vi": ("QPlatformTheme", "Cancel", -1, "Hủy"),
}


def _messages(path: Path) -> Iterator[tuple[str, str, ET.Element]]:
    for context in ET.parse(path).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            yield context.findtext("name") or "", message.findtext("source") or "", translation


def _forms(translation: ET.Element) -> list[str]:
    forms = translation.findall("numerusform")
    return [form.text or "" for form in forms] if forms else [translation.text or ""]


def _lrelease() -> str | None:
    name = "pyside6-lrelease"
    beside = Path(sys.executable).parent
    inside = Path(PySide6.__file__).parent / "lrelease"
    return (
        shutil.which(name, path=str(beside))
        or shutil.which(name)
        or (str(inside) if inside.exists() else None)
    )


def test_every_file_is_known_here() -> None:
    assert [path.stem for path in FILES] == sorted(KNOWN)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
class TestTexts:
    def test_none_waits_for_a_translator(self, path: Path) -> None:
        waiting = [
            f"{context}: {source}"
            for context, source, translation in _messages(path)
            if translation.get("type") or not all(_forms(translation))
        ]
        assert waiting == []

    def test_placeholders_and_keys_are_those_of_the_source(self, path: Path) -> None:
        wrong = [
            f"{context}: {source} -> {form}"
            for context, source, translation in _messages(path)
            for form in _forms(translation)
            for pattern in (PLACEHOLDER, KEYS)
            if Counter(pattern.findall(source)) != Counter(pattern.findall(form))
        ]
        assert wrong == []

    def test_space_and_colons_at_the_ends_are_kept(self, path: Path) -> None:
        def ends(text: str) -> tuple[bool, bool, bool, bool]:
            return text[:1].isspace(), text[-1:].isspace(), text.endswith(":"), text.endswith(("…", "..."))

        wrong = [
            f"{context}: {source!r} -> {form!r}"
            for context, source, translation in _messages(path)
            for form in _forms(translation)
            if ends(source) != ends(form)
        ]
        assert wrong == []

    def test_compiled_it_translates(self, path: Path, tmp_path: Path, qapp: object) -> None:
        lrelease = _lrelease()
        if lrelease is None:
            pytest.skip("lrelease is not installed")
        compiled = tmp_path / f"{path.stem}.qm"
        done = subprocess.run(
            [lrelease, "-silent", str(path), "-qm", str(compiled)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        translator = QTranslator()
        assert translator.load(str(compiled))
        context, source, count, expected = KNOWN[path.stem]
        # Qt puts the number in for %Ln later; the form is chosen here.
        assert translator.translate(context, source, "", count) == expected


def test_no_text_hides_in_an_f_string() -> None:
    """The collector of texts does not look into f-strings: what is asked for there stays in English."""
    hidden = [
        f"{path.relative_to(CODE)}:{call.lineno}"
        for path in sorted(CODE.rglob("*.py"))
        for string in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(string, ast.JoinedStr)
        for call in ast.walk(string)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and (at := {"tr": 0, "translate": 1}.get(call.func.attr)) is not None
        and len(call.args) > at
        and isinstance(call.args[at], ast.Constant)
    ]
    assert hidden == []


def test_a_count_asks_for_its_form_where_the_collector_sees_it() -> None:
    """Of `translate` with a number the collector makes a text without plural: "about 5 minute(s)" is what one reads then."""
    counted, plain = [], []
    for path in sorted(CODE.rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
                continue
            place = f"{path.relative_to(CODE)}:{call.lineno}"
            if call.func.attr == "translate" and len(call.args) > 3:
                counted.append(place)
            if call.func.attr in ("tr", "translate") and re.search(r"%n\b", ast.unparse(call)):
                plain.append(place)  # "12345 articles": %Ln groups the digits as the locale does
    assert (counted, plain) == ([], [])


def test_every_counted_text_has_a_form_for_one_in_english() -> None:
    same = {
        source
        for _, source, translation in _messages(FOLDER / "rapporteur_en.ts")
        if re.search(r"\((s|es)\)", source) and len(set(_forms(translation))) < 2
    }
    assert same == set()
