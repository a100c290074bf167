"""What Qt would answer with an abort: no display, or a missing library of a Linux system. Standard library only."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence


def no_display(environ: Mapping[str, str], arguments: Sequence[str], platform: str = sys.platform) -> str:
    """A sentence when there is no display to open a window on, else ""."""
    if not platform.startswith("linux") or "--self-test" in arguments or "-platform" in arguments:
        return ""
    if any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        return ""
    return (
        "there is no display to open the window on (neither DISPLAY nor WAYLAND_DISPLAY is set); "
        "start it from a desktop, or use the commands, which need none: rapporteur --help"
    )


def missing_library(error: ImportError) -> str:
    """A sentence when Qt could not be loaded for want of a shared library, else ""."""
    found = re.search(r"^(\S+\.so[.\d]*): cannot open shared object file", str(error))
    if found is None:
        return ""
    name, _, version = found[1].lower().replace("_", "-").partition(".so.")
    package = f"{name}-{version}" if name[-1:].isdigit() and version else f"{name}{version}"
    return (
        f"the window needs {found[1]}, which this system lacks; "
        f"install the package that has it (on Debian and Ubuntu: {package}) and start again"
    )
