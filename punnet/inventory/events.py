"""What happened to stock by hand. Movements tell every unit; these tell every decision."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StockCounted:
    sku: str
    was: int
    counted: int


@dataclass(frozen=True, slots=True)
class StockWasted:
    sku: str
    quantity: int
    why: str = ""  # a WasteReason where staff gave one


@dataclass(frozen=True, slots=True)
class GoodsReceived:
    sku: str
    quantity: int


@dataclass(frozen=True, slots=True)
class AvailableSet:
    sku: str
    available: int


@dataclass(frozen=True, slots=True)
class StockChangeUndone:
    sku: str
    change: int
