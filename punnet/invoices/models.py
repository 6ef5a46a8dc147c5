"""Invoices and credit notes: what was sold and given back, as written once. Written only by
actions.py; the application's role may insert and read, and never change what was issued."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q


class Kind(models.TextChoices):
    INVOICE = "invoice"
    CREDIT_NOTE = "credit_note"  # takes back all of an invoice, or a part


class Invoice(models.Model):
    """One of a posting. Amounts are `currency` and never negative: the kind says which way.

    `facts` is all that is printed besides (`facts.py`); it names no buyer: the paper does.
    """

    store_id = models.BigIntegerField()
    year = models.PositiveSmallIntegerField(help_text="of issue, on the store's wall clock")
    number = models.PositiveIntegerField(help_text="1, 2, 3 … per store and year, both kinds")
    kind = models.CharField(max_length=12, choices=Kind)
    order = models.ForeignKey("orders.Order", models.PROTECT, related_name="invoices")
    posting = models.OneToOneField("ledger.Posting", models.PROTECT)
    refers_to = models.ForeignKey("self", models.PROTECT, null=True, related_name="credit_notes")
    issued_at = models.DateTimeField()
    language = models.CharField(max_length=5)
    currency = models.CharField(max_length=3)
    gross_minor = models.BigIntegerField(help_text="tax and deposits included")
    tax_minor = models.BigIntegerField()
    deposits_minor = models.BigIntegerField()
    facts = models.JSONField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["store_id", "year", "number"], name="invoice_number_once"
            ),
            models.CheckConstraint(
                condition=Q(kind="invoice", refers_to=None)
                | Q(kind="credit_note", refers_to__isnull=False),
                name="credit_note_names_its_invoice",
            ),
            models.CheckConstraint(
                condition=Q(number__gt=0, tax_minor__gte=0, deposits_minor__gte=0)
                & Q(gross_minor__gt=0, gross_minor__gte=F("tax_minor") + F("deposits_minor")),
                name="invoice_adds_up",
            ),
        ]

    @property
    def label(self) -> str:
        """The number as people read it, unique in the company: "1-2026-17"."""
        return f"{self.store_id}-{self.year}-{self.number}"

    def __str__(self) -> str:
        return self.label


class InvoiceFile(models.Model):
    """The paper of an invoice in the file store, made once. A row of its own, since nobody may
    change the invoice's."""

    invoice = models.OneToOneField(Invoice, models.PROTECT, related_name="file")
    store_id = models.BigIntegerField()
    path = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    made_at = models.DateTimeField()


class Counter(models.Model):
    """The last number of a store's year: its row's lock makes issuing take turns."""

    store_id = models.BigIntegerField()
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["store_id", "year"], name="counter_once_a_year")
        ]
