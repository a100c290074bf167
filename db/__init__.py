"""The library: one SQLite file, its models, queries, search index and migrations."""

from db import late_asyncio

late_asyncio.stand_in()  # before anything here imports SQLAlchemy
