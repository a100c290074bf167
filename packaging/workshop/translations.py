"""The interface's texts in other languages: `resources/translations/*.ts`, compiled to the `.qm` that Qt reads."""

from __future__ import annotations

import os
import subprocess

from .environment import Environment
from .trouble import SetupError


def refresh(environment: Environment) -> None:
    """Compile every translation whose source is newer; raises `SetupError` when one cannot be read."""
    release = environment.bin / ("pyside6-lrelease.exe" if os.name == "nt" else "pyside6-lrelease")
    for source in sorted((environment.root / "resources" / "translations").glob("*.ts")):
        compiled = source.with_suffix(".qm")
        if compiled.exists() and compiled.stat().st_mtime >= source.stat().st_mtime:
            continue
        done = subprocess.run(
            [str(release), "-silent", str(source), "-qm", str(compiled)],
            env=environment.variables(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode or not compiled.exists():
            raise SetupError(
                f"The translation {source.name} could not be compiled: {done.stderr.strip() or done.stdout.strip()}"
            )
