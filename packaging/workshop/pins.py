"""Writing `requirements.txt` and `requirements-dev.txt` anew from pyproject.toml.

They hold for every platform and Python that we serve, with the hashes of all files of each version. The name of a
registry is kept out of them: it is the business of whoever installs.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Final

from .environment import OLDEST, ROOT, Environment
from .trouble import SetupError

OPTIONS: Final = (
    "--universal", "--python-version", OLDEST, "--generate-hashes",
    "--no-header", "--no-annotate", "--no-emit-index-url", "--quiet",
)  # fmt: skip


def write(environment: Environment, more: list[str]) -> None:
    """Resolve and write; `more` goes to uv, such as --upgrade. Raises `SetupError` when there is no solution."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    builders = "\n".join(
        project["build-system"]["requires"]
    )  # the editable install is made without isolation
    compile_pins = [*_uv(environment), "pip", "compile", "pyproject.toml", "-", *OPTIONS, *more]
    for target in (
        ["-o", "requirements.txt"],
        ["-o", "requirements-dev.txt", "--extra", "dev", "-c", "requirements.txt"],
    ):
        done = subprocess.run([*compile_pins, *target], cwd=ROOT, input=builders, text=True, check=False)
        if done.returncode:
            raise SetupError(f"The versions for {target[1]} could not be resolved (uv's words are above)")


def _uv(environment: Environment) -> list[str]:
    here = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    if found := shutil.which("uv", path=here):
        return [found]
    python = str(environment.ensure("dev"))
    uv = [python, "-m", "uv"]
    if subprocess.run([*uv, "--version"], capture_output=True, check=False).returncode:
        print("Fetching uv, which resolves the versions", file=sys.stderr)
        subprocess.run([python, "-m", "pip", "install", "-q", "uv"], env=environment.variables(), check=False)
    return uv
