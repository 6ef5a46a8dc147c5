"""Finland's public holidays of a year. rule: docs/rules/delivery.md#holidays"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

_ = str  # marks a text for translation; works without settings


@dataclass(frozen=True, slots=True)
class PublicHoliday:
    on: date
    name: str  # English; pages translate it


def finnish_holidays(year: int) -> list[PublicHoliday]:
    """The public holidays, with Midsummer Eve and Christmas Eve, on which shops close alike."""
    easter = easter_sunday(year)
    days = [
        (date(year, 1, 1), _("New Year's Day")),
        (date(year, 1, 6), _("Epiphany")),
        (easter - timedelta(2), _("Good Friday")),
        (easter, _("Easter Sunday")),
        (easter + timedelta(1), _("Easter Monday")),
        (date(year, 5, 1), _("May Day")),
        (easter + timedelta(39), _("Ascension Day")),
        (easter + timedelta(49), _("Whit Sunday")),
        (_saturday_from(date(year, 6, 20)) - timedelta(1), _("Midsummer Eve")),
        (_saturday_from(date(year, 6, 20)), _("Midsummer Day")),
        (_saturday_from(date(year, 10, 31)), _("All Saints' Day")),
        (date(year, 12, 6), _("Independence Day")),
        (date(year, 12, 24), _("Christmas Eve")),
        (date(year, 12, 25), _("Christmas Day")),
        (date(year, 12, 26), _("St Stephen's Day")),
    ]
    # May Day and Ascension Day fall on one day now and then (2008): one row a day
    return [PublicHoliday(on, name) for on, name in sorted(dict(days).items())]


def easter_sunday(year: int) -> date:
    """Western Easter by the Gregorian computus (Meeus, Jones and Butcher)."""
    golden, century = year % 19, year // 100
    skipped, rest = century // 4, century % 4
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - skipped - correction + 15) % 30
    weekday = (32 + 2 * rest + 2 * (year % 100 // 4) - epact - year % 100 % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _saturday_from(first: date) -> date:
    """The first Saturday on or after `first`."""
    return first + timedelta((5 - first.weekday()) % 7)
