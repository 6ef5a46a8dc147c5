"""Messages to people: rows written with the change that caused them. Written only by actions.py.

A row holds no address and no text: both are made from the order when it is sent, so that a
resent mail is right and erased people stay erased.
"""

from __future__ import annotations

from django.db import models


class MessageState(models.TextChoices):
    DUE = "due"
    SENT = "sent"
    PARKED = "parked"  # gave up after the last repeat; a button sends it again


class MessageKind(models.TextChoices):
    ORDER_PLACED = "order_placed"
    ORDER_CANCELLED = "order_cancelled"
    ORDER_RETURNED = "order_returned"
    ORDER_AMENDED = "order_amended"
    LINES_CHANGED = "lines_changed"
    RECEIPT = "receipt"
    PAY_AGAIN = "pay_again"
    PART_REFUNDED = "part_refunded"
    CLAIM_RECEIVED = "claim_received"
    CLAIM_DECIDED = "claim_decided"


class Message(models.Model):
    pk = models.CompositePrimaryKey("at", "id")
    id = models.UUIDField(help_text="also the mail's Message-ID: a double can be told")
    at = models.DateTimeField()
    store_id = models.BigIntegerField()
    customer_id = models.BigIntegerField()
    order_id = models.BigIntegerField()
    kind = models.CharField(max_length=20, choices=MessageKind)
    channel = models.CharField(max_length=8, default="email")
    language = models.CharField(max_length=5)
    state = models.CharField(max_length=8, choices=MessageState, default=MessageState.DUE)
    tries = models.PositiveSmallIntegerField(default=0)
    problem = models.CharField(max_length=200, default="")
    sent_at = models.DateTimeField(null=True)

    class Meta:
        managed = False  # partitioned: the migration writes its DDL
        db_table = "notifications_message"
