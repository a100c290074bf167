"""The row above a brief: its collection, how many words, what kind of paragraph, style, copy, export, print."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from app.ui.icons import icon
from app.ui.theme import GAP, GAP_SMALL, GAP_WIDE, figures_font, scale, title_font
from app.ui.widgets.elided_label import ElidedLabel

WIDE = 820


class BriefHead(QWidget):
    """Buttons and words; what they do is the panel's."""

    items_wanted = Signal()
    kind_chosen = Signal(str, int)
    dressed = Signal(str)  # bold or italic
    pick_wanted = Signal()
    style_chosen = Signal(str)
    styles_wanted = Signal()
    copy_wanted = Signal()
    export_wanted = Signal(str)  # format
    print_wanted = Signal()
    side_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = (0, 0)
        self._saved = ""
        self._title = ElidedLabel(font=title_font())
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._items = QPushButton(icon("list-bullets", "text"), self.tr("Items"))
        self._items.setToolTip(self.tr("Show the collection as a list"))
        self._words = QLabel()
        self._words.setFont(figures_font())
        self._words.setProperty("role", "secondary")
        self._kind = QPushButton()
        self._kind.setProperty("role", "quiet")
        self._style = QPushButton()
        self._style.setProperty("role", "quiet")
        for button in (self._kind, self._style):
            button.setIcon(icon("caret-down"))
            button.setIconSize(QSize(12, 12))
            button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._build()
        self.show_kind("text", 0)
        self.show_style("", "")

    def show_name(self, name: str) -> None:
        """Whose brief it is."""
        self._title.set_text(name)

    def show_words(self, own: int, quoted: int) -> None:
        """How many words are one's own, and how many are quoted."""
        self._counts = (own, quoted)
        self._show_count()

    def show_saved(self, text: str) -> None:
        """Whether everything is kept."""
        self._saved = text
        self._show_count()

    def show_kind(self, kind: str, level: int) -> None:
        """What the paragraph is in which the caret stands."""
        name = self._kind_names().get((kind, level if kind == "heading" else 0), self.tr("Text"))
        self._kind.setText(name)
        self._kind.setAccessibleName(self.tr("Paragraph: %1").replace("%1", name))
        for (of, deep), action in self._kinds.items():
            action.setChecked((of, deep) == (kind, level if kind == "heading" else 0))
        self._kind.setEnabled(kind != "excerpt")
        tip = self.tr("An excerpt stands by itself") if kind == "excerpt" else self.tr("Kind of paragraph")
        self._kind.setToolTip(tip)

    def show_style(self, style: str, title: str) -> None:
        """The style of the citations; "" is that of the preferences."""
        text = title or style or self.tr("Citation style")
        shown = text if len(text) <= 24 else text[:23].rstrip() + "…"
        self._style.setText(shown)
        self._style.setToolTip(self.tr("Citation style: %1").replace("%1", text))
        self._style.setAccessibleName(self.tr("Citation style: %1").replace("%1", text))

    def show_styles(self, styles: Sequence[tuple[str, str]], chosen: str) -> None:
        """The styles that can be chosen at once."""
        menu = self._style.menu()
        menu.clear()
        first = menu.addAction(self.tr("As in the preferences"))
        first.setCheckable(True)
        first.setChecked(not chosen)
        first.triggered.connect(lambda _=False: self.style_chosen.emit(""))
        menu.addSeparator()
        for style, title in styles:
            action = menu.addAction(title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(style == chosen)
            action.triggered.connect(lambda _=False, which=style: self.style_chosen.emit(which))

    def set_side(self, on: bool) -> None:
        """Whether the material shows, without announcing it."""
        self._side.blockSignals(True)
        self._side.setChecked(on)
        self._side.blockSignals(False)

    def _kind_names(self) -> dict[tuple[str, int], str]:
        return {
            ("text", 0): self.tr("Text"),
            ("heading", 1): self.tr("Heading 1"),
            ("heading", 2): self.tr("Heading 2"),
            ("heading", 3): self.tr("Heading 3"),
            ("item", 0): self.tr("List"),
            ("note", 0): self.tr("Note to myself"),
            ("excerpt", 0): self.tr("Excerpt"),
        }

    def _build(self) -> None:
        self._kinds: dict[tuple[str, int], QAction] = {}
        kinds = QMenu(self)
        signs = {
            ("heading", 1): "#",
            ("heading", 2): "##",
            ("heading", 3): "###",
            ("item", 0): "-",
            ("note", 0): "//",
        }
        for (kind, level), name in self._kind_names().items():
            if kind == "excerpt":
                continue
            sign = signs.get((kind, level), "")
            action = kinds.addAction(f"{name}\t{sign}" if sign else name)
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, k=kind, n=level: self.kind_chosen.emit(k, n))
            self._kinds[kind, level] = action
        kinds.addSeparator()
        for which, glyph, text in (
            ("bold", "text-bolder", self.tr("Bold") + "\tCtrl+B"),
            ("italic", "text-italic", self.tr("Italic") + "\tCtrl+I"),
        ):
            action = kinds.addAction(icon(glyph), text)
            action.triggered.connect(lambda _=False, name=which: self.dressed.emit(name))
        self._kind.setMenu(kinds)
        styles = QMenu(self)
        styles.aboutToShow.connect(self.styles_wanted)
        self._style.setMenu(styles)
        self._pick = self._tool("plus-circle", self.tr("Put an excerpt in (Ctrl+Enter)"), self.pick_wanted)
        self._copy = self._tool("copy", self.tr("Copy the whole brief with its sources"), self.copy_wanted)
        self._export = self._tool("export", self.tr("Export the brief…"), None)
        self._export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        formats = QMenu(self)
        for name, text in (
            ("docx", self.tr("Word (.docx)")),
            ("odt", self.tr("OpenDocument (.odt)")),
            ("md", self.tr("Markdown (.md)")),
            ("html", self.tr("Web page (.html)")),
            ("pdf", self.tr("PDF (.pdf)")),
        ):
            action = formats.addAction(text)
            action.triggered.connect(lambda _=False, which=name: self.export_wanted.emit(which))
        formats.addSeparator()
        printing = formats.addAction(icon("printer"), self.tr("Print…") + "\tCtrl+P")
        printing.triggered.connect(lambda _=False: self.print_wanted.emit())
        self._export.setMenu(formats)
        self._side = self._tool("columns", self.tr("What can be put in"), None)
        self._side.setCheckable(True)
        self._side.setChecked(True)
        self._side.toggled.connect(self.side_toggled)
        self._items.setAutoDefault(False)
        self._items.clicked.connect(lambda _=False: self.items_wanted.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP_WIDE, GAP, GAP_SMALL, GAP_SMALL)
        row.setSpacing(GAP_SMALL)
        row.addWidget(self._title)
        row.addWidget(self._words, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self._kind)
        row.addWidget(self._style)
        for button in (self._pick, self._copy, self._export, self._side):
            row.addWidget(button)
        row.addWidget(self._items)

    def _tool(self, glyph: str, text: str, announced: object) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(glyph))
        button.setIconSize(QSize(17, 17))
        button.setToolTip(text)
        button.setAccessibleName(text.split(" (")[0])
        if announced is not None:
            button.clicked.connect(lambda _=False: announced.emit())  # type: ignore[attr-defined]
        return button

    def _show_count(self) -> None:
        locale = QLocale()
        own, quoted = self._counts
        text = self.tr("%Ln word(s)", "", own)
        whole = text
        if quoted:
            whole += "  ·  " + self.tr("%1 in excerpts").replace("%1", locale.toString(quoted))
        if self._saved:
            whole += f"  ·  {self._saved}"
        wide = self.width() >= WIDE * scale()
        self._words.setText(whole if wide else text)
        self._words.setToolTip(whole)

    # --- Qt -------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._style.setVisible(self.width() >= 560 * scale())
        self._show_count()
