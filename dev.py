#!/usr/bin/env python3
"""Run, test, build and check Rapporteur from a checkout: `python3 dev.py help` lists the commands.

Standard library only. This file keeps to syntax that every Python understands, so that an old one can be told
what it lacks; the work itself is in packaging/workshop.
"""

import os
import subprocess
import sys

OLDEST = (3, 11)


def newer_python():
    """The path of a Python on this machine that is new enough, or None."""
    from shutil import which  # Python 2 has none

    for minor in (13, 12, 14, 11):
        found = which("python3.%d" % minor)
        # A shim may exist for a version that is not installed, so ask it.
        if found and subprocess.call([found, "-c", ""], stderr=subprocess.DEVNULL) == 0:
            return found
    return None


def main():
    """Hand over to packaging/workshop, with a newer Python when this one is too old and there is one."""
    if sys.version_info >= OLDEST:
        here = os.path.dirname(os.path.abspath(__file__))
        sys.dont_write_bytecode = True  # the checkout may be shared, or not writable
        sys.path[0] = os.path.join(here, "packaging")
        from workshop.commands import main as carry_on

        return carry_on(sys.argv[1:])
    newer = newer_python() if sys.version_info >= (3, 3) else None
    if newer:
        return subprocess.call([newer] + [os.path.abspath(__file__)] + sys.argv[1:])
    sys.stderr.write(
        "Rapporteur needs Python %d.%d or newer, and this is Python %d.%d (%s); install a newer Python "
        "and start dev.py with it, for example: python3.12 dev.py run\n"
        % (OLDEST + tuple(sys.version_info[:2]) + (sys.executable,))
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
