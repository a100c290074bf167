"""What the command line, a second start or the desktop names: files, addresses of files, and links to records."""

from __future__ import annotations

from pathlib import Path

from app.bootstrap import _sorted
from app.ui import links
from db.records import Ref


def test_files_and_links_are_told_apart() -> None:
    files, found = _sorted(["a.txt", "file:///tmp/b%20c.txt", "RAPPORTEUR://quote/3", "rapporteur.txt"])
    assert files == [Path("a.txt"), Path("/tmp/b c.txt"), Path("rapporteur.txt")]
    assert found == ["RAPPORTEUR://quote/3"]


def test_links_are_read_as_far_as_they_are_ours() -> None:
    assert links.parse("rapporteur://quote/12") == links.Link(Ref("quote", 12))
    assert links.parse(" Rapporteur://Article/3/#5-9\n") == links.Link(Ref("article", 3), (5, 9))
    assert links.parse("rapporteur://article/3#9-5") == links.Link(Ref("article", 3))
    for wrong in (
        "rapporteur://quote/",
        "rapporteur://mayor/1",
        "http://quote/1",
        "rapporteur://quote/1/2",
        "",
    ):
        assert links.parse(wrong) is None
