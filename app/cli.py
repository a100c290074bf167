"""The command line: the same library without the window.

Only the module of the command that is called is imported, so that a command starts as fast as what it needs.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Sequence
from typing import Final

DONE: Final = 0
IN_PART: Final = 1  # done in part, or nothing found where something had to be
WRONG_USAGE: Final = 2
NO_LIBRARY: Final = 3

# command -> (module, what `--help` says of it)
COMMANDS: Final[dict[str, tuple[str, str]]] = {
    "import": ("app.commands.import_documents", "import files and folders"),
    "search": ("app.commands.search", "search everything, with the syntax of the search box"),
    "lookup": ("app.commands.lookup", "find where a sentence comes from, or check a draft's quotations"),
    "list": ("app.commands.list_records", "list articles, quotes, events, statistics and the rest"),
    "show": ("app.commands.show", "one record with everything linked to it"),
    "cite": ("app.commands.cite", "the citation of a record or an excerpt"),
    "export": ("app.commands.export", "write a collection, a brief or a search to a file"),
    "extract": (
        "app.commands.extract",
        "find quotes, events and statistics in JSON lines, without a library",
    ),
    "verify": ("app.commands.verify", "re-check every quote against its frozen text"),
    "backup": ("app.commands.backup", "write a consistent copy of the library"),
    "restore": ("app.commands.restore", "put a backup back, keeping the present library"),
    "check": ("app.commands.check", "check the library's integrity, index and seals"),
}


def main(argv: Sequence[str]) -> int:
    """Run one command and return the exit status: 0 done, 1 in part, 2 wrong usage, 3 no usable library."""
    for stream in (sys.stdout, sys.stderr):  # a Windows console may not be UTF-8; names and quotations are
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    parser = _parser()
    if not argv or argv[0] in ("-h", "--help"):
        parser.print_help()
        return DONE if argv else WRONG_USAGE
    if argv[0] not in COMMANDS:
        print(f"rapporteur: there is no command “{argv[0]}”; try: {', '.join(COMMANDS)}", file=sys.stderr)
        return WRONG_USAGE
    module = importlib.import_module(COMMANDS[argv[0]][0])
    command = argparse.ArgumentParser(prog=f"rapporteur {argv[0]}", description=module.__doc__)
    command.add_argument("--library", metavar="FILE", help="the library to use (default: your own)")
    command.add_argument("--json", action="store_true", help="print one JSON document")
    module.configure(command)
    try:
        return int(module.run(command.parse_args(argv[1:])))
    except KeyboardInterrupt:
        print("rapporteur: stopped", file=sys.stderr)
        return IN_PART
    except BrokenPipeError:
        return DONE


def _parser() -> argparse.ArgumentParser:
    lines = "\n".join(f"  {name:<9} {what}" for name, (_, what) in COMMANDS.items())
    return argparse.ArgumentParser(
        prog="rapporteur",
        usage="rapporteur [COMMAND ...]",
        description="Without a command the window opens.",
        epilog=f"commands:\n{lines}\n\nrapporteur COMMAND --help tells more.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
