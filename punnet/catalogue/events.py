"""What happened to the catalogue. No personal data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class ProductsPublished:
    skus: list[str]


@dataclass(frozen=True)
class ProductWithdrawn:
    sku: str


@dataclass(frozen=True)
class PriceSet:
    sku: str
    kind: str
    amount_minor: int
    currency: str
    starts_at: datetime
    ends_at: datetime | None


@dataclass(frozen=True)
class ReductionEnded:
    sku: str
    at: datetime
