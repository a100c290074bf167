"""Every record can be had from `db.records`, whichever module is read for it."""

from __future__ import annotations

import pytest

from db import records


def test_every_name_is_there_and_none_that_is_not_named() -> None:
    for name in records.__all__:
        assert getattr(records, name) is not None
    assert sorted(records.__all__) == sorted(records._MODULES)
    with pytest.raises(AttributeError, match="NoSuchRecord"):
        _ = records.NoSuchRecord


def test_a_record_is_pickled_under_the_module_that_the_first_look_allows() -> None:
    for name in records.__all__:
        made = getattr(records, name)
        if isinstance(made, type):
            assert made.__module__.startswith("db.records.")
