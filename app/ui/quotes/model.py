"""Quotes as a paged list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QMimeData, QModelIndex, QObject, Qt

from app.ui.widgets.dates import shown_date, shown_period
from app.ui.widgets.paged_model import Index, PagedModel
from db.records import QuoteRow


def words_of(quote: QuoteRow) -> str:
    """The words as a card shows them: in quotation marks, but never where they are the article's paraphrase."""
    return quote.text if quote.kind == "indirect" else f"“{quote.text}”"


def speaker_of(quote: QuoteRow) -> str:
    """Who speaks: the party, or else what the article calls the speaker."""
    if quote.speaker is not None:
        return quote.speaker.name
    label = quote.speaker_label.strip()
    return (
        label[:1].upper() + label[1:] if label else QCoreApplication.translate("Quotes", "Speaker not named")
    )


def occasion_of(quote: QuoteRow) -> tuple[str, str]:
    """The occasion, and when it was said as far as that is known."""
    when = shown_period(quote.said.start, quote.said.end, quote.said.bound) if quote.said else ""
    return (quote.occasion[1] if quote.occasion else ""), when


def source_of(quote: QuoteRow) -> tuple[str, str]:
    """The outlet (or the headline), and the paragraph; the day of publication where the day of saying is not known."""
    source = quote.source
    parts = []
    if quote.said is None and source.published:
        parts.append(shown_date(source.published))
    if source.paragraph is not None:
        parts.append(QCoreApplication.translate("Quotes", "para. %1").replace("%1", str(source.paragraph)))
    return source.outlet or source.title, ", ".join(parts)


class QuoteModel(PagedModel[QuoteRow]):
    """Rows of quotes; a drag carries what `mime_for` makes of their ids."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.mime_for: Callable[[tuple[int, ...]], QMimeData] | None = None

    def spoken(self, row: QuoteRow) -> str:
        occasion, when = occasion_of(row)
        outlet, place = source_of(row)
        kinds = {
            "indirect": self.tr("paraphrase"),
            "candidate": self.tr("to review"),
            "starred": self.tr("bookmarked"),
        }
        parts = [speaker_of(row), row.role, when, outlet, place, words_of(row), occasion]
        parts += [kinds[row.kind]] if row.kind in kinds else []
        parts += [kinds[row.status]] if row.status in kinds else []
        parts += [kinds["starred"]] if row.starred else []
        return ", ".join(part for part in parts if part)

    def copied(self, row: QuoteRow) -> str:
        return row.text

    # --- Qt -------------------------------------------------------------------------------------------------------

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        ids = tuple(i for i in (self.id_at(index) for index in indexes) if i is not None)
        return self.mime_for(ids) if self.mime_for is not None else QMimeData()

    def mimeTypes(self) -> list[str]:
        return ["text/plain", "text/html"]
