"""Rapporteur: an offline desktop reference desk for what was said, done and counted."""
