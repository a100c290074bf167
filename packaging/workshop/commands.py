"""The commands of `dev.py`."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from . import builder, pins, qt_system, translations
from .environment import ROOT, Environment
from .texts import missing, update
from .trouble import SetupError

USAGE: Final = """\
python3 dev.py COMMAND

  run [ARGUMENTS]         open the window; with arguments, what `rapporteur ARGUMENTS` does
  test [ARGUMENTS]        run the tests (arguments go to pytest)
  setup [--dev]           make or refresh the environment in .venv/, with the rapporteur command in it
  lint                    style, format and types
  bench [ARGUMENTS]       measure
  shots FOLDER            write a picture of every view to FOLDER
  build                   make the executable in dist/ and try it
  texts                   collect the interface's texts for translation
  pin [--upgrade]         write the pinned versions anew from pyproject.toml

Each makes .venv/ when it is missing, and refreshes it when the pins changed."""
INTERRUPTED: Final = 130
# Options of pytest that select tests, choose the processes, or need the terminal.
ON_ONE_PROCESS: Final = (
    "-n",
    "-p",
    "-k",
    "-m",
    "-s",
    "-h",
    "--pdb",
    "--trace",
    "--lf",
    "--last",
    "--co",
    "--help",
)


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
    environment, python = _prepared("runtime", [] if _is_command(arguments) else [qt_system.platform_here()])
    # -P keeps a folder called app in the present folder from being taken for ours.
    return _call([python, "-P", "-m", "app", *arguments], environment, cwd=None)


def setup(arguments: list[str]) -> int:
    """Make the environment and say where the command is."""
    environment = Environment()
    environment.ensure("dev" if "--dev" in arguments else "runtime")
    translations.refresh(environment)
    print(environment.bin / ("rapporteur.exe" if os.name == "nt" else "rapporteur"))
    return 0


def test(arguments: list[str]) -> int:
    """Run pytest without a display; everything runs on two processes, a selection on one."""
    environment, python = _prepared("dev", ["offscreen"])
    selected = [a for a in arguments if not a.startswith("-") or a.startswith(ON_ONE_PROCESS)]
    spread = [] if selected or (os.cpu_count() or 1) < 2 else ["-n", "2"]
    return _call([python, "-m", "pytest", *spread, *arguments], environment, QT_QPA_PLATFORM="offscreen")


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
    environment, python = _prepared("dev", ["offscreen"])
    command = [python, "-m", "tests.benchmarks", *arguments]
    return _call(command, environment, QT_QPA_PLATFORM="offscreen")


def shots(arguments: list[str]) -> int:
    """Write a picture of every view."""
    if not arguments:
        print("dev.py: shots needs a folder, for example: python3 dev.py shots shots", file=sys.stderr)
        return 2
    environment, python = _prepared("dev", ["offscreen"])
    folder = str(Path(arguments[0]).absolute())
    command = [python, "-m", "tests.screens", folder, *arguments[1:]]
    return _call(command, environment, QT_QPA_PLATFORM="offscreen")


def build(arguments: list[str]) -> int:
    """Make the executable for this platform and try it."""
    environment, python = _prepared("dev", ["offscreen", "xcb"])
    builder.ensure()
    return _call([python, str(ROOT / "packaging" / "bundle.py"), *arguments], environment)


def texts(arguments: list[str]) -> int:
    """Bring resources/translations up to the texts in the code, and say what waits for a translator."""
    environment, _ = _prepared("dev", [])
    update(environment)
    for path in sorted((ROOT / "resources" / "translations").glob("*.ts")):
        print(f"{path.name}: {len(missing(path))} texts wait for a translation")
    return 0


def pin(arguments: list[str]) -> int:
    """Resolve pyproject.toml for every platform and Python that we serve, and write the files of pins."""
    pins.write(Environment(), arguments)
    return 0


def _prepared(level: str, platforms: list[str]) -> tuple[Environment, str]:
    """The environment up to `level` with what Qt needs for `platforms`, and its Python."""
    environment = Environment()
    python = environment.ensure(level)
    if platforms:
        qt_system.ensure(environment, platforms)
    translations.refresh(environment)
    return environment, str(python)


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
    command.__name__: command for command in (run, test, setup, lint, bench, shots, build, texts, pin)
}
