"""What a test has Stripe do by /_control: payouts, a report that lies, refunds that fail."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from simulators import settlement
from simulators.core import public
from simulators.settlement import PAYOUT
from simulators.stripe import balance
from simulators.stripe.core import Core
from simulators.wire import Json, bad_param

OUTCOMES = ("at_once", "pending", "fails")


def refunds(core: Core, wish: Json) -> Json:
    """How refunds end from now on, and when; empty: as the card says."""
    if wish.get("outcome", "fails") not in OUTCOMES:
        raise bad_param(f"outcome is one of {', '.join(OUTCOMES)}.", "outcome")
    script: Json = {name: wish[name] for name in ("outcome", "after_seconds") if name in wish}
    core.store.set("refunds", script)
    return script


def payouts(core: Core, wish: Json) -> Json:
    return {"payouts": settlement.pay_out(core, wish, balance.make_payout)}


def bounce(core: Core, wish: Json) -> Json:
    """`{payout}`: the bank sends it back."""
    payout = core.get(PAYOUT, str(wish.get("payout")))
    balance.bounce(core, payout)
    return public(payout)


def daily(core: Core, wish: Json) -> Json:
    """`{daily: true}`: a payout at the first tick of each day."""
    core.store.set("payouts_daily", bool(wish.get("daily")))
    return {"daily": bool(wish.get("daily"))}


def report(core: Core, wish: Json) -> Json:
    return public(settlement.rewrite(core, wish))


def told(core: Core, wish: Json) -> Json:
    paid = core.store.page(PAYOUT, [], before=None, after=None, limit=1_000_000)
    return {"moves": settlement.told(core), "payouts": [public(each) for each in reversed(paid)]}


ACTS: dict[str, Callable[[Core, Json], Any]] = {
    "refunds": refunds,
    "payouts": payouts,
    "bounce": bounce,
    "daily": daily,
    "report": report,
    "settlement": told,
}
