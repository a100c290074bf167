"""Draft check: where the words of a text come from."""
