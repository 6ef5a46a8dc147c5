"""Which gateways there are."""

from __future__ import annotations

from punnet.payments.gateways.base import Gateway
from punnet.payments.gateways.stripe import Stripe

GATEWAYS: dict[str, Gateway] = {gateway.name: gateway for gateway in (Stripe(),)}


def gateway(name: str) -> Gateway:
    return GATEWAYS[name]
