"""Given names to initials (attributes initialize, initialize-with and initialize-with-hyphen)."""

from __future__ import annotations

import re

_PIECE = re.compile(
    r"(?P<gap>[\s\u00a0]+|[-‐‑–]|)(?P<lead>(?:<[^>]+>)*)(?P<core>[^\s\u00a0.<>‐‑–-]+)(?P<dot>\.?)(?P<trail>(?:</[^>]+>)*)(?P<dot2>\.?)"
)


def initialize(given: str, mark: str, full: bool, hyphen: bool) -> str:
    """`given` with initials followed by `mark`.

    With `full` every name is cut to its initial; without it only initials that are already there are set in
    the style's form. An abbreviation with its own full stop ("Ph.") is kept. Lower-case words stay.
    """
    out = ""
    for piece in _PIECE.finditer(given):
        core, dotted = piece["core"], bool(piece["dot"] or piece["dot2"])
        cut = _cut(core, dotted, full)
        hyphenated = piece["gap"].strip() != "" and piece["gap"].strip(" \u00a0") in "-‐‑–"
        if cut is None:
            joint = "-" if hyphenated else (" " if out and not out.endswith(" ") else "")
            out = (
                (out.rstrip() if hyphenated else out)
                + joint
                + piece["lead"]
                + core
                + (piece["dot"] or piece["dot2"])
                + piece["trail"]
                + " "
            )
            if hyphenated or not out.strip():
                out = out.rstrip() + " "
            continue
        if hyphenated and out:
            out = out.rstrip(" \u00a0") + ("-" if hyphen else "") if hyphen else out
        stripped = mark.rstrip(" \u00a0")
        out += piece["lead"] + cut + stripped + piece["trail"] + mark[len(stripped) :]
    return out.rstrip(" \u00a0")


def _cut(core: str, dotted: bool, full: bool) -> str | None:
    """The initial, or None for a word that stays as it is."""
    if len(core) == 1 and core.isalpha() and (core.isupper() or dotted):
        return core
    if dotted:
        return core
    if not full or not core[0].isupper():
        return None
    capitals = next((at for at, char in enumerate(core) if not char.isupper()), len(core))
    # "TSerendorj" writes one sound with two capitals.
    return core[:capitals].capitalize() if 1 < capitals < len(core) else core[0]
