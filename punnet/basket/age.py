"""Restricted goods: who may buy them, and when they may be handed over. rule: docs/rules/age.md"""

from __future__ import annotations

from datetime import date, time

from punnet.catalogue import queries as catalogue

ALCOHOL = "alcohol"


def old_enough(born_on: date, limit: int, *, on: date) -> bool:
    """Whether somebody born that day has reached `limit` years by the slot's day.

    Born on 29 February: of age on 1 March in other years.
    """
    had_birthday = (on.month, on.day) >= (born_on.month, born_on.day)
    return on.year - born_on.year - (0 if had_birthday else 1) >= limit


def hours_allow(country: str, *, on: date, starts: time, ends: time) -> bool:
    """Whether a slot (store time) lies within the hours of sale in force. One SQL query."""
    rule = catalogue.restriction(country, ALCOHOL, on)
    # a slot across midnight ends before it starts on the wall clock
    return rule is None or rule.sold_from <= starts <= ends <= rule.sold_until
