"""Which ways to pay there are for an order. rule: docs/rules/payments.md#horizon"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from punnet.foundation import clock
from punnet.orders.states import Tender
from punnet.payments.errors import GatewayDown, PaymentUnfit
from punnet.payments.gateways.base import reach
from punnet.payments.gateways.registry import GATEWAYS, is_down


class Ends(Protocol):
    @property
    def ends_at(self) -> datetime: ...


def online() -> list[str]:
    """Providers that this installation has an account at, as they are offered."""
    return [name for name, each in GATEWAYS.items() if each.offered]


def payable_by(slot: Ends, maximum_minor: int | None = None) -> list[str]:
    """Ways to pay for an order of that slot: by a provider only while an authorisation made now,
    and renewed as often as it lets, outlives it, and above the least that it takes."""
    now = clock.now()
    near = [name for name in online() if slot.ends_at <= now + reach(GATEWAYS[name])]
    fits = [
        name
        for name in near
        if maximum_minor is None or maximum_minor >= GATEWAYS[name].least_minor
    ]
    return [*fits, Tender.ON_DELIVERY.value]


def must_be_payable(tender: str, methods: Sequence[str]) -> None:
    """Raise PaymentUnfit for a tender that is none of the methods, GatewayDown for one whose
    provider does not answer."""
    if tender not in methods:
        raise PaymentUnfit(methods=[str(method) for method in methods])
    if tender not in (up := answering(methods)):
        raise GatewayDown(methods=up)


def answering(methods: Sequence[str]) -> list[str]:
    """Those of the ways to pay whose provider, if they need one, is not known to be down."""
    return [str(method) for method in methods if not is_down(method)]


def page_origins() -> tuple[str, ...]:
    """Where a form of ours may end: the providers' pages."""
    return tuple(sorted({GATEWAYS[name].page_origin for name in online()}))
