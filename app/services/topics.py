"""What one does with topics."""

from __future__ import annotations

from typing import Final

from sqlalchemy.orm import Session

from app.changes import Changes, Outcome
from app.services.undoing import undoable
from db import adding, editing, topics
from db.errors import StorageProblem
from db.models import Topic
from db.records import TopicRow
from db.session import Library

CHANGES: Final = Changes(articles=True, quotes=True, events=True, statistics=True, topics=True)


def listing(library: Library) -> tuple[TopicRow, ...]:
    """All topics by name, with what carries them."""
    with library.read() as session:
        return topics.listing(session)


def create(library: Library, name: str) -> Outcome[int]:
    """A new topic, or the one that has this name; the value is its id."""

    def work(session: Session) -> int:
        return adding.topic(session, _named(name))

    return undoable(library, "New Topic", CHANGES, work)


def rename(library: Library, topic_id: int, name: str) -> Outcome[None]:
    """Give a topic another name; one that has this name already takes its records over. Raises NoSuchRecord."""

    def work(session: Session) -> None:
        editing.rename_topic(session, editing.get(session, Topic, topic_id), _named(name))

    return undoable(library, "Rename Topic", CHANGES, work)


def delete(library: Library, topic_id: int) -> Outcome[None]:
    """Delete a topic; what carried it stays. Raises NoSuchRecord."""

    def work(session: Session) -> None:
        editing.delete_topic(session, editing.get(session, Topic, topic_id))

    return undoable(library, "Delete Topic", CHANGES, work)


def _named(name: str) -> str:
    if not name.strip():
        raise StorageProblem("A topic needs a name; type one.")
    return name.strip()
