"""Money and quantities in the desk's templates, as the shop's pages write them."""

from __future__ import annotations

from datetime import date, datetime

from django import template

from punnet.backoffice.book_words import account_word, kind_word, tender_word
from punnet.backoffice.facts import who as who_words
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


@register.filter
def day(text: str) -> str:
    """A day as "2026-11-23" in the reader's words."""
    return formats.date(date.fromisoformat(text))


@register.filter
def who(name: str) -> str:
    """Somebody's name; what works by itself, and the customer, by what it is."""
    return who_words({}, name)


@register.filter(name="word")
def state_word(code: str | None) -> str:
    """A state or kind in the reader's language: "handed_over" is Handed over."""
    return word(code or "")


register.filter("account", account_word)
register.filter("tender", tender_word)
register.filter("posting_kind", kind_word)


@register.filter
def taken(amount: int, currency: str) -> str:
    """A credit without its sign, for a column of its own."""
    return formats.money(Money(-amount, currency))


@register.filter
def rate(per_mille: int | None) -> str:
    """A tax rate: "13.5 %"; nothing for what has none."""
    return "" if per_mille is None else formats.percent(per_mille)


@register.filter
def measure(quantity: int | None, kind: str) -> str:
    """Units or grams, by the kind; nothing for what is not known yet."""
    if quantity is None:
        return ""
    return formats.weight(quantity) if Kind(kind) is Kind.WEIGHT else formats.units(quantity)
