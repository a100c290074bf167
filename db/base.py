"""The declarative base, the naming convention of constraints, and the columns that several tables share."""

from __future__ import annotations

from sqlalchemy import ColumnElement, ForeignKey, MetaData, Text, literal_column
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, mapped_column

# Alembic's batch mode can only drop a constraint that has a name.
CONVENTION = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}

# The id of a purged record is never given to another: undo, history and decisions refer to records by id.
KEEP_IDS = {"sqlite_autoincrement": True}


# Constants, not parameters: SQLite matches a query with a partial index only by constants.
REJECTED: ColumnElement[str] = literal_column("'rejected'")
CANDIDATE: ColumnElement[str] = literal_column("'candidate'")
# What lists show of records that are reviewed; the partial indexes of these tables say the same.
SHOWN = "deleted_at IS NULL AND status != 'rejected'"
# Events that may be due, and figures that may differ from others on purpose: few, and looked for on the overview.
PLANNED = f"{SHOWN} AND state IN ('scheduled', 'deadline')"
TELLING = f"{SHOWN} AND (nature IN ('expected', 'target') OR disputed)"
# What waits for review.
WAITING = "deleted_at IS NULL AND status = 'candidate'"
# What lasts longer than the day on which it begins, or of which only the month or year is known.
LASTING = "date_to > date_from"


class Base(MappedAsDataclass, DeclarativeBase, kw_only=True):
    """Every model: a dataclass whose fields are named when it is made."""

    metadata = MetaData(naming_convention=CONVENTION)


class Identified(MappedAsDataclass, kw_only=True):
    """A numbered record. SQLite's rowid is the id, and the search index uses the same number."""

    id: Mapped[int] = mapped_column(primary_key=True, init=False, sort_order=-10)


class Spanned(MappedAsDataclass, kw_only=True):
    """Where a record rests: code points `start_at` to `end_at` of one frozen text; the paragraph is the locator for citing."""

    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"))
    text_id: Mapped[int] = mapped_column(ForeignKey("article_text.id"), index=True)
    start_at: Mapped[int]
    end_at: Mapped[int]
    paragraph: Mapped[int | None] = mapped_column(default=None)


class Dated(MappedAsDataclass, kw_only=True):
    """A date or period as far as a source supports it.

    `when_start` and `when_end` are partial ISO dates, `when_text` the words of the source. `date_from` and `date_to`
    are whole ISO days derived from them for sorting and filtering: NULL where the year is open.
    """

    when_start: Mapped[str | None] = mapped_column(default=None)
    when_end: Mapped[str | None] = mapped_column(default=None)
    when_bound: Mapped[str | None] = mapped_column(default=None)
    when_text: Mapped[str] = mapped_column(Text, default="")
    date_from: Mapped[str | None] = mapped_column(default=None)
    date_to: Mapped[str | None] = mapped_column(default=None)


class Trashable(MappedAsDataclass, kw_only=True):
    """What can rest in the trash. `deleted_with` names the article whose deletion took this record along."""

    deleted_at: Mapped[str | None] = mapped_column(default=None)
    deleted_with: Mapped[int | None] = mapped_column(default=None)


class Reviewed(Trashable, kw_only=True):
    """What extraction can find: its review status, the rule that fired, and where it came from.

    `origin` is `starter`, `extraction` or `user`; `status` is `candidate`, `accepted` or `rejected`. `remark` says
    what a reader should know of the record; the user's own note is on the bookmark. `decided_at` is when the user first
    decided on it or edited it.
    """

    status: Mapped[str] = mapped_column(default="accepted")
    rule: Mapped[str] = mapped_column(default="")
    confidence: Mapped[float] = mapped_column(default=1.0)
    origin: Mapped[str] = mapped_column(default="user")
    remark: Mapped[str] = mapped_column(Text, default="")
    created_at: Mapped[str] = mapped_column(default="")
    decided_at: Mapped[str | None] = mapped_column(default=None)
