"""Beside the current quote: in how many other articles its words stand, and since when."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer

from app import services
from app.services.lookup_shapes import Cluster
from app.tasks import Tasks
from app.ui.quotes.view import QuotesView
from app.ui.widgets.dates import shown_date

PAUSE_MS: Final = 250  # whoever runs through the cards asks nothing


class Echo(QObject):
    """Looks the words up in the background when a card has been current for a moment."""

    def __init__(self, view: QuotesView, tasks: Tasks) -> None:
        super().__init__(view)
        self._view = view
        self._tasks = tasks
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        view.current_id_changed.connect(self._on_current)

    def _on_current(self, _identity: object) -> None:
        self._view.set_echo("")
        self._pause.start()

    def _ask(self) -> None:
        identity = self._view.current_id()
        quote = self._view.quote_at(self._view.currentIndex()) if identity is not None else None
        if quote is None:
            return
        words = quote.text

        def show(cluster: Cluster) -> None:
            if self._view.current_id() == identity:
                self._view.set_echo(self.said(cluster, quote.span.article_id))

        self._tasks.read_latest("echo", lambda library: services.clusters.of_words(library, words), show)

    def said(self, cluster: Cluster, article_id: int) -> str:
        """“Also in 4 articles, earliest 2 Mar 2026”; "" where the words stand in their own article only."""
        others = len({one.match.article_id for one in cluster.utterances} - {article_id})
        if not others:
            return ""
        text = self.tr("Also in %Ln article(s)", "", others)
        if (first := cluster.earliest) is None:
            return text
        earliest = self.tr("earliest %1").replace("%1", shown_date(first.source.published))
        return f"{text}, {earliest}"
