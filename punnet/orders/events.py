"""What happens to orders: ids and amounts, no personal data."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class OrderPending:
    order_id: int
    number: str
    lines: int
    maximum_minor: int


@dataclass(frozen=True)
class OrderPlaced:
    order_id: int
    number: str
    tender: str
    maximum_minor: int


@dataclass(frozen=True)
class OrderCancelled:
    order_id: int
    number: str
    reason: str


@dataclass(frozen=True)
class OrderPickingBegun:
    order_id: int
    number: str


@dataclass(frozen=True)
class OrderPutBack:
    order_id: int
    number: str


@dataclass(frozen=True)
class OrderPacked:
    order_id: int
    number: str
    actual_minor: int
    maximum_minor: int


@dataclass(frozen=True)
class OrderHandedOver:
    order_id: int
    number: str


@dataclass(frozen=True)
class OrderReturned:
    order_id: int
    number: str
    reason: str


@dataclass(frozen=True)
class LineAtRisk:
    order_id: int
    sku: str


@dataclass(frozen=True)
class OrderPartRefunded:
    order_id: int
    number: str
    refund_id: int
    what: str
    amount_minor: int


@dataclass(frozen=True)
class OrderAmended:
    order_id: int
    number: str
    agreement: int
    was_maximum_minor: int
    maximum_minor: int


@dataclass(frozen=True)
class AmendmentPending:
    order_id: int
    number: str
    maximum_minor: int


@dataclass(frozen=True)
class AmendmentDropped:
    order_id: int
    number: str
    why: str
