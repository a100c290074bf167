"""The article that is open: reads it for the reader and the side column, and carries out what is wished of it there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app import services
from app.settings import Preferences
from app.ui.articles import loading
from app.ui.articles.cards import Card, Record
from app.ui.articles.making import Making
from app.ui.articles.menus import card_menu, text_menu
from app.ui.articles.reader import Reader
from app.ui.articles.side import SideColumn
from app.ui.articles.stories import Stories
from app.ui.desk import Desk
from app.ui.said import said
from app.ui.widgets.wash import COLOURS
from db.errors import NoSuchRecord
from db.records import ArticleDetail, Mention, Ref

KINDS: Final = ("quote", "event", "statistic")


class OpenArticle(QObject):
    """Stands between one reader, one side column and the tasks; knows nothing of the list."""

    opened = Signal(object)  # int: another article is being read
    shown = Signal()  # it stands in the reader, or none does
    record_chosen = Signal()  # a record of it became the current one
    open_requested = Signal(object)  # Ref
    search_requested = Signal(str)

    def __init__(self, desk: Desk, reader: Reader, side: SideColumn, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reader = reader
        self._side = side
        self._window = parent
        self._id: int | None = None
        self._then: Callable[[], None] | None = None
        self._records: dict[Ref, Record] = {}
        self._making = Making(desk, parent)
        self._stories = Stories(desk, parent)
        self._stories.open_requested.connect(self.open_requested)
        side.citation.set_style(desk.settings.preferences.style)
        self._connect()

    @property
    def stories(self) -> Stories:
        """What can be done with reprints."""
        return self._stories

    @property
    def id(self) -> int | None:
        """The article that is open or being read."""
        return self._id

    def open(self, article_id: int, then: Callable[[], None] | None = None) -> None:
        """Open an article, and do `then` once it stands in the reader."""
        self._then = then
        if article_id == self._reader.article_id == self._id:
            self._do_then()
            return
        self._id = article_id
        self.opened.emit(article_id)
        self._read(article_id)

    def look(self) -> ArticleDetail | None:
        """The article that is open, for the first look of the next start."""
        return self._reader.detail if self._id is not None else None

    def show_look(self, detail: ArticleDetail) -> None:
        """Show the article that was open at the last end, until it is opened."""
        self._reader.show_article(detail)
        self._side.show_article(detail)

    def reload(self) -> None:
        """Read the open article again; the place in its text stays."""
        if self._id is not None:
            self._read(self._id)

    def show_versions(self, old: int | None = None, new: int | None = None) -> None:
        """Show what changed between two versions of the open article's text, by default the latest two."""
        if (article_id := self._id) is not None:
            self._desk.tasks.read_latest(
                "articles versions",
                lambda lib: loading.load_versions(lib, article_id, old, new),
                lambda loaded: self._reader.show_versions(*loaded),
                self.fail,
            )

    def close(self) -> None:
        """Open no article."""
        self._id = None
        self._records = {}
        self._reader.clear()
        self._side.clear()

    def choose(self, ref: Ref) -> None:
        """Make one of its records the current one, in the text and beside it."""
        self._side.cards.select(ref)
        self._reader.text.set_current(ref)
        self.record_chosen.emit()

    def pen(self, number: int | None = None) -> bool:
        """Highlight the selected words, or colour the current highlight (the pen's `number`, from 0); False for neither."""
        passage = self._reader.passage()
        ref = self._side.cards.current_ref()
        colour = COLOURS[number] if number is not None else None
        if passage is not None:
            self._making.highlight(*passage, colour)
        elif ref is not None and ref.kind == "highlight":
            if colour is not None:
                self._making.recolour(ref, colour)
            self._reader.show_pens(ref)
        else:
            return False
        return True

    def edit_current(self) -> None:
        """Correct the current record."""
        if (ref := self._side.cards.current_ref()) is not None:
            self._on_edit_wanted(ref)

    def fail(self, error: Exception) -> None:
        """A record that is gone meanwhile needs no word: the list says so. Anything else is a bug and shows."""
        if not isinstance(error, NoSuchRecord):
            self._desk.tasks.crashed.emit(error)

    # --- private --------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        reader, side, settings = self._reader, self._side, self._desk.settings
        reader.record_hovered.connect(side.cards.light)
        reader.record_chosen.connect(self.choose)
        reader.selection_used.connect(self._on_selection_used)
        reader.pen_chosen.connect(self._on_pen_chosen)
        reader.highlight_used.connect(self._on_highlight_used)
        reader.menu_wanted.connect(self._on_text_menu)
        reader.original_wanted.connect(self._on_original_wanted)
        reader.story_wanted.connect(lambda story, at: self._stories.show_menu(story, self._id, at))
        reader.versions_wanted.connect(self.show_versions)
        reader.put_back_wanted.connect(self._on_put_back)
        reader.party_wanted.connect(self._on_party_wanted)
        reader.party_opened.connect(self.open_requested)
        reader.record_opened.connect(self.open_requested)
        side.cards.hovered.connect(lambda ref: reader.text.light(ref))
        side.cards.chosen.connect(self._on_card_chosen)
        side.cards.star_clicked.connect(lambda card: self._star(card.ref, card.starred))
        side.cards.reviewed.connect(self._on_reviewed)
        side.card_menu_wanted.connect(self._on_card_menu)
        side.details.field_set.connect(self._on_field_set)
        side.details.topics_set.connect(self._on_topics_set)
        side.citation.styles_wanted.connect(self._on_styles_wanted)
        side.citation.style_chosen.connect(lambda style: settings.set(style=style))
        side.citation.copy_wanted.connect(self._on_copy_citation)
        settings.changed.connect(self._on_preferences)
        self._making.made.connect(lambda _ref: reader.text.unselect())

    def _star(self, ref: Ref, starred: bool) -> None:
        self._desk.records.set_star((ref,), not starred)

    def _starred(self, ref: Ref) -> bool:
        return self._reader.starred if ref.kind == "article" else self._side.starred(ref)

    def _read(self, article_id: int) -> None:
        tasks = self._desk.tasks
        tasks.read_latest(
            "articles open",
            lambda lib: services.articles.detail(lib, article_id),
            self._on_article,
            self._on_gone,
        )
        tasks.read_latest(
            "articles cards", lambda lib: loading.load_cards(lib, article_id), self._on_cards, self.fail
        )
        self._read_citation(article_id)

    def _read_citation(self, article_id: int) -> None:
        style = self._desk.settings.preferences.style
        self._desk.tasks.read_latest(
            "articles citation",
            lambda lib: loading.load_citation(lib, article_id, style),
            self._on_citation,
            self.fail,
        )

    def _on_article(self, detail: ArticleDetail) -> None:
        if detail.row.id != self._id:
            return
        self._reader.show_article(detail)
        self._side.show_article(detail)
        self._do_then()
        self.shown.emit()

    def _on_cards(self, loaded: loading.LoadedCards) -> None:
        if loaded.article_id == self._id:
            self._records = loaded.records
            self._side.show_cards(loaded.cards)
            if (last := self._making.last) is not None:
                self._making.last = None
                self.choose(last)
                if last.kind == "highlight":
                    self._reader.show_pens(last)

    def _on_citation(self, loaded: tuple[int, str, str, tuple[str, ...]]) -> None:
        if loaded[0] == self._id:
            self._side.citation.set_text(loaded[1], loaded[2])
            self._side.citation.set_notes(tuple(map(said, loaded[3])))

    def _on_gone(self, error: Exception) -> None:
        self.fail(error)
        self.close()

    def _do_then(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            # After the event loop has laid the text out at its width.
            QTimer.singleShot(0, self, then)

    def _on_card_chosen(self, ref: Ref) -> None:
        self._reader.text.set_current(ref)
        self._reader.reveal_record(ref)

    def _on_selection_used(self, what: str, start: int, end: int) -> None:
        if self._id is None:
            return
        words = self._reader.words(start, end)
        if what == "cited":
            self._desk.records.copy_passage(self._id, start, end)
        elif what == "search":
            short = " ".join(words.split())[:120]
            self.search_requested.emit(f'"{short}"' if " " in short else short)
        elif what == "highlight":
            self._making.highlight(self._id, start, end)
        elif what == "brief":
            self._desk.records.brief_words_wanted.emit(self._id, start, end)
        elif what in KINDS:
            self._making.ask(what, self._id, start, end, words)
        else:
            ref = self._reader.record_over(start, end) or Ref("article", self._id)
            if what == "note":
                self._desk.records.note_wanted.emit(ref)
            else:
                self._star(ref, self._starred(ref))

    def _on_card_menu(self, card: Card, place: QPoint) -> None:
        menu = card_menu(
            self._window,
            self._desk.records,
            card,
            self.open_requested.emit,
            self._on_edit_wanted,
            self._on_reviewed,
        )
        menu.popup(place)

    def _on_pen_chosen(self, ref: Ref, colour: str) -> None:
        self._making.recolour(ref, colour)

    def _on_highlight_used(self, ref: Ref, what: str) -> None:
        records = self._desk.records
        if what == "note":
            records.note_wanted.emit(ref)
        elif what == "copy":
            records.copy_cited((ref,))
        elif what == "brief":
            records.brief_wanted.emit((ref,))
        else:
            records.delete((ref,))

    def _on_edit_wanted(self, ref: Ref) -> None:
        if ref.kind == "highlight":
            self._desk.records.note_wanted.emit(ref)
            return
        if (record := self._records.get(ref)) is not None:
            mark = self._reader.mark_of(ref)
            words = self._reader.words(mark.start, mark.end) if mark is not None else ""
            self._making.edit(record, words)

    def _on_reviewed(self, ref: Ref, accepted: bool) -> None:
        def work(library: Any) -> Any:
            review = services.review
            return review.accept(library, (ref,)) if accepted else review.reject(library, (ref,))

        said = self.tr("Accepted") if accepted else self.tr("Rejected")
        tasks = self._desk.tasks
        tasks.write(work, lambda _: self._desk.records.told.emit(said, self.tr("Undo"), tasks.undo))

    def _on_text_menu(self, ref: Ref | None, mention: Mention | None, place: QPoint) -> None:
        if self._id is None:
            return
        of = ref or Ref("article", self._id)
        menu = text_menu(
            self._window,
            self._desk.records,
            of,
            self._starred(of),
            self._reader.passage(),
            mention,
            self.open_requested.emit,
            self._side.cards.current_ref(),
        )
        menu.chosen.connect(self._on_selection_used)
        menu.edit_wanted.connect(self._on_edit_wanted)
        menu.words_set.connect(
            lambda which, start, end: self._making.change(which, {"start": start, "end": end})
        )
        menu.popup(place)

    def _on_field_set(self, name: str, value: object) -> None:
        if (article_id := self._id) is not None:
            self._desk.tasks.write(
                lambda lib: services.articles.set_metadata(lib, article_id, **{name: value}),
                None,
                self._on_field_failed,
            )

    def _on_field_failed(self, error: Exception) -> None:
        self._desk.tasks.problem.emit(str(error))
        if self._id is not None:
            self._read(self._id)

    def _on_topics_set(self, add: tuple[str, ...], remove: tuple[str, ...]) -> None:
        if self._id is not None:
            refs = (Ref("article", self._id),)
            self._desk.tasks.write(lambda lib: services.articles.set_topics(lib, refs, add, remove))

    def _on_original_wanted(self) -> None:
        if (article_id := self._id) is not None:
            self._desk.tasks.read(
                lambda lib: services.articles.original(lib, article_id), self._reader.show_original
            )

    def _on_put_back(self, parts: tuple[tuple[int, int], ...]) -> None:
        if (article_id := self._id) is not None:
            self._desk.tasks.write(
                lambda lib: services.articles.put_back(lib, article_id, parts), lambda _: self._on_put_in()
            )

    def _on_put_in(self) -> None:
        self._desk.records.told.emit(
            self.tr("Put back; the text is a new version"), self.tr("Undo"), self._desk.tasks.undo
        )
        self._reader.show_text()

    def _on_party_wanted(self, party_id: int) -> None:
        self._desk.tasks.read_latest(
            "articles party",
            lambda lib: services.parties.card(lib, party_id),
            self._reader.show_party,
            self.fail,
        )

    def _on_styles_wanted(self) -> None:
        style = self._desk.settings.preferences.style
        self._desk.tasks.read(lambda lib: loading.load_styles(lib, style), self._side.citation.set_styles)

    def _on_copy_citation(self) -> None:
        if self._id is not None:
            self._desk.records.copy_citation((Ref("article", self._id),))

    def _on_preferences(self, preferences: Preferences) -> None:
        self._side.citation.set_style(preferences.style)
        if self._id is not None:
            self._read_citation(self._id)
