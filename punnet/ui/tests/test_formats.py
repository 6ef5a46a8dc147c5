"""Money, weights and times, as each language writes them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.utils import translation

from punnet.foundation import clock
from punnet.foundation.money import Money
from punnet.ui import formats


@pytest.mark.parametrize(
    ("code", "text"), [("en", "€2.49"), ("fi", "2,49\xa0€"), ("sv", "2,49\xa0€")]
)
def test_money_stands_as_the_language_has_it(code: str, text: str):
    with translation.override(code):
        assert formats.money(Money(249, "EUR")) == text
        assert formats.money((249, "EUR")) == text


def test_a_discount_has_a_true_minus():
    with translation.override("en"):
        assert formats.money(Money(-150, "EUR")) == "−€1.50"


def test_comparison_price_names_its_measure():
    with translation.override("fi"):
        assert formats.money_per(Money(1660, "EUR"), "kg") == "16,60\xa0€/kg"


@pytest.mark.parametrize(
    ("grams", "english", "finnish"),
    [
        (250, "250\xa0g", "250\xa0g"),
        (1250, "1.25\xa0kg", "1,25\xa0kg"),
        (2000, "2\xa0kg", "2\xa0kg"),
    ],
)
def test_weight_turns_to_kilograms(grams: int, english: str, finnish: str):
    with translation.override("en"):
        assert formats.weight(grams) == english
    with translation.override("fi"):
        assert formats.weight(grams) == finnish


def test_slot_times_are_the_stores_wall_clock():
    clock.stop(datetime(2026, 11, 24, 23, 30, tzinfo=UTC))  # in Helsinki it is the 25th already
    start, end = datetime(2026, 11, 25, 14, tzinfo=UTC), datetime(2026, 11, 25, 16, tzinfo=UTC)
    with translation.override("en"):
        assert formats.slot_time(start, end, "Europe/Helsinki") == "today 16–18"
        assert formats.day_name(date(2026, 11, 26), "Europe/Helsinki") == "tomorrow"
        assert formats.date(date(2026, 11, 27)) == "Fri 27 Nov"
        half = datetime(2026, 11, 25, 14, 30, tzinfo=UTC)
        assert formats.time_range(half, end, "Europe/Helsinki") == "16:30–18:00"


def test_days_stand_as_the_language_has_them():
    with translation.override("fi"):
        assert formats.date(date(2026, 11, 24)) == "ti 24.11."
    with translation.override("sv"):
        assert formats.date(date(2026, 11, 24)) == "tis 24 nov."


def test_tax_rates_are_read_as_percent():
    with translation.override("en"):
        assert formats.percent(135) == "13.5\xa0%"
        assert formats.percent(100) == "10\xa0%"
