"""What can be promised, what is promised, and every unit's story. Written only by actions/."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q


class Source(models.TextChoices):
    SHELF = "shelf"
    INBOUND = "inbound"  # dated: a daily plan of fresh goods, a purchase order


class Supply(models.Model):
    """Units or grams of a SKU that can be promised from one source. One shelf a SKU; an inbound
    has the day it is there by. `0 <= reserved <= quantity` whatever happens."""

    store = models.ForeignKey("stores.Store", models.PROTECT, db_index=False)
    sku = models.CharField(max_length=32)
    source = models.CharField(max_length=8, choices=Source)
    there_by = models.DateField(help_text="the shelf's is 2000-01-01")
    good_until = models.DateField(null=True, help_text="last day of life; null: not limiting")
    quantity = models.PositiveIntegerField(default=0)
    reserved = models.PositiveIntegerField(default=0)
    received_at = models.DateTimeField(null=True, help_text="an inbound that became shelf")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["store", "sku", "source", "there_by"], name="supply_once"
            ),
            models.CheckConstraint(
                condition=Q(reserved__lte=F("quantity")), name="reserved_within_quantity"
            ),
            models.CheckConstraint(
                condition=Q(received_at=None) | Q(source="inbound", quantity=0),
                name="received_is_empty",
            ),
        ]


class StockRule(models.Model):
    """Per store and SKU: kept back from selling, and whether the shelf wants counting."""

    store = models.ForeignKey("stores.Store", models.PROTECT, db_index=False)
    sku = models.CharField(max_length=32)
    safety_stock = models.PositiveIntegerField(default=0)
    recount_since = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["store", "sku"], name="stock_rule_once")]


class DailyPlan(models.Model):
    """Fresh goods that come every week on the same days; makes dated inbounds ahead."""

    store = models.ForeignKey("stores.Store", models.PROTECT, db_index=False)
    sku = models.CharField(max_length=32)
    weekdays = models.PositiveSmallIntegerField(help_text="bit 0 is Monday")
    quantity = models.PositiveIntegerField()
    life_days = models.PositiveSmallIntegerField(null=True, help_text="from the day they come")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["store", "sku"], name="daily_plan_once"),
            models.CheckConstraint(
                condition=Q(weekdays__range=(1, 127)), name="daily_plan_has_a_day"
            ),
        ]


class Reservation(models.Model):
    """A part of a supply promised to `key` (an order's placement key, opaque here).

    Picking turns `quantity` into `taken`, putting back turns it again; the row goes with release.
    """

    key = models.UUIDField()
    supply = models.ForeignKey(Supply, models.PROTECT, related_name="reservations")
    store_id = models.BigIntegerField()
    sku = models.CharField(max_length=32)
    quantity = models.PositiveIntegerField()
    taken = models.PositiveIntegerField(default=0, help_text="left the shelf for this key")
    pick_on = models.DateField()
    good_until = models.DateField(null=True, help_text="the promised life")
    slot_ends_at = models.DateTimeField(
        help_text="latest slot loses first when the shelf holds less"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key", "supply"], name="reserved_once_per_supply"),
        ]


class Shortfall(models.Model):
    """What was reserved for `key` and had to be taken back: the order's line is at risk."""

    key = models.UUIDField()
    store_id = models.BigIntegerField()
    sku = models.CharField(max_length=32)
    quantity = models.PositiveIntegerField()
    pick_on = models.DateField()
    good_until = models.DateField(null=True, help_text="the promised life")
    slot_ends_at = models.DateTimeField()
    since = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key", "sku"], name="shortfall_once"),
            models.CheckConstraint(condition=Q(quantity__gt=0), name="shortfall_of_something"),
        ]
        indexes = [
            models.Index(fields=["store_id", "sku", "slot_ends_at"], name="shortfall_by_sku")
        ]


class MovementReason(models.TextChoices):
    RECEIVED = "received"
    PICKED = "picked"
    PUT_BACK = "put_back"
    WASTED = "wasted"
    COUNTED = "counted"
    RETURNED = "returned"
    FOUND = "found"  # more left the shelf than the books held


class StockMovement(models.Model):
    """Why the shelf's level changed. Append-only, cut by month; the shelf is their sum."""

    pk = models.CompositePrimaryKey("at", "id")
    id = models.BigIntegerField()
    at = models.DateTimeField()
    store_id = models.BigIntegerField()
    sku = models.CharField(max_length=32)
    reason = models.CharField(max_length=10, choices=MovementReason)
    change = models.IntegerField(help_text="units or grams; negative leaves the shelf")
    lot_id = models.BigIntegerField(null=True)
    subject = models.CharField(max_length=60, default="", help_text="order:1042, expired:<key>")
    actor = models.CharField(max_length=60)

    class Meta:
        managed = False  # partitioned: the migration writes its DDL
        db_table = "inventory_stockmovement"
