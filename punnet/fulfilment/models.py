"""Picking: who has claimed an order, what was put into which tote. Written only by actions.py.

The lines' picked quantities are facts of the order (orders.OrderLine); here is the work.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from punnet.fulfilment.states import PickListState


class PickList(models.Model):
    """One order being picked by one person. Claims end when packed, released, or idle too long."""

    order = models.ForeignKey("orders.Order", models.PROTECT, related_name="pick_lists")
    store_id = models.BigIntegerField()
    state = models.CharField(max_length=10, choices=PickListState, default=PickListState.CLAIMED)
    picker = models.CharField(max_length=60, help_text="staff:7 or key:3")
    claimed_at = models.DateTimeField()
    active_at = models.DateTimeField(help_text="30 idle minutes release the claim")
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["order"], condition=Q(state="claimed"), name="one_claim_per_order"
            )
        ]
        indexes = [models.Index(fields=["store_id", "state", "active_at"], name="pick_list_claims")]


class Pick(models.Model):
    """What the picker did with a line, step by step; undone steps stay readable."""

    line = models.ForeignKey("orders.OrderLine", models.PROTECT, related_name="picks")
    at = models.DateTimeField()
    by = models.CharField(max_length=60)
    quantity = models.PositiveIntegerField(
        help_text="units or grams that left the shelf for the line"
    )
    weights = models.JSONField(default=list)
    short_reason = models.CharField(max_length=10, default="")
    substitute_sku = models.CharField(max_length=32, default="")


class Tote(models.Model):
    order = models.ForeignKey("orders.Order", models.PROTECT, related_name="totes", db_index=False)
    store_id = models.BigIntegerField()
    zone = models.CharField(max_length=8)
    number = models.PositiveSmallIntegerField()
    code = models.CharField(max_length=20, unique=True, help_text="on the label")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["order", "zone", "number"], name="tote_once")
        ]
