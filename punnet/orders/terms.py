"""What was agreed, as plain data: of an order as it stands, or as a change wants it. Pure.

Kept with each change and each agreement that it took the place of. No personal data: the notes of
lines and the address stay where they are erased.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from punnet.basket.kept import Part, added
from punnet.basket.models import Basket
from punnet.basket.quote import Quote, QuoteLine
from punnet.foundation.quantity import Kind
from punnet.orders.models import Order, OrderDiscount, OrderLine
from punnet.orders.states import DiscountKind
from punnet.promotions.discounts import Terms as Off

Terms = dict[str, Any]
# of an order's line; beside them `id`, which is null for one that comes new
LINE = (
    "position", "sku", "name", "kind", "ordered", "price_minor", "tax_per_mille", "typical_grams",
    "tolerance_percent", "deposit_each_minor", "estimate_minor", "maximum_minor", "zone",
    "age_limit", "contains", "wish", "wish_skus",
)  # fmt: skip
CHARGE = ("kind", "amount_minor")
DISCOUNT = ("kind", "code", "off", "amount_minor", "percent", "agreed_minor")
SUMS = ("goods_minor", "deposits_minor", "discounts_minor", "charges_minor", "estimate_minor",
        "maximum_minor")  # fmt: skip
ORDER = ("slot_id", "method", "tender", "age_limit", *SUMS)


def of_order(order: Order) -> Terms:
    """As the order stands. Its lines, charges and discounts are read where they were not."""
    return {
        **{name: _plain(getattr(order, name)) for name in ORDER},
        "lines": [_of_line(line) for line in _ordered(order)],
        "charges": [_row(each, CHARGE) for each in order.charges.all()],
        "discounts": [_row(each, DISCOUNT) for each in _discounts(order)],
    }


def of_quote(now: Quote, order: Order, tender: str) -> Terms:
    """As a draft of the order says, priced now."""
    assert now.slot is not None  # the process refuses a draft without
    has = {line.pk: line for line in _ordered(order)}
    lines = [
        _of_part(line, part, has.get(part.line or 0), now.basket)
        for line in now.lines
        for part in line.parts or (_whole(line),)
    ]
    for nth, each in enumerate(lines, start=1):
        each["position"] = nth
    return {
        "slot_id": now.slot.id,
        "method": now.basket.method,
        "tender": tender,
        "age_limit": now.age_limit,
        **{name: getattr(now, name) for name in SUMS},
        "lines": lines,
        "charges": [{"kind": c.kind, "amount_minor": c.amount_minor} for c in now.charges],
        "discounts": _given(now),
    }


def without(order: Order, line_ids: Collection[int]) -> Terms:
    """The order less those lines: charges stay as they were agreed, and a voucher by its terms
    whatever its least, so that no sum rises by what the store does."""
    terms = of_order(order)
    lines = [each for each in terms["lines"] if each["id"] not in line_ids]
    goods, most = (sum(each[name] for each in lines) for name in ("estimate_minor",
                                                                  "maximum_minor"))  # fmt: skip
    deposits = sum(
        each["deposit_each_minor"] * each["ordered"]
        for each in lines
        if each["kind"] != Kind.WEIGHT
    )
    lowered = [each for each in lines if not each["age_limit"]]
    discounts, off_most = [], 0
    for each in terms["discounts"]:
        off = Off(each["off"], each["amount_minor"], each["percent"])
        if agreed := off.off(sum(line["estimate_minor"] for line in lowered)):
            discounts.append({**each, "agreed_minor": agreed})
            off_most += off.off(sum(line["maximum_minor"] for line in lowered))
    taken = sum(each["agreed_minor"] for each in discounts)
    rest = deposits + terms["charges_minor"]
    return {
        **terms,
        "age_limit": max((each["age_limit"] for each in lines), default=0),
        "goods_minor": goods,
        "deposits_minor": deposits,
        "discounts_minor": taken,
        "estimate_minor": goods + rest - taken,
        "maximum_minor": most + rest - off_most,
        "lines": lines,
        "discounts": discounts,
    }


def by_product(terms: Terms) -> dict[str, tuple[str, str, int]]:
    """(name, kind, quantity) of each product by its SKU, in their order: names are in the language
    that each line was put in with."""
    found: dict[str, tuple[str, str, int]] = {}
    for line in terms["lines"]:
        *_, had = found.get(line["sku"], ("", "", 0))
        found[line["sku"]] = line["name"], line["kind"], had + line["ordered"]
    return found


def parts_by_sku(order: Order) -> dict[str, list[Part]]:
    """What the order has of each SKU, at the terms it was agreed at."""
    parts: dict[str, list[Part]] = {}
    for line in _ordered(order):
        parts.setdefault(line.sku, []).append(
            Part(
                line=line.pk,
                quantity=line.ordered,
                kind=line.kind,
                price_minor=line.price_minor,
                typical_grams=line.typical_grams,
                tolerance_percent=line.tolerance_percent,
                deposit_each_minor=line.deposit_each_minor,
                tax_per_mille=line.tax_per_mille,
                age_limit=line.age_limit,
            )
        )
    return parts


def _ordered(order: Order) -> list[OrderLine]:
    return [line for line in order.lines.all() if line.ordered]


def _discounts(order: Order) -> Sequence[OrderDiscount]:
    return list(order.discounts.all()) if order.discounts_minor else []


def _of_line(line: OrderLine) -> dict[str, Any]:
    return {"id": line.pk, **_row(line, LINE)}


def _of_part(line: QuoteLine, part: Part, old: OrderLine | None, basket: Basket) -> dict[str, Any]:
    """One line of the order: a kept part is its old line, with what changed of it."""
    own = {
        "id": part.line,
        "ordered": part.quantity,
        "price_minor": part.price_minor,
        "tax_per_mille": part.tax_per_mille,
        "typical_grams": part.typical_grams,
        "tolerance_percent": part.tolerance_percent,
        "deposit_each_minor": part.deposit_each_minor,
        "estimate_minor": part.estimate_minor,
        "maximum_minor": part.maximum_minor,
        "wish": line.wish or basket.default_wish,
        "wish_skus": list(line.wish_skus),
    }
    if old is not None:
        return {**_of_line(old), **own}
    product = line.product
    assert product is not None  # what is added is sold
    return {
        "position": 0,
        "sku": line.sku,
        "name": f"{product.name} {product.size}".strip(),
        "kind": product.kind,
        "zone": product.zone,
        "age_limit": product.age_limit,
        "contains": list(product.contains),
        **own,
    }


def _whole(line: QuoteLine) -> Part:
    """A line of which the order has nothing yet."""
    product = line.product
    assert product is not None  # the process refuses lines that are gone
    return added(product, line.quantity)


def _given(now: Quote) -> list[dict[str, Any]]:
    """The voucher's terms, where it takes anything off."""
    voucher = now.voucher
    if voucher is None or voucher.terms is None or not voucher.off_estimate_minor:
        return []
    return [
        {
            "kind": str(DiscountKind.VOUCHER),
            "code": voucher.code,
            "off": str(voucher.terms.kind),
            "amount_minor": voucher.terms.amount_minor,
            "percent": voucher.terms.percent,
            "agreed_minor": voucher.off_estimate_minor,
        }
    ]


def _row(row: Any, names: Sequence[str]) -> dict[str, Any]:
    return {name: _plain(getattr(row, name)) for name in names}


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple | list) else value
