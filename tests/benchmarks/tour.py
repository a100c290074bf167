"""A tour through the real window by keys, wheel and clicks, as an event loop gives them, on a big library.

Each stop says the longest turn of the event loop that it took, in CPU milliseconds of the interface thread, and in which function.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.benchmarks import libraries

VIEWS = (
    "overview",
    "articles",
    "quotes",
    "events",
    "statistics",
    "parties",
    "topics",
    "bookmarks",
    "highlights",
    "brief",
    "review",
    "lookup",
    "trash",
)
LISTS = ("articles", "quotes", "events", "statistics", "parties", "topics", "review")
TYPED = "government rep"
MARKED = "An article with very many marks"
DIALOGS = ("preferences", "style", "templates", "bibliography", "export", "shortcuts", "import_reports")
_QUIET = 0.12  # seconds without work after which a stop is over
_LONGEST = 20.0  # seconds that a stop may take
_WORK = 0.6  # milliseconds that a turn must take to count as work


@dataclass(frozen=True, slots=True)
class Stop:
    """What was done, and the turns that it took of more than a millisecond."""

    name: str
    turns: tuple[Any, ...]

    @property
    def longest(self) -> Any | None:
        """The longest turn; None when none was long enough to be noted."""
        return max(self.turns, key=lambda turn: turn.milliseconds, default=None)


def library(home: Path) -> tuple[Path, int]:
    """A copy of the made library, and in it the id of an article with more than four hundred marks."""
    from app import services

    file = home / "library.rapporteur"
    shutil.copy(libraries.path(libraries.wanted()), file)
    opened = services.library.open_library(file, starter=False)
    lines = [
        f"“We counted {n * 37:,} ships in the harbour and {n + 2}.{n % 9} percent more than before,” said Minister "
        f"Anna Lindqvist on {1 + n % 28} May 2025. Exports rose {n % 90 + 3} percent to ${n + 1}.{n % 9} billion."
        for n in range(140)
    ]
    services.importing.import_text(opened, "\n\n".join(lines), title=MARKED, published="2026-11-20")
    from db.records import Where

    marked = services.articles.listing(opened, Where(f'title:"{MARKED}"')).ids[0]
    opened.close()
    return file, int(marked)


class Tour:
    """The window on a copy of the made library, or on a given one, and the stops."""

    def __init__(self, home: Path, scheme: str = "light", file: Path | None = None) -> None:
        from PySide6.QtCore import QEventLoop, QSettings, QTimer

        from app import services
        from app.settings import Settings
        from app.tasks import Tasks
        from app.ui import theme
        from app.ui.application import make_application
        from app.ui.main_window import MainWindow
        from tests.turns import Turns

        self._marked = 0  # the article of many marks, where there is one
        if file is None:
            file, self._marked = library(home)
        self.application = make_application()
        theme.apply(self.application, scheme)  # type: ignore[arg-type]
        self.tasks = Tasks(lambda: services.library.open_library(file, starter=False))
        self.wrong: list[object] = []
        self.tasks.crashed.connect(self.wrong.append)
        self.settings = Settings(QSettings(str(home / "settings.ini"), QSettings.Format.IniFormat))
        self.settings.changed.connect(lambda now: theme.apply(self.application, now.scheme))
        self.main = MainWindow(self.tasks, self.settings)
        self.main._views.show_view("trash")  # so that no view has been opened before it is measured
        self.main.resize(1440, 900)
        self.main.show()
        self.main._workings.looking_again.start = lambda: None  # type: ignore[method-assign]  # made articles are not read anew
        self._turns = Turns(_WORK)
        self._loop = QEventLoop()
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._began = self._busy_at = 0.0
        self._seen = 0
        self._turns.start()
        self.started = self.stop("started, and the views prepared", self.main.start, least=4.0)

    def stop(self, name: str, *steps: Callable[[], object], every: int = 60, least: float = 0.0) -> Stop:
        """Do something in a turn of its own each, `every` so many milliseconds, until nothing is left to do."""
        from PySide6.QtCore import QTimer

        self._seen = first = len(self._turns.found)
        self._began = self._busy_at = time.perf_counter()
        self._least = max(least, every * len(steps) / 1000)
        for number, step in enumerate(steps):
            QTimer.singleShot(every * number, step)
        self._timer.start(20)
        self._loop.exec()
        if self.wrong:
            raise RuntimeError(f"work went wrong: {self.wrong[0]!r}")
        return Stop(name, tuple(self._turns.found[first:]))

    def close(self) -> None:
        """End it."""
        self._turns.stop()
        self.main.close()
        self.tasks.close()

    def stops(self) -> Iterator[Stop]:
        """The whole tour."""
        yield self.started
        yield from self._views()
        yield from self._lists()
        yield from self._search()
        yield from self._reading()
        yield from self._acting()
        yield from self._dialogs()
        yield from self._window()

    # --- stops ----------------------------------------------------------------------------------------------------

    def _views(self) -> Iterator[Stop]:
        for view in VIEWS[:-1]:
            yield self.stop(f"{view}: open first", self._shown(view))
        for view in VIEWS:
            yield self.stop(f"{view}: open again", self._shown(view))

    def _lists(self) -> Iterator[Stop]:
        for view in LISTS:
            self.stop("", self._shown(view))
            area = self._area()
            if area is None:
                continue
            yield self.stop(f"{view}: wheel", *[lambda a=area: self._wheel(a)] * 24, every=50)
            yield self.stop(
                f"{view}: page down", *[lambda a=area: self._key(a, "Key_PageDown")] * 8, every=80
            )
            yield self.stop(f"{view}: end and home", *self._ends(area), every=200)
            yield self.stop(f"{view}: next by key", *[lambda a=area: self._key(a, "Key_Down")] * 12, every=80)

    def _search(self) -> Iterator[Stop]:
        box = self.main._top.box
        self.stop("", self._shown("articles"))
        letters = [lambda letter=letter: self._type(letter) for letter in TYPED]
        yield self.stop("search: typed letter by letter, first", *letters, every=90)
        yield self.stop("search: left", lambda: self._key(box, "Key_Escape"))
        yield self.stop("search: typed letter by letter, again", *letters, every=90)
        area = self.main.panel("search")._view
        yield self.stop("search: wheel", *[lambda: self._wheel(area)] * 24, every=50)
        yield self.stop("search: left again", lambda: self._key(box, "Key_Escape"))

    def _reading(self) -> Iterator[Stop]:
        panel: Any = self.main.panel("articles")
        self.stop("", self._shown("articles"))
        ids = list(panel._list.model.ids[:40])
        marked = self._marked or ids[7]
        for name, article in (
            ("an article", ids[5]),
            ("an article of 400 marks", marked),
            ("another", ids[9]),
        ):
            yield self.stop(f"reader: open {name}", lambda a=article: panel._article.open(a))
        self.stop("", lambda: panel._article.open(marked))
        text = panel._reader.text
        yield self.stop("reader: wheel", *[lambda: self._wheel(text)] * 24, every=50)
        yield self.stop("reader: next mark", *[lambda: panel._reader.step_mark(1)] * 6, every=150)
        cards = panel._side.cards
        yield self.stop("reader: wheel over the cards", *[lambda: self._wheel(cards)] * 24, every=50)
        yield self.stop("reader: words selected", lambda: text.select(10, 60))
        yield self.stop("reader: find", panel.find_in_view, *[lambda: self._type("e")] * 2, every=150)

    def _acting(self) -> Iterator[Stop]:
        for view in ("articles", "quotes"):
            self.stop("", self._shown(view))
            area = self._area()
            self.stop("", lambda a=area: self._key(a, "Key_Home"), lambda a=area: a.setFocus())
            yield self.stop(f"{view}: bookmark", self._act("bookmark"))
            yield self.stop(f"{view}: copy with citation", self._act("copy_cited"))
        yield self.stop("undo", self._act("undo"))
        yield self.stop(
            "articles: another period", lambda: self.main._period.set(("2020-01-01", "2024-12-31"))
        )
        self.stop("", lambda: self.main._period.set(None))
        self.stop("", self._shown("review"))
        review: Any = self.main.panel("review")
        yield self.stop("review: a decision by key", *[review._accept] * 8, every=250)
        yield self.stop("articles: again after decisions", self._shown("articles"))
        yield self.stop("session saved", self.main.save_session)

    def _dialogs(self) -> Iterator[Stop]:
        for name in DIALOGS:
            yield self.stop(f"dialog: {name}", self._act(name), self._dismiss, every=700)
            self.stop("", self._dismiss)
        yield self.stop("search help", self.main._workings.searching.show_help, self._dismiss, every=700)

    def _window(self) -> Iterator[Stop]:
        for view in ("articles", "quotes", "overview"):
            self.stop("", self._shown(view))
            steps = [lambda by=by: self.main.resize(1440 - by * 12, 900 - by * 4) for by in range(1, 12)]
            yield self.stop(f"{view}: window made smaller", *steps, every=60)
            self.stop("", lambda: self.main.resize(1440, 900))
        for scheme in ("dark", "light"):
            yield self.stop(f"scheme: {scheme}", lambda s=scheme: self.settings.set(scheme=s))

    # --- hands ----------------------------------------------------------------------------------------------------

    def _shown(self, view: str) -> Callable[[], object]:
        return lambda: self.main.show_view(view)

    def _act(self, name: str) -> Callable[[], object]:
        return lambda: self.main._actions[name].trigger()

    def _area(self) -> Any:
        """The list in front that has most to scroll."""
        from PySide6.QtWidgets import QAbstractScrollArea

        panel = self.main.panel(self.main.view)
        areas = [area for area in panel.findChildren(QAbstractScrollArea) if area.isVisible()]
        return max(areas, key=lambda area: area.verticalScrollBar().maximum(), default=None)

    def _wheel(self, area: Any) -> None:
        from PySide6.QtCore import QPoint, QPointF, Qt
        from PySide6.QtGui import QWheelEvent
        from PySide6.QtWidgets import QApplication

        port = area.viewport()
        at = QPointF(port.rect().center())
        event = QWheelEvent(
            at,
            QPointF(port.mapToGlobal(at.toPoint())),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(port, event)

    def _ends(self, area: Any) -> list[Callable[[], object]]:
        return [
            lambda key=key: self._key(area, key) for key in ("Key_End", "Key_Home", "Key_End", "Key_Home")
        ]

    def _key(self, widget: Any, name: str) -> None:
        from PySide6.QtCore import QEvent, Qt
        from PySide6.QtGui import QKeyEvent
        from PySide6.QtWidgets import QApplication

        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(
                widget, QKeyEvent(kind, getattr(Qt.Key, name), Qt.KeyboardModifier.NoModifier)
            )

    def _type(self, letter: str) -> None:
        from PySide6.QtCore import QEvent, Qt
        from PySide6.QtGui import QKeyEvent
        from PySide6.QtWidgets import QApplication

        box = self.main._top.box
        press = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(box, press)

    def _dismiss(self) -> None:
        from PySide6.QtWidgets import QApplication

        for widget in (QApplication.activeModalWidget(), QApplication.activePopupWidget()):
            if widget is not None:
                widget.close()

    def _look(self) -> None:
        """Whether nothing is left to do."""
        now = time.perf_counter()
        found = len(self._turns.found)
        workers = self.tasks._workers.values()
        busy = any(worker.current is not None or not worker.queue.empty() for worker in workers)
        if found != self._seen or busy:
            self._seen, self._busy_at = found, now
        waited = now - self._began
        if (waited > self._least and now - self._busy_at > _QUIET) or waited > _LONGEST:
            self._timer.stop()
            self._loop.quit()
