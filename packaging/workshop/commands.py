"""The commands of `dev.py`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Final

from . import builder, qt_system
from .environment import ROOT, Environment
from .trouble import SetupError

USAGE: Final = """\
python3 dev.py COMMAND

  run [ARGUMENTS]         open the window; with arguments, what `rapporteur ARGUMENTS` does
  test [ARGUMENTS]        run the tests (arguments go to pytest)
  setup                   make or refresh the environment in .venv/, with the rapporteur command in it
  lint                    style, format and types
  bench [ARGUMENTS]       measure
  shots FOLDER            write a picture of every view to FOLDER
  build                   make the executable in dist/ and try it
  pin [--upgrade]         write the pinned versions anew from pyproject.toml

Each makes .venv/ when it is missing, and refreshes it when the pins changed."""
INTERRUPTED: Final = 130


def main(arguments: list[str]) -> int:
    """Run the command that `arguments` name and return its exit status: 1 when something is missing, 2 wrong usage."""
    name, rest = (arguments[0], arguments[1:]) if arguments else ("help", [])
    if name in ("help", "-h", "--help"):
        print(USAGE)
        return 0
    if name not in COMMANDS:
        print(f"dev.py: there is no command “{name}”\n\n{USAGE}", file=sys.stderr)
        return 2
    try:
        return COMMANDS[name](rest)
    except SetupError as trouble:
        print(f"dev.py: {trouble}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("dev.py: stopped; the same command carries on", file=sys.stderr)
        return INTERRUPTED


def run(arguments: list[str]) -> int:
    """Start the program in the folder the person is in, so that relative file names mean what they say."""
    environment = Environment()
    python = environment.ensure("runtime")
    if not _is_command(arguments):
        qt_system.ensure(environment, [qt_system.platform_here()])
    # -P keeps a folder called app in the present folder from being taken for ours.
    return _call([str(python), "-P", "-m", "app", *arguments], environment, cwd=None)


def setup(arguments: list[str]) -> int:
    """Make the environment and say where the command is."""
    environment = Environment()
    environment.ensure("dev" if "--dev" in arguments else "runtime")
    print(environment.bin / ("rapporteur.exe" if os.name == "nt" else "rapporteur"))
    return 0


def test(arguments: list[str]) -> int:
    """Run pytest without a display; everything runs on two processes, a selection on one."""
    environment = Environment()
    python = environment.ensure("dev")
    qt_system.ensure(environment, ["offscreen"])
    spread = [] if arguments or (os.cpu_count() or 1) < 2 else ["-n", "2"]
    return _call([str(python), "-m", "pytest", *spread, *arguments], environment, QT_QPA_PLATFORM="offscreen")


def lint(arguments: list[str]) -> int:
    """Style, format and types; all three are run, and all must pass."""
    environment = Environment()
    python = str(environment.ensure("dev"))
    checks = (
        [python, "-m", "ruff", "check", *arguments],
        [python, "-m", "ruff", "format", "--check"],
        [python, "-m", "mypy"],
        [python, "-m", "mypy", "packaging/workshop"],
    )
    failed = [" ".join(check[2:]) for check in checks if _call(check, environment)]
    print(f"lint: {', '.join(failed)} failed" if failed else "lint: style, format and types are right")
    return 1 if failed else 0


def bench(arguments: list[str]) -> int:
    """Measure; the figures go to standard output."""
    environment = Environment()
    python = environment.ensure("dev")
    qt_system.ensure(environment, ["offscreen"])
    command = [str(python), "-m", "tests.benchmarks", *arguments]
    return _call(command, environment, QT_QPA_PLATFORM="offscreen")


def shots(arguments: list[str]) -> int:
    """Write a picture of every view."""
    if not arguments:
        print("dev.py: shots needs a folder, for example: python3 dev.py shots shots", file=sys.stderr)
        return 2
    environment = Environment()
    python = environment.ensure("dev")
    qt_system.ensure(environment, ["offscreen"])
    folder = str(Path(arguments[0]).absolute())
    command = [str(python), "-m", "tests.screens", folder, *arguments[1:]]
    return _call(command, environment, QT_QPA_PLATFORM="offscreen")


def build(arguments: list[str]) -> int:
    """Make the executable for this platform and try it."""
    environment = Environment()
    python = environment.ensure("dev")
    qt_system.ensure(environment, ["offscreen", "xcb"])
    builder.ensure()
    return _call([str(python), str(ROOT / "packaging" / "build.py"), *arguments], environment)


def pin(arguments: list[str]) -> int:
    """Resolve pyproject.toml for every platform and Python that we serve, and write the files of pins."""
    environment = Environment()
    uv = _uv(environment)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    builders = "\n".join(
        project["build-system"]["requires"]
    )  # the editable install is made without isolation
    common = [
        *uv,
        "pip",
        "compile",
        "pyproject.toml",
        "-",
        "--universal",
        "--python-version",
        "3.11",
        "--quiet",
    ]
    common += ["--generate-hashes", "--no-header", "--no-emit-index-url", "--no-annotate", *arguments]
    for more in (
        ["-o", "requirements.txt"],
        ["--extra", "dev", "-c", "requirements.txt", "-o", "requirements-dev.txt"],
    ):
        done = subprocess.run([*common, *more], cwd=ROOT, input=builders, text=True, check=False)
        if done.returncode:
            raise SetupError(
                "The versions could not be resolved (uv's words are above); the pins are as they were"
            )
    return 0


def _uv(environment: Environment) -> list[str]:
    beside = shutil.which(
        "uv", path=os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    )
    if beside:
        return [beside]
    python = str(environment.ensure("dev"))
    uv = [python, "-m", "uv"]
    if subprocess.run([*uv, "--version"], capture_output=True, check=False).returncode:
        print("Fetching uv, which resolves the versions", file=sys.stderr)
        subprocess.run([python, "-m", "pip", "install", "-q", "uv"], env=environment.variables(), check=False)
    return uv


def _is_command(arguments: list[str]) -> bool:
    """Whether `arguments` look like a command of the program, which needs no window and so nothing of Qt."""
    return bool(arguments) and not arguments[0].startswith("-") and not Path(arguments[0]).exists()


def _call(command: list[str], environment: Environment, cwd: Path | None = ROOT, **variables: str) -> int:
    """Run a program on this terminal and return its exit status."""
    with subprocess.Popen(command, cwd=cwd, env=environment.variables(**variables)) as child:
        while True:
            try:
                status = child.wait()
                break
            except KeyboardInterrupt:  # the child had it too, and says what it has to say
                continue
    return status if status >= 0 else 128 - status


COMMANDS: Final[dict[str, Callable[[list[str]], int]]] = {
    command.__name__: command for command in (run, test, setup, lint, bench, shots, build, pin)
}
