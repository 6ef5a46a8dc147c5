"""What providers report: money that moved, payouts, and differences from what we know. Written
only by actions.py.

Amounts are whole minor units of the row's currency; what leaves our balance there is negative.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class Reading(models.Model):
    """How far a provider's report was read. Locked while one is compared: two nights never write
    at once."""

    gateway = models.CharField(max_length=12, unique=True)
    since = models.DateTimeField(help_text="nothing earlier is compared")
    until = models.DateTimeField()
    compared_at = models.DateTimeField(null=True)


class PayoutState(models.TextChoices):
    ON_ITS_WAY = "on_its_way"
    PAID = "paid"
    FAILED = "failed"  # the bank sent it back


class Payout(models.Model):
    """Money on its way to our bank, or there."""

    gateway = models.CharField(max_length=12)
    provider_id = models.CharField(max_length=120)
    state = models.CharField(max_length=12, choices=PayoutState)
    amount_minor = models.BigIntegerField(help_text="what the bank gets")
    currency = models.CharField(max_length=3)
    at = models.DateTimeField()
    lines_read = models.BooleanField(default=False)
    posted_at = models.DateTimeField(null=True)
    reversed_at = models.DateTimeField(null=True, help_text="when a failed one was taken back")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gateway", "provider_id"], name="payout_once"),
            models.CheckConstraint(
                condition=Q(reversed_at__isnull=True) | Q(posted_at__isnull=False),
                name="payout_reversed_after_posted",
            ),
        ]
        indexes = [models.Index(fields=["gateway", "at"], name="payout_gateway_at")]


class ReportLine(models.Model):
    """One row of the settlement report. `order` and `store_id`: whose it is, where we know."""

    gateway = models.CharField(max_length=12)
    provider_id = models.CharField(max_length=120)
    kind = models.CharField(max_length=14)
    reference = models.CharField(max_length=120, help_text="the provider's capture or refund")
    charge_id = models.CharField(max_length=120)
    order = models.ForeignKey("orders.Order", models.PROTECT, null=True, related_name="+")
    store_id = models.BigIntegerField(null=True)
    amount_minor = models.BigIntegerField()
    fee_minor = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    at = models.DateTimeField()
    payout = models.ForeignKey(Payout, models.PROTECT, null=True, related_name="lines")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gateway", "provider_id"], name="report_line_once")
        ]
        indexes = [
            models.Index(fields=["gateway", "at"], name="report_line_gateway_at"),
            # few of very many, compared by payment from the first on
            models.Index(
                fields=["gateway", "at"],
                name="report_line_disputes",
                condition=Q(kind__in=["dispute", "dispute_won", "dispute_fee"]),
            ),
        ]


class DifferenceKind(models.TextChoices):
    UNKNOWN_HERE = "unknown_here"  # it moved there, and no order of ours knows why
    UNKNOWN_THERE = "unknown_there"  # we say it moved, the report does not
    CAPTURED_ELSEWHERE = "captured_elsewhere"  # an order's money, captured by somebody else
    DUPLICATE = "duplicate"
    AMOUNT_DIFFERS = "amount_differs"
    CURRENCY_DIFFERS = "currency_differs"
    FEE_UNEXPECTED = "fee_unexpected"
    BOOKS_DIFFER = "books_differ"  # the payment says one thing, the ledger another
    REFUND_FAILED = "refund_failed"
    PAYOUT_SUM = "payout_sum"
    PAYOUT_FAILED = "payout_failed"


class DifferenceState(models.TextChoices):
    OPEN = "open"
    RESOLVED = "resolved"  # by a person, with a reason
    HEALED = "healed"  # both sides agree again


class Difference(models.Model):
    """Something that the report, the ledger and the orders do not agree on; one row however often
    it is found. `subject` names it for good: "capture:pi_3…"."""

    gateway = models.CharField(max_length=12)
    kind = models.CharField(max_length=20, choices=DifferenceKind)
    subject = models.CharField(max_length=140)
    state = models.CharField(max_length=8, choices=DifferenceState, default=DifferenceState.OPEN)
    owner = models.ForeignKey("accounts.User", models.SET_NULL, null=True, related_name="+")
    order = models.ForeignKey("orders.Order", models.PROTECT, null=True, related_name="+")
    store_id = models.BigIntegerField(null=True)
    there_minor = models.BigIntegerField(null=True, help_text="as the provider says")
    here_minor = models.BigIntegerField(null=True, help_text="as we know")
    currency = models.CharField(max_length=3)
    at = models.DateTimeField(help_text="when the money moved")
    found_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=200, default="", help_text="why it was resolved")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gateway", "kind", "subject"], name="difference_once"),
            models.CheckConstraint(
                condition=Q(state=DifferenceState.OPEN, ended_at__isnull=True)
                | (~Q(state=DifferenceState.OPEN) & Q(ended_at__isnull=False)),
                name="difference_ended_at",
            ),
            models.CheckConstraint(
                condition=~Q(state=DifferenceState.RESOLVED) | ~Q(reason=""),
                name="difference_resolved_with_reason",
            ),
        ]
        indexes = [
            models.Index(fields=["state", "found_at"], name="difference_state_found"),
        ]


class Step(models.Model):
    """What happened to a difference, and who did it."""

    difference = models.ForeignKey(Difference, models.CASCADE, related_name="steps")
    kind = models.CharField(max_length=10)  # found, assigned, noted, resolved, reopened, healed
    by = models.CharField(max_length=60)
    text = models.CharField(max_length=500, default="")
    at = models.DateTimeField()


class DisputeState(models.TextChoices):
    OPEN = "open"  # it waits for our evidence
    ANSWERED = "answered"  # the bank looks into it
    WON = "won"
    LOST = "lost"


class Dispute(models.Model):
    """The customer's bank took money back. What we answered is with the provider alone."""

    gateway = models.CharField(max_length=12)
    provider_id = models.CharField(max_length=120)
    charge_id = models.CharField(max_length=120)
    order = models.ForeignKey("orders.Order", models.PROTECT, null=True, related_name="disputes")
    store_id = models.BigIntegerField(null=True)
    state = models.CharField(max_length=8, choices=DisputeState)
    reason = models.CharField(max_length=60)
    amount_minor = models.BigIntegerField()
    taken_minor = models.BigIntegerField(
        default=0, db_default=0, help_text="what of it is gone from our balance now"
    )
    currency = models.CharField(max_length=3)
    at = models.DateTimeField()
    answer_by = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.CharField(max_length=60, default="")
    ended_at = models.DateTimeField(null=True)
    written_off_minor = models.BigIntegerField(
        default=0, db_default=0, help_text="given up, of what was taken"
    )
    written_off_at = models.DateTimeField(null=True)
    written_off_by = models.CharField(max_length=60, default="", db_default="")
    write_off_reason = models.CharField(max_length=200, default="", db_default="")
    moves = models.PositiveSmallIntegerField(
        default=0, db_default=0, help_text="how often money moved by it"
    )
    write_offs = models.PositiveSmallIntegerField(
        default=0, db_default=0, help_text="how often, undone or not"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gateway", "provider_id"], name="dispute_once"),
            models.CheckConstraint(condition=Q(amount_minor__gt=0), name="dispute_takes_something"),
            models.CheckConstraint(
                condition=Q(taken_minor__gte=0, taken_minor__lte=models.F("amount_minor"))
                & (~Q(state="won") | Q(taken_minor=0)),
                name="dispute_took_at_most_its_amount",
            ),
            models.CheckConstraint(
                condition=Q(written_off_minor=0, write_off_reason="")
                | (
                    Q(written_off_minor__gt=0, state="lost", write_offs__gt=0)
                    & Q(written_off_minor=models.F("taken_minor"))
                    & ~Q(write_off_reason="")
                ),
                name="dispute_written_off_when_lost",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["won", "lost"], ended_at__isnull=False)
                | Q(state__in=["open", "answered"], ended_at__isnull=True),
                name="dispute_ended_at",
            ),
        ]
        indexes = [models.Index(fields=["state", "answer_by"], name="dispute_state_answer_by")]
