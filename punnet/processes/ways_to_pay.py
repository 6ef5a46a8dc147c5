"""Which ways to pay there are for an order. rule: docs/rules/payments.md#horizon"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from punnet.foundation import clock
from punnet.orders.states import Tender
from punnet.payments.errors import GatewayDown, PaymentUnfit
from punnet.payments.gateways.base import own_reach, reach
from punnet.payments.gateways.registry import GATEWAYS, is_down
from punnet.payments.models import Purpose


class Ends(Protocol):
    @property
    def ends_at(self) -> datetime: ...
    @property
    def far_by_card(self) -> bool: ...


def online(minor: int | None = None) -> list[str]:
    """Providers that this installation has an account at, as they are offered; of that sum, those
    that take so little."""
    return [
        name
        for name, each in GATEWAYS.items()
        if each.offered and (minor is None or minor >= each.least_minor)
    ]


def payable_by(slot: Ends, maximum_minor: int | None = None, *, secured: bool = False) -> list[str]:
    """Ways to pay for an order of that slot: by a provider only while an authorisation made now,
    and renewed as often as it lets, outlives it, and above the least that it takes; or where it
    keeps cards and the store takes them for far slots. `secured`: the order is placed already, and
    only money that is held at once will do."""
    fits = [
        name
        for name in online(maximum_minor)
        if not is_far(name, slot) or (slot.far_by_card and GATEWAYS[name].own_life and not secured)
    ]
    return [*fits, Tender.ON_DELIVERY.value]


def is_far(name: str, slot: Ends) -> bool:
    """Whether the provider's authorisation, made now, would die before the slot is over."""
    return slot.ends_at > clock.now() + reach(GATEWAYS[name])


def held_from(name: str, slot: Ends) -> datetime:
    """When our own call holds the money of a far slot."""
    return slot.ends_at - own_reach(GATEWAYS[name])


def keeps_cards(name: str) -> bool:
    """Whether a card paid with that way can be kept for next time."""
    return name in GATEWAYS and GATEWAYS[name].own_life is not None


def purpose_for(tender: str, slot: Ends) -> Purpose:
    """What an attempt by that way to pay is for: the money, or a card for when the day is near."""
    return Purpose.VERIFY if tender in GATEWAYS and is_far(tender, slot) else Purpose.PAY


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
