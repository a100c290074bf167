"""What PyInstaller needs from a Linux system: binutils, and Python as a shared library."""

from __future__ import annotations

import ctypes
import shutil
import sys
import sysconfig
from pathlib import Path

from . import system
from .trouble import SetupError


def ensure() -> None:
    """Install what is missing where allowed; raises `SetupError` with what to do otherwise. Nothing but on Linux."""
    if not sys.platform.startswith("linux"):
        return
    lacking = [tool for tool in ("objdump", "objcopy") if shutil.which(tool) is None]
    if lacking:
        system.install(["binutils"], f"Building needs {' and '.join(lacking)}, which this system lacks")
    if _has_shared_python():
        return
    why = f"Building needs this Python ({sys.executable}) as a shared library, which it lacks"
    if system.family() == "debian" and Path(sys.base_prefix) == Path("/usr"):
        system.install([f"libpython{sys.version_info[0]}.{sys.version_info[1]}"], why)
        return
    raise SetupError(f"{why}; use your system's Python, or one that was configured with --enable-shared")


def _has_shared_python() -> bool:
    name = str(sysconfig.get_config_var("INSTSONAME") or "")
    if ".so" not in name:
        name = f"libpython{sys.version_info[0]}.{sys.version_info[1]}.so.1.0"
    folder = str(sysconfig.get_config_var("LIBDIR") or "")
    for candidate in (name, str(Path(folder) / name)):
        try:
            ctypes.CDLL(candidate)
        except OSError:
            continue
        return True
    return False
