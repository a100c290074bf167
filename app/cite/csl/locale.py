"""Localization data: terms, dates, ordinals and style options through CSL's fallback chain.

Priority, highest first: the style's cs:locale for the dialect, for the language, without a language; then
the locale file of the dialect, of the language's primary dialect, and en-US (specification, "Locale Fallback").
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from app.cite.csl.model import Date, LocaleData, LocaleTerm
from app.cite.csl.quotemarks import QuoteMarks

# Primary dialect of each language that has more than one, or one named otherwise than its language.
PRIMARY = {
    "af": "af-ZA", "bal": "bal-PK", "bg": "bg-BG", "brh": "brh-PK", "ca": "ca-AD", "cs": "cs-CZ", "cy": "cy-GB",
    "da": "da-DK", "de": "de-DE", "el": "el-GR", "en": "en-US", "es": "es-ES", "et": "et-EE", "fa": "fa-IR",
    "fi": "fi-FI", "fr": "fr-FR", "gl": "gl-ES", "he": "he-IL", "hi": "hi-IN", "hr": "hr-HR", "hu": "hu-HU",
    "hy": "hy-AM", "id": "id-ID", "is": "is-IS", "it": "it-IT", "ja": "ja-JP", "km": "km-KH", "ko": "ko-KR",
    "lij": "lij-IT", "lt": "lt-LT", "lv": "lv-LV", "mn": "mn-MN", "ms": "ms-MY", "nb": "nb-NO", "nl": "nl-NL",
    "nn": "nn-NO", "no": "nb-NO", "pa": "pa-PK", "pl": "pl-PL", "pt": "pt-PT", "ro": "ro-RO", "ru": "ru-RU",
    "sk": "sk-SK", "sl": "sl-SI", "sr": "sr-Cyrl-RS", "sv": "sv-SE", "th": "th-TH", "tl": "tl-PH", "tr": "tr-TR",
    "uk": "uk-UA", "vi": "vi-VN", "zh": "zh-CN",
}  # fmt: skip

_FORM_FALLBACK = {"verb-short": "verb", "symbol": "short", "short": "long", "verb": "long", "long": ""}

Loader = Callable[[str], "LocaleData | None"]


class Locale:
    """Terms and dates of one language as a style sees them."""

    def __init__(self, lang: str, layers: Iterable[LocaleData]) -> None:
        """`layers` from highest to lowest priority."""
        self.lang = lang
        self._layers = tuple(layers)
        self._found: dict[tuple[str, str], LocaleTerm | None] = {}
        # The highest layer that defines an ordinal replaces all of them (specification, "Ordinal Suffixes").
        self._ordinals = next((layer for layer in self._layers if _has_ordinals(layer)), None)
        self.punctuation_in_quote = self.option("punctuation-in-quote") == "true"
        self.limit_day_ordinals = self.option("limit-day-ordinals-to-day-1") == "true"
        self.quotes = QuoteMarks(
            self.term("open-quote"),
            self.term("close-quote"),
            self.term("open-inner-quote"),
            self.term("close-inner-quote"),
        )

    @property
    def is_english(self) -> bool:
        """True where title case means something."""
        return self.lang.split("-")[0].lower() == "en"

    def find(self, name: str, form: str = "long") -> LocaleTerm | None:
        """The term in `form` or the nearest form that exists; None for a term that does not."""
        key = (name, form)
        if key not in self._found:
            self._found[key] = self._search(name, form)
        return self._found[key]

    def term(self, name: str, form: str = "long", plural: bool = False) -> str:
        """The term's text, empty where there is none."""
        found = self.find(name, form)
        if found is None:
            return ""
        return found.multiple if plural else found.single

    def has(self, name: str, form: str) -> bool:
        """True where exactly this form exists."""
        return any((name, form) in layer.terms for layer in self._layers)

    def gender(self, name: str) -> str:
        """Grammatical gender of a term: masculine, feminine or empty."""
        found = self.find(name)
        return found.gender if found else ""

    def date(self, form: str) -> Date | None:
        """The localized date format."""
        return next((layer.dates[form] for layer in self._layers if form in layer.dates), None)

    def option(self, name: str) -> str:
        """A style option of the highest layer that sets it."""
        return next((layer.options[name] for layer in self._layers if name in layer.options), "")

    def ordinal_suffix(self, number: int, gender: str = "") -> str:
        """Suffix of an ordinal number (specification, "Ordinal Suffixes")."""
        layer = self._ordinals
        if layer is None:
            return ""
        last_two, last = number % 100, number % 10
        candidates = (
            (f"ordinal-{number:02d}", "whole-number") if number < 100 else ("", ""),
            (f"ordinal-{last_two:02d}", "last-two-digits"),
            (f"ordinal-{last:02d}", "last-digit"),
        )
        for name, match in candidates:
            found = self._ordinal(layer, name, gender)
            if found is not None and _ordinal_matches(name, found.match, match, number):
                return found.single
        plain = self._ordinal(layer, "ordinal", gender)
        return plain.single if plain else ""

    def long_ordinal(self, number: int, gender: str = "") -> str:
        """`number` as a word ("first" to "tenth"), empty beyond ten."""
        if not 1 <= number <= 10:
            return ""
        name = f"long-ordinal-{number:02d}"
        for layer in self._layers:
            found = self._ordinal(layer, name, gender)
            if found is not None:
                return found.single
        return ""

    def _ordinal(self, layer: LocaleData, name: str, gender: str) -> LocaleTerm | None:
        if gender and (name, gender) in layer.gendered:
            return layer.gendered[name, gender]
        return layer.terms.get((name, "long"))

    def _search(self, name: str, form: str) -> LocaleTerm | None:
        # A layer's own short form wins over a lower layer's exact form only when that form exists nowhere:
        # the specification falls back first through the locales, then through the forms.
        while form:
            for layer in self._layers:
                if (name, form) in layer.terms:
                    return layer.terms[name, form]
            form = _FORM_FALLBACK.get(form, "")
        return None


def build_locale(lang: str, style_locales: Iterable[LocaleData], load: Loader) -> Locale:
    """The locale that a style sees for `lang`. `load` gives the locale file of a dialect, or None."""
    lang = lang or "en-US"
    language = lang.split("-")[0]
    dialect = lang if "-" in lang else PRIMARY.get(lang, lang)
    style_locales = list(style_locales)
    wanted = list(dict.fromkeys((dialect, language, "")))
    layers = [data for name in wanted for data in reversed(style_locales) if data.lang == name]
    files = list(dict.fromkeys((dialect, PRIMARY.get(language, language), "en-US")))
    layers += [data for name in files if (data := load(name)) is not None]
    return Locale(dialect, layers)


def _has_ordinals(layer: LocaleData) -> bool:
    return any(name.startswith("ordinal") for name, _ in (*layer.terms, *layer.gendered))


def _ordinal_matches(name: str, stated: str, tried: str, number: int) -> bool:
    default = "last-digit" if len(name) == 10 and name[8] == "0" else "last-two-digits"
    stated = stated or default
    if stated == "whole-number":
        return tried == "whole-number" and number == int(name[8:])
    if stated == "last-two-digits":
        return number % 100 == int(name[8:])
    return number % 10 == int(name[8:])
