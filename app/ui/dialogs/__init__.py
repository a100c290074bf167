"""Dialogs: questions and reports that stand above the window."""
