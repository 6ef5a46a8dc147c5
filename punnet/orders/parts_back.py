"""What a part of an order comes to when it is given back. Pure sums over its rows.

A quantity is worth its share of what is left of its line, so that whatever the parts were, the
last one gives the last cent; tax is what the sale's tax falls by, so that all parts together take
back exactly what was posted. rule: docs/rules/returns.md#parts
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from punnet.foundation.errors import Invalid
from punnet.foundation.money import rounded, tax_inside
from punnet.orders import receipt
from punnet.orders.errors import MoreThanLeft, NothingLeft
from punnet.orders.models import Order, OrderLine

ByRate = list[list[int]]  # [[per mille, gross, tax]]


@dataclass(frozen=True)
class Part:
    """Of a line: a quantity in its measure, with its deposits; or, with `minor`, that much of its
    price alone."""

    line_id: int
    quantity: int = 0
    minor: int | None = None


@dataclass(frozen=True)
class LineBack:
    """`net_minor`: what the line came to in all, discounts off: the most of `goods`."""

    line_id: int
    quantity: int
    goods_minor: int
    deposit_minor: int
    net_minor: int


@dataclass(frozen=True)
class Back:
    """All of a refund. `charges` only with the last of the goods."""

    lines: tuple[LineBack, ...]
    charges_minor: int
    by_rate: ByRate

    @property
    def goods_minor(self) -> int:
        return sum(line.goods_minor for line in self.lines)

    @property
    def deposits_minor(self) -> int:
        return sum(line.deposit_minor for line in self.lines)

    @property
    def amount_minor(self) -> int:
        return self.goods_minor + self.deposits_minor + self.charges_minor


def all_of(order: Order) -> list[Part]:
    """What is left of every line."""
    return [
        Part(line.pk, (line.picked or 0) - line.back)
        for line in order.lines.all()
        if line.charged_minor is not None and (line.picked or 0) > line.back
    ]


def reckon(order: Order, parts: Sequence[Part], earlier: Iterable[ByRate]) -> Back:
    """The refund of `parts` of a packed order; `earlier`: by rate, of its refunds so far.

    Raises Invalid (no such line, a line twice, nothing of it), MoreThanLeft, NothingLeft.
    """
    lines = {line.pk: line for line in order.lines.all()}
    nets, earlier = receipt.nets(order), list(earlier)
    if len({part.line_id for part in parts}) != len(parts):
        raise Invalid.field("lines", "names a line twice")
    backs = tuple(_back(lines.get(part.line_id), part, nets) for part in parts)
    charges = _charges_left(order, nets, earlier) if _is_last(lines, backs, nets) else 0
    gross = {rate: 0 for rate in receipt.charged_by_rate(order)}
    for back in backs:
        rate = lines[back.line_id].tax_per_mille
        gross[rate] = gross.get(rate, 0) + back.goods_minor
    by_rate = _by_rate(order, gross, earlier, last=bool(charges))
    found = Back(backs, charges, by_rate)
    if not found.amount_minor:
        raise NothingLeft()
    return found


def _back(line: OrderLine | None, part: Part, nets: dict[int, int]) -> LineBack:
    if line is None or line.charged_minor is None:
        raise Invalid.field("lines", "names a line that is not of this order")
    left, net = (line.picked or 0) - line.back, nets[line.pk]
    left_minor = net - line.back_minor
    if part.minor is not None:
        if part.minor <= 0:
            raise Invalid.field("amount", "must be above zero")
        if part.minor > left_minor:
            raise MoreThanLeft(line=line.pk, left=left, left_minor=left_minor)
        return LineBack(line.pk, 0, part.minor, 0, net)
    if part.quantity <= 0:
        raise Invalid.field("quantity", "must be above zero")
    if part.quantity > left:
        raise MoreThanLeft(line=line.pk, left=left, left_minor=left_minor)
    share = Fraction(part.quantity, left)
    deposit = (line.charged_deposit_minor or 0) - line.back_deposit_minor
    return LineBack(
        line.pk, part.quantity, rounded(left_minor * share), rounded(deposit * share), net
    )


def _is_last(lines: dict[int, OrderLine], backs: Sequence[LineBack], nets: dict[int, int]) -> bool:
    """Whether nothing of the goods is left after it: their number, or their price."""
    now = {back.line_id: back for back in backs}
    for line in lines.values():
        if not line.picked:
            continue
        back = now.get(line.pk)
        units = line.back + (back.quantity if back else 0)
        minor = line.back_minor + (back.goods_minor if back else 0)
        if units < line.picked and not (nets[line.pk] and minor == nets[line.pk]):
            return False
    return True


def _charges_left(order: Order, nets: dict[int, int], earlier: Sequence[ByRate]) -> int:
    gone = sum(minor for each in earlier for _rate, minor, _tax in each)
    goods = sum(nets.values()) - sum(line.back_minor for line in order.lines.all())
    return sum(receipt.charged_by_rate(order).values()) - gone - goods


def _by_rate(order: Order, gross: dict[int, int], earlier: list[ByRate], *, last: bool) -> ByRate:
    sold = receipt.charged_by_rate(order)
    found: ByRate = []
    for rate, now in sorted(gross.items()):
        was = sum(minor for each in earlier for of, minor, _tax in each if of == rate)
        left = sold.get(rate, 0) - was
        now = left if last else now  # charges share the rates of the goods: all that is left
        if now:
            found.append([rate, now, tax_inside(left, rate) - tax_inside(left - now, rate)])
    return found
