"""What lies in the trash."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.records.basics import Ref


@dataclass(frozen=True, slots=True)
class TrashRow:
    ref: Ref
    title: str
    subtitle: str
    deleted_at: str
    expires_at: str
