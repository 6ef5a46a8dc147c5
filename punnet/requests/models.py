"""Answers kept so that a repeated call is answered alike. Written only by actions.py."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class Answer(models.Model):
    """The first 2xx of one key and path; `status` is null while the first is running."""

    key = models.CharField(max_length=128)
    scope = models.CharField(max_length=200, help_text="method and path")
    fingerprint = models.CharField(max_length=64, help_text="SHA-256 of the body")
    status = models.PositiveSmallIntegerField(null=True)
    body = models.TextField(default="")
    subject = models.CharField(
        max_length=60, default="", help_text="what the call made, order:1042"
    )
    started_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True, help_text="null: kept with the order")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["scope", "key"], name="answer_once_per_key")]
        indexes = [
            models.Index(fields=["expires_at"], name="answer_expires"),
            models.Index(fields=["subject"], condition=~Q(subject=""), name="answer_subject"),
        ]
