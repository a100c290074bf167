"""Roles as bands: nothing is placed that has no year, ends are as sharp as their dates, and what is one role is one row."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.ui.parties.role_bands import Axis, axis_of, band_of, group
from db.records import DateSpan, PartyName, RoleRow

UN = PartyName(1, "organisation", "United Nations")
OTHER = PartyName(2, "organisation", "Another")
parts = st.one_of(
    st.none(),
    st.dates(date(1900, 1, 1), date(2100, 12, 31)).flatmap(
        lambda day: st.sampled_from([f"{day:%Y}", f"{day:%Y-%m}", day.isoformat(), f"--{day:%m-%d}"])
    ),
)


def role(
    start: str | None, end: str | None = None, title: str = "Envoy", of: PartyName | None = UN
) -> RoleRow:
    return RoleRow(1, title, of, DateSpan(start, end), None)


def test_a_day_is_sharp_a_month_and_a_year_are_soft() -> None:
    day, month, year = band_of(role("2025-10-06")), band_of(role("2021-06")), band_of(role("2020"))
    assert day and month and year
    assert (day.last - day.first, day.soft_first, day.soft_last) == (1, 0, 0)
    assert (month.last - month.first, month.soft_first, month.soft_last) == (30, 15, 15)
    assert (year.last - year.first, year.soft_first) == (366, 183)


def test_a_stated_period_is_soft_only_where_its_ends_are_vague() -> None:
    band = band_of(role("2019", "2023-03-01"))
    assert band and band.soft_first == 365 and band.soft_last == 0
    assert band.last == date(2023, 3, 2).toordinal()


def test_a_date_without_a_year_has_no_place() -> None:
    (one,) = group([role("--06-20"), role("2025-10-06")])
    assert len(one.bands) == 1 and [r.when.start for r in one.unplaced] == ["--06-20"]
    assert axis_of(group([role("--06-20"), role(None)])) is None


def test_one_title_in_two_organisations_is_two_roles_and_in_one_whatever_its_case_is_one() -> None:
    groups = group([role("2020"), role("2022", title="ENVOY"), role("2021", of=OTHER)])
    assert [(one.other, len(one.bands)) for one in groups] == [(UN, 2), (OTHER, 1)]


@given(st.lists(st.tuples(parts, parts), min_size=1, max_size=12))
def test_every_band_lies_on_the_axis_and_every_role_is_kept(
    dates: list[tuple[str | None, str | None]],
) -> None:
    groups = group([role(*one) for one in dates])
    axis = axis_of(groups)
    assert sum(len(one.roles) for one in groups) == len(dates)
    for band in (band for one in groups for band in one.bands):
        assert axis is not None
        assert 0 <= axis.share(band.first) < axis.share(band.last) <= 1
        assert 0 <= band.soft_first + band.soft_last <= 2 * (band.last - band.first)


@given(st.integers(1800, 2100), st.integers(0, 200), st.integers(1, 30))
def test_the_axis_never_names_more_than_has_room(first: int, more: int, most: int) -> None:
    axis = Axis(date(first, 1, 1).toordinal(), date(first + more + 1, 1, 1).toordinal())
    ticks = axis.ticks(most)
    assert 1 <= len(ticks) <= max(1, most)
    assert [day for day, _ in ticks] == sorted(day for day, _ in ticks)
    assert all(iso.startswith(str(date.fromordinal(day).year)) for day, iso in ticks)


def test_a_single_year_is_divided_into_quarters() -> None:
    axis = Axis(date(2025, 1, 1).toordinal(), date(2026, 1, 1).toordinal())
    assert [iso for _, iso in axis.ticks(6)] == ["2025-01", "2025-04", "2025-07", "2025-10"]
