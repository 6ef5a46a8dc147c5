"""What a test has Stripe do by /_control: payouts, a report that lies, refunds that fail."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from simulators import settlement
from simulators.core import public
from simulators.settlement import PAYOUT
from simulators.stripe import balance, disputes
from simulators.stripe.core import Core
from simulators.wire import Json


def bounce(core: Core, wish: Json) -> Json:
    """`{payout}`: the bank sends it back."""
    payout = core.get(PAYOUT, str(wish.get("payout")))
    balance.bounce(core, payout)
    return public(payout)


ACTS: dict[str, Callable[[Core, Json], Any]] = {
    **settlement.acts(balance.make_payout),
    "bounce": bounce,
    "dispute": lambda core, wish: public(disputes.open_one(core, wish)),
    "close": lambda core, wish: public(disputes.close(core, wish)),
}
