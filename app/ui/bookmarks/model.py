"""Bookmarks as a paged list that can be dragged."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex, Qt

from app.ui.bookmarks.items import Item, spoken, words
from app.ui.dragging import refs_to_mime
from app.ui.widgets.paged_model import Index, PagedModel


class BookmarkModel(PagedModel[Item]):
    """Rows by bookmark id."""

    def spoken(self, row: Item) -> str:
        return spoken(row)

    def copied(self, row: Item) -> str:
        return row.bookmark.title

    def items(self, ids: Sequence[int]) -> tuple[Item, ...]:
        """The rows of some ids, as far as they are here."""
        return tuple(row for row in (self.row_of(i) for i in ids) if row is not None)

    # --- Qt -------------------------------------------------------------------------------------------------------

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        rows = [row for row in (self.row_at(index) for index in indexes) if row is not None]
        data = refs_to_mime(tuple(row.ref for row in rows))
        data.setText("\n".join(words(row) for row in rows))
        return data
