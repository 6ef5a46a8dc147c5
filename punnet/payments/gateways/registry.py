"""Which gateways there are."""

from __future__ import annotations

from punnet.payments.gateways.base import Gateway
from punnet.payments.gateways.dispute import Disputes
from punnet.payments.gateways.line import line
from punnet.payments.gateways.paypal import PayPal
from punnet.payments.gateways.paypal_dispute import PayPalDisputes
from punnet.payments.gateways.paypal_report import PayPalReports
from punnet.payments.gateways.report import Reports
from punnet.payments.gateways.stripe import Stripe
from punnet.payments.gateways.stripe_dispute import StripeDisputes
from punnet.payments.gateways.stripe_report import StripeReports

GATEWAYS: dict[str, Gateway] = {gateway.name: gateway for gateway in (Stripe(), PayPal())}


def gateway(name: str) -> Gateway:
    return GATEWAYS[name]


def is_down(name: str) -> bool:
    """Whether the provider of that way to pay is known not to answer; never without a provider."""
    return name in GATEWAYS and line(GATEWAYS[name].name).down


REPORTS: dict[str, Reports] = {"stripe": StripeReports(), "paypal": PayPalReports()}


def reports(name: str) -> Reports:
    """What that provider says of money that moved. Raises KeyError for one that reports nothing."""
    return REPORTS[name]


DISPUTES: dict[str, Disputes] = {"stripe": StripeDisputes(), "paypal": PayPalDisputes()}


def disputes(name: str) -> Disputes:
    """What that provider says of disputes. Raises KeyError for one that tells of none."""
    return DISPUTES[name]
