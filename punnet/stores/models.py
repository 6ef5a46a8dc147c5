"""Stores and their rules. Written only by actions.py. A few rows each, edited by people:
every table keeps its history (pghistory)."""

from __future__ import annotations

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import F, Func, Q


class Method(models.TextChoices):
    DELIVERY = "delivery"  # we bring it to an address inside a service area
    COLLECTION = "collection"  # the customer comes to the store


@pghistory.track()
class Store(models.Model):
    slug = models.SlugField(max_length=40, unique=True, help_text="in addresses of pages; stays")
    name = models.CharField(max_length=80)
    display_order = models.PositiveIntegerField(default=0)
    time_zone = models.CharField(max_length=40, help_text="Europe/Helsinki")
    currency = models.CharField(max_length=3, help_text="of all its prices and orders")
    language = models.CharField(max_length=2, help_text="where a customer has chosen none")
    country = models.CharField(max_length=2, help_text="ISO 3166; whose holidays and laws hold")
    address_line = models.CharField(max_length=120)
    postcode = models.CharField(max_length=10)
    city = models.CharField(max_length=60)
    lat = models.FloatField(help_text="degrees north, WGS 84")
    lon = models.FloatField(help_text="degrees east, WGS 84")
    phone = models.CharField(max_length=20, help_text="+358…")
    email = models.EmailField()
    live = models.BooleanField(default=True, help_text="shown to customers and open for orders")
    legal_name = models.CharField(
        max_length=120, blank=True, default="", db_default="", help_text="the seller on invoices"
    )
    business_id = models.CharField(
        max_length=20, blank=True, default="", db_default="", help_text="Finland: as 1234567-1"
    )
    vat_number = models.CharField(
        max_length=20, blank=True, default="", db_default="", help_text="Finland: as FI12345671"
    )
    far_by_card = models.BooleanField(
        default=False,
        db_default=False,
        help_text="slots too far for a card take one: checked at once, money held near the day",
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(lat__range=(-90, 90), lon__range=(-180, 180)), name="store_on_earth"
            ),
        ]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class ServiceArea(models.Model):
    """A piece of the ground that a store serves. Several may belong to one store and method."""

    store = models.ForeignKey(Store, models.CASCADE, related_name="service_areas", db_index=False)
    method = models.CharField(max_length=12, choices=Method, default=Method.DELIVERY)
    name = models.CharField(max_length=60)
    rings = models.JSONField(
        help_text="[[lon, lat], …] closed; the first is the outline, others holes"
    )
    west = models.FloatField()
    south = models.FloatField()
    east = models.FloatField()
    north = models.FloatField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["store", "method", "name"], name="area_once_a_store"),
            models.CheckConstraint(
                condition=Q(west__lt=F("east"), south__lt=F("north")), name="area_has_an_inside"
            ),
        ]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class OpeningHours(models.Model):
    """An ordinary week's hours; two rows on one day make a pause between them."""

    store = models.ForeignKey(Store, models.CASCADE, related_name="opening_hours", db_index=False)
    weekday = models.PositiveSmallIntegerField(help_text="0 is Monday")
    opens = models.TimeField(help_text="wall clock of the store")
    closes = models.TimeField()

    class Meta:
        verbose_name_plural = "opening hours"
        constraints = [
            models.UniqueConstraint(
                fields=["store", "weekday", "opens"], name="opens_once_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(opens__lt=F("closes")), name="opens_before_it_closes"
            ),
            models.CheckConstraint(condition=Q(weekday__lte=6), name="weekday_of_seven"),
        ]

    def __str__(self) -> str:
        return f"{self.weekday} {self.opens:%H:%M}–{self.closes:%H:%M}"


@pghistory.track()
class Holiday(models.Model):
    """A day with hours of its own: for all stores of a country, or for one, whose row wins."""

    country = models.CharField(max_length=2)
    store = models.ForeignKey(Store, models.CASCADE, null=True, blank=True, related_name="holidays")
    on = models.DateField()
    name = models.CharField(max_length=60, help_text="English; pages translate it")
    opens = models.TimeField(null=True, blank=True, help_text="empty: closed all day")
    closes = models.TimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["country", "on"], condition=Q(store=None), name="holiday_once_a_country"
            ),
            models.UniqueConstraint(
                fields=["store", "on"],
                condition=Q(store__isnull=False),
                name="holiday_once_a_store",
            ),
            models.CheckConstraint(
                condition=Q(opens=None, closes=None)
                | Q(opens__isnull=False, closes__isnull=False, opens__lt=F("closes")),
                name="holiday_closed_or_with_hours",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.on} {self.name}"


@pghistory.track()
class ChargeRule(models.Model):
    """What a method of a store costs besides the goods, from a day on. A method is offered while
    a rule of it is in force. The price of a delivery stands on its slot."""

    store = models.ForeignKey(Store, models.CASCADE, related_name="charge_rules")
    method = models.CharField(max_length=12, choices=Method)
    valid_from = models.DateField(help_text="by the slot's day")
    valid_until = models.DateField(null=True, blank=True, help_text="the last day; empty: open")
    currency = models.CharField(max_length=3)
    minimum_minor = models.BigIntegerField(default=0, help_text="goods must reach it; 0: none")
    small_basket_minor = models.BigIntegerField(default=0, help_text="charged below the next")
    small_basket_below_minor = models.BigIntegerField(default=0)
    bag_minor = models.BigIntegerField(default=0, help_text="bags and packing, once an order")

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="charges_one_rule_a_day",
                expressions=[
                    ("store", RangeOperators.EQUAL),
                    ("method", RangeOperators.EQUAL),
                    (
                        Func(
                            "valid_from",
                            "valid_until",
                            RangeBoundary(inclusive_lower=True, inclusive_upper=True),
                            function="daterange",
                            output_field=DateRangeField(),
                        ),
                        RangeOperators.OVERLAPS,
                    ),
                ],
            ),
            models.CheckConstraint(
                condition=Q(
                    minimum_minor__gte=0,
                    small_basket_minor__gte=0,
                    small_basket_below_minor__gte=0,
                    bag_minor__gte=0,
                ),
                name="charges_not_negative",
            ),
            models.CheckConstraint(
                condition=Q(valid_until=None) | Q(valid_from__lte=F("valid_until")),
                name="charges_end_after_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.method} from {self.valid_from}"
