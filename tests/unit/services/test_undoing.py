"""Taking back and doing again, also where the library has gone on meanwhile."""

from __future__ import annotations

import pytest

from app import services
from db.errors import StorageProblem
from db.session import Library


def test_what_was_overtaken_is_said_and_changes_nothing(library: Library) -> None:
    topic = services.topics.create(library, "Kites").value
    gone = services.topics.delete(library, topic)
    services.topics.create(library, "Kites")
    assert gone.undo is not None
    with pytest.raises(StorageProblem, match="changed since"):
        gone.undo(library)
    assert [row.name for row in services.topics.listing(library)].count("Kites") == 1
