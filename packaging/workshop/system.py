"""The operating system's packages: which family this system is of, and installing what is missing when allowed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from .trouble import SetupError

# family -> how root installs packages there
INSTALL = {
    "debian": "apt-get install",
    "fedora": "dnf install",
    "arch": "pacman -S --needed",
    "suse": "zypper install",
}
APT_LISTS = Path("/var/lib/apt/lists")


def family(release: Path = Path("/etc/os-release")) -> str:
    """Which packages this Linux speaks of: "debian", "fedora", "arch", "suse", or "" when that is not known."""
    try:
        text = release.read_text(encoding="utf-8")
    except OSError:
        return ""
    fields = dict(line.split("=", 1) for line in text.splitlines() if "=" in line)
    named = f"{fields.get('ID', '')} {fields.get('ID_LIKE', '')}".replace('"', "").lower().split()
    for word in named:
        for known, signs in {
            "debian": ("debian", "ubuntu"),
            "fedora": ("fedora", "rhel", "centos"),
            "arch": ("arch",),
            "suse": ("suse", "opensuse", "sles"),
        }.items():
            if word in signs or (known == "suse" and word.startswith("opensuse")):
                return known
    return ""


def install_command(packages: Iterable[str], of: str | None = None) -> str:
    """The line a person types to install `packages` here, or their names alone on a system we do not know."""
    of = family() if of is None else of
    if of not in INSTALL:
        return " ".join(packages)
    rights = "sudo " if shutil.which("sudo") else ""
    line = " ".join([rights + INSTALL[of], *packages])
    if of == "debian" and not _has_lists():
        line = f"{rights}apt-get update && {line}"
    return line if rights else f"(as root) {line}"


def elevation() -> list[str] | None:
    """What goes before apt-get: nothing for root, `sudo -n` in CI where it asks no password, None when not allowed."""
    if not hasattr(os, "geteuid") or family() != "debian" or not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    if os.environ.get("CI") and shutil.which("sudo"):
        asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
        return ["sudo", "-n"] if asked.returncode == 0 else None
    return None


def install(packages: Sequence[str], why: str) -> None:
    """Install Debian packages, or raise `SetupError` with the command that a person must run. `why` is a sentence."""
    before = elevation()
    command = install_command(packages)
    if before is None:
        raise SetupError(f"{why}; install {_counted(packages)} and try again: {command}")
    print(f"{why}; installing {' '.join(packages)}", file=sys.stderr, flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    apt = [*before, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y"]
    ask = [*apt, "install", "--no-install-recommends", *packages]
    tries = ([ask], [[*apt, "update"], ask]) if _has_lists() else ([[*apt, "update"], ask],)
    said = ""
    for steps in tries:
        for step in steps:
            done = subprocess.run(
                step,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                check=False,
            )
            said = done.stdout
        if done.returncode == 0:
            return
    print(said[-2000:], file=sys.stderr)
    raise SetupError(
        f"{why}, and apt-get could not install it (its words are above); install it by hand: {command}"
    )


def _has_lists() -> bool:
    return any(APT_LISTS.glob("*Packages*"))


def _counted(packages: Sequence[str]) -> str:
    return "this package" if len(packages) == 1 else f"these {len(packages)} packages"
