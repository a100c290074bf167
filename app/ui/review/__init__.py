"""Candidates one by one, each with its sentence and the rule that found it."""
