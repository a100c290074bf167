"""The environment in `.venv/`: made when missing, refreshed when the pins or the Python changed, and marked when whole.

A stamp file inside it holds what it was made from. It is written last and removed first, so an environment whose
making was interrupted is never taken for a whole one.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from . import system
from .trouble import SetupError

ROOT = Path(__file__).resolve().parents[2]
WINDOWS = os.name == "nt"
# level -> the file of pins that is installed; "dev" holds everything of "runtime" and more
PINS = {"runtime": "requirements.txt", "dev": "requirements-dev.txt"}
OLDEST = "3.11"  # Python; dev.py says it too, in words that an older one understands
# Settings that would send the packages somewhere else than into the environment, or bring others along.
MISLEADING = (
    "PYTHONPATH",
    "PIP_USER",
    "PIP_TARGET",
    "PIP_PREFIX",
    "PIP_ROOT",
    "PIP_REQUIRE_VIRTUALENV",
    "PYTHONHOME",
)


class Environment:
    """The virtual environment of one checkout."""

    def __init__(self, root: Path = ROOT) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.stamp = self.folder / "rapporteur-stamp.json"
        self.bin = self.folder / ("Scripts" if WINDOWS else "bin")
        self.python = self.bin / ("python.exe" if WINDOWS else "python")

    def ensure(self, level: str) -> Path:
        """Make or refresh the environment up to `level` ("runtime" or "dev"); returns its Python.

        Raises `SetupError` when the folder cannot be written, Python lacks a part, or a package cannot be had.
        """
        if self._whole(level):
            return self.python
        with self._alone():
            if not self._whole(level):
                self._build(level)
        return self.python

    def variables(self, **more: str) -> dict[str, str]:
        """The variables for a program in this environment: its folder first on PATH, nothing that misleads it."""
        kept = {name: value for name, value in os.environ.items() if name not in MISLEADING}
        kept["PATH"] = os.pathsep.join([str(self.bin), kept.get("PATH", os.defpath)])
        return {**kept, "VIRTUAL_ENV": str(self.folder), **more}

    def forget(self) -> None:
        """Have the next call look at everything again."""
        self.stamp.unlink(missing_ok=True)

    # making

    def _build(self, level: str) -> None:
        old = self._read_stamp()
        level = "dev" if old.get("dev") else level  # who tested once keeps the tools
        wanted = self._wanted(level)
        self._check_writable()
        self.forget()
        if not old or any(old.get(key) != wanted[key] for key in ("python", "root")) or not self._has_pip():
            self._create()
            old = {}
        if any(old.get(key) != wanted[key] for key in PINS):
            self._install(level)
        self._install_project()
        temporary = self.stamp.with_suffix(".new")
        temporary.write_text(json.dumps(wanted, indent=1), encoding="utf-8")
        temporary.replace(self.stamp)

    def _create(self) -> None:
        if self.folder.exists():
            _say("Making the environment in .venv anew")
            shutil.rmtree(self.folder, ignore_errors=True)
        else:
            _say("Making an environment in .venv")
        base = _base_python()
        if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
            self._find_venv(base)
        made = _quietly([base, "-m", "venv", str(self.folder)])
        if made.returncode:
            print(made.stdout[-2000:], file=sys.stderr)
            raise SetupError(
                f"Python could not make an environment in {self.folder} (its words are above); "
                "remove that folder if it exists and try again"
            )

    def _find_venv(self, base: str) -> None:
        """Debian keeps `venv` and `ensurepip` in a package of their own."""
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        why = f"This Python ({base}) comes without the module that makes environments"
        if system.family() != "debian":
            raise SetupError(
                f"{why}; install your system's packages for Python's venv and pip, and try again"
            )
        system.install([package], why)

    def _install(self, level: str) -> None:
        pins = self.root / PINS[level]
        count = len(re.findall(r"^[A-Za-z0-9][^=\n]*==", pins.read_text(encoding="utf-8"), re.MULTILINE))
        _say(f"Installing up to {count} pinned packages into .venv (this happens once)")
        start = time.monotonic()
        arguments = ["--require-hashes", "--only-binary", ":all:", "-r", str(pins)]
        status, said = self._pip(arguments, follow=True)
        if status:
            print(said[-3000:], file=sys.stderr)
            raise SetupError(explain(said))
        _say(f"Installed in {time.monotonic() - start:.0f} s")

    def _install_project(self) -> None:
        arguments = ["--no-deps", "--no-build-isolation", "--no-index", "--editable", str(self.root)]
        status, said = self._pip(arguments)
        if status:
            print(said[-3000:], file=sys.stderr)
            raise SetupError("The project itself could not be installed into .venv (pip's words are above)")

    def _pip(self, arguments: list[str], follow: bool = False) -> tuple[int, str]:
        """Run `pip install`; with `follow`, a terminal shows which package is being fetched."""
        command = [
            str(self.python),
            "-m",
            "pip",
            "install",
            "--disable-pip-version-check",
            "--no-input",
            *arguments,
        ]
        variables = {**self.variables(), "PYTHONUTF8": "1"}
        said: list[str] = []
        shown = follow and sys.stderr.isatty()
        with subprocess.Popen(
            command,
            cwd=self.root,
            env=variables,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        ) as child:
            assert child.stdout
            for line in child.stdout:
                said.append(line)
                if shown and (fetched := re.match(r"(Collecting|Downloading|Installing)\s+(\S+)", line)):
                    print(f"\r\x1b[K  {fetched[1]} {fetched[2][:60]}", end="", file=sys.stderr, flush=True)
        if shown:
            print("\r\x1b[K", end="", file=sys.stderr)
        return child.returncode, "".join(said)

    # looking

    def _whole(self, level: str) -> bool:
        stamp = self._read_stamp()
        if not stamp or not self.python.exists():
            return False
        wanted = self._wanted("dev" if stamp.get("dev") else level)
        return all(stamp.get(key) == value for key, value in wanted.items())

    def _wanted(self, level: str) -> dict[str, str]:
        """What the stamp of an environment up to `level` says."""
        return {
            "python": f"{platform.python_implementation()} {platform.python_version()} {platform.machine()}",
            "root": str(self.root),
            "project": _digest(self.root / "pyproject.toml"),
            "runtime": _digest(self.root / PINS["runtime"]),
            "dev": _digest(self.root / PINS["dev"]) if level == "dev" else "",
        }

    def _read_stamp(self) -> dict[str, str]:
        try:
            found = json.loads(self.stamp.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def _has_pip(self) -> bool:
        return self.python.exists() and _quietly([str(self.python), "-c", "import pip"]).returncode == 0

    def _check_writable(self) -> None:
        try:
            for folder in (self.root, self.folder):
                if folder.exists():
                    with tempfile.TemporaryFile(dir=folder):
                        pass
        except OSError as error:
            raise SetupError(
                f"The folder {self.root} cannot be written ({error.strerror or error}), and dev.py keeps its "
                "environment there; copy the project to a folder of your own and try again"
            ) from error

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        """Let one dev.py at a time build; the lock ends with its process, however that ends."""
        name = hashlib.sha256(os.fsencode(self.root)).hexdigest()[:16]
        owner = os.getuid() if hasattr(os, "getuid") else "user"
        path = Path(tempfile.gettempdir()) / f"rapporteur-dev-{owner}-{name}.lock"
        with path.open("w") as handle:
            if WINDOWS:
                import msvcrt

                while True:
                    try:
                        msvcrt.locking(handle.fileno(), msvcrt.LK_LOCK, 1)  # type: ignore[attr-defined]
                        break
                    except OSError:  # it gives up after ten seconds
                        continue
            else:
                import fcntl

                try:
                    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError:
                    _say("Another dev.py is making the environment; waiting for it")
                    fcntl.flock(handle, fcntl.LOCK_EX)
            yield


def explain(said: str) -> str:
    """One sentence for what pip said when it failed."""
    if re.search(r"DO NOT MATCH THE HASHES|HashMismatch", said):
        return "A package differs from the one that was pinned, so nothing was installed; try again, and if it stays so, tell us"
    if re.search(r"No space left|\[Errno 28\]", said):
        return "The disk is full; an environment with everything takes about 1 GB"
    if re.search(
        r"Retrying \(Retry|NewConnectionError|NameResolutionError|ConnectTimeout|ProxyError|SSLError|"
        r"Connection refused|Network is unreachable|Temporary failure in name resolution|getaddrinfo failed",
        said,
    ):
        return (
            "The package registry cannot be reached, and the first run has to fetch packages from it; "
            "check the connection (or pip's own settings) and try again; nothing needs the network after that"
        )
    if missing := re.search(r"No matching distribution found for ([A-Za-z0-9._-]+)", said):
        return (
            f"The registry has no build of {missing[1]} for Python {platform.python_version()} on "
            f"{platform.system()} {platform.machine()}: "
            "it runs with Python 3.11 to 3.14 on Linux (glibc 2.34 or newer, 2.39 on ARM), macOS 14 or newer and Windows 10 or newer, 64-bit"
        )
    return "The pinned packages could not be installed (pip's words are above)"


def _base_python() -> str:
    """The Python outside any environment: .venv may be replaced while this runs from it."""
    return str(getattr(sys, "_base_executable", None) or sys.executable)


def _digest(path: Path) -> str:
    # Line ends differ between checkouts on Windows and elsewhere, the pins do not.
    try:
        return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()
    except FileNotFoundError:
        raise SetupError(f"{path.name} is missing from {path.parent}; this is not a whole checkout") from None


def _quietly(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
