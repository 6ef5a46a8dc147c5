"""What must be true: of the rows a call has touched, after each of its turns; and of everything,
when all has come to rest. Recomputed with SQL of its own; the providers' ledgers are another truth.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any

from punnet.foundation import clock, db
from punnet.ops.audit import audit
from simulation.providers import Providers
from simulation.report import Sums
from simulation.sums import summed
from simulation.truths import GOODS, ORDERS, OURS, REFUSED, RESTING

KEPT = "order that is over keeps money, no refund due"


class Broken(Exception):
    """Something that must be true is not. `check` names it, whatever the rows."""

    def __init__(self, check: str, rows: list[dict[str, Any]]) -> None:
        shown = "; ".join(json.dumps(row, default=str) for row in rows[:3])
        super().__init__(f"{check}: {shown}")
        self.check = check
        self.numbers = {str(row["number"]) for row in rows if row.get("number")}


def goods() -> None:
    """What is held of all goods, slots and vouchers. Raises Broken. One SQL query."""
    if broken := db.read_dicts(GOODS):
        raise Broken(broken[0]["check"], broken)


def orders(ids: Collection[int], providers: Providers, by_hand: Collection[str] = ()) -> None:
    """Raises Broken. One SQL query, and one of each provider's per order. `by_hand`: numbers of
    orders whose money somebody at a provider has moved, so that ours lags behind."""
    found = db.read_dicts(ORDERS, orders=sorted(ids))
    if broken := [row for row in found if row["check"]]:
        raise Broken(broken[0]["check"], broken)
    for row in (row for row in found if row["number"] not in by_hand):
        _never_ahead(row, providers.theirs(row["number"]))


def audited() -> None:
    """The shop's own audit, but for refunds that a bank sent back and staff see. Raises Broken."""
    for finding in audit():
        rows = finding.rows
        if finding.check == KEPT:
            waiting = {row.id for row in db.read(REFUSED)}
            rows = [row for row in rows if row["id"] not in waiting]
        if rows:
            raise Broken(f"audit: {finding.check}", rows)


def at_rest(providers: Providers, by_hand: Collection[str] = ()) -> None:
    """When jobs and waits are over: nothing pends, and all ledgers agree to the cent."""
    for name, sql in RESTING:
        if rows := db.read_dicts(sql, now=clock.now()):
            raise Broken(name, rows)
    numbers = providers.numbers()
    for ours in db.read(OURS):
        numbers.discard(ours.number)
        found = providers.theirs(ours.number)
        same = (ours.captured, ours.refunded) == (found["captured"], found["refunded"])
        if ours.number in by_hand:  # what was taken by hand is back, and our payment never had it
            same = ours.captured - ours.refunded == found["captured"] - found["refunded"]
        if (
            not same
            or ours.held != found["held"]
            or ours.books != found["captured"] - found["refunded"] - found["disputed"]
        ):
            raise Broken("the providers' ledgers are ours", [{**ours._asdict(), "theirs": found}])
    if numbers:
        raise Broken("no money without an order", [{"orders": sorted(map(str, numbers))}])


def summed_up(providers: Providers) -> Sums:
    """What all orders should have come to, and what moved for them: the same to the cent, order by
    order, or Broken."""
    sums = summed(providers)
    if sums.differ:
        numbers = [{"number": each.split()[0], "off": each} for each in sums.differ]
        raise Broken("what moved is what was delivered and not given back", numbers)
    return sums


def _never_ahead(ours: dict[str, Any], found: dict[str, int]) -> None:
    """We write what the provider has done, after it has done it; and it never takes more than was
    agreed, or twice."""
    facts = [{**ours, "theirs": found}]
    if ours["captured"] > found["captured"] or ours["refunded"] > found["went"]:
        raise Broken("we say no more than the provider has done", facts)
    if found["captured"] > max(ours["actual"] or 0, ours["captured"]):
        raise Broken("captured is what is in the totes, once", facts)
    if found["refunded"] > ours["agreed"]:
        raise Broken("no more goes back than was agreed", facts)
    counted_on = ours["state"] in ("placed", "picking")
    if counted_on and found["held"] < ours["held"]:
        raise Broken("what we count on is authorised at the provider", facts)
