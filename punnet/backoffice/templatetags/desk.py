"""Money and quantities in the desk's templates, as the shop's pages write them."""

from __future__ import annotations

from datetime import datetime

from django import template

from punnet.backoffice.labels import word
from punnet.foundation.money import Money
from punnet.foundation.quantity import Kind
from punnet.ui import formats

register = template.Library()


@register.filter
def minor(amount: int | None, currency: str) -> str:
    """`249|minor:"EUR"` is €2.49; nothing for what is not known yet."""
    return "" if amount is None else formats.money(Money(amount, currency))


@register.filter
def at(moment: datetime | None, zone: str) -> str:
    """A moment on a store's wall clock: day and time."""
    return (
        "" if moment is None else f"{formats.date(moment, zone)} {formats.clock_time(moment, zone)}"
    )


@register.filter(name="word")
def state_word(code: str | None) -> str:
    """A state or kind in the reader's language: "handed_over" is Handed over."""
    return word(code or "")


@register.filter
def measure(quantity: int | None, kind: str) -> str:
    """Units or grams, by the kind; nothing for what is not known yet."""
    if quantity is None:
        return ""
    return formats.weight(quantity) if Kind(kind) is Kind.WEIGHT else formats.units(quantity)
