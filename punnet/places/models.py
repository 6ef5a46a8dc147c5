"""Places: streets and their doors. Written only by actions.py."""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q


class Street(models.Model):
    """A street of one city, under its name and, where there is one, its name in the second
    language of the place. The `folded` columns are what `reading.folded` makes of both."""

    country = models.CharField(max_length=2, help_text="ISO 3166, capitals")
    city = models.CharField(max_length=60)
    city_also = models.CharField(max_length=60, blank=True)
    name = models.CharField(max_length=80)
    name_also = models.CharField(max_length=80, blank=True)
    folded = models.CharField(max_length=80)
    folded_also = models.CharField(max_length=80, blank=True)
    city_folded = models.CharField(max_length=60)
    city_also_folded = models.CharField(max_length=60, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["country", "city", "name"], name="street_once_a_city")
        ]
        indexes = [
            # serves prefixes and typos alike
            GinIndex(
                fields=["folded", "folded_also"],
                opclasses=["gin_trgm_ops", "gin_trgm_ops"],
                name="street_names_like",
            )
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.city}"


class AddressPoint(models.Model):
    """One door: a number of a street, with its position. "14-20" stands for the even numbers
    between; `low` and `high` are that span, both 6 for "6 B"."""

    street = models.ForeignKey(Street, models.CASCADE, related_name="points", db_index=False)
    number = models.CharField(max_length=16, help_text='as written: "6", "6 B", "14-20"')
    number_folded = models.CharField(max_length=16)
    low = models.PositiveIntegerField()
    high = models.PositiveIntegerField()
    postcode = models.CharField(max_length=10)
    lat = models.FloatField(help_text="degrees north, WGS 84")
    lon = models.FloatField(help_text="degrees east, WGS 84")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["street", "number_folded"], name="door_once_a_street"),
            models.CheckConstraint(condition=Q(low__lte=models.F("high")), name="numbers_rise"),
            models.CheckConstraint(
                condition=Q(lat__range=(-90, 90), lon__range=(-180, 180)), name="door_on_earth"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.street.name} {self.number}"
