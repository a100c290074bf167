"""Quotes as cards, beside their facets."""
