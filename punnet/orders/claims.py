"""What customers say was wrong with what they got, line by line. Written only by actions/.
rule: docs/rules/claims.md"""

from __future__ import annotations

from datetime import timedelta

from django.db import models
from django.db.models import Q

CLAIMED_WITHIN = timedelta(days=14)  # after handing over. rule: docs/rules/claims.md


class ClaimProblem(models.TextChoices):
    MISSING = "missing"  # charged, and not in the totes
    DAMAGED = "damaged"
    POOR = "poor"  # not as fresh or as good as it should be
    WRONG = "wrong"  # something else than was charged


class ClaimState(models.TextChoices):
    OPEN = "open"  # waits for staff
    REFUNDED = "refunded"  # all that was asked for
    PART = "part"
    DECLINED = "declined"


class OrderClaim(models.Model):
    """Over one or more lines. `asked_minor`: what all of it came to when it was made."""

    order = models.ForeignKey("orders.Order", models.PROTECT, related_name="claims", db_index=False)
    store_id = models.BigIntegerField()
    request_key = models.CharField(max_length=128, help_text="the caller's Idempotency-Key")
    state = models.CharField(max_length=8, choices=ClaimState, default=ClaimState.OPEN)
    currency = models.CharField(max_length=3)
    asked_minor = models.BigIntegerField()
    waits_for = models.CharField(
        max_length=12, default="", help_text="which limit sent it to staff; empty: none did"
    )
    actor = models.CharField(max_length=60)
    at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True)
    decided_by = models.CharField(max_length=60, default="")
    answer = models.CharField(max_length=300, default="", help_text="the store's words to read")
    refund = models.OneToOneField(
        "orders.OrderRefund", models.PROTECT, null=True, related_name="claim"
    )

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["order", "request_key"], name="claim_once_per_key"),
            models.CheckConstraint(
                condition=Q(state__in=["refunded", "part"], refund__isnull=False)
                | Q(state__in=["open", "declined"], refund__isnull=True),
                name="claim_refunded_by_a_refund",
            ),
        ]
        indexes = [
            models.Index(fields=["store_id", "at"], name="claim_open", condition=Q(state="open"))
        ]


class OrderClaimLine(models.Model):
    claim = models.ForeignKey(OrderClaim, models.PROTECT, related_name="lines", db_index=False)
    line = models.ForeignKey("orders.OrderLine", models.PROTECT, related_name="claims")
    problem = models.CharField(max_length=8, choices=ClaimProblem)
    quantity = models.PositiveIntegerField(help_text="units or grams, by the line's kind")
    asked_minor = models.BigIntegerField()
    note = models.CharField(max_length=300, default="", help_text="the customer's words")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["claim", "line"], name="claim_line_once"),
            models.CheckConstraint(condition=Q(quantity__gt=0), name="claim_asks_for_something"),
        ]


class OrderClaimPhoto(models.Model):
    """A picture in the file store, for staff and the order's owner."""

    claim = models.ForeignKey(OrderClaim, models.PROTECT, related_name="photos")
    file = models.CharField(max_length=60, unique=True, help_text="name in the file store")
