"""What a customer has chosen and not ordered. Reserves no stock. Written only by actions."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from punnet.foundation import ids

EMPTY = 1  # the revision of a basket that nobody has put anything into


class BasketState(models.TextChoices):
    OPEN = "open"
    PAYING = "paying"  # a pending order has it: writes are refused
    ORDERED = "ordered"
    MERGED = "merged"  # its lines went into the account's basket at login


class Wish(models.TextChoices):
    """What to do when a line is missing. A line's empty wish means the basket's default."""

    BEST = "best"
    ASK = "ask"
    NONE = "none"
    THESE = "these"


class Basket(models.Model):
    id = models.UUIDField(
        primary_key=True, default=ids.new, help_text="unguessable: opens the basket"
    )
    store = models.ForeignKey("stores.Store", models.PROTECT, db_index=False)
    customer = models.ForeignKey("accounts.Customer", models.CASCADE, null=True)
    state = models.CharField(max_length=8, choices=BasketState, default=BasketState.OPEN)
    revision = models.PositiveIntegerField(
        default=EMPTY, help_text="grows with lines, delivery, slot, voucher; not prices"
    )
    default_wish = models.CharField(max_length=5, choices=Wish, default=Wish.BEST)
    method = models.CharField(
        max_length=10, default="", help_text="delivery, collection, or not yet chosen"
    )
    place_id = models.BigIntegerField(null=True)
    line = models.CharField(max_length=160, default="")
    postcode = models.CharField(max_length=12, default="")
    city = models.CharField(max_length=60, default="")
    lat = models.FloatField(null=True)
    lon = models.FloatField(null=True)
    floor = models.CharField(max_length=20, default="")
    door_code = models.CharField(max_length=255, default="", help_text="encrypted")
    instructions = models.CharField(max_length=300, default="")
    voucher_code = models.CharField(
        max_length=32, default="", db_default="", help_text="as typed, upper case; judged anew"
    )
    slot_id = models.BigIntegerField(
        null=True, help_text="the slot wished for; the seat says whether it is held"
    )
    order_number = models.CharField(
        max_length=12, default="", help_text="of the pending or placed order"
    )
    order_public_id = models.UUIDField(null=True)
    amends = models.UUIDField(
        null=True, help_text="a draft: the placement key of the order it is to change"
    )
    amends_agreement = models.PositiveSmallIntegerField(
        null=True, help_text="the agreement of that order which it was filled from"
    )
    joins = models.UUIDField(null=True, help_text="the basket whose goods the draft has taken in")
    created_at = models.DateTimeField()
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["customer"],
                condition=Q(state__in=["open", "paying"]),
                name="one_basket_per_customer",
            )
        ]
        indexes = [models.Index(fields=["store", "changed_at"], name="basket_store_changed")]


class BasketLine(models.Model):
    """`agreed_price_minor` is what the customer last saw and accepted, per piece or kg."""

    basket = models.ForeignKey(Basket, models.CASCADE, related_name="lines", db_index=False)
    sku = models.CharField(max_length=32)
    quantity = models.PositiveIntegerField(help_text="units or grams, by the product's kind")
    wish = models.CharField(max_length=5, choices=Wish, default="", blank=True)
    wish_skus = ArrayField(models.CharField(max_length=32), default=list, blank=True)
    note = models.CharField(max_length=140, default="", blank=True)
    agreed_price_minor = models.BigIntegerField()
    kept = models.JSONField(
        null=True, help_text="in a draft: what the order has of it, at which terms (kept.py)"
    )
    added_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["basket", "sku"], name="basket_line_once"),
            models.CheckConstraint(condition=Q(quantity__gt=0), name="basket_line_of_something"),
        ]
