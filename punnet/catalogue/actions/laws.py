"""What the law says of goods, by day: taxes, deposits, restrictions. A repeat changes the row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, time

from punnet.catalogue.models import DepositRate, RestrictionRule, TaxRate
from punnet.foundation.errors import Invalid


@dataclass(frozen=True, slots=True)
class TaxRateDetails:
    country: str
    tax_class: str
    per_mille: int
    valid_from: date


@dataclass(frozen=True, slots=True)
class DepositRateDetails:
    country: str
    container: str
    amount_minor: int
    currency: str
    valid_from: date


@dataclass(frozen=True, slots=True)
class RestrictionDetails:
    country: str
    goods: str
    age_limit: int
    sold_from: time
    sold_until: time
    max_fermented_per_mille: int
    max_other_per_mille: int
    valid_from: date


def put_tax_rates(rates: Sequence[TaxRateDetails]) -> None:
    """Tax by country, class and first day. Raises Invalid."""
    for rate in rates:
        if not 0 <= rate.per_mille < 1000:
            raise Invalid.field("per_mille", "must be 0 to 999: 135 is 13.5 %")
        TaxRate.objects.update_or_create(
            country=rate.country,
            tax_class=rate.tax_class,
            valid_from=rate.valid_from,
            defaults={"per_mille": rate.per_mille},
        )


def put_deposit_rates(rates: Sequence[DepositRateDetails]) -> None:
    """What a container is bought back for, by country and first day. Raises Invalid."""
    for rate in rates:
        if rate.amount_minor < 0:
            raise Invalid.field("amount_minor", "must not be negative")
        DepositRate.objects.update_or_create(
            country=rate.country,
            container=rate.container,
            valid_from=rate.valid_from,
            defaults={"amount_minor": rate.amount_minor, "currency": rate.currency},
        )


def put_restrictions(rules: Sequence[RestrictionDetails]) -> None:
    """Rules for restricted goods, by country, goods and first day. Raises Invalid."""
    for rule in rules:
        if rule.sold_from >= rule.sold_until:
            raise Invalid.field("sold_until", "must be later than sold_from, the same day")
        given = asdict(rule)
        key = {name: given.pop(name) for name in ("country", "goods", "valid_from")}
        RestrictionRule.objects.update_or_create(**key, defaults=given)
