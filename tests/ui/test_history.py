"""Back and forward, as in a browser."""

from __future__ import annotations

from app.ui.history import LONGEST, History, Place


def test_going_somewhere_new_forgets_what_was_ahead() -> None:
    history = History()
    for view in ("overview", "articles", "quotes"):
        history.visit(Place(view))
    assert history.back() == Place("articles")
    assert history.back() == Place("overview")
    assert history.back() is None
    history.visit(Place("events"))
    assert not history.can_go_forward
    assert history.back() == Place("overview")
    assert history.forward() == Place("events")


def test_the_same_place_twice_is_one_step_and_a_place_can_be_amended() -> None:
    history = History()
    history.visit(Place("articles", {"article": 1}))
    history.visit(Place("articles", {"article": 1}))
    history.amend(Place("articles", {"article": 1, "scroll": 300}))
    history.visit(Place("quotes"))
    assert history.back() == Place("articles", {"article": 1, "scroll": 300})
    assert not history.can_go_back


def test_the_list_does_not_grow_without_end() -> None:
    history = History()
    for number in range(3 * LONGEST):
        history.visit(Place("articles", {"article": number}))
    steps = 0
    while history.back():
        steps += 1
    assert steps == LONGEST - 1
