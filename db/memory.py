"""What was counted once is not counted again until something is written.

Each state of the library has its own memory (`db.session`): a write starts with an empty one, so nothing stale is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

from sqlalchemy.orm import Session

T = TypeVar("T")
KEY = "memory"


def known(session: Session, key: Hashable) -> bool:
    """Whether this state of the library has been asked before."""
    memory = session.info.get(KEY)
    return memory is not None and key in memory


def remembered(session: Session, key: Hashable, compute: Callable[[], T]) -> T:
    """What `compute` gives, from memory if this state of the library has been asked before."""
    memory = session.info.get(KEY)
    if memory is None:  # inside a write: the state changes as we go
        return compute()
    if key not in memory:
        memory[key] = compute()
    found: T = memory[key]
    return found
