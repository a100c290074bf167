"""A page of HTML as a PDF, without a display."""

from __future__ import annotations

import pypdfium2

from app.printing import to_pdf


def test_letters_of_any_language_reach_the_page(qapp: object) -> None:
    data = to_pdf("<html><head><title>Sông</title></head><body><p>Đồng bằng sông Cửu Long</p></body></html>")
    document = pypdfium2.PdfDocument(data)
    text = document[0].get_textpage().get_text_range()
    assert "Đồng bằng sông Cửu Long" in text
    assert document.get_metadata_value("Title") == "Sông"
    document.close()
