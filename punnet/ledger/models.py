"""Money that moved: postings that sum to zero. Append-only; written only by actions.py."""

from __future__ import annotations

from django.db import models


class Account(models.TextChoices):
    """All there are. Order, tender and store are columns of each entry, not accounts."""

    RECEIVABLE = "receivable"  # what customers owe for goods that went without being paid
    SALES = "sales"  # goods and charges, tax excluded
    TAX = "tax"
    DEPOSITS = "deposits"  # containers we will buy back
    STORE_CREDIT = "store_credit"  # what we owe customers, to be spent here
    GIFT_CARDS = "gift_cards"  # sold and not spent yet
    TIPS = "tips"  # the staff's, passed on
    CASH = "cash"  # coins and notes: in the bags of those on shift, and the store's
    CLEARING = "clearing"  # at a provider, or taken by a card reader; not yet paid out
    FEES = "fees"  # what a provider keeps
    BANK = "bank"
    GOODWILL = "goodwill"  # given without being due
    ROUNDING = "rounding"  # of cash, to the coins there are


class Posting(models.Model):
    key = models.CharField(max_length=80, unique=True, help_text="capture:17: posts once")
    kind = models.CharField(max_length=30)
    store_id = models.BigIntegerField()
    order_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()
    actor = models.CharField(max_length=60)

    class Meta:
        indexes = [
            models.Index(fields=["store_id", "at"], name="posting_store_at"),
            models.Index(fields=["order_id"], name="posting_order"),
        ]


class Entry(models.Model):
    """Positive is debit, negative is credit. A deferred trigger refuses a posting that does
    not sum to zero per currency."""

    posting = models.ForeignKey(Posting, models.PROTECT, related_name="entries")
    account = models.CharField(max_length=20, choices=Account)
    store_id = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    amount_minor = models.BigIntegerField()
    tax_per_mille = models.PositiveSmallIntegerField(null=True, help_text="of sales and tax")
    order_id = models.BigIntegerField(null=True)
    tender = models.CharField(max_length=20, default="")
    shift_id = models.BigIntegerField(null=True, help_text="of cash: in whose bag")
    holder = models.CharField(
        max_length=40, default="", db_default="", help_text="whose: customer:7, card:12, order:55"
    )
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(amount_minor=0), name="entry_moves_something"
            ),
            models.CheckConstraint(
                condition=models.Q(account__in=["store_credit", "gift_cards"], holder__gt="")
                | ~models.Q(account__in=["store_credit", "gift_cards"]) & models.Q(holder=""),
                name="entry_says_whose",
            ),
        ]
        indexes = [
            models.Index(fields=["store_id", "account", "at"], name="entry_store_account"),
            models.Index(fields=["order_id"], name="entry_order"),
            models.Index(
                fields=["shift_id"], name="entry_shift", condition=models.Q(shift_id__isnull=False)
            ),
            models.Index(
                fields=["holder", "account"], name="entry_holder", condition=~models.Q(holder="")
            ),
        ]
