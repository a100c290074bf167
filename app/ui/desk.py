"""What every panel is given: the tasks, the settings and the actions on records."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.settings import Settings
from app.tasks import Tasks
from app.ui.period import Period
from app.ui.record_actions import RecordActions


@dataclass(frozen=True, slots=True)
class Desk:
    """Handed to each panel's constructor by the main window."""

    tasks: Tasks
    settings: Settings
    records: RecordActions
    period: Period = field(default_factory=Period)
