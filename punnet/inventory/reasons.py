"""Why goods leave the shelf for good."""

from __future__ import annotations

from django.db.models import TextChoices


class WasteReason(TextChoices):
    """Why goods were thrown away, as their movement's subject tells: `expired:<key>`."""

    EXPIRED = "expired"
    DAMAGED = "damaged"
    RECALLED = "recalled"
    WARMED = "warmed"  # the cold chain broke
    OTHER = "other"
