"""What can be promised, what is promised, and every unit's story. Written only by actions.py."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q


class Source(models.TextChoices):
    SHELF = "shelf"
    INBOUND = "inbound"  # dated: a daily plan of fresh goods, a purchase order


class Supply(models.Model):
    """Units or grams of a SKU that can be promised from one source. One shelf a SKU; an inbound
    has the day it is there by. `0 <= reserved <= quantity` whatever happens."""

    store = models.ForeignKey("stores.Store", models.PROTECT)
    sku = models.CharField(max_length=32)
    source = models.CharField(max_length=8, choices=Source)
    there_by = models.DateField(help_text="the shelf's is 2000-01-01")
    good_until = models.DateField(null=True, help_text="last day of life; null: not limiting")
    quantity = models.PositiveIntegerField(default=0)
    reserved = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["store", "sku", "source", "there_by"], name="supply_once"
            ),
            models.CheckConstraint(
                condition=Q(reserved__lte=F("quantity")), name="reserved_within_quantity"
            ),
        ]


class StockRule(models.Model):
    """Per store and SKU: kept back from selling, and whether the shelf wants counting."""

    store = models.ForeignKey("stores.Store", models.PROTECT)
    sku = models.CharField(max_length=32)
    safety_stock = models.PositiveIntegerField(default=0)
    recount_since = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["store", "sku"], name="stock_rule_once")]


class Reservation(models.Model):
    """A part of a supply promised to `key` (an order's placement key, opaque here)."""

    key = models.UUIDField()
    supply = models.ForeignKey(Supply, models.PROTECT, related_name="reservations")
    store_id = models.BigIntegerField()
    sku = models.CharField(max_length=32)
    quantity = models.PositiveIntegerField()
    pick_on = models.DateField()
    slot_ends_at = models.DateTimeField(
        help_text="latest slot loses first when the shelf holds less"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key", "supply"], name="reserved_once_per_supply"),
            models.CheckConstraint(condition=Q(quantity__gt=0), name="reservation_of_something"),
        ]
        indexes = [
            models.Index(fields=["store_id", "sku", "slot_ends_at"], name="reservation_by_sku")
        ]


class Shortfall(models.Model):
    """What was reserved for `key` and had to be taken back: the order's line is at risk."""

    key = models.UUIDField()
    store_id = models.BigIntegerField()
    sku = models.CharField(max_length=32)
    quantity = models.PositiveIntegerField()
    pick_on = models.DateField()
    slot_ends_at = models.DateTimeField()
    since = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "sku"], name="shortfall_once")]
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
    subject = models.CharField(max_length=60, default="", help_text="order:1042, count:7")
    actor = models.CharField(max_length=60)

    class Meta:
        managed = False  # partitioned: the migration writes its DDL
        db_table = "inventory_stockmovement"
