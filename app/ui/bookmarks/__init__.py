"""Bookmarks and collections as a list in the user's order."""
