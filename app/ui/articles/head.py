"""The head above an article's text: where and when, the title, and in a quiet line what kind of text this is."""

from __future__ import annotations

import html
import re

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.ui.articles.document import Reading
from app.ui.articles.naming import kind_name
from app.ui.theme import GAP_SMALL, label_font, reading_font, sized
from app.ui.widgets.dates import shown_date
from app.ui.widgets.tips import plain_tip
from db.records import ArticleDetail, StoryGroup

TOP = 12
ORIGINAL, PAGE, VERSIONS, STORY = "original", "page", "versions", "story"


class Head(QWidget):
    """Takes an ArticleDetail; its height follows from its width."""

    original_wanted = Signal()
    versions_wanted = Signal()
    story_wanted = Signal()
    link_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._detail: ArticleDetail | None = None
        self._where = QLabel()
        self._where.setTextFormat(Qt.TextFormat.PlainText)
        self._where.setFont(label_font())
        self._where.setProperty("role", "secondary")
        self._check = QLabel(self.tr("please check"))
        self._check.setProperty("role", "warning")
        self._check.setFont(sized(11))
        self._title = QLabel()
        self._title.setWordWrap(True)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._quiet = QLabel()
        self._quiet.setProperty("role", "secondary")
        self._quiet.setWordWrap(True)
        self._quiet.setTextFormat(Qt.TextFormat.RichText)
        self._quiet.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self._quiet.linkActivated.connect(self._on_link)
        self._quiet.linkHovered.connect(self._on_link_hovered)
        self._original_shown = False
        self._reading = Reading()
        self._build()

    def _build(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(GAP_SMALL)
        line.addWidget(self._where)
        line.addWidget(self._check)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, TOP, 0, 0)
        column.setSpacing(GAP_SMALL)
        column.addLayout(line)
        column.addWidget(self._title)
        column.addWidget(self._quiet)
        self.set_reading(Reading())

    def set_reading(self, reading: Reading) -> None:
        """The title grows with the text."""
        self._reading = reading
        self._fit_title(self.width())

    def _fit_title(self, width: int) -> None:
        narrow = width < 22 * self._reading.size  # a large title in a narrow column breaks after every word
        font = reading_font(round(self._reading.size * (1.35 if narrow else 1.65)), self._reading.family)
        font.setWeight(QFont.Weight.DemiBold)
        if font != self._title.font():
            self._title.setFont(font)

    def show_article(self, detail: ArticleDetail) -> None:
        """Show what is known of an article."""
        self._detail = detail
        row = detail.row
        date = shown_date(row.published, long=True)
        self._where.setText(" · ".join(part for part in (row.outlet, date) if part).upper())
        self._where.setAccessibleName(", ".join(part for part in (row.outlet, date) if part))
        self._check.setVisible(bool({"published", "outlet", "title"} & set(row.unsure)))
        self._check.setToolTip(
            self.tr("Not stated outright in the source: %1").replace("%1", self._unsure_names())
        )
        self._title.setText(_breakable(row.title))
        self._title.setAccessibleName(row.title)
        self._title.setToolTip(
            "" if row.title_given else self.tr("Our description: the source as imported has no headline")
        )
        self._show_facts()
        self.updateGeometry()

    def set_original_shown(self, on: bool) -> None:
        """Whether the original stands in the text's place."""
        self._original_shown = on
        self._show_facts()

    def _show_facts(self) -> None:
        if self._detail is None:
            return
        parts = [_kept(fact) for fact in self._facts(self._detail)]
        if self._detail.has_original:
            text = self.tr("Hide the original") if self._original_shown else self.tr("Original")
            parts.append(_link(ORIGINAL, text))
        if self._detail.versions > 1:
            text = self.tr("%Ln version(s)", "", self._detail.versions)
            parts.append(_link(VERSIONS, text))
        if self._detail.story is not None:
            text = self._story(self._detail.story)
            parts.append(_link(STORY, text))
        if self._detail.url:
            text = self.tr("Web page")
            parts.append(_link(PAGE, text))
        self._quiet.setText(" · ".join(parts))

    def _facts(self, detail: ArticleDetail) -> list[str]:
        numbered = sum(passage.number is not None for passage in detail.passages)
        facts = [kind_name(detail.row.kind)]
        if detail.row.genre not in ("", "news", "article"):
            facts.append(kind_name(detail.row.genre))
        facts.append(self.tr("%Ln paragraph(s)", "", numbered))
        if detail.row.kind == "full text":
            facts.append(self.tr("%Ln word(s)", "", detail.words))
        return facts

    def _story(self, story: StoryGroup) -> str:
        if not story.agencies:
            return self.tr("%Ln article(s) with this story", "", len(story.articles))
        articles = self.tr("%Ln article(s)", "", len(story.articles))
        sources = self.tr("%Ln wire source(s)", "", len(story.agencies))
        return f"{articles}, {sources}"

    def _unsure_names(self) -> str:
        names = {
            "published": self.tr("date"),
            "outlet": self.tr("outlet"),
            "title": self.tr("title"),
            "authors": self.tr("authors"),
            "language": self.tr("language"),
            "dateline": self.tr("dateline"),
            "url": self.tr("address"),
        }
        unsure = self._detail.row.unsure if self._detail is not None else ()
        return ", ".join(names.get(field, field) for field in unsure)

    def _on_link(self, link: str) -> None:
        if link == ORIGINAL:
            self.original_wanted.emit()
        elif link == VERSIONS:
            self.versions_wanted.emit()
        elif link == STORY:
            self.story_wanted.emit()
        elif self._detail is not None and self._detail.url:
            self.link_wanted.emit(self._detail.url)

    def _on_link_hovered(self, link: str) -> None:
        tips = {
            ORIGINAL: self.tr("The text as it was imported, with what was taken out"),
            STORY: self.tr("The articles that print the same story; take this one out of them"),
            VERSIONS: self.tr("What changed in this text, and what became of its records"),
        }
        if self._detail is not None and self._detail.url:
            tips[PAGE] = self.tr("Opens in your browser: %1").replace("%1", self._detail.url)
        self._quiet.setToolTip(plain_tip(tips.get(link, "")))

    # --- Qt -------------------------------------------------------------------------------------------------------

    def heightForWidth(self, width: int) -> int:
        self._fit_title(width)
        return super().heightForWidth(width)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._where.setFont(label_font())


def _breakable(text: str) -> str:
    """Text in which a word longer than a line may break; a label breaks only between words."""
    return re.sub(r"\w{18}(?=\w{6})", "\\g<0>\u200b", text)


def _kept(text: str) -> str:
    """As HTML, on one line: "2 versions" does not break between its words."""
    return html.escape(text).replace(" ", "&nbsp;")


def _link(target: str, text: str) -> str:
    return f'<a href="{target}" style="text-decoration: none">{_kept(text)}</a>'
