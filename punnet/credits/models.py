"""Store credit and gift cards: whose, why and until when. How much is in the ledger. Written only
by actions.py."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class GrantReason(models.TextChoices):
    APOLOGY = "apology"  # something went wrong
    THANKS = "thanks"
    CORRECTION = "correction"  # of an earlier one


class PaidBy(models.TextChoices):
    """How the shop came by a gift card's money."""

    TRANSFER = "transfer"  # an invoice, paid to the bank
    CARD = "card"  # the reader at the counter
    GIVEN = "given"  # nobody paid: a prize, a present of the shop


class CardState(models.TextChoices):
    ACTIVE = "active"
    BLOCKED = "blocked"  # by staff: lost, stolen, given by mistake


class CreditAccount(models.Model):
    """A customer may hold credit in this currency; the row is locked before it is taken from."""

    customer = models.ForeignKey("accounts.Customer", models.PROTECT, db_index=False)
    currency = models.CharField(max_length=3)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["customer", "currency"], name="credit_account_once")
        ]

    def __str__(self) -> str:
        return f"customer:{self.customer_id}"


class CreditGrant(models.Model):
    """Credit that staff gave or took, and why. Never changed."""

    key = models.UUIDField(unique=True, help_text="of the form: gives once")
    account = models.ForeignKey(CreditAccount, models.PROTECT, related_name="grants")
    store = models.ForeignKey("stores.Store", models.PROTECT, help_text="whose goodwill it is")
    amount_minor = models.BigIntegerField(help_text="below zero: taken")
    reason = models.CharField(max_length=12, choices=GrantReason)
    words = models.CharField(max_length=200, help_text="for the customer to read")
    by = models.CharField(max_length=60)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(amount_minor=0), name="grant_gives_something")
        ]


class GiftCard(models.Model):
    """A card of so much when it was issued; the row is locked before it is taken from."""

    code_hash = models.CharField(max_length=64, unique=True, help_text="keyed; the code is nowhere")
    last4 = models.CharField(max_length=4)
    store = models.ForeignKey("stores.Store", models.PROTECT, help_text="that issued it")
    currency = models.CharField(max_length=3)
    face_minor = models.BigIntegerField(help_text="when it was issued")
    state = models.CharField(max_length=8, choices=CardState, default=CardState.ACTIVE)
    paid_by = models.CharField(max_length=8, choices=PaidBy)
    expires_on = models.DateField(help_text="the last day")
    batch = models.UUIDField(help_text="of the form: issues once")
    position = models.PositiveSmallIntegerField(help_text="in its batch")
    note = models.CharField(max_length=200, default="", help_text="for the desk only")
    blocked_why = models.CharField(max_length=200, default="")
    issued_by = models.CharField(max_length=60)
    issued_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["batch", "position"], name="card_once_per_batch"),
            models.CheckConstraint(condition=Q(face_minor__gt=0), name="card_is_worth_something"),
        ]

    def __str__(self) -> str:
        return f"card:{self.pk}"
