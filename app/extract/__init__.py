"""Text to spans with reasons: quotes, statistics, events, dates and the parties they refer to."""

from __future__ import annotations

from typing import Final

# Raise it with any change after which the same text gives other quotes, events or statistics: libraries are read again.
VERSION: Final = 2
