"""Orders: what was bought, for whom, for which slot. Written only by actions.py."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from punnet.foundation import ids
from punnet.foundation.quantity import Kind
from punnet.orders.claims import OrderClaim, OrderClaimLine, OrderClaimPhoto
from punnet.orders.given_back import OrderRefund, OrderRefundLine
from punnet.orders.states import (
    AmendmentState,
    CancelReason,
    DiscountKind,
    LineState,
    OrderState,
    ShortReason,
    Tender,
    VoucherPlan,
)
from punnet.promotions.models import Off

__all__ = [
    "Order",
    "OrderChange",
    "OrderCharge",
    "OrderClaim",
    "OrderClaimLine",
    "OrderClaimPhoto",
    "OrderContact",
    "OrderDiscount",
    "OrderLine",
    "OrderRefund",
    "OrderRefundLine",
]


class Order(models.Model):
    """A copy of what was agreed. Amounts are `currency`, tax included."""

    public_id = models.UUIDField(
        unique=True, default=ids.new, help_text="the access token is its HMAC"
    )
    number = models.CharField(max_length=12, unique=True, help_text="public, random-looking")
    placement_key = models.UUIDField(unique=True, help_text="names reservations and seat")
    request_key = models.CharField(max_length=128, help_text="the caller's Idempotency-Key")
    request_fingerprint = models.CharField(max_length=64)
    basket_id = models.UUIDField()
    store = models.ForeignKey("stores.Store", models.PROTECT, db_index=False)
    customer = models.ForeignKey("accounts.Customer", models.PROTECT, db_index=False)
    slot = models.ForeignKey("slots.Slot", models.PROTECT)
    method = models.CharField(max_length=10)
    state = models.CharField(max_length=12, choices=OrderState, default=OrderState.PENDING)
    reason = models.CharField(max_length=12, choices=CancelReason, default="", blank=True)
    tender = models.CharField(max_length=12, choices=Tender)
    language = models.CharField(max_length=5)
    currency = models.CharField(max_length=3)
    goods_minor = models.BigIntegerField(help_text="estimate of the lines")
    deposits_minor = models.BigIntegerField()
    discounts_minor = models.BigIntegerField(
        default=0, help_text="taken off the estimate; above 0 where there are discounts"
    )
    charges_minor = models.BigIntegerField(help_text="judged once, never by picking")
    estimate_minor = models.BigIntegerField()
    maximum_minor = models.BigIntegerField(help_text="agreed and authorised; never exceeded")
    actual_minor = models.BigIntegerField(null=True, help_text="known when packed")
    age_limit = models.PositiveSmallIntegerField(
        default=0, help_text="above 0: checked at the door"
    )
    return_url = models.CharField(max_length=500, default="")
    agreement = models.PositiveSmallIntegerField(
        default=1, db_default=1, help_text="which one holds: 1 as placed, one more by each change"
    )
    amending_id = models.BigIntegerField(
        null=True, help_text="the change of it that waits for its payment"
    )
    pay_before = models.DateTimeField(null=True)
    created_at = models.DateTimeField()
    placed_at = models.DateTimeField(null=True, help_text="when the payment was secured")
    packed_at = models.DateTimeField(null=True)
    handed_over_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["basket_id", "request_key"], name="order_once_per_basket_and_key"
            ),
            models.UniqueConstraint(
                fields=["basket_id"],
                condition=Q(state="pending"),
                name="one_pending_order_per_basket",
            ),
            models.CheckConstraint(
                condition=Q(actual_minor__isnull=True)
                | Q(actual_minor__lte=models.F("maximum_minor")),
                name="actual_within_maximum",
            ),
        ]
        indexes = [
            models.Index(fields=["store", "state", "slot"], name="order_store_state_slot"),
            models.Index(fields=["customer", "-created_at"], name="order_customer"),
            models.Index(fields=["-created_at", "-id"], name="order_newest"),
            models.Index(fields=["pay_before"], name="order_overdue", condition=Q(state="pending")),
        ]


class OrderLine(models.Model):
    """A copy of the basket line: later price changes must not reach it.

    Ordered, picked and charged stand side by side and are never overwritten. A substitute is a
    line of its own that points at the one it stands in for; nothing was ordered of it.
    """

    order = models.ForeignKey(Order, models.CASCADE, related_name="lines")
    store_id = models.BigIntegerField()
    position = models.PositiveSmallIntegerField()
    sku = models.CharField(max_length=32)
    name = models.CharField(max_length=200, help_text="with size, in the order's language")
    kind = models.CharField(max_length=12, choices=Kind)
    ordered = models.PositiveIntegerField(help_text="units or grams, by kind; 0 for a substitute")
    picked = models.PositiveIntegerField(null=True, help_text="units or grams, by kind")
    weights = ArrayField(
        models.PositiveIntegerField(), default=list, help_text="catch weight: grams per unit"
    )
    price_minor = models.BigIntegerField(help_text="per unit or per kg, by kind")
    tax_per_mille = models.PositiveSmallIntegerField()
    typical_grams = models.PositiveIntegerField(null=True)
    tolerance_percent = models.PositiveSmallIntegerField(default=0)
    deposit_each_minor = models.BigIntegerField(default=0, help_text="per unit")
    estimate_minor = models.BigIntegerField(help_text="without deposit")
    maximum_minor = models.BigIntegerField(help_text="without deposit")
    charged_minor = models.BigIntegerField(
        null=True, help_text="without deposit; known when picked"
    )
    charged_deposit_minor = models.BigIntegerField(null=True)
    # what was given back already; `goods` less the line's share of discounts
    back = models.PositiveIntegerField(default=0, db_default=0, help_text="as picked")
    back_minor = models.BigIntegerField(default=0, db_default=0)
    back_deposit_minor = models.BigIntegerField(default=0, db_default=0)
    zone = models.CharField(max_length=8)
    age_limit = models.PositiveSmallIntegerField(default=0)
    contains = ArrayField(models.CharField(max_length=20), default=list)
    wish = models.CharField(max_length=5, help_text="best, ask, none, these: settled at placing")
    wish_skus = ArrayField(models.CharField(max_length=32), default=list)
    note = models.CharField(max_length=140, default="")
    state = models.CharField(max_length=12, choices=LineState, default=LineState.OPEN)
    short_reason = models.CharField(max_length=10, choices=ShortReason, default="")
    substitute_for = models.ForeignKey(
        "self", models.CASCADE, null=True, related_name="substitutes", db_index=False
    )
    at_risk = models.BooleanField(default=False, help_text="the shelf no longer covers it")

    class Meta:
        # a substitute has its line's position: shares of a discount must not change places
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ordered__gt=0) | Q(substitute_for__isnull=False),
                name="line_orders_something",
            ),
            models.CheckConstraint(
                condition=Q(charged_minor__isnull=True)
                | Q(charged_minor__lte=models.F("maximum_minor")),
                name="line_within_maximum",
            ),
            models.CheckConstraint(
                condition=Q(back=0, back_minor=0, back_deposit_minor=0)
                | Q(
                    back__lte=models.F("picked"),
                    back_minor__gte=0,
                    back_minor__lte=models.F("charged_minor"),
                    back_deposit_minor__gte=0,
                    back_deposit_minor__lte=models.F("charged_deposit_minor"),
                ),
                name="line_gives_back_what_was_charged",
            ),
        ]
        indexes = [
            models.Index(fields=["store_id", "sku", "state"], name="line_store_sku"),
            models.Index(
                fields=["substitute_for"],
                name="line_substitute",
                condition=Q(substitute_for__isnull=False),
            ),
        ]


class OrderCharge(models.Model):
    """Delivery, small basket, bag: a part of the total with the tax of the goods, by share."""

    order = models.ForeignKey(Order, models.CASCADE, related_name="charges")
    kind = models.CharField(max_length=20)
    amount_minor = models.BigIntegerField()


class OrderDiscount(models.Model):
    """What lowers the order's price, with its terms as they were agreed. Agreed and actual stand
    side by side: what is taken off follows what is charged."""

    order = models.ForeignKey(Order, models.CASCADE, related_name="discounts", db_index=False)
    kind = models.CharField(max_length=8, choices=DiscountKind)
    code = models.CharField(max_length=32)
    off = models.CharField(max_length=8, choices=Off)
    amount_minor = models.BigIntegerField(default=0, help_text="of a fixed one")
    percent = models.PositiveSmallIntegerField(default=0, help_text="of a percent one")
    agreed_minor = models.BigIntegerField(help_text="taken off the estimate")
    actual_minor = models.BigIntegerField(null=True, help_text="known when packed")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["order", "kind", "code"], name="discount_once"),
            models.CheckConstraint(
                condition=Q(agreed_minor__gt=0)
                & (Q(actual_minor__isnull=True) | Q(actual_minor__gte=0)),
                name="discount_lowers",
            ),
        ]


class OrderContact(models.Model):
    """All personal data of an order, in one row that can be erased."""

    order = models.OneToOneField(Order, models.CASCADE, related_name="contact")
    name = models.CharField(max_length=120)
    email = models.CharField(max_length=254)
    phone = models.CharField(max_length=32)
    line = models.CharField(max_length=160, default="")
    postcode = models.CharField(max_length=12, default="")
    city = models.CharField(max_length=60, default="")
    lat = models.FloatField(null=True)
    lon = models.FloatField(null=True)
    floor = models.CharField(max_length=20, default="")
    door_code = models.CharField(max_length=255, default="", help_text="encrypted")
    instructions = models.CharField(max_length=300, default="")
    received_by = models.CharField(max_length=120, default="")
    cancel_words = models.CharField(
        max_length=300, default="", db_default="", help_text="why, as the store told the customer"
    )
    change_words = models.CharField(
        max_length=300, default="", db_default="", help_text="why the store changed it last"
    )
    erase_after = models.DateField()

    class Meta:
        indexes = [
            models.Index(fields=["erase_after"], name="contact_erase_after"),
            models.Index(Lower("email"), name="contact_email"),
        ]


class OrderAgreement(models.Model):
    """What was agreed before a change of the order took its place. Append-only; what holds now is
    the order's own rows."""

    order = models.ForeignKey(Order, models.CASCADE, related_name="agreements", db_index=False)
    number = models.PositiveSmallIntegerField(help_text="1: as placed")
    at = models.DateTimeField(help_text="when it was agreed")
    by = models.CharField(max_length=60)
    until = models.DateTimeField(help_text="when the next one took its place")
    terms = models.JSONField(help_text="lines, charges, discounts, sums, slot (orders/terms.py)")

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["order", "number"], name="agreement_once"),
        ]


class OrderAmendment(models.Model):
    """A change of a placed order, applied at once or when its dearer maximum is paid for. Its key
    names what it holds beside the order: goods, a seat, a use of a voucher."""

    order = models.ForeignKey(Order, models.CASCADE, related_name="amendments", db_index=False)
    key = models.UUIDField(unique=True, default=ids.new)
    request_key = models.CharField(max_length=128, help_text="the caller's Idempotency-Key")
    request_fingerprint = models.CharField(max_length=64)
    basket_id = models.UUIDField(null=True, help_text="the draft; null: staff, who need none")
    state = models.CharField(max_length=8, choices=AmendmentState, default=AmendmentState.PENDING)
    tender = models.CharField(max_length=12, choices=Tender)
    voucher = models.CharField(max_length=6, choices=VoucherPlan)
    maximum_minor = models.BigIntegerField()
    terms = models.JSONField(help_text="as in an agreement; for this order alone")
    by = models.CharField(max_length=60)
    return_url = models.CharField(max_length=500, default="")
    pay_before = models.DateTimeField(null=True)
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["order", "request_key"], name="amended_once_per_order_and_key"
            ),
            models.UniqueConstraint(
                fields=["order"], condition=Q(state="pending"), name="one_pending_amendment"
            ),
            models.CheckConstraint(
                condition=Q(state="pending", ended_at__isnull=True)
                | ~Q(state="pending") & Q(ended_at__isnull=False),
                name="amendment_ends",
            ),
        ]
        indexes = [
            models.Index(
                fields=["pay_before"], name="amendment_overdue", condition=Q(state="pending")
            )
        ]


class OrderChange(models.Model):
    """What happened to the order, for its page: kind, when, by whom. No personal data."""

    order = models.ForeignKey(Order, models.CASCADE, related_name="changes")
    at = models.DateTimeField()
    kind = models.CharField(max_length=30)
    by = models.CharField(max_length=60)
    facts = models.JSONField(default=dict)

    class Meta:
        ordering = ["at", "id"]
