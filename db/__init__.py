"""The library: one SQLite file, its models, queries, search index and migrations."""
