"""Finland's public holidays against the calendars of four years."""

from datetime import date

import pytest

from punnet.stores.holidays import easter_sunday, finnish_holidays


@pytest.mark.parametrize(
    "day",
    [
        "1818-03-22",
        "1943-04-25",
        "2000-04-23",
        "2024-03-31",
        "2026-04-05",
        "2027-03-28",
        "2038-04-25",
        "2049-04-18",
    ],
)
def test_easter_falls_where_the_tables_say(day):
    assert easter_sunday(int(day[:4])) == date.fromisoformat(day)


WINTER = ["12-06", "12-24", "12-25", "12-26"]


@pytest.mark.parametrize(
    ("year", "days"),
    [
        (
            2026,
            "01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-19 06-20 10-31",
        ),
        (
            2027,
            "01-01 01-06 03-26 03-28 03-29 05-01 05-06 05-16 06-25 06-26 11-06",
        ),
    ],
)
def test_the_year_has_its_public_holidays(year, days):
    assert [f"{each.on:%m-%d}" for each in finnish_holidays(year)] == [*days.split(), *WINTER]


def test_a_day_stands_once_also_when_two_holidays_meet():
    days = [each.on for each in finnish_holidays(2008)]  # May Day and Ascension Day
    assert len(days) == len(set(days)) == 14


@pytest.mark.parametrize("year", range(2020, 2050))
def test_the_moving_saturdays_stay_in_their_weeks(year):
    days = {each.name: each.on for each in finnish_holidays(year)}
    midsummer, saints = days["Midsummer Day"], days["All Saints' Day"]
    assert midsummer.weekday() == saints.weekday() == 5
    assert date(year, 6, 20) <= midsummer <= date(year, 6, 26)
    assert date(year, 10, 31) <= saints <= date(year, 11, 6)
