"""Who has how many of the store's coins. Written only by actions.py; the sums are the ledger's."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class Place(models.TextChoices):
    ROAD = "road"  # a driver's bag
    DESK = "desk"  # where customers collect


class Shift(models.Model):
    """From counting the float to counting it again. What was taken between is entries of the
    ledger that name the shift."""

    store_id = models.BigIntegerField()
    holder = models.CharField(max_length=60, help_text="staff:7, or the device: key:3")
    place = models.CharField(max_length=8, choices=Place)
    currency = models.CharField(max_length=3)
    float_minor = models.BigIntegerField(help_text="counted when it was opened")
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    closed_by = models.CharField(max_length=60, default="")
    counted_minor = models.BigIntegerField(null=True, help_text="when it was closed")
    difference_minor = models.BigIntegerField(null=True, help_text="counted − what should be there")
    reason = models.CharField(max_length=200, default="", help_text="of the difference")
    seen_by = models.CharField(max_length=60, default="", help_text="the manager who looked at it")
    seen_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["store_id", "holder"],
                condition=Q(closed_at=None),
                name="one_open_shift_a_holder",
            ),
            models.CheckConstraint(condition=Q(float_minor__gte=0), name="float_not_negative"),
            models.CheckConstraint(
                condition=Q(closed_at=None, counted_minor=None, difference_minor=None)
                | Q(closed_at__isnull=False, counted_minor__gte=0, difference_minor__isnull=False),
                name="closed_when_counted",
            ),
            models.CheckConstraint(
                condition=Q(difference_minor=None) | Q(difference_minor=0) | ~Q(reason=""),
                name="difference_has_a_reason",
            ),
        ]
        indexes = [
            models.Index(fields=["store_id", "opened_at"], name="shift_store_opened"),
            models.Index(
                fields=["store_id"],
                name="shift_unseen",
                condition=Q(seen_at=None) & ~Q(difference_minor=0),
            ),
        ]
