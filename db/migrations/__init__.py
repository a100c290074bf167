"""Bringing a library of an older revision up to date."""
