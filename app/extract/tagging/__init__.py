"""Parts of speech and noun phrases, for the finders that must know where a phrase ends."""

from __future__ import annotations

from app.extract.tagging.words import Word, split_words

__all__ = ["Word", "split_words"]
