"""PySide6 without the third of its import that nothing of a running program asks for.

The Python half of PySide6's bindings lies as source text inside its library and is compiled and run at every start, among
it the parser of signatures, the layout of help texts and the writer of type stubs (35 of 110 CPU ms here, with what they
import themselves). They are asked for when a call has wrong arguments, or by `help()`. Here they run when they are asked
for. Measured with PySide6 6.11.3; a version that keeps them elsewhere is imported as it is.
"""

from __future__ import annotations

import builtins
import gc
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

_FOLDER: Final = "shibokensupport/signature/"
_LATE: Final = {
    _FOLDER + name
    for name in (
        "mapping.py",
        "parser.py",
        "layout.py",
        "errorhandler.py",
        "lib/enum_sig.py",
        "lib/pyi_generator.py",
        "lib/tool.py",
    )
}
_running = threading.RLock()
_compile: Final = compile  # the usual one, whatever stands in its place for a moment


def load() -> None:
    """Import PySide6; ImportError as usual where it, or a library of the system, is missing.

    The garbage collector rests from here until the window is painted and `rested` is called: what a start makes stays.
    """
    gc.disable()
    if "PySide6" not in sys.modules:
        with _late_signatures():
            import PySide6.QtCore  # noqa: F401
    _import_plainly()


def _import_plainly() -> None:
    """Take PySide6's own `__import__` away again.

    After every import, of whatever module, it reads that module's source text (and keeps it in `linecache`) to see whether
    it uses PySide6, for the sake of a module that asks for `from __feature__ import snake_case`. Ours ask for none, and it
    costs the start a third of its time and 18 MB.
    """
    ours: dict[str, Any] = vars(builtins)
    usual = ours.get("__orig_import__")
    if usual is not None and ours["__import__"] is ours.get("__feature_import__"):
        ours["__import__"] = usual


def rested() -> None:
    """The start is over: collect garbage again, but never look through what the start has made."""
    gc.freeze()
    gc.enable()


@contextmanager
def _late_signatures() -> Iterator[None]:
    """While PySide6 compiles its own modules: those of `_LATE` become modules that run at their first attribute."""
    ours: dict[str, Any] = vars(builtins)

    def compiled(source: Any, filename: Any, mode: str, *rest: Any, **named: Any) -> Any:
        if filename in _LATE:
            return _when_asked(source, filename)
        return _compile(source, filename, mode, *rest, **named)

    ours["compile"] = compiled
    try:
        yield
    finally:
        ours["compile"] = _compile


def _when_asked(source: bytes, filename: str) -> Any:
    """Code of a module whose `__getattr__` (PEP 562) runs `source` in it and then answers."""
    name = filename.removesuffix(".py").replace("/", ".")
    _SOURCES[name] = (source, filename)
    return _compile(_ASKING, filename, "exec")


# The library's own C++ code takes `update_mapping` out of the module's dictionary, where no `__getattr__` is asked.
_ASKING: Final = """
import functools, app.quick_qt
__getattr__ = functools.partial(app.quick_qt.attribute, __name__)
if __name__.endswith(".mapping"):
    update_mapping = functools.partial(app.quick_qt.called, __name__, "update_mapping")
del functools, app
"""
_SOURCES: Final[dict[str, tuple[bytes, str]]] = {}


def attribute(module: str, name: str) -> Any:
    """An attribute of a module that has not run yet; AttributeError when it has none of the name."""
    if name.startswith("__"):  # the import machinery looks whether there is one
        raise AttributeError(name)
    with _running:
        inside = vars(sys.modules[module])
        if module in _SOURCES:
            source, filename = _SOURCES.pop(module)
            del inside["__getattr__"]
            exec(_compile(source, filename, "exec"), inside)  # PySide6's own text, as it would run it itself
    if name not in inside:
        raise AttributeError(f"module {module!r} has no attribute {name!r}")
    return inside[name]


def called(module: str, name: str) -> Any:
    """Run a module that has not run yet, and then its function `name`."""
    attribute(module, name)
    return getattr(sys.modules[module], name)()
