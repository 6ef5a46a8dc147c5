"""What `punnet simulate --report` prints: what happened to how many orders, what they should have
come to by their own facts, what moved for them, and how much these differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

SHOULD = ("delivered lines", "deposits", "charges", "discounts", "owed by customers")
MOVED = ("captured", "taken", "refunded", "paid by transfer")


@dataclass
class Sums:
    """`orders`: how many had that thing; `minor`: sums of money; `differ`: orders that differ."""

    orders: Counter[str] = field(default_factory=Counter)
    minor: Counter[str] = field(default_factory=Counter)
    differ: list[str] = field(default_factory=list)

    def add(self, other: Sums) -> None:
        self.orders.update(other.orders)
        self.minor.update(other.minor)
        self.differ += other.differ


def told(sums: Sums) -> str:
    return "\n".join(_lines(sums))


def _lines(sums: Sums) -> Iterator[str]:
    yield f"\n{'orders, by what happened to them':<44}{sums.orders['orders']:>12,}"
    moved = {name for name in sums.minor if name.startswith(MOVED)}
    for name, number in sorted(sums.orders.items()):
        if name != "orders" and name not in moved:
            yield f"  {name:<42}{number:>12,}"
    back = sorted(name for name in sums.minor if name.startswith("back: "))
    should = sum(sums.minor[name] for name in (*SHOULD, *back))
    yield from _sum("should have come in, by the orders' own facts", sums, (*SHOULD, *back), should)
    came = sorted(name for name in moved if sums.minor[name])
    total = sum(sums.minor[name] for name in came)
    yield from _sum("came in, by the providers' ledgers, the door, the bank", sums, came, total)
    yield f"\n{'of it coins rounded':<44}{_money(sums.minor['cash rounding']):>12}"
    difference = total - sums.minor["cash rounding"] - should
    yield f"{'difference in total':<44}{_money(difference):>12}"
    yield f"{'orders that differ':<44}{len(sums.differ):>12}"


def _sum(title: str, sums: Sums, names: tuple[str, ...] | list[str], total: int) -> Iterator[str]:
    yield f"\n{title}"
    for name in names:
        orders = sums.orders[name]
        of = f"  in {orders:,} orders" if orders else ""
        yield f"  {name:<42}{_money(sums.minor[name]):>12}{of}"
    yield f"  {'':<42}{_money(total):>12}"


def _money(minor: int) -> str:
    euros, cents = divmod(abs(minor), 100)
    return f"{'-' if minor < 0 else ''}{euros:,}.{cents:02}"
