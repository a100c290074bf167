"""Briefs: writing from a collection, beside what was collected."""
