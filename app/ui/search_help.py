"""The language of the box in examples that run: a click searches for them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.ui.theme import GAP, GAP_SMALL, GAP_WIDE, label_font

CONTEXT: Final = "SearchHelp"
WIDTH: Final = 640
# Section, and its queries with what they ask for; {speaker} and the like become names of the library.
SECTIONS: Final = (
    (
        QT_TRANSLATE_NOOP("SearchHelp", "Words"),
        (
            ("cyber convention ", QT_TRANSLATE_NOOP("SearchHelp", "both words, in any order, with their other forms")),
            ("Signing ", QT_TRANSLATE_NOOP("SearchHelp", "a capital: this form alone")),
            ('"to sign" ', QT_TRANSLATE_NOOP("SearchHelp", "exactly these words, side by side, with their punctuation")),
            ("scams OR fraud ", QT_TRANSLATE_NOOP("SearchHelp", "either word")),
            ("convention -draft ", QT_TRANSLATE_NOOP("SearchHelp", "without a word")),
            ("trust NEAR/5 vietnam ", QT_TRANSLATE_NOOP("SearchHelp", "at most five words between them")),
            ("multilateral* ", QT_TRANSLATE_NOOP("SearchHelp", "words that begin so")),
            ("(trust OR peace) vietnam ", QT_TRANSLATE_NOOP("SearchHelp", "brackets hold together what belongs together")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("SearchHelp", "Who, where, about what"),
        (
            ('speaker:"{speaker}" ', QT_TRANSLATE_NOOP("SearchHelp", "said by; also person: organisation: party:")),
            ('outlet:"{outlet}" ', QT_TRANSLATE_NOOP("SearchHelp", "from one newsroom; also author: title: language:")),
            ('topic:"{topic}" ', QT_TRANSLATE_NOOP("SearchHelp", "with a topic; also collection: note:")),
            ('place:"{place}" kind:event ', QT_TRANSLATE_NOOP("SearchHelp", "events at a place; also kind:quote, kind:statistic")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("SearchHelp", "When and how much"),
        (
            ("date:2025-10.. ", QT_TRANSLATE_NOOP("SearchHelp", "October 2025 or later; also 2024..2025, ..2024-06, >2024")),
            ("year:2025 kind:quote ", QT_TRANSLATE_NOOP("SearchHelp", "quotes of a year; also added:")),
            ("value:>1bn ", QT_TRANSLATE_NOOP("SearchHelp", "figures above a billion; also 10..20, <50%, <=16,000")),
            ('unit:"{unit}" ', QT_TRANSLATE_NOOP("SearchHelp", "figures in a unit, such as USD or percent; also measure:")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("SearchHelp", "State"),
        (
            ("is:bookmarked ", QT_TRANSLATE_NOOP("SearchHelp", "with a star; also candidate, verified, disputed, scheduled, deadline, digest, reprint")),
            ("has:note ", QT_TRANSLATE_NOOP("SearchHelp", "with a note; also original, speaker, date, place, change")),
            ("-is:candidate kind:quote ", QT_TRANSLATE_NOOP("SearchHelp", "reviewed quotes: a minus turns any of these round")),
        ),
    ),
)  # fmt: skip
SAMPLES: Final = {
    "speaker": "guterres",
    "outlet": "vov",
    "topic": "diplomacy",
    "place": "hanoi",
    "unit": "percent",
}


class SearchHelp(QFrame):
    """Opens under the box; Esc closes."""

    chosen = Signal(str)

    def __init__(self, samples: dict[str, str], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setProperty("role", "popup")
        self._samples = SAMPLES | {name: clean(value) for name, value in samples.items() if clean(value)}
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(GAP_WIDE, GAP, GAP_WIDE, GAP)
        self._grid.setHorizontalSpacing(GAP_WIDE)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        for title, rows in SECTIONS:
            self._add_section(translated(title), rows)
        self._add_foot()
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(area)
        self._inside = inside

    def open_under(self, box: QWidget) -> None:
        """Show under the box, as wide as it has room."""
        window = box.window()
        corner = box.mapToGlobal(QPoint(0, box.height() + 4))
        room = window.geometry()
        width = min(max(WIDTH, box.width()), room.width() - 2 * GAP)
        left = max(room.left() + GAP, min(corner.x(), room.right() - width - GAP))
        wanted = self._inside.heightForWidth(width - 2) if self._inside.hasHeightForWidth() else -1
        height = min(max(wanted, self._inside.sizeHint().height()) + 4, room.bottom() - corner.y() - GAP)
        self.setGeometry(QRect(left, corner.y(), width, max(200, height)))
        self.show()
        first = self.findChild(QPushButton)
        if first is not None:
            first.setFocus(Qt.FocusReason.PopupFocusReason)

    def _add_section(self, title: str, rows: tuple[tuple[str, object], ...]) -> None:
        heading = QLabel(title.upper())
        heading.setFont(label_font())
        heading.setProperty("role", "secondary")
        at = self._grid.rowCount()
        self._grid.addWidget(heading, at, 0, 1, 2)
        self._grid.setRowMinimumHeight(at, 26)
        for pattern, meaning in rows:
            at += 1
            query = pattern.format(**self._samples)
            button = QPushButton(query.strip().replace("&", "&&"))
            button.setProperty("role", "link")
            button.setFont(_typed_font(self.font()))
            button.setAccessibleName(f"{query.strip()}: {translated(meaning)}")
            button.clicked.connect(lambda _=False, chosen=query: self._choose(chosen))
            label = QLabel(translated(meaning))
            label.setWordWrap(True)
            label.setProperty("role", "secondary")
            self._grid.addWidget(button, at, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(label, at, 1, Qt.AlignmentFlag.AlignVCenter)

    def _add_foot(self) -> None:
        foot = QLabel(
            self.tr(
                "Accents, curly quotation marks and dashes make no difference. English words stand for their other "
                "forms (sign, signs, signed, signing) unless they have a capital or quotation marks. A query never "
                "fails: the line above the hits says how it was understood."
            )
        )
        foot.setWordWrap(True)
        foot.setProperty("role", "secondary")
        foot.setContentsMargins(0, GAP_SMALL, 0, 0)
        self._grid.addWidget(foot, self._grid.rowCount(), 0, 1, 2)

    def _choose(self, query: str) -> None:
        self.close()
        self.chosen.emit(query)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)


def translated(text: object) -> str:
    """A text of the table in the interface's language."""
    return QCoreApplication.translate(CONTEXT, str(text))


def queries(samples: dict[str, str]) -> list[str]:
    """Every example as it runs."""
    return [pattern.format(**(SAMPLES | samples)) for _, rows in SECTIONS for pattern, _ in rows]


def clean(name: str) -> str:
    """A name as it can stand between quotation marks."""
    return " ".join(name.replace('"', " ").split())


def _typed_font(font: QFont) -> QFont:
    typed = QFont(font)
    typed.setFamilies(
        ["JetBrains Mono", "Cascadia Mono", "Menlo", "Consolas", "DejaVu Sans Mono", "monospace"]
    )
    typed.setPixelSize(max(11, font.pixelSize() - 1) if font.pixelSize() > 0 else 12)
    return typed
