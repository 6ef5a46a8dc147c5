"""The life of an order, and of one of its lines."""

from __future__ import annotations

from django.db.models import TextChoices


class OrderState(TextChoices):
    PENDING = "pending"  # stock and seat held; waiting for the payment
    PLACED = "placed"  # payment secured; the customer may cancel until the cut-off
    PICKING = "picking"  # past the cut-off; only substitutions change it
    PACKED = "packed"  # contents fixed and charged
    HANDED_OVER = "handed_over"
    RETURNED = "returned"  # came back: nobody home, nobody collected
    CANCELLED = "cancelled"  # with a reason


S = OrderState
ORDER_MOVES: dict[str, set[str]] = {
    S.PENDING: {S.PLACED, S.CANCELLED},
    S.PLACED: {S.PICKING, S.CANCELLED},
    S.PICKING: {S.PACKED, S.PLACED, S.CANCELLED},  # PLACED: put back by the picker
    S.PACKED: {S.HANDED_OVER, S.RETURNED},
    S.RETURNED: {S.CANCELLED},
    S.HANDED_OVER: set(),
    S.CANCELLED: set(),
}


class CancelReason(TextChoices):
    CUSTOMER = "customer"
    NOT_PAID = "not_paid"
    STORE = "store"
    RETURNED = "returned"


class LineState(TextChoices):
    """Told by facts (picked, substitute), stored because pages filter by it."""

    OPEN = "open"
    PICKED = "picked"
    SHORT = "short"  # less than ordered, and nothing instead
    SUBSTITUTED = "substituted"


class ShortReason(TextChoices):
    SOLD_OUT = "sold_out"
    DAMAGED = "damaged"
    EXPIRED = "expired"
    NOT_FOUND = "not_found"


class DiscountKind(TextChoices):
    VOUCHER = "voucher"


class AmendmentState(TextChoices):
    PENDING = "pending"  # goods, seat and voucher held beside the order; waiting for its payment
    APPLIED = "applied"
    DROPPED = "dropped"  # given up, not paid, or overtaken: the order stands as it was


A = AmendmentState
AMENDMENT_MOVES: dict[str, set[str]] = {
    A.PENDING: {A.APPLIED, A.DROPPED},
    A.APPLIED: set(),
    A.DROPPED: set(),
}


class VoucherPlan(TextChoices):
    """What a change does about the order's voucher."""

    KEEPS = "keeps"  # the use it has, or that it has none
    TAKES = "takes"  # another one's use, under the change's own key
    LEAVES = "leaves"


class Tender(TextChoices):
    STRIPE = "stripe"
    PAYPAL = "paypal", "PayPal"
    ON_DELIVERY = "on_delivery"
    CREDIT = "credit"  # store credit and gift card alone
