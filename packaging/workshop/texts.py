"""Collecting the interface's texts from the code into `resources/translations/*.ts`: `dev.py texts`.

English needs a translation for its plurals alone: a text "%n article(s)" is "1 article" or "2 articles". These forms are
written here by rule; texts in other languages are written by people.
"""

from __future__ import annotations

import os
import re
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Final

from .environment import Environment
from .trouble import SetupError

ENGLISH: Final = "rapporteur_en.ts"
LANGUAGES: Final = ("vi",)
PLURAL: Final = re.compile(r"\((s|es)\)")


def update(environment: Environment) -> None:
    """Bring every file of texts up to the code; raises SetupError when the texts cannot be collected."""
    folder = environment.root / "resources" / "translations"
    folder.mkdir(exist_ok=True)
    _collect(environment, folder / ENGLISH, "en", "-pluralonly")
    fill_english(folder / ENGLISH)
    for language in LANGUAGES:
        _collect(environment, folder / f"rapporteur_{language}.ts", language)


def fill_english(path: Path) -> None:
    """Write both forms of every counted text; anything written by hand stays."""
    root = ET.fromstring(path.read_bytes())
    for message in root.iter("message"):
        source, translation = message.findtext("source") or "", message.find("translation")
        if message.get("numerus") != "yes" or translation is None:
            continue
        forms = translation.findall("numerusform")
        written = all(form.text for form in forms) and len(forms) == 2
        if not written:
            for form in forms:
                translation.remove(form)
            for text in (PLURAL.sub("", source), PLURAL.sub(r"\1", source)):
                ET.SubElement(translation, "numerusform").text = text
        translation.attrib.pop("type", None)
    _write(root, path)


def missing(path: Path) -> list[str]:
    """The texts of a file that nobody has translated yet."""
    found = []
    for message in ET.parse(path).iter("message"):
        translation = message.find("translation")
        if translation is None or translation.get("type") in ("unfinished", "vanished", "obsolete"):
            found.append(message.findtext("source") or "")
    return found


def _collect(environment: Environment, target: Path, language: str, *options: str) -> None:
    collect = environment.bin / ("pyside6-lupdate.exe" if os.name == "nt" else "pyside6-lupdate")
    sources = [str(path) for path in sorted((environment.root / "app").rglob("*.py"))]
    command = [str(collect), *sources, "-ts", str(target), "-no-obsolete", "-locations", "none"]
    command += ["-source-language", "en", "-target-language", language, *options]
    done = subprocess.run(
        command,
        env=environment.variables(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SetupError(f"The texts could not be collected: {done.stderr.strip() or done.stdout.strip()}")


def _write(root: ET.Element, path: Path) -> None:
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")
