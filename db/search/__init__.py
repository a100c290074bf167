"""The search index: folding, the query of the search box, and finding."""
