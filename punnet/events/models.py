"""What happened. Append-only, cut by month; written only by `events.record`."""

from __future__ import annotations

from django.db import models


class Event(models.Model):
    """One fact in past tense, with ids and amounts and no personal data.

    `txid` is the writing transaction: a reader takes rows below the oldest one still open,
    in the order of (txid, id), so that no late committer is lost.
    """

    pk = models.CompositePrimaryKey("at", "id")
    id = models.BigIntegerField()
    at = models.DateTimeField()
    txid = models.BigIntegerField()
    kind = models.CharField(max_length=60)
    version = models.PositiveSmallIntegerField(default=1)
    subject = models.CharField(
        max_length=60, help_text="order:1042; text, so that events point at nobody"
    )
    actor = models.CharField(max_length=60, help_text="customer:7, staff:7, job:expire_payments")
    store_id = models.BigIntegerField(null=True)
    facts = models.JSONField()

    class Meta:
        managed = False  # partitioned: the migration writes its DDL
        db_table = "events_event"
