"""The life of a payment and of one attempt at it."""

from __future__ import annotations

from django.db.models import TextChoices

from punnet.orders.states import OrderState


class PaymentState(TextChoices):
    AWAITING_CUSTOMER = "awaiting_customer"  # the provider's page is open
    CONFIRMING = "confirming"  # we asked and do not know yet
    DECLINED = "declined"  # the last attempt; another may follow until the deadline
    VERIFIED = "verified"  # the card is checked and kept; authorised when the day is near
    AUTHORISED = "authorised"
    LAPSED = "lapsed"  # the authorisation died, or will before it is captured: to be paid again
    CAPTURED = "captured"
    CAPTURE_FAILED = "capture_failed"
    VOIDED = "voided"
    REFUNDED = "refunded"
    DUE_ON_DELIVERY = "due_on_delivery"
    PAID_ON_DELIVERY = "paid_on_delivery"


P = PaymentState
_SECURED = (P.VERIFIED, P.AUTHORISED, P.DUE_ON_DELIVERY)
PAYMENT_MOVES: dict[str, set[str]] = {
    P.AWAITING_CUSTOMER: {P.CONFIRMING, P.DECLINED, *_SECURED, P.VOIDED},
    P.CONFIRMING: {P.AWAITING_CUSTOMER, P.DECLINED, *_SECURED, P.VOIDED},
    P.DECLINED: {P.AWAITING_CUSTOMER, P.CONFIRMING, *_SECURED, P.VOIDED},
    # LAPSED: the bank said no when the day was near, or nothing at all
    P.VERIFIED: {P.AUTHORISED, P.LAPSED, P.VOIDED, P.DUE_ON_DELIVERY},
    # itself: a dearer agreement's money takes its place; DUE_ON_DELIVERY: the order was changed so
    P.AUTHORISED: {
        P.CAPTURED, P.CAPTURE_FAILED, P.VOIDED, P.LAPSED, P.AUTHORISED, P.DUE_ON_DELIVERY,
    },
    # AUTHORISED: paid again, or picked while it still lived; CAPTURE_FAILED: packed unpaid
    P.LAPSED: {P.AUTHORISED, P.CAPTURE_FAILED, P.VOIDED, P.DUE_ON_DELIVERY},
    P.CAPTURE_FAILED: {P.CAPTURED, P.VOIDED, P.AUTHORISED},  # AUTHORISED: the customer paid again
    P.CAPTURED: {P.REFUNDED},
    # AUTHORISED: the order was changed to be paid by a provider
    P.DUE_ON_DELIVERY: {P.PAID_ON_DELIVERY, P.VOIDED, P.AUTHORISED},
    P.PAID_ON_DELIVERY: {P.REFUNDED},
    P.VOIDED: set(),
    P.REFUNDED: {P.CAPTURED},  # the bank sent a refund back
}  # fmt: skip


# of an order that was handed over: paid, so that something can go back of it
PAID = (P.CAPTURED, P.REFUNDED, P.PAID_ON_DELIVERY)


class AttemptState(TextChoices):
    NEW = "new"  # its request is stored; nothing is known of the provider
    OPEN = "open"  # the provider's page exists
    DECLINED = "declined"  # the page is still open: another card may be tried on it
    VERIFIED = "verified"  # holds no money; its card is kept for our own call
    AUTHORISED = "authorised"  # won
    CLOSED = "closed"  # impossible at the provider: expired, voided or never made
    VOID_DUE = "void_due"  # money came that must go back
    CAPTURED = "captured"


A = AttemptState
ATTEMPT_MOVES: dict[str, set[str]] = {
    A.NEW: {A.OPEN, A.VERIFIED, A.AUTHORISED, A.CLOSED, A.VOID_DUE},
    A.OPEN: {A.DECLINED, A.VERIFIED, A.AUTHORISED, A.CLOSED, A.VOID_DUE},
    A.DECLINED: {A.OPEN, A.VERIFIED, A.AUTHORISED, A.CLOSED, A.VOID_DUE},
    A.VERIFIED: {A.CLOSED},  # its card is forgotten
    A.AUTHORISED: {A.CAPTURED, A.VOID_DUE, A.CLOSED},
    A.VOID_DUE: {A.CLOSED},
    A.CAPTURED: set(),
    A.CLOSED: {A.VOID_DUE},  # money came late, by a call of ours that was under way
}


# payments that failed their order: whether the customer is to pay again, `is_owed` says
OWED = (P.LAPSED, P.CAPTURE_FAILED)


def is_owed(order: str, payment: str) -> bool:
    """In those states of both the customer is to pay again: the goods are packed or gone and their
    capture was refused, or they are not packed yet and the authorisation lapsed."""
    if payment == P.LAPSED:
        return order in (OrderState.PLACED, OrderState.PICKING)
    packed = order in (OrderState.PACKED, OrderState.HANDED_OVER)
    return packed and payment == P.CAPTURE_FAILED


# attempts that money could still come by; of the others there is nothing more to learn
COULD_PAY = (A.NEW, A.OPEN, A.DECLINED)


class CallState(TextChoices):
    """A request to a provider, stored before it is sent."""

    DUE = "due"
    DONE = "done"
    REFUSED = "refused"  # the provider said no, for good
    FAILED = "failed"  # of a refund: done, and days later the bank sent it back
