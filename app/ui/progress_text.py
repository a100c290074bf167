"""How far long work is, in words: "12 of 200 · about 3 minutes"."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from app.ui.widgets.counted import Counted
from db.records import Progress

MINUTE: Final = 60.0
TELLING_SECONDS: Final = 5.0  # of work after which the remaining time is worth saying
TELLING_ITEMS: Final = 5
TELLING_SHARE: Final = 0.02  # of all the work, where its items are few and large


def remaining(seconds: float, progress: Progress) -> float | None:
    """Seconds that the rest will take at the pace so far; None while too little is done to tell, and at the end."""
    done = progress.done + progress.inside
    if seconds < TELLING_SECONDS or progress.done >= progress.of:
        return None
    many = progress.of > 2 * TELLING_ITEMS
    if not done or done < (TELLING_ITEMS if many else TELLING_SHARE * progress.of):
        return None
    return seconds * (progress.of - done) / done


def progress_text(progress: Progress, seconds: float) -> str:
    """What is done after so many seconds of work, and about how long the rest will take; "" when nothing is known."""
    if not progress.of:
        return ""
    locale = QLocale()
    of = QCoreApplication.translate("Progress", "%1 of %2").replace("%1", locale.toString(progress.done))
    parts = [of.replace("%2", locale.toString(progress.of))]
    if progress.parts:
        inside = Counted().articles_so_far(progress.parts)
        parts.append(inside.replace("%1", progress.what))
    left = remaining(seconds, progress)
    if left is not None and left < MINUTE:
        parts.append(QCoreApplication.translate("Progress", "less than a minute"))
    elif left is not None:
        minutes = math.ceil(left / MINUTE)
        parts.append(Counted().minutes(minutes))
    return " · ".join(parts)
