"""Pictures of every view: `python -m tests.screens FOLDER`, called by `python3 dev.py shots FOLDER`.

Light and dark, at 1440x900 and at 150 %; with the starter library, with real articles where a folder of them is given by
the variable RAPPORTEUR_SEEDS or lies at ../shared/seeds, with nothing, and with 50,000 made records; in English and in a
language of long words. What is wrong with a window (`checks`) is said beside its picture. Each scale is a process of its
own, for Qt reads it once.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.screens import studio

LANGUAGES = {"": "", "long": "-long", "vi": "-vi"}


def main() -> int:
    """Take every picture; returns the worst exit status of the processes that take them."""
    parser = argparse.ArgumentParser(prog="python -m tests.screens", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="", help="part of the pictures' names, such as quotes-starter-dark")
    parser.add_argument("--child", nargs=3, metavar=("SCALE", "CONTENT", "LANGUAGE"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    if arguments.child:
        return _take(arguments.folder, *arguments.child, arguments.only)
    worst = 0
    contents = [one for one in studio.CONTENTS if one != "seeds" or studio.seeds()]
    for scale in ("100", "150"):
        for content, language in [(one, "") for one in contents] + [("starter", "long"), ("starter", "vi")]:
            if not any(arguments.only in name for name in _names(scale, content, language)):
                continue
            command = [sys.executable, "-m", "tests.screens", str(arguments.folder)]
            command += ["--child", scale, content, language, "--only", arguments.only]
            environment = {
                **os.environ,
                "QT_QPA_PLATFORM": "offscreen",
                "QT_SCALE_FACTOR": str(int(scale) / 100),
            }
            worst = max(worst, subprocess.run(command, env=environment, check=False).returncode)
    print(f"{len(list(arguments.folder.glob('*.png')))} pictures in {arguments.folder}")
    return worst


def _names(scale: str, content: str, language: str) -> list[str]:
    kind = f"{content}{LANGUAGES[language]}"
    names = [f"{view}-{kind}-{look}-{scale}.png" for look in ("light", "dark") for view in studio.VIEWS]
    return names + [f"{view}-{kind}-small-{scale}.png" for view in studio.VIEWS if scale == "100"]


def _take(folder: Path, scale: str, content: str, language: str, only: str) -> int:
    from tests.screens.checks import flaws

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        os.environ["RAPPORTEUR_HOME"] = home
        room = studio.Studio(Path(home), content, language)
        for name in _names(scale, content, language):
            if only not in name:
                continue
            view, look = name.split("-")[0], name.split("-")[-2]
            room.scheme("dark" if look == "dark" else "light")
            room.window.resize(*(studio.SMALL if look == "small" else studio.SIZE))
            room.show(view)
            room.window.grab().save(str(folder / name))
            for flaw in flaws(room.window):
                print(f"{name}: {flaw}")
        room.close()
        for error in room.wrong:
            print(f"crashed: {error!r}", file=sys.stderr)
        return 1 if room.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
