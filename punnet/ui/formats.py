"""Money, quantities and times as people read them, in the language of the request.

All of them are pure and cached by their arguments: a page of 48 cards shows some 150 prices.
"""

from __future__ import annotations

from datetime import date as Date
from datetime import datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Protocol
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_currency, format_decimal, get_currency_precision
from django.conf import settings
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from punnet.foundation import clock

CLOCKS = {"fi": "%H.%M", "sv": "%H.%M"}  # as Finland writes both
NBSP = "\N{NO-BREAK SPACE}"


class Amount(Protocol):
    """Anything with whole minor units and a currency, such as Money."""

    @property
    def minor(self) -> int: ...
    @property
    def currency(self) -> str: ...


def language() -> str:
    """The code of the language in force: "en", "fi", "sv"."""
    return get_language() or settings.LANGUAGE_CODE


@lru_cache(maxsize=16)
def locale(code: str) -> Locale:
    """Babel's locale for a language of ours; English is read as in Europe (day before month)."""
    return Locale.parse("en_GB" if code == "en" else code, sep="-" if "-" in code else "_")


def money(amount: Amount | tuple[int, str]) -> str:
    """ "2,49 €" in Finnish and Swedish, "€2.49" in English. Takes Money or (minor, currency)."""
    minor, currency = amount if isinstance(amount, tuple) else (amount.minor, amount.currency)
    return _money(minor, currency, language())


@lru_cache(maxsize=20_000)
def _money(minor: int, currency: str, code: str) -> str:
    value = Decimal(minor).scaleb(-get_currency_precision(currency))
    return format_currency(value, currency, locale=locale(code)).replace("-", "−")


def first_up(text: str) -> str:
    """With a capital first letter, the rest untouched: "Today 16–18"."""
    return text[:1].upper() + text[1:]


def money_per(amount: Amount | tuple[int, str], measure: str) -> str:
    """A comparison price: "€16.60/kg". `measure` is kg, l, pc, m or dose."""
    words = {"pc": _("pc"), "dose": _("dose")}
    return f"{money(amount)}/{words.get(measure, measure)}"


def units(count: int) -> str:
    """ "1 unit", "3 units"."""
    return ngettext("%(n)s unit", "%(n)s units", count) % {"n": count}


def weight(grams: int) -> str:
    """Grams under a kilogram, else kilograms: "250 g", "1.25 kg"."""
    return _weight(grams, language())


@lru_cache(maxsize=5_000)
def _weight(grams: int, code: str) -> str:
    if abs(grams) < 1000:
        return f"{grams}{NBSP}g"
    kilograms = format_decimal(Decimal(grams) / 1000, format="#,##0.###", locale=locale(code))
    return f"{kilograms}{NBSP}kg"


def quantity(value: int, measure: str = "units") -> str:
    """Units as a bare number, grams with their unit: what stands in a stepper."""
    return weight(value) if measure == "grams" else str(value)


def percent(per_mille: int) -> str:
    """A tax rate of whole per mille: 135 is "13.5 %"."""
    number = format_decimal(Decimal(per_mille) / 10, format="0.#", locale=locale(language()))
    return f"{number}{NBSP}%"


def clock_time(at: datetime, zone: str | None = None) -> str:
    """A wall-clock time in the store's zone: "14:35", in Finnish and Swedish "14.35"."""
    return _local(at, zone).strftime(CLOCKS.get(language(), "%H:%M"))


def date(on: Date | datetime, zone: str | None = None) -> str:
    """A short day: "Tue 24 Nov", "ti 24.11."."""
    day = _local(on, zone).date() if isinstance(on, datetime) else on
    return _date(day, language())


@lru_cache(maxsize=2_000)
def _date(day: Date, code: str) -> str:
    text = format_skeleton("MMMEd" if code != "fi" else "MEd", day, locale=locale(code))
    return text.replace(",", "")


def long_date(on: Date | datetime, zone: str | None = None) -> str:
    """A full date: "24 November 2026"."""
    day = _local(on, zone).date() if isinstance(on, datetime) else on
    return format_date(day, format="long", locale=locale(language()))


def day_name(on: Date, zone: str | None = None) -> str:
    """ "today", "tomorrow", else the short day; judged by the wall clock in `zone`."""
    today = _local(clock.now(), zone).date()
    if on == today:
        return _("today")
    return _("tomorrow") if on == today + timedelta(days=1) else date(on)


def time_range(starts_at: datetime, ends_at: datetime, zone: str | None = None) -> str:
    """ "16–18", or "16:30–18:00" when a minute matters."""
    start, end = _local(starts_at, zone), _local(ends_at, zone)
    exact = bool(start.minute or end.minute)
    if not exact:
        return f"{start.hour}–{end.hour}"
    return f"{clock_time(starts_at, zone)}–{clock_time(ends_at, zone)}"


def slot_time(starts_at: datetime, ends_at: datetime, zone: str | None = None) -> str:
    """ "today 16–18", "Tue 24 Nov 16–18"."""
    day = day_name(_local(starts_at, zone).date(), zone)
    return f"{day} {time_range(starts_at, ends_at, zone)}"


def _local(at: Date | datetime, zone: str | None) -> datetime:
    if not isinstance(at, datetime):
        return datetime(at.year, at.month, at.day, tzinfo=_zone(zone or settings.TIME_ZONE))
    return at.astimezone(_zone(zone or settings.TIME_ZONE))


@lru_cache(maxsize=64)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)
