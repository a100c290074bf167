"""SQLAlchemy is imported and used without asyncio, which comes when it is asked for."""

from __future__ import annotations

import json
import subprocess
import sys

USED = """
import json, sys
import db.session, db.models
from sqlalchemy import create_engine, text
with create_engine("sqlite://").connect() as connection:
    one = connection.execute(text("select 1")).scalar()
early = "asyncio.events" in sys.modules
import asyncio
async def two():
    await asyncio.sleep(0)
    return 2
answer = asyncio.run(two())
held = two()
told = asyncio.iscoroutine(held) and sys.modules["sqlalchemy.util.concurrency"].asyncio.iscoroutine(held)
held.close()
import asyncio.subprocess
from asyncio import Queue
print(json.dumps([one, early, answer, told, asyncio.subprocess.PIPE, Queue.__module__]))
"""


def test_asyncio_comes_when_it_is_asked_for() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", USED], capture_output=True, text=True, check=True, timeout=60
    )
    assert json.loads(done.stdout) == [1, False, 2, True, -1, "asyncio.queues"]
