"""The one exception of the workshop."""

from __future__ import annotations


class SetupError(Exception):
    """Its text is one sentence for the person at the terminal: what happened and what to do."""
