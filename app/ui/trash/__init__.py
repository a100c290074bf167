"""Trash: what was deleted, for thirty days."""
