"""For developers: `alembic -c db/migrations/alembic.ini revision --autogenerate -m "..."` against a library at head.

The application never runs this file; it migrates through `db.migrations.runner`.
"""

from __future__ import annotations

import os

from alembic import context
from sqlalchemy import create_engine

from db import models
from db.base import Base
from db.search import index

__all__ = ["models"]


def ours(name: str | None, kind: str, _parents: object) -> bool:
    """Autogenerate must not look at the index: it would drop FTS5's shadow tables."""
    return not (kind == "table" and name is not None and index.is_ours(name))


engine = create_engine(f"sqlite:///{os.environ['RAPPORTEUR_LIBRARY']}")
with engine.connect() as connection:
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        include_name=ours,
        render_as_batch=True,
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()
