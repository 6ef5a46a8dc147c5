"""What was given back of an order after it was charged: a part of its lines, or goodwill. Written
only by actions/. rule: docs/rules/returns.md#parts"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from punnet.foundation import ids


class RefundKind(models.TextChoices):
    RETURNED = "returned"  # the order came back: all that was charged
    REFUSED = "refused"  # goods that were not taken at the door
    CONTAINERS = "containers"  # empties that the customer gave at the door
    CLAIM = "claim"  # after a claim
    PART = "part"  # by staff, of a line
    GOODWILL = "goodwill"  # given without being due


class RefundWay(models.TextChoices):
    PROVIDER = "provider"  # to the tender that paid
    DOOR = "door"  # off the sum that is taken at the door
    CREDIT = "credit"  # all of it to store credit and gift card, which paid it
    TRANSFER = "transfer"  # by the store's bank transfer: paid at the door, or more than is left


class RefundState(models.TextChoices):
    DUE = "due"
    DONE = "done"
    REFUSED = "refused"  # the provider said no: a person tries again


REFUND_MOVES: dict[str, set[str]] = {
    RefundState.DUE: {RefundState.DONE, RefundState.REFUSED},
    RefundState.REFUSED: {RefundState.DUE},
    RefundState.DONE: {RefundState.REFUSED},  # days later the bank sent it back
}


class OrderRefund(models.Model):
    """Agreed once, with its sums; the money follows. Amounts are `currency`, tax included, less
    the share of discounts; `by_rate` is what the ledger takes back."""

    order = models.ForeignKey("orders.Order", models.PROTECT, related_name="refunds")
    store_id = models.BigIntegerField()
    key = models.UUIDField(unique=True, default=ids.new, help_text="of the form or command")
    kind = models.CharField(max_length=10, choices=RefundKind)
    reason = models.CharField(max_length=20, default="")
    words = models.CharField(max_length=300, default="", help_text="for the customer to read")
    way = models.CharField(max_length=8, choices=RefundWay)
    state = models.CharField(max_length=8, choices=RefundState, default=RefundState.DUE)
    currency = models.CharField(max_length=3)
    amount_minor = models.BigIntegerField(help_text="of goodwill all there is")
    own_minor = models.BigIntegerField(
        default=0, db_default=0, help_text="of it, to store credit and gift card"
    )
    goods_minor = models.BigIntegerField(default=0)
    deposits_minor = models.BigIntegerField(default=0)
    charges_minor = models.BigIntegerField(default=0)
    by_rate = models.JSONField(
        default=list, help_text="[[per mille, gross, tax]] of all but deposits"
    )
    actor = models.CharField(max_length=60)
    at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=Q(amount_minor__gt=0), name="refund_gives_something"),
            models.CheckConstraint(
                condition=Q(way=RefundWay.CREDIT, own_minor=F("amount_minor"))
                | ~Q(way=RefundWay.CREDIT) & Q(own_minor__gte=0, own_minor__lt=F("amount_minor")),
                name="refund_own_is_a_part",
            ),
            models.CheckConstraint(
                condition=Q(
                    kind=RefundKind.GOODWILL, goods_minor=0, deposits_minor=0, charges_minor=0
                )
                | ~Q(kind=RefundKind.GOODWILL)
                & Q(amount_minor=F("goods_minor") + F("deposits_minor") + F("charges_minor")),
                name="refund_adds_up",
            ),
        ]
        indexes = [
            models.Index(
                fields=["store_id", "state"],
                name="refund_waits",
                condition=~Q(state=RefundState.DONE),
            ),
            models.Index(fields=["kind", "at"], name="refund_kind_at"),
        ]

    @property
    def other_minor(self) -> int:
        """What does not go to store credit and gift card."""
        return self.amount_minor - self.own_minor


class OrderRefundLine(models.Model):
    """Of one line: how much of it, in its measure; 0 where only its price was lowered."""

    refund = models.ForeignKey(OrderRefund, models.PROTECT, related_name="lines", db_index=False)
    line = models.ForeignKey("orders.OrderLine", models.PROTECT, related_name="refunds")
    quantity = models.PositiveIntegerField(default=0)
    goods_minor = models.BigIntegerField()
    deposit_minor = models.BigIntegerField(default=0)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["refund", "line"], name="refund_line_once"),
            models.CheckConstraint(
                condition=Q(goods_minor__gte=0, deposit_minor__gte=0)
                & (Q(goods_minor__gt=0) | Q(deposit_minor__gt=0) | Q(quantity__gt=0)),
                name="refund_line_not_negative",
            ),
        ]
