"""Restricted goods: who may buy them, and when they may be handed over. rule: docs/rules/age.md"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from typing import Protocol

from punnet.catalogue import queries as catalogue
from punnet.catalogue.queries import Restriction

ALCOHOL = "alcohol"
WEAK = 12  # per mille: 1.2 % and less is no alcohol to the law


class Goods(Protocol):
    """What is asked of a product here."""

    @property
    def sku(self) -> str: ...
    @property
    def alcohol_per_mille(self) -> int: ...


def old_enough(born_on: date, limit: int, *, on: date) -> bool:
    """Whether somebody born that day has reached `limit` years by the slot's day.

    Born on 29 February: of age on 1 March in other years.
    """
    had_birthday = (on.month, on.day) >= (born_on.month, born_on.day)
    return on.year - born_on.year - (0 if had_birthday else 1) >= limit


def out_of_hours(
    goods: Iterable[Goods], *, country: str, on: date, starts: time, ends: time
) -> list[str]:
    """SKUs of the alcohol that may not be handed over in a slot (store time). One SQL query where
    there is alcohol, else none."""
    alcohol = alcoholic(goods)
    if not alcohol or allows(rule_for(country, on), starts, ends):
        return []
    return alcohol


def alcoholic(goods: Iterable[Goods]) -> list[str]:
    """SKUs that hours of sale bind: by strength, whatever age they ask for."""
    return [each.sku for each in goods if each.alcohol_per_mille > WEAK]


def rule_for(country: str, on: date) -> Restriction | None:
    """What binds alcohol on that day. One SQL query."""
    return catalogue.restriction(country, ALCOHOL, on)


def allows(rule: Restriction | None, starts: time, ends: time) -> bool:
    """Whether a slot (store time) lies wholly within the hours of sale."""
    # a slot across midnight ends before it starts on the wall clock
    return rule is None or rule.sold_from <= starts <= ends <= rule.sold_until
