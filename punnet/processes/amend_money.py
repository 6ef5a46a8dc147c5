"""The money of a change of an order: which way pays it, and whether what is held covers it. In the
caller's transaction, order and payment locked. rule: docs/rules/amending.md#money"""

from __future__ import annotations

from collections.abc import Callable

from punnet.orders.models import Order, OrderAmendment
from punnet.orders.states import Tender
from punnet.payments import actions as payments
from punnet.payments import queries as payment_queries
from punnet.payments.gateways.registry import gateway
from punnet.payments.models import Payment
from punnet.payments.states import PaymentState
from punnet.processes import apply_amendment, later, own_money, settle_payment
from punnet.processes.watch_authorisation import HANDLING
from punnet.processes.ways_to_pay import is_far
from punnet.slots.queries import SlotInfo

# ways to pay that a change may come to without anybody's word
SWITCHES: dict[str, Callable[[Payment], None]] = {
    Tender.ON_DELIVERY: payments.switch_to_on_delivery,
    Tender.CREDIT: payments.switch_to_credit,
}


def tender_for(tender: str, maximum_minor: int, rest_minor: int) -> str:
    """Where nothing is left of the maximum for that way to pay, credit and gift card pay alone."""
    return Tender.CREDIT if maximum_minor and not rest_minor else tender


def is_covered(payment: Payment, tender: str, rest_minor: int, slot: SlotInfo) -> bool:
    """Whether no money need be asked for: it is taken at the door, credit and gift card pay all of
    it, what is set aside by the same way is as much and lives until the slot, or the kept card is
    asked when that is near."""
    if tender == Tender.ON_DELIVERY or (tender == Tender.CREDIT and not rest_minor):
        return True
    if payment.state == PaymentState.VERIFIED and payment.method == tender:
        return is_far(tender, slot)
    if payment.state != PaymentState.AUTHORISED or payment.method != tender:
        return False
    held = payment_queries.winner(payment.pk)
    if held is None or rest_minor > payment.authorised_minor:
        return False
    before, renews = held.capture_before, gateway(held.method).renewals
    return bool(renews) or before is None or before >= slot.ends_at + HANDLING


def apply_covered(
    order: Order, payment: Payment, amendment: OrderAmendment, *, why: str = ""
) -> None:
    """The money that is secured covers it, or it is paid at the door, or by credit alone."""
    held = payment_queries.winner(payment.pk)
    rest = own_money.replan(order, payment, amendment)
    if payment.method != amendment.tender and amendment.tender in SWITCHES:
        for other in payment_queries.open_attempts(order.pk):
            later.close_attempt(other.pk)
        if held:
            minor = payment.authorised_minor
            settle_payment.let_go_of(payment, held, amount_minor=minor, reason="replaced")
        SWITCHES[amendment.tender](payment)
    elif held and amendment.terms["slot_id"] != order.slot_id:
        payments.look_now(held)  # it may live too short for the other slot
    payments.agree(payment, maximum_minor=rest)
    apply_amendment.apply(order, amendment, why=why)
