"""What every order should have come to, by its own facts, beside the money that moved for it.

What it should: prices × what was picked and weighed, deposits, charges and the discount's terms,
less what was agreed to give back. Nothing of it is read from the books, from what the product says
that a line or an order came to, or from its code. What moved: the providers' own ledgers, coins and
card slips at the door, transfers from the bank. Both are told by `punnet simulate --report`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from punnet.foundation import db
from simulation.providers import Providers
from simulation.report import Sums

COIN = 5  # of Finland's coins, act 890/2000
HAD = ("packed", "handed_over")  # a returned order had its goods too, and gave all of it back


def half_up(exact: Fraction) -> int:
    """Whole minor units, halves upwards: no sum here is below zero."""
    return int(exact + Fraction(1, 2))


def summed(providers: Providers) -> Sums:
    """Of all orders of the database that Django is joined to. Six SQL queries."""
    sums, rows = Sums(), {name: _by_order(sql) for name, sql in FACTS.items()}
    for order in db.read(EVERY):
        facts = {name: rows[name][order.id] for name in FACTS}
        _add(sums, order, facts, providers.theirs(order.number))
    return sums


def _by_order(sql: str) -> defaultdict[int, list[Any]]:
    found: defaultdict[int, list[Any]] = defaultdict(list)
    for row in db.read(sql):
        found[row.order_id].append(row)
    return found


def _add(sums: Sums, order: Any, facts: dict[str, list[Any]], theirs: dict[str, int]) -> None:
    should = _should(order, facts)
    back: Counter[str] = Counter()
    for refund in facts["refunds"]:
        if refund.state == "done":
            back[f"back: {refund.kind}"] += refund.amount_minor
    came = {
        f"captured by {order.method}": theirs["captured"],
        f"refunded by {order.method}": -theirs["refunded"],
        f"taken by {order.taken_by or 'nobody'}": order.taken_minor,
        "paid by transfer": -sum(
            each.amount_minor
            for each in facts["refunds"]
            if (each.way, each.state) == ("transfer", "done")
        ),
    }
    at_door = sum(each.amount_minor for each in facts["refunds"] if each.way == "door")
    rounding = _rounding(order, sum(should.values()) - at_door)
    off = sum(came.values()) - (sum(should.values()) - sum(back.values())) - (rounding or 0)
    if off or rounding is None:
        sums.differ.append(f"{order.number} by {off}")
    sums.minor.update({**should, **{k: -v for k, v in back.items()}, **came})
    sums.minor["cash rounding"] += rounding or 0
    sums.minor["difference"] += off
    sums.orders.update(_things(order, facts, should, came))


def _rounding(order: Any, due: int) -> int | None:
    """What coins made of the sum; None for a sum that they may not make."""
    if not order.taken_by:
        return 0
    taken: int = order.taken_minor
    coins = COIN * half_up(Fraction(due, COIN))
    right = {due, coins} if order.taken_by == "cash" else {due}
    return taken - due if taken in right else None


def _should(order: Any, facts: dict[str, list[Any]]) -> dict[str, int]:
    """Delivered lines, deposits, charges, discount; nothing of an order that was not delivered, or
    that nobody has paid."""
    names = ("delivered lines", "deposits", "charges", "discounts", "owed by customers")
    parts = dict.fromkeys(names, 0)
    had = order.state in HAD or (order.state == "returned" and order.captured)
    if not had:
        return parts
    lines = {line.id: _delivered(line) for line in facts["lines"] if not line.stands_for}
    ordered = {line.id: line for line in facts["lines"]}
    for line in facts["lines"]:
        if line.stands_for:
            of = ordered[line.stands_for]
            lines[line.id] = min(_delivered(line), _most_instead(of, lines[of.id]))
    if not sum(lines.values()):
        return parts
    parts["delivered lines"] = sum(lines.values())
    parts["deposits"] = sum(
        (line.picked or 0) * line.deposit for line in facts["lines"] if line.kind != "weight"
    )
    parts["charges"] = sum(each.amount_minor for each in facts["charges"])
    lowered = sum(lines[line.id] for line in facts["lines"] if not line.age_limit)
    parts["discounts"] = -sum(_off(each, lowered) for each in facts["discounts"])
    if order.unpaid:
        parts["owed by customers"] = -sum(parts.values())
    return parts


def _delivered(line: Any) -> int:
    """Its price, of units or of the grams on the scale, rounded once."""
    if line.kind == "piece":
        return int(line.price * (line.picked or 0))
    grams = (line.picked or 0) if line.kind == "weight" else sum(line.weights)
    return half_up(Fraction(line.price * grams, 1000))


def _most_instead(of: Any, charged: int) -> int:
    """No substitute is dearer than what it stands for would have been."""
    missing = of.ordered - (of.picked or 0)
    return min(half_up(Fraction(of.estimate * missing, of.ordered)), of.maximum - charged)


def _off(discount: Any, lowered: int) -> int:
    if discount.off == "fixed":
        return min(int(discount.amount_minor), lowered)
    return half_up(Fraction(lowered * discount.percent, 100))


def _things(
    order: Any, facts: dict[str, list[Any]], should: dict[str, int], came: dict[str, int]
) -> Iterable[str]:
    """What happened to it, each thing once."""
    lines, refunds = facts["lines"], facts["refunds"]
    yield "orders"
    yield f"state: {order.state}"
    yield f"tender: {order.method}"
    for thing, happened in (
        ("substitutions", any(line.stands_for for line in lines)),
        ("short picks", any(line.short_reason for line in lines)),
        ("goods by weight", any(line.kind == "weight" and line.picked for line in lines)),
        ("catch weight", any(line.kind == "catch_weight" and line.picked for line in lines)),
        ("vouchers", should["discounts"]),
        ("deposits", should["deposits"]),
        ("coins rounded", order.taken_by == "cash" and order.taken_minor % COIN == 0),
        ("amendments", order.amended),
        ("amendments paid anew", order.paid_anew),
        ("amendments given up or not paid", order.dropped),
        ("lines taken out by the store", order.taken_out),
        ("claims given back at once", order.at_once),
        ("claims decided by staff", order.queued),
        ("refunds that the bank sent back", order.sent_back),
        ("disputes", order.disputed),
        ("unpaid goods on a manager's word", order.unpaid),
    ):
        if happened:
            yield thing
    yield from {f"back: {each.kind}" for each in refunds}
    yield from {f"back by {each.way}" for each in refunds}
    yield from (name for name, minor in came.items() if minor)


EVERY = """
SELECT o.id, o.number, o.state, p.method, p.taken_minor, p.taken_by,
       p.state IN ('captured', 'refunded') AS captured,
       o.state IN ('packed', 'handed_over') AND p.state IN ('capture_failed', 'lapsed') AS unpaid,
       EXISTS (SELECT 1 FROM orders_orderamendment a WHERE a.order_id = o.id
                AND a.state = 'applied' AND a.basket_id IS NOT NULL) AS amended,
       EXISTS (SELECT 1 FROM orders_orderamendment a WHERE a.order_id = o.id
                AND a.state = 'applied' AND a.pay_before IS NOT NULL) AS paid_anew,
       EXISTS (SELECT 1 FROM orders_orderamendment a WHERE a.order_id = o.id
                AND a.state = 'dropped') AS dropped,
       EXISTS (SELECT 1 FROM orders_orderamendment a WHERE a.order_id = o.id
                AND a.state = 'applied' AND a.basket_id IS NULL) AS taken_out,
       EXISTS (SELECT 1 FROM orders_orderclaim c WHERE c.order_id = o.id
                AND c.waits_for = '') AS at_once,
       EXISTS (SELECT 1 FROM orders_orderclaim c WHERE c.order_id = o.id
                AND c.waits_for <> '') AS queued,
       EXISTS (SELECT 1 FROM payments_call c WHERE c.payment_id = p.id
                AND c.state = 'failed') AS sent_back,
       EXISTS (SELECT 1 FROM settlement_dispute d WHERE d.order_id = o.id) AS disputed
  FROM orders_order o JOIN payments_payment p ON p.order_id = o.id ORDER BY o.id
"""
FACTS = {
    "lines": """
SELECT order_id, id, kind, ordered, picked, weights, price_minor AS price, short_reason, age_limit,
       deposit_each_minor AS deposit, estimate_minor AS estimate, maximum_minor AS maximum,
       substitute_for_id AS stands_for
  FROM orders_orderline ORDER BY id
""",
    "charges": "SELECT order_id, amount_minor FROM orders_ordercharge ORDER BY id",
    "discounts": """
SELECT order_id, off, amount_minor, percent FROM orders_orderdiscount ORDER BY id
""",
    "refunds": """
SELECT order_id, kind, way, state, amount_minor FROM orders_orderrefund ORDER BY id
""",
}
