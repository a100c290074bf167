"""Highlights: every marked passage of the library with its note."""
