"""What a test has PayPal do by /_control: withdrawals, a report that lies, refunds that fail,
disputes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from simulators import settlement
from simulators.core import public
from simulators.paypal import disputes, reporting
from simulators.paypal.core import Core
from simulators.settlement import PAYOUT
from simulators.wire import Json


def bounce(core: Core, wish: Json) -> Json:
    """`{payout}`: the bank sends it back."""
    payout = core.get(PAYOUT, str(wish.get("payout")))
    reporting.bounce(core, payout)
    return public(payout)


ACTS: dict[str, Callable[[Core, Json], Any]] = {
    **settlement.acts(reporting.withdraw),
    "bounce": bounce,
    "dispute": disputes.open_one,
    "close": disputes.close,
}
