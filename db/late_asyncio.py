"""SQLAlchemy without asyncio, which it imports whatever it is used for: 47 modules, 8 MB and 50 ms that no query of ours needs.

A stand-in is put in asyncio's place before SQLAlchemy is imported, and becomes the real one as soon as anything of it is
asked for. Where asyncio is there already, nothing is done. Seen in SQLAlchemy 2.0 and 2.1.
"""

from __future__ import annotations

import importlib
import sys
import threading
from types import ModuleType
from typing import Any, Final

NAME: Final = "asyncio"
_loading = threading.RLock()


class _StandIn(ModuleType):
    """An `asyncio` that imports asyncio when it is first asked for something."""

    def __getattr__(self, name: str) -> Any:
        if name == "__file__":  # whoever looks through all modules asks for it
            raise AttributeError(name)
        return getattr(self._real(), name)

    @staticmethod
    def iscoroutine(found: object) -> bool:
        """What SQLAlchemy takes hold of while it is imported."""
        real: Any = sys.modules[NAME]
        if isinstance(real, _StandIn):
            real = real._real()
        return bool(real.iscoroutine(found))

    def _real(self) -> ModuleType:
        with _loading:
            if sys.modules.get(NAME) is self:
                del sys.modules[NAME]
                try:
                    real = importlib.import_module(NAME)
                except BaseException:
                    sys.modules[NAME] = self
                    raise
                vars(self).update(vars(real))  # for those who hold the stand-in
            return sys.modules[NAME]


def stand_in() -> None:
    """Let asyncio be imported when it is used."""
    if NAME not in sys.modules:
        sys.modules[NAME] = _StandIn(NAME)
