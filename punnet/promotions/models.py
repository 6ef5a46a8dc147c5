"""Vouchers: codes that lower what goods cost. Written only by actions.py."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import F, Q


class Off(models.TextChoices):
    """How a discount is reckoned from the goods."""

    FIXED = "fixed"
    PERCENT = "percent"


class UseState(models.TextChoices):
    TAKEN = "taken"
    GIVEN_BACK = "given_back"


@pghistory.track(exclude=["used"])
class Voucher(models.Model):
    """A code. What it gives is fixed once it is made; dates, limits and whether it is live are not.
    Edited by people: it keeps its history, without the counter."""

    code = models.CharField(max_length=32, unique=True, help_text="upper case, visible ASCII")
    store = models.ForeignKey(
        "stores.Store", models.PROTECT, null=True, blank=True, help_text="empty: every store"
    )
    kind = models.CharField(max_length=8, choices=Off)
    amount_minor = models.BigIntegerField(default=0, help_text="of a fixed one")
    percent = models.PositiveSmallIntegerField(default=0, help_text="whole, of a percent one")
    currency = models.CharField(max_length=3)
    least_goods_minor = models.BigIntegerField(
        default=0, help_text="goods it counts must reach this; 0: no least"
    )
    valid_from = models.DateField(help_text="by the store's day of placing")
    valid_until = models.DateField(help_text="the last day")
    limit_total = models.PositiveIntegerField(null=True, blank=True, help_text="empty: no limit")
    limit_per_customer = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="empty: no limit"
    )
    used = models.PositiveIntegerField(default=0)
    live = models.BooleanField(default=True)
    note = models.CharField(max_length=200, default="", blank=True, help_text="for the desk only")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(code__regex=r"^[!-`{-~]{4,32}$"), name="voucher_code_visible_upper"
            ),
            models.CheckConstraint(
                condition=Q(kind=Off.FIXED, amount_minor__gt=0, percent=0)
                | Q(kind=Off.PERCENT, amount_minor=0, percent__range=(1, 100)),
                name="voucher_gives_one_thing",
            ),
            models.CheckConstraint(
                condition=Q(least_goods_minor__gte=0), name="voucher_least_not_negative"
            ),
            models.CheckConstraint(
                condition=Q(valid_from__lte=F("valid_until")), name="voucher_ends_after_start"
            ),
            models.CheckConstraint(
                condition=Q(limit_total__isnull=True) | Q(used__lte=F("limit_total")),
                name="voucher_within_its_limit",
            ),
        ]

    def __str__(self) -> str:
        return self.code


class VoucherHolder(models.Model):
    """How often somebody has a voucher that limits each customer: "customer:7", or "mail:" and a
    keyed hash."""

    voucher = models.ForeignKey(Voucher, models.CASCADE, related_name="holders", db_index=False)
    who = models.CharField(max_length=80)
    used = models.PositiveSmallIntegerField()
    most = models.PositiveSmallIntegerField(help_text="the voucher's limit at the last use")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["voucher", "who"], name="voucher_holder_once"),
            models.CheckConstraint(
                condition=Q(used__lte=F("most")), name="voucher_holder_within_limit"
            ),
        ]


class VoucherUse(models.Model):
    """An order has a use of a voucher, or had it."""

    voucher = models.ForeignKey(Voucher, models.PROTECT, related_name="uses")
    holder = models.ForeignKey(
        VoucherHolder, models.SET_NULL, null=True, help_text="empty: forgotten, or no limit"
    )
    store_id = models.BigIntegerField()
    key = models.UUIDField(unique=True, help_text="the order's placement key")
    state = models.CharField(max_length=10, choices=UseState, default=UseState.TAKEN)
    taken_at = models.DateTimeField()
    given_back_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state=UseState.TAKEN, given_back_at__isnull=True)
                | Q(state=UseState.GIVEN_BACK, given_back_at__isnull=False),
                name="voucher_use_given_back_at",
            )
        ]
