"""Money asked for, authorised, captured and given back. Written only by actions.py.

Amounts are whole minor units of the payment's currency. No card data comes near us: a provider's
ids are all we keep.
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from punnet.foundation import ids
from punnet.payments.states import OWED, AttemptState, CallState, PaymentState


class Payment(models.Model):
    """One per order. `authorised`, `captured` and `refunded` are what the provider confirmed."""

    order = models.OneToOneField("orders.Order", models.PROTECT, related_name="payment")
    store_id = models.BigIntegerField()
    state = models.CharField(max_length=20, choices=PaymentState)
    method = models.CharField(max_length=12)
    currency = models.CharField(max_length=3)
    maximum_minor = models.BigIntegerField()  # less what credit and gift card are to pay of it
    authorised_minor = models.BigIntegerField(default=0)
    captured_minor = models.BigIntegerField(default=0)
    refunded_minor = models.BigIntegerField(default=0)
    promised_minor = models.BigIntegerField(
        default=0,
        db_default=0,
        help_text="of what was captured, agreed to go back; refunded follows",
    )
    pay_by = models.DateTimeField(
        null=True, help_text="the order is cancelled then, unless it is paid"
    )
    taken_minor = models.BigIntegerField(default=0, help_text="at the door, coins as they were")
    rounding_minor = models.BigIntegerField(
        default=0, db_default=0, help_text="of what was taken in cash: more or less than was due"
    )
    taken_by = models.CharField(max_length=8, default="", help_text="cash or card")
    waived_by = models.CharField(
        max_length=60, default="", help_text="the manager who handed over unpaid"
    )
    waived_reason = models.CharField(max_length=200, default="")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(captured_minor__lte=F("maximum_minor")), name="captured_within_maximum"
            ),
            models.CheckConstraint(
                condition=Q(refunded_minor__lte=F("captured_minor") + F("taken_minor")),
                name="refunded_within_captured",
            ),
            models.CheckConstraint(
                condition=Q(promised_minor__gte=0, promised_minor__lte=F("captured_minor")),
                name="promised_within_captured",
            ),
            models.CheckConstraint(
                condition=Q(rounding_minor=0) | Q(taken_by="cash"), name="only_cash_is_rounded"
            ),
        ]
        indexes = [
            models.Index(fields=["store_id", "state"], name="payment_store_state"),
            models.Index(
                fields=["state"], name="payment_owed", condition=Q(state__in=[str(s) for s in OWED])
            ),
            models.Index(
                fields=["order"], name="payment_verified", condition=Q(state=PaymentState.VERIFIED)
            ),
            models.Index(
                fields=["pay_by"], name="payment_pay_by", condition=Q(pay_by__isnull=False)
            ),
        ]


class Purpose(models.TextChoices):
    """What an attempt is for."""

    PAY = "pay"  # the customer agrees on the provider's page, and the money is held
    VERIFY = "verify"  # on its page too: the card is checked and kept for one order, nothing held
    CHARGE = "charge"  # our own call holds the money on a kept card, the customer being away
    SAVED = "saved"  # the same with the customer there, whom the bank may want to ask first


class Attempt(models.Model):
    """One try to secure the money, with the exact request it will send, stored first."""

    key = models.UUIDField(unique=True, default=ids.new, help_text="the provider's idempotency key")
    payment = models.ForeignKey(Payment, models.PROTECT, related_name="attempts")
    amendment = models.ForeignKey(
        "orders.OrderAmendment",
        models.PROTECT,
        null=True,
        db_index=False,
        help_text="the change of the order that it is to pay for; null: the order as it is",
    )
    method = models.CharField(max_length=12)
    state = models.CharField(max_length=12, choices=AttemptState, default=AttemptState.NEW)
    purpose = models.CharField(
        max_length=8, choices=Purpose, default=Purpose.PAY, db_default=Purpose.PAY
    )
    keep = models.BooleanField(
        default=False, db_default=False, help_text="the customer wants the card kept for next time"
    )
    amount_minor = models.BigIntegerField()
    request = models.JSONField(help_text="what begin() sends; a repeat sends the same")
    page_id = models.CharField(
        max_length=120, default="", help_text="the provider's page (Checkout Session)"
    )
    page_url = models.CharField(max_length=1000, default="")
    charge_id = models.CharField(
        max_length=120, default="", help_text="the provider's payment (PaymentIntent)"
    )
    payer_ref = models.CharField(
        max_length=120, default="", db_default="", help_text="whom the provider keeps the card for"
    )
    card_ref = models.CharField(
        max_length=120, default="", db_default="", help_text="the card kept for this order"
    )
    capture_before = models.DateTimeField(null=True, help_text="as the provider said")
    decline_code = models.CharField(max_length=60, default="")
    began_at = models.DateTimeField()
    ask_again_at = models.DateTimeField(
        null=True, help_text="when the job looks next; null: known for good"
    )
    asked = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["payment"],
                condition=Q(state__in=["authorised", "captured"]),
                name="one_attempt_wins",
            )
        ]
        indexes = [
            models.Index(fields=["charge_id"], name="attempt_charge"),
            models.Index(fields=["page_id"], name="attempt_page"),
            models.Index(
                fields=["ask_again_at"],
                name="attempt_ask_again",
                condition=Q(ask_again_at__isnull=False),
            ),
            models.Index(fields=["payment"], name="attempt_card", condition=~Q(payer_ref="")),
        ]


class SavedCard(models.Model):
    """A card kept for next time, on consent, at the provider: there under a payer of its own, which
    goes with it. Here its ids, and what tells it from another."""

    customer = models.ForeignKey("accounts.Customer", models.SET_NULL, null=True)
    method = models.CharField(max_length=12)
    payer_ref = models.CharField(max_length=120, unique=True)
    card_ref = models.CharField(max_length=120)
    brand = models.CharField(max_length=20)
    last4 = models.CharField(max_length=4)
    exp_year = models.PositiveSmallIntegerField()
    exp_month = models.PositiveSmallIntegerField()
    kept_at = models.DateTimeField(help_text="when the customer agreed")
    removed_at = models.DateTimeField(
        null=True, help_text="gone when the provider has forgotten it"
    )


class Operation(models.TextChoices):
    CAPTURE = "capture"
    VOID = "void"
    REFUND = "refund"
    RENEW = "renew"  # an authorisation, before it ends
    STRAY = "stray"  # the refund of money that somebody captured without us


class Call(models.Model):
    """A capture, void or refund that a provider must do: stored first, repeated until known."""

    key = models.UUIDField(unique=True, default=ids.new)
    payment = models.ForeignKey(Payment, models.PROTECT, related_name="calls")
    attempt = models.ForeignKey(Attempt, models.PROTECT, related_name="calls")
    operation = models.CharField(max_length=8, choices=Operation)
    amount_minor = models.BigIntegerField()
    reason = models.CharField(max_length=40, default="")
    refund = models.ForeignKey(
        "orders.OrderRefund", models.PROTECT, null=True, related_name="calls", db_index=False,
        help_text="of a refund: what it gives back; null before there were parts",
    )  # fmt: skip
    state = models.CharField(max_length=8, choices=CallState, default=CallState.DUE)
    provider_ref = models.CharField(max_length=120, default="")
    problem = models.CharField(max_length=200, default="")
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    asked = models.PositiveIntegerField(default=0)
    seen_at = models.DateTimeField(null=True, help_text="when staff had looked into a stray one")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(amount_minor__gte=0), name="call_not_negative"),
            models.UniqueConstraint(
                fields=["attempt"],
                condition=Q(operation="capture", state__in=["due", "done"]),
                name="one_capture_per_attempt",
            ),
            models.UniqueConstraint(
                fields=["refund"],
                condition=Q(state__in=["due", "done"], refund__isnull=False),
                name="one_call_per_refund",
            ),
        ]
        indexes = [
            models.Index(fields=["made_at"], name="call_due", condition=Q(state="due")),
            models.Index(fields=["payment"], name="call_stray", condition=Q(operation="stray")),
            # whose a row of a report, or a dispute, is: by the provider's own name of it
            models.Index(
                fields=["provider_ref"], name="call_provider_ref", condition=~Q(provider_ref="")
            ),
        ]


class GatewayMessage(models.Model):
    """A signed message of a provider, stored once by its id. Cut by month of its own date, which
    the provider repeats, so that the unique key holds across repeats."""

    pk = models.CompositePrimaryKey("sent_at", "gateway", "message_id")
    sent_at = models.DateTimeField()
    gateway = models.CharField(max_length=12)
    message_id = models.CharField(max_length=120)
    kind = models.CharField(max_length=80)
    body = models.JSONField()
    received_at = models.DateTimeField()

    class Meta:
        managed = False  # partitioned: the migration writes its DDL
        db_table = "payments_gatewaymessage"
