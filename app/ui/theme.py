"""Colours, type and spacing of the whole window, in one place.

A widget or a delegate asks `tokens(palette)`: the palette that Qt hands to every paint call says whether the window is
light or dark, so nothing has to be told when the scheme changes, and there is no global theme.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from app import paths
from app.ui.style import style_sheet

Scheme = Literal["system", "light", "dark"]


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour by what it is for, as `#rrggbb`; `_ground` is the fill that goes under the ink of the same name."""

    dark: bool
    window: str
    sidebar: str
    surface: str
    text: str
    secondary: str
    faint: str
    line: str
    accent: str
    accent_ground: str
    on_accent: str
    selection: str
    hover: str
    quote: str
    quote_ground: str
    statistic: str
    statistic_ground: str
    event: str
    event_ground: str
    highlight: str  # what stands for highlights as a kind
    highlight_ground: str
    yellow: str
    yellow_ground: str
    green: str
    green_ground: str
    blue: str
    blue_ground: str
    pink: str
    pink_ground: str
    star: str
    warning: str
    warning_ground: str
    find: str  # ground of a hit of find-in-article

    def color(self, name: str) -> QColor:
        """One token as a colour; an unknown name is an AttributeError, for it is a bug."""
        return QColor(getattr(self, name))


LIGHT: Final = Tokens(
    dark=False,
    window="#F4F2EE",
    sidebar="#ECE9E3",
    surface="#FFFFFF",
    text="#1F1E1B",
    secondary="#66625A",
    faint="#88837A",
    line="#DFDBD2",
    accent="#1F5C86",
    accent_ground="#E4EEF5",
    on_accent="#FFFFFF",
    selection="#DCE8F1",
    hover="#F0EDE7",
    quote="#B3740E",
    quote_ground="#FBF0DA",
    statistic="#6A4C9F",
    statistic_ground="#EEE8F8",
    event="#2C7A57",
    event_ground="#E2F2E9",
    highlight="#8A7400",
    highlight_ground="#FFF3A3",
    yellow="#8A7400",
    yellow_ground="#FFF07C",
    green="#3F7D1F",
    green_ground="#CDF0AE",
    blue="#1D6FA5",
    blue_ground="#C3E4FF",
    pink="#B03A76",
    pink_ground="#FFD0E4",
    star="#AA7C00",
    warning="#B3372B",
    warning_ground="#FBE9E6",
    find="#FFE58A",
)
DARK: Final = Tokens(
    dark=True,
    window="#1A1A1C",
    sidebar="#161618",
    surface="#222225",
    text="#ECEAE5",
    secondary="#ABA69C",
    faint="#878279",
    line="#35343A",
    accent="#86BDE6",
    accent_ground="#22384A",
    on_accent="#12202B",
    selection="#2A3A47",
    hover="#2A2A2E",
    quote="#E5B25A",
    quote_ground="#3A2F1B",
    statistic="#B9A0EA",
    statistic_ground="#2E2740",
    event="#77C8A0",
    event_ground="#1E352A",
    highlight="#E5D45A",
    highlight_ground="#4A4414",
    yellow="#E5D45A",
    yellow_ground="#5B5210",
    green="#9AD676",
    green_ground="#2F5220",
    blue="#7CC3F2",
    blue_ground="#1C4A6B",
    pink="#F093BE",
    pink_ground="#65294A",
    star="#E8BB3F",
    warning="#F0897D",
    warning_ground="#402522",
    find="#6B5510",
)

# The 4-pixel grid.
GAP_SMALL: Final = 8
GAP: Final = 12
GAP_WIDE: Final = 16
GAP_LARGE: Final = 24
RADIUS: Final = 6
RADIUS_CARD: Final = 10
ROW_NAVIGATION: Final = 32
ROW_FACET: Final = 26
ROW_TABLE: Final = 44
ROW_ARTICLE: Final = 64
WIDTH_NAVIGATION: Final = 212
WIDTH_LIST: Final = 380
WIDTH_SIDE: Final = 292
ICON: Final = 17

# Faces that have Vietnamese, best first; the reader may be set to another.
SERIF: Final = (
    "Source Serif 4",
    "Noto Serif",
    "Charter",
    "Iowan Old Style",
    "Cambria",
    "Georgia",
    "DejaVu Serif",
    "serif",
)
SANS: Final = ("Inter", "Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans")


def tokens(palette: QPalette) -> Tokens:
    """The tokens that belong to a palette made by `apply`."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def apply(application: QApplication, scheme: Scheme = "system") -> None:
    """Dress the application: style, palette and style sheet; "system" follows the desktop's scheme."""
    hints = QGuiApplication.styleHints()
    if scheme == "system":
        hints.unsetColorScheme()
    else:
        hints.setColorScheme(Qt.ColorScheme.Dark if scheme == "dark" else Qt.ColorScheme.Light)
    dark = scheme == "dark" or (scheme == "system" and hints.colorScheme() == Qt.ColorScheme.Dark)
    chosen = DARK if dark else LIGHT
    sheet = style_sheet(chosen, RADIUS, paths.resource("icons"))
    if application.styleSheet() == sheet:
        return  # dressed so already: to dress a thousand widgets again takes half a second
    if (
        application.style().name().lower() != "fusion"
    ):  # the one style that draws alike on the three platforms
        application.setStyle(QStyleFactory.create("Fusion"))
    application.setPalette(_palette(chosen))
    application.setFont(interface_font())
    application.setStyleSheet(sheet)


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget a role of the style sheet after it has been dressed, as buttons of a button box are at once."""
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def interface_font() -> QFont:
    """The desktop's own font at its own size; where no desktop says, the first of ours that is installed, at 13 pixels."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if font.family() in {"Sans Serif", "Sans", "sans-serif"}:
        installed = set(QFontDatabase.families())
        families: list[str] = [family for family in SANS if family in installed]
        font = QFont(families or [font.family()])
        font.setPixelSize(13)
    return font


def scale() -> float:
    """How much larger than 13 pixels the interface font is, so that sizes keep their proportions."""
    font = QApplication.font()
    pixels = font.pixelSize() if font.pixelSize() > 0 else font.pointSizeF() * 96 / 72
    return float(pixels / 13) if pixels > 0 else 1.0


def sized(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The interface font at another size, for titles and small labels."""
    return QFont(_sized(QApplication.font(), pixels, weight))


@lru_cache(maxsize=64)
def _sized(base: QFont, pixels: int, weight: QFont.Weight) -> QFont:
    font = QFont(base)
    font.setPixelSize(max(8, round(pixels * scale())))
    font.setWeight(weight)
    return font


def title_font() -> QFont:
    """A view's title: 17 pixels, semi-bold."""
    return sized(17, QFont.Weight.DemiBold)


def label_font() -> QFont:
    """Small spaced capitals above groups; the caller passes text in capitals."""
    font = sized(11)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.7)
    return font


def figures_font(pixels: int = 13, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Tabular figures, so that numbers stand under each other in a column."""
    return QFont(_figures(QApplication.font(), pixels, weight))


@lru_cache(maxsize=64)
def _figures(base: QFont, pixels: int, weight: QFont.Weight) -> QFont:
    font = QFont(_sized(base, pixels, weight))
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def reading_font(pixels: int = 17, family: str = "") -> QFont:
    """The serif that articles and quotes are read in, or the family that the user chose."""
    font = QFont([family, *SERIF] if family else list(SERIF))
    font.setPixelSize(pixels)
    font.setStyleHint(QFont.StyleHint.Serif)
    return font


def _palette(t: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for target, token in (
        (role.Window, t.window),
        (role.WindowText, t.text),
        (role.Base, t.surface),
        (role.AlternateBase, t.window),
        (role.Text, t.text),
        (role.Button, t.surface),
        (role.ButtonText, t.text),
        (role.BrightText, t.warning),
        (role.Highlight, t.selection),
        (role.HighlightedText, t.text),
        (role.Link, t.accent),
        (role.LinkVisited, t.accent),
        (role.ToolTipBase, t.surface),
        (role.ToolTipText, t.text),
        (role.PlaceholderText, t.secondary),
        (role.Accent, t.accent),
        (role.Light, t.surface),
        (role.Midlight, t.line),
        (role.Mid, t.line),
        (role.Dark, t.faint),
        (role.Shadow, t.line),
    ):
        palette.setColor(target, QColor(token))
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, QColor(t.faint))
    return palette
