"""The style sheet: the few things that a palette cannot say, such as hairlines, rounded controls and the focus ring.

Buttons are told apart by the dynamic property `role`: primary, quiet, link, chip.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.ui.theme import Tokens


def style_sheet(t: Tokens, radius: int, icons: Path) -> str:
    """The whole window's style sheet for one set of tokens; `icons` holds the arrows that a style sheet takes from files."""
    return _buttons(t, radius) + _fields(t, radius) + _arrows(t, icons) + _menus(t) + _lists(t) + _small(t)


def _buttons(t: Tokens, radius: int) -> str:
    return f"""
QPushButton {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.line}; border-radius: {radius}px; padding: 5px 12px; min-height: 18px; }}
QPushButton:hover {{ background: {t.hover}; }}
QPushButton:pressed {{ background: {t.selection}; }}
QPushButton:disabled {{ color: {t.faint}; }}
QPushButton:focus {{ border: 2px solid {t.accent}; padding: 4px 11px; }}
QPushButton[role="primary"] {{ background: {t.accent}; color: {t.on_accent}; border: 1px solid {t.accent}; font-weight: 500; }}
QPushButton[role="primary"]:focus {{ border: 2px solid {t.text}; padding: 4px 11px; }}
QPushButton[role="primary"]:disabled {{ background: {t.line}; border-color: {t.line}; color: {t.faint}; }}
QPushButton[role="quiet"] {{ background: transparent; border-color: transparent; color: {t.secondary}; }}
QPushButton[role="quiet"]:hover {{ background: {t.hover}; color: {t.text}; }}
QPushButton[role="quiet"]:focus {{ border: 2px solid {t.accent}; }}
QPushButton[role="link"] {{ background: transparent; border: 1px solid transparent; color: {t.accent}; padding: 2px 4px; text-align: left; }}
QPushButton[role="link"]:hover {{ text-decoration: underline; }}
QPushButton[role="link"]:focus {{ border: 2px solid {t.accent}; padding: 1px 3px; }}
QPushButton[role="chip"] {{ border-radius: 12px; padding: 3px 11px; min-height: 16px; color: {t.secondary}; }}
QPushButton[role="chip"]:focus {{ border: 2px solid {t.accent}; padding: 2px 10px; }}
QPushButton[role="chip"]:checked, QPushButton[role="chip"][chosen="true"] {{ background: {t.accent_ground}; color: {t.accent}; border-color: {t.accent_ground}; font-weight: 500; }}
QToolButton {{ background: transparent; color: {t.secondary}; border: 2px solid transparent; border-radius: {radius}px; padding: 4px; }}
QToolButton:hover {{ background: {t.hover}; color: {t.text}; }}
QToolButton:checked {{ background: {t.accent_ground}; color: {t.accent}; }}
QToolButton:focus {{ border-color: {t.accent}; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QPushButton::menu-indicator {{ image: none; width: 0; }}
"""


def _fields(t: Tokens, radius: int) -> str:
    kinds = ("QLineEdit", "QPlainTextEdit", "QTextEdit", "QSpinBox", "QDateEdit")
    plain = ", ".join(kinds)
    focused = ", ".join(f"{kind}:focus" for kind in kinds)
    return f"""
{plain} {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.line}; border-radius: {radius}px; padding: 5px 8px; selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
{focused} {{ border: 2px solid {t.accent}; padding: 4px 7px; }}
QComboBox {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.line}; border-radius: {radius}px; padding: 5px 10px; }}
QComboBox:focus {{ border: 2px solid {t.accent}; padding: 4px 9px; }}
QComboBox QAbstractItemView {{ background: {t.surface}; border: 1px solid {t.line}; selection-background-color: {t.selection}; selection-color: {t.text}; }}
QCheckBox {{ spacing: 8px; color: {t.text}; }}
"""


def _arrows(t: Tokens, icons: Path) -> str:
    scheme = "dark" if t.dark else "light"
    down, up = (f'url("{(icons / f"caret-{way}-{scheme}.svg").as_posix()}")' for way in ("down", "up"))
    check = f'url("{(icons / f"check-{scheme}.svg").as_posix()}")'
    return f"""
QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: 24px; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{ image: {down}; width: 12px; height: 12px; }}
QCheckBox::indicator {{ width: 14px; height: 14px; border: 1px solid {t.faint}; border-radius: 3px; background: {t.surface}; }}
QCheckBox::indicator:checked {{ background: {t.accent}; border-color: {t.accent}; image: {check}; }}
QCheckBox::indicator:focus {{ border: 2px solid {t.accent}; }}
QSpinBox::up-button, QSpinBox::down-button {{ border: none; width: 22px; background: transparent; }}
QSpinBox::up-arrow {{ image: {up}; width: 10px; height: 10px; }}
QSpinBox::down-arrow {{ image: {down}; width: 10px; height: 10px; }}
"""


def _menus(t: Tokens) -> str:
    return f"""
QMenu {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.line}; padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 4px; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::item:selected {{ background: {t.selection}; }}
QMenu::item:disabled {{ color: {t.faint}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 8px; }}
QMenuBar {{ background: {t.sidebar}; color: {t.text}; }}
QMenuBar::item {{ padding: 4px 10px; background: transparent; }}
QMenuBar::item:selected {{ background: {t.selection}; border-radius: 4px; }}
"""


def _lists(t: Tokens) -> str:
    return f"""
QAbstractScrollArea {{ border: none; }}
QAbstractItemView {{ outline: none; background: {t.surface}; color: {t.text}; }}
QHeaderView::section {{ background: {t.surface}; color: {t.secondary}; border: none; border-bottom: 1px solid {t.line}; padding: 6px 8px; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {t.line}; border-radius: 4px; min-height: 32px; min-width: 32px; margin: 1px; }}
QScrollBar::handle:hover {{ background: {t.faint}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; border: none; width: 0; height: 0; }}
QTabBar::tab {{ background: transparent; color: {t.secondary}; padding: 6px 10px; border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {t.text}; border-bottom-color: {t.accent}; }}
QTabBar::tab:focus {{ color: {t.accent}; }}
QTabWidget::pane {{ border: none; }}
"""


def _small(t: Tokens) -> str:
    return f"""
QToolTip {{ color: {t.text}; background: {t.surface}; border: 1px solid {t.line}; padding: 4px 6px; }}
QMainWindow, QDialog {{ background: {t.window}; }}
QSplitter::handle {{ background: {t.line}; }}
QSplitter::handle:hover {{ background: {t.accent}; }}
#top, #status, #navigation {{ background: {t.sidebar}; }}
#navigation {{ selection-background-color: transparent; padding-top: 8px; }}
#navigation::branch {{ background: transparent; }}
#top {{ border-bottom: 1px solid {t.line}; }}
#status {{ border-top: 1px solid {t.line}; }}
QWidget[role="surface"] {{ background: {t.surface}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QListWidget::item, QTreeWidget::item {{ padding: 4px 6px; }}
QListWidget::item:selected {{ background: {t.selection}; color: {t.text}; }}
QStatusBar {{ background: {t.sidebar}; color: {t.secondary}; }}
QStatusBar::item {{ border: none; }}
QProgressBar {{ background: {t.line}; border: none; border-radius: 3px; max-height: 6px; text-align: center; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
QFrame[role="popup"] {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: 6px; }}
QFrame[role="popup"] QScrollArea, QFrame[role="popup"] QScrollArea > QWidget > QWidget {{ background: transparent; }}
QFrame[role="line"] {{ background: {t.line}; max-height: 1px; min-height: 1px; border: none; }}
QLabel[role="secondary"] {{ color: {t.secondary}; }}
QLabel[role="warning"] {{ color: {t.warning}; background: {t.warning_ground}; border-radius: 4px; padding: 3px 6px; }}
"""
