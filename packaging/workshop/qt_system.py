"""What Qt needs from a Linux system and PySide6 does not bring: shared libraries, and a font with Vietnamese in it.

Qt says only "could not load the platform plugin" when a library is missing, so `ldd` is asked before Qt starts, and
each missing library is translated into the name of the package that has it.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from . import system
from .environment import Environment
from .trouble import SetupError

# library without its version -> packages on Debian and Ubuntu, Fedora, Arch
PACKAGES: dict[str, tuple[str, str, str]] = {
    "libEGL": ("libegl1", "libglvnd-egl", "libglvnd"),
    "libGL": ("libgl1", "libglvnd-glx", "libglvnd"),
    "libGLX": ("libglx0", "libglvnd-glx", "libglvnd"),
    "libGLdispatch": ("libglvnd0", "libglvnd", "libglvnd"),
    "libOpenGL": ("libopengl0", "libglvnd-opengl", "libglvnd"),
    "libX11": ("libx11-6", "libX11", "libx11"),
    "libX11-xcb": ("libx11-xcb1", "libX11-xcb", "libx11"),
    "libXau": ("libxau6", "libXau", "libxau"),
    "libXdmcp": ("libxdmcp6", "libXdmcp", "libxdmcp"),
    "libICE": ("libice6", "libICE", "libice"),
    "libSM": ("libsm6", "libSM", "libsm"),
    "libXext": ("libxext6", "libXext", "libxext"),
    "libXrender": ("libxrender1", "libXrender", "libxrender"),
    "libxcb": ("libxcb1", "libxcb", "libxcb"),
    "libxcb-cursor": ("libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    "libxcb-glx": ("libxcb-glx0", "libxcb", "libxcb"),
    "libxcb-icccm": ("libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    "libxcb-image": ("libxcb-image0", "xcb-util-image", "xcb-util-image"),
    "libxcb-keysyms": ("libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    "libxcb-randr": ("libxcb-randr0", "libxcb", "libxcb"),
    "libxcb-render": ("libxcb-render0", "libxcb", "libxcb"),
    "libxcb-render-util": ("libxcb-render-util0", "xcb-util-renderutil", "xcb-util-renderutil"),
    "libxcb-shape": ("libxcb-shape0", "libxcb", "libxcb"),
    "libxcb-shm": ("libxcb-shm0", "libxcb", "libxcb"),
    "libxcb-sync": ("libxcb-sync1", "libxcb", "libxcb"),
    "libxcb-util": ("libxcb-util1", "xcb-util", "xcb-util"),
    "libxcb-xfixes": ("libxcb-xfixes0", "libxcb", "libxcb"),
    "libxcb-xkb": ("libxcb-xkb1", "libxcb", "libxcb"),
    "libxkbcommon": ("libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    "libxkbcommon-x11": ("libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    "libwayland-client": ("libwayland-client0", "libwayland-client", "wayland"),
    "libwayland-cursor": ("libwayland-cursor0", "libwayland-cursor", "wayland"),
    "libwayland-egl": ("libwayland-egl1", "libwayland-egl", "wayland"),
    "libfontconfig": ("libfontconfig1", "fontconfig", "fontconfig"),
    "libfreetype": ("libfreetype6", "freetype", "freetype2"),
    "libdbus-1": ("libdbus-1-3", "dbus-libs", "dbus"),
    "libglib-2.0": ("libglib2.0-0", "glib2", "glib2"),
    "libgthread-2.0": ("libglib2.0-0", "glib2", "glib2"),
    "libstdc++": ("libstdc++6", "libstdc++", "gcc-libs"),
    "libatomic": ("libatomic1", "libatomic", "gcc-libs"),
    "libgssapi_krb5": ("libgssapi-krb5-2", "krb5-libs", "krb5"),
    "libz": ("zlib1g", "zlib", "zlib"),
    "libzstd": ("libzstd1", "libzstd", "zstd"),
    "libffi": ("libffi8", "libffi", "libffi"),
    "libexpat": ("libexpat1", "expat", "expat"),
    "libpng16": ("libpng16-16", "libpng", "libpng"),
    "libbrotlidec": ("libbrotli1", "libbrotli", "brotli"),
}
# A serif and a sans with Vietnamese in each.
FONTS = {
    "debian": "fonts-noto-core",
    "fedora": "google-noto-sans-fonts google-noto-serif-fonts",
    "arch": "noto-fonts",
    "suse": "google-noto-sans-fonts google-noto-serif-fonts",
}
# Qt's parts that the window uses; the rest of PySide6 may lack what it likes.
PARTS = ("Core", "Gui", "Widgets", "Svg", "Network", "DBus", "PrintSupport")

# Run by the environment's Python: the families that Qt can write Vietnamese with, or the reason why Qt cannot start.
ASK_QT = """
import json, os
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtGui import QFontDatabase, QGuiApplication
application = QGuiApplication(["fonts"])
print(json.dumps(QFontDatabase.families(QFontDatabase.WritingSystem.Vietnamese)))
"""
# Run by the environment's Python where there is no ldd: the first missing library of each file.
TRY_LOADING = """
import ctypes, sys
for name in sys.argv[1:]:
    try:
        ctypes.CDLL(name)
    except OSError as error:
        print(error)
"""


def ensure(environment: Environment, platforms: Iterable[str]) -> None:
    """See that Qt can start on each of `platforms` ("offscreen", "xcb", "wayland"); install packages where allowed.

    Does nothing but on Linux. What was found right is written down in the environment, so that it is looked at once.
    Raises `SetupError` with the packages to install.
    """
    if not sys.platform.startswith("linux"):
        return
    record = environment.folder / "rapporteur-qt.json"
    wanted = set(platforms)
    try:
        known = json.loads(record.read_text(encoding="utf-8"))
        if known["stamp"] == environment.stamp.read_text(encoding="utf-8") and wanted <= set(
            known["platforms"]
        ):
            return
        wanted |= (
            set(known["platforms"])
            if known["stamp"] == environment.stamp.read_text(encoding="utf-8")
            else set()
        )
    except (OSError, ValueError, KeyError, TypeError):
        pass
    ensure_libraries(environment, wanted)
    ensure_font(environment)
    facts = {"stamp": environment.stamp.read_text(encoding="utf-8"), "platforms": sorted(wanted)}
    record.write_text(json.dumps(facts), encoding="utf-8")


def ensure_libraries(environment: Environment, platforms: Iterable[str]) -> None:
    """Raise `SetupError`, or install, when a shared library that Qt needs is missing."""
    for _ in range(3):  # a library that was installed may show the next one
        libraries = missing(environment, qt_files(environment, platforms))
        if not libraries:
            return
        packages, unknown = packages_for(libraries, system.family())
        named = ", ".join(libraries[:3]) + (f" and {len(libraries) - 3} more" if len(libraries) > 3 else "")
        why = f"Qt needs {named}, which this system lacks"
        if not packages:
            raise SetupError(f"{why}; install the packages that have {', '.join(unknown)} and try again")
        system.install(packages, why)
    raise SetupError(
        f"{why} although {', '.join(packages)} was installed; look for its package and install it by hand"
    )


def ensure_font(environment: Environment) -> None:
    """See that Qt finds a font with Vietnamese: install one where allowed, else say which and go on (letters may be boxes)."""
    asked = _run([str(environment.python), "-c", ASK_QT], environment)
    if asked.returncode:
        print(asked.stderr[-2000:], file=sys.stderr)
        raise SetupError("Qt does not start here (its words are above)")
    families = json.loads(asked.stdout.strip().splitlines()[-1])
    if families:
        return
    packages = FONTS.get(
        system.family(), "a font with Latin and Vietnamese letters, such as Noto Sans and Noto Serif"
    )
    why = "This system has no font that Qt could write English and Vietnamese with"
    if system.elevation() is None:
        print(f"{why}; install one: {system.install_command([packages])}", file=sys.stderr)
    else:
        system.install(packages.split(), why)


def qt_files(environment: Environment, platforms: Iterable[str]) -> list[Path]:
    """The shared libraries and plugins of the installed PySide6 that the window loads on `platforms`."""
    folders = sorted(environment.folder.glob("lib*/python*/site-packages/PySide6/Qt"))
    if not folders:
        raise SetupError(f"PySide6 is not in {environment.folder}; remove that folder and try again")
    qt = folders[0]
    files = [qt / "lib" / f"libQt6{part}.so.6" for part in PARTS]
    files += [qt / "plugins" / "platforms" / f"libq{name}.so" for name in platforms]
    return [path for path in files if path.exists()]


def missing(environment: Environment, files: list[Path]) -> list[str]:
    """The names of the shared libraries that `files` need, directly or not, and that the system lacks."""
    ldd = shutil.which("ldd")
    if ldd:
        said = _run([ldd, *map(str, files)], environment).stdout
        return sorted(set(re.findall(r"^\s*(\S+) => not found", said, re.MULTILINE)))
    said = _run([str(environment.python), "-c", TRY_LOADING, *map(str, files)], environment).stdout
    return sorted(set(re.findall(r"^(\S+): cannot open shared object file", said, re.MULTILINE)))


def packages_for(libraries: Iterable[str], family: str) -> tuple[list[str], list[str]]:
    """(packages to install, libraries whose package is not known) on a system of `family`.

    openSUSE's and Fedora's installers also take a library's own name, so nothing is unknown there.
    """
    packages, unknown = [], []
    for library in libraries:
        names = PACKAGES.get(library.split(".so")[0])
        if family == "suse" or (family == "fedora" and names is None):
            packages.append(f"'{library}()(64bit)'")
        elif names is None and family == "debian":
            packages.append(_debian_name(library))
        elif names is None or family not in ("debian", "fedora", "arch"):
            unknown.append(library)
        else:
            packages.append(names[("debian", "fedora", "arch").index(family)])
    return sorted(set(packages)), unknown


def _debian_name(library: str) -> str:
    """The package of a library by Debian's rule for them (policy 8.1): libgssapi_krb5.so.2 is in libgssapi-krb5-2."""
    name, _, version = library.lower().replace("_", "-").partition(".so.")
    return f"{name}-{version}" if name[-1:].isdigit() and version else f"{name}{version}"


def platform_here() -> str:
    """The platform plugin that Qt takes on this Linux desktop."""
    asked = os.environ.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    if asked in ("offscreen", "xcb", "wayland"):
        return asked
    return "wayland" if os.environ.get("WAYLAND_DISPLAY") and not os.environ.get("DISPLAY") else "xcb"


def _run(command: list[str], environment: Environment) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        env={**environment.variables(), "LC_ALL": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
