"""The reader: one article's text with its head, marks, find bar, selection bar and cards of the parties it names."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QCursor,
    QDesktopServices,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.settings import Preferences
from app.ui.articles.document import Reading
from app.ui.articles.find_bar import FindBar
from app.ui.articles.head import Head
from app.ui.articles.highlight_bar import HighlightBar
from app.ui.articles.original_view import OriginalView
from app.ui.articles.pages import Pages
from app.ui.articles.party_card import PartyCard
from app.ui.articles.reader_bar import SWITCHES, ReaderBar
from app.ui.articles.selection_bar import SelectionBar
from app.ui.articles.text_view import TextView
from app.ui.articles.versions_view import VersionsView
from app.ui.widgets.states import EmptyState
from db.records import (
    ArticleDetail,
    Mark,
    Mention,
    OriginalText,
    PartyRow,
    Ref,
    TextVersion,
    VersionComparison,
)


class Reader(QWidget):
    """Takes records, announces wishes; reads and writes nothing itself. Offsets are code points of the frozen text."""

    stepped = Signal(int)
    side_toggled = Signal(bool)
    preference_set = Signal(str, object)  # name, value
    zoom_wanted = Signal(int)
    record_hovered = Signal(object)  # Ref | None
    record_chosen = Signal(object)  # Ref
    selection_changed = Signal()
    selection_used = Signal(str, int, int)  # what (see SelectionBar), start, end
    pen_chosen = Signal(object, str)  # Ref of a highlight, colour
    highlight_used = Signal(object, str)  # Ref of a highlight, what (see HighlightBar)
    menu_wanted = Signal(object, object, QPoint)  # Ref | None, Mention | None, where on the screen
    original_wanted = Signal()
    versions_wanted = Signal(object, object)  # text ids of the older and the newer, None for the latest two
    story_wanted = Signal(object, QPoint)  # StoryGroup, where on the screen
    put_back_wanted = Signal(object)  # tuple of (start, end) in the original
    party_wanted = Signal(int)
    party_opened = Signal(object)  # Ref
    record_opened = Signal(object)  # Ref: in the view where it lives
    scrolled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._detail: ArticleDetail | None = None
        self._hits: list[tuple[int, int]] = []
        self._bar = ReaderBar(self)
        self._find = FindBar(self)
        self._head = Head()
        self.text = TextView(self._head)
        self._original = OriginalView()
        self._versions = VersionsView()
        empty = EmptyState("newspaper", self.tr("Choose an article to read it here."))
        self._pages = Pages(empty, self.text, self._original, self._versions)
        self._selection = SelectionBar(self)
        self._pens = HighlightBar(self)
        self._card = PartyCard(self)
        self._build()
        self._connect()

    # --- what is shown --------------------------------------------------------------------------------------------

    @property
    def article_id(self) -> int | None:
        """The article that is open."""
        return self._detail.row.id if self._detail is not None else None

    @property
    def detail(self) -> ArticleDetail | None:
        """The article that is open, as it was read."""
        return self._detail

    @property
    def starred(self) -> bool:
        """Whether the open article is bookmarked."""
        return self._detail is not None and self._detail.row.starred

    def show_article(self, detail: ArticleDetail) -> None:
        """Show an article: from its beginning, or where one is when it is the one that is open and its text is the same."""
        old, self._detail = self._detail, detail
        same = old is not None and old.text_id == detail.text_id and old.text_sha256 == detail.text_sha256
        self._head.show_article(detail)
        if same:
            self.text.set_marks(detail.marks, detail.mentions)
            self.text.head_changed()
            if (ref := self._pens.ref) is not None:
                self.show_pens(ref)
            return
        self._selection.hide()
        self._pens.hide()
        self._pages.hide_original()
        self.text.article_id = detail.row.id
        self.text.show_text(detail.text, detail.passages, detail.marks, detail.mentions)
        self._find.set_text(detail.text)
        self._pages.show_text()
        self.selection_changed.emit()

    def clear(self) -> None:
        """No article is open."""
        self._detail = None
        self._selection.hide()
        self._pens.hide()
        self._pages.show_nothing()
        self.selection_changed.emit()

    def show_original(self, original: OriginalText) -> None:
        """Show what was imported beside the text, or in its place where there is no room for both."""
        if original.article_id != self.article_id:
            return
        self._selection.hide()
        self._original.show_original(original, self.text.reading)
        self._pages.show_original()

    def show_versions(self, versions: Sequence[TextVersion], comparison: VersionComparison) -> None:
        """Show what changed between two versions, in the place of the text."""
        if comparison.article_id != self.article_id:
            return
        self._selection.hide()
        self._versions.show_versions(versions, comparison, self.text.reading)
        self._pages.show_versions()

    def show_text(self) -> None:
        """Back from the original, or from the versions."""
        self._pages.show_text()
        self.text.setFocus()

    def show_pens(self, ref: Ref) -> None:
        """Show the pens under a highlight; nothing where the words are not in sight."""
        mark = self.mark_of(ref)
        if mark is None or not self._pages.shows_text:
            self._pens.hide()
            return
        self._selection.hide()
        offset = self.text.mapTo(self, QPoint(0, 0))
        rect = self.text.words_rect(mark.start, mark.end).translated(offset)
        self._pens.show_for(ref, mark.colour, rect, self.text.last_line_x(mark.end) + offset.x())

    def show_party(self, row: PartyRow) -> None:
        """The row that the card asked for."""
        self._card.show_party(row)

    def apply(self, preferences: Preferences) -> None:
        """Size, face and measure of the text, numbers and marks."""
        reading = Reading(preferences.reading_size, preferences.reading_family, preferences.reading_width)
        self._bar.show_preferences(preferences)
        self._head.set_reading(reading)
        self.text.set_reading(reading)
        self._versions.set_reading(reading)
        self.text.show_numbers(preferences.show_numbers)
        hidden = [kind for name, kind in SWITCHES.items() if not getattr(preferences, name)]
        self.text.hide_kinds(frozenset(hidden))

    def set_steps(self, back: bool, on: bool) -> None:
        """Whether there is an article before and after this one."""
        self._bar.set_steps(back, on)

    def set_side(self, on: bool) -> None:
        """Whether the side column shows."""
        self._bar.set_side(on)

    # --- places ---------------------------------------------------------------------------------------------------

    def passage(self) -> tuple[int, int, int] | None:
        """Article, start and end of the selected words."""
        chosen = self.text.selected() if self._pages.shows_text else None
        if chosen is None or self._detail is None:
            return None
        return (self._detail.row.id, *chosen)

    def words(self, start: int, end: int) -> str:
        """Words of the open article."""
        return self._detail.text[start:end] if self._detail is not None else ""

    def record_over(self, start: int, end: int) -> Ref | None:
        """The record whose mark shares words with a stretch; the shortest where there are several."""
        mapped = self.text.mapped
        mark = self.text.marks.over(mapped.position(start), mapped.end_position(end))
        return mark.ref if mark is not None else None

    def mark_of(self, ref: Ref) -> Mark | None:
        """A record's first mark, whether it shows or not."""
        marks = self._detail.marks if self._detail is not None else ()
        return next((mark for mark in marks if mark.ref == ref), None)

    def reveal_record(self, ref: Ref) -> None:
        """Bring a record's mark into sight and light it for a moment."""
        if (mark := self.mark_of(ref)) is not None:
            self._pages.come_to_text()
            self.text.reveal(mark.start, mark.end)
            self.text.light(ref, flash=True)

    def step_mark(self, by: int) -> None:
        """Go to the next (1) or previous (-1) mark from the current record's, or from where one reads."""
        if not self.text.isVisible():
            return
        top = self.text.mapped.position(self.text.top_point())
        mark = self.text.marks.stepped(self.text.current, top, by)
        if mark is None:
            return
        self.record_chosen.emit(mark.ref)
        self.reveal_record(mark.ref)
        said = QAccessibleAnnouncementEvent(self.text, mark.label)
        QAccessible.updateAccessibility(said)

    def reveal_words(self, start: int, end: int) -> None:
        """Bring words into sight and select them."""
        self._pages.come_to_text()
        self.text.reveal(start, end)
        self.text.select(start, end)

    def place(self) -> int:
        """The code point at the top, to come back to."""
        return self.text.top_point()

    def go(self, point: int) -> None:
        """Come back to a code point."""
        self.text.scroll_to_point(point)

    def open_find(self) -> bool:
        """Open the find bar with the selected words, if there are any on one line."""
        if self._detail is None:
            return False
        self._pages.come_to_text()
        chosen = self.text.selected()
        words = self._detail.text[chosen[0] : chosen[1]] if chosen else ""
        start = chosen[0] if chosen else self.text.top_point()
        self._find.open(words if "\n" not in words and len(words) < 200 else "", start)
        return True

    def find_next(self, by: int) -> None:
        """The next hit, or the one before."""
        if self._pages.shows_versions:
            self._versions.step(by)
        elif self._detail is not None:
            self._find.step(by)

    # --- private --------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.setAutoFillBackground(True)
        self.setBackgroundRole(self.backgroundRole().Base)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._find)
        column.addWidget(self._pages, 1)
        self.setFocusProxy(self.text)
        # From selected words Tab leads to what can be done with them.
        for before, after in pairwise((self.text, *self._selection.controls(), *self._pens.controls())):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self._bar.stepped.connect(self.stepped)
        self._bar.find_wanted.connect(self.open_find)
        self._bar.side_toggled.connect(self.side_toggled)
        self._bar.preference_set.connect(self.preference_set)
        self._bar.zoom_wanted.connect(self.zoom_wanted)
        self._pages.original_shown.connect(self._head.set_original_shown)
        self._head.original_wanted.connect(self._on_original)
        self._head.story_wanted.connect(self._on_story)
        self._head.versions_wanted.connect(lambda: self.versions_wanted.emit(None, None))
        self._versions.comparison_wanted.connect(self.versions_wanted)
        self._versions.left.connect(self.show_text)
        self._versions.record_opened.connect(self.record_opened)
        self._versions.zoom_wanted.connect(self.zoom_wanted)
        self._head.link_wanted.connect(self._on_link)
        self._find.hits_changed.connect(self._on_hits)
        self._find.closed.connect(self.text.setFocus)
        self._card.wanted.connect(self.party_wanted)
        self._card.opened.connect(lambda row: self.party_opened.emit(Ref(row.kind, row.id)))
        self._original.left.connect(self.show_text)
        self._original.put_back_wanted.connect(self.put_back_wanted)
        text = self.text
        text.zoom_wanted.connect(self.zoom_wanted)
        self._original.zoom_wanted.connect(self.zoom_wanted)
        text.mark_hovered.connect(self.record_hovered)
        text.mark_clicked.connect(self.record_chosen)
        text.mark_clicked.connect(self._on_mark_clicked)
        text.cursorPositionChanged.connect(self._pens.hide)
        self._pens.recoloured.connect(self.pen_chosen)
        self._pens.acted.connect(self.highlight_used)
        text.mention_hovered.connect(self._card.point_at)
        text.mention_clicked.connect(self._on_mention)
        text.menu_wanted.connect(self.menu_wanted)
        text.selection_settled.connect(self._on_selection)
        text.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._selection.chosen.connect(self._on_chosen)

    def _on_selection(self) -> None:
        self._place_selection_bar()
        self.selection_changed.emit()

    def _place_selection_bar(self) -> None:
        passage = self.passage()
        if passage is None:
            self._selection.hide()
            return
        _, start, end = passage
        over = self.record_over(start, end)
        names = {
            "quote": self.tr("the quote"),
            "event": self.tr("the event"),
            "statistic": self.tr("the statistic"),
            "highlight": self.tr("the highlight"),
        }
        of = names.get(over.kind if over is not None else "", self.tr("the article"))
        self._selection.set_target(
            self.tr("Bookmark %1").replace("%1", of), self.tr("Note on %1").replace("%1", of)
        )
        offset = self.text.mapTo(self, QPoint(0, 0))
        rect = self.text.words_rect(start, end).translated(offset)
        self._selection.show_for(rect, self.text.last_line_x(end) + offset.x())

    def _on_chosen(self, what: str) -> None:
        if (passage := self.passage()) is not None:
            self._selection.hide()
            self.selection_used.emit(what, passage[1], passage[2])

    def _on_mark_clicked(self, ref: Ref) -> None:
        if ref.kind == "highlight":
            self.show_pens(ref)

    def _on_scrolled(self) -> None:
        self._card.hide()
        self._pens.hide()
        if self._selection.isVisible():
            self._place_selection_bar()
        self.scrolled.emit()

    def _on_hits(self, hits: list[tuple[int, int]], current: int) -> None:
        if hits is self._hits:
            self.text.set_current_hit(current)
        else:
            self._hits = hits
            self.text.set_hits(hits, current)
        if current >= 0:
            self.text.reveal(*hits[current])

    def _on_original(self) -> None:
        if self._original.isVisible():
            self.show_text()
        else:
            self.original_wanted.emit()

    def _on_story(self) -> None:
        if self._detail is not None and self._detail.story is not None:
            place = self._head.mapToGlobal(self._head.rect().bottomLeft())
            mouse = QCursor.pos()
            inside = self._head.rect().contains(self._head.mapFromGlobal(mouse))
            self.story_wanted.emit(self._detail.story, mouse if inside else place)

    def _on_link(self, url: str) -> None:
        address = QUrl(url)
        if address.scheme() in ("http", "https"):
            QDesktopServices.openUrl(address)

    def _on_mention(self, mention: Mention) -> None:
        self.party_opened.emit(Ref(mention.party.kind, mention.party.id))

    # --- Qt -------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._selection.hide()
        self._pens.hide()
        self._card.hide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_F3:
            self.find_next(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape and self._escaped():
            event.accept()
        else:
            super().keyPressEvent(event)

    def _escaped(self) -> bool:
        """Esc gives up one thing at a time: bar and selection, find bar, original."""
        steps: list[tuple[bool, Any]] = [
            (self._card.isVisible(), self._card.hide),
            (self._selection.isVisible(), self._selection.hide),
            (self.text.textCursor().hasSelection(), self.text.unselect),
            (self._find.isVisible(), self._find.close_bar),
            (self._original.isVisible(), self.show_text),
            (self._versions.isVisible(), self.show_text),
        ]
        for applies, act in steps:
            if applies:
                act()
                return True
        return False
