"""When orders are handed over: plans make slots, seats are held and booked.

Written only by actions/.
"""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import F, Q


class Method(models.TextChoices):
    DELIVERY = "delivery"
    COLLECTION = "collection"


@pghistory.track()
class SlotPlan(models.Model):
    """A weekly pattern from which slots are made, always seven days and more ahead. Edited by
    people: it keeps its history."""

    store = models.ForeignKey("stores.Store", models.PROTECT)
    method = models.CharField(max_length=10, choices=Method)
    weekdays = models.PositiveSmallIntegerField(help_text="bit 0 is Monday")
    starts = models.TimeField(help_text="store time")
    ends = models.TimeField()
    cutoff_hours = models.PositiveSmallIntegerField(help_text="before the start")
    seats = models.PositiveSmallIntegerField()
    price_minor = models.PositiveIntegerField()
    currency = models.CharField(max_length=3)
    live = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(ends__gt=F("starts")), name="plan_ends_after_start"),
            models.CheckConstraint(condition=Q(weekdays__range=(1, 127)), name="plan_has_a_day"),
        ]

    def __str__(self) -> str:
        return f"{self.method} {self.starts:%H:%M}–{self.ends:%H:%M}"


class Wave(models.Model):
    """The orders released to picking together: one store, one cut-off."""

    store = models.ForeignKey("stores.Store", models.PROTECT, db_index=False)
    pick_on = models.DateField()
    cutoff_at = models.DateTimeField()
    booked_minutes = models.PositiveIntegerField(
        default=0, help_text="estimated pick work; no limit yet"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["store", "pick_on", "cutoff_at"], name="wave_once")
        ]


class Slot(models.Model):
    """A window with seats. `booked` counts the rows of Seat: an expired hold is among them until
    somebody needs its place."""

    store = models.ForeignKey("stores.Store", models.PROTECT, db_index=False)
    plan = models.ForeignKey(SlotPlan, models.SET_NULL, null=True)
    wave = models.ForeignKey(Wave, models.PROTECT, related_name="slots")
    method = models.CharField(max_length=10, choices=Method)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    cutoff_at = models.DateTimeField()
    capacity = models.PositiveSmallIntegerField()
    booked = models.PositiveSmallIntegerField(default=0)
    booked_litres = models.PositiveIntegerField(default=0, help_text="van space; no limit yet")
    price_minor = models.PositiveIntegerField()
    currency = models.CharField(max_length=3)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["store", "method", "starts_at", "ends_at"], name="slot_once"
            ),
            models.CheckConstraint(
                condition=Q(booked__lte=F("capacity")), name="seats_within_capacity"
            ),
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")), name="slot_ends_after_start"
            ),
        ]
        indexes = [models.Index(fields=["store", "cutoff_at"], name="slot_store_cutoff")]


class Seat(models.Model):
    """One place in a slot: held until an instant, or (until is null) an order's own.

    `key` is the basket's id while held and the order's placement key when booked. An expired
    hold is free without any worker.
    """

    slot = models.ForeignKey(Slot, models.PROTECT, related_name="seats", db_index=False)
    key = models.UUIDField(unique=True)
    customer_id = models.BigIntegerField(null=True, help_text="one hold per customer")
    held_since = models.DateTimeField()
    until = models.DateTimeField(null=True)
    pick_minutes = models.PositiveSmallIntegerField(default=0)
    litres = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["customer_id"],
                condition=Q(until__isnull=False),
                name="one_hold_per_customer",
            )
        ]
        indexes = [models.Index(fields=["slot", "until"], name="seat_slot_until")]
