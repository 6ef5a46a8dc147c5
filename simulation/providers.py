"""The payment providers of one run, each the simulator's own class: one account at each."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest import mock

from django.conf import settings

from punnet.foundation import clock
from simulation import paypal_way, stripe_way
from simulation.way import Way
from simulators.core import Core
from simulators.paypal.provider import Provider as PayPal
from simulators.paypal.webhooks import signer as paypal_signer
from simulators.stripe.provider import Provider as Stripe
from simulators.stripe.webhooks import signer as stripe_signer
from simulators.webhooks import Sign

NAMES = ("authorised", "captured", "went", "refunded", "held")


class Providers:
    """Accounts with nothing in them."""

    def __init__(self, seed: int) -> None:
        self.stripe = Stripe(**_own(seed, "stripe"))
        self.paypal = PayPal(**_own(seed, "paypal"))
        self.cores: dict[str, Core] = {"stripe": self.stripe.core, "paypal": self.paypal.core}

    def signers(self) -> dict[str, Sign]:
        """How each signs its messages."""
        known = paypal_way.account()
        return {
            "stripe": stripe_signer(settings.STRIPE_WEBHOOK_SECRET),
            "paypal": paypal_signer(
                known.secret, webhook_id=known.webhook_id, cert_url="https://pay.simulation/cert"
            ),
        }

    @contextmanager
    def joined(self, way: Way) -> Iterator[None]:
        """The gateways ask these meanwhile."""
        door = paypal_way.Door(self.paypal, way)
        stripe_client = stripe_way.client(self.stripe, way)
        gateways = "punnet.payments.gateways"
        with ExitStack() as stack:
            for name, value in (
                (f"{gateways}.stripe_client.client", lambda: stripe_client),
                (f"{gateways}.paypal_client.client", paypal_way.Clients(door)),
                (f"{gateways}.paypal_http.http", paypal_way.plain(door)),
                ("stripe._webhook.time", _Time()),  # how old a message is
            ):
                stack.enter_context(mock.patch(name, value))
            yield

    # --- their ledgers, each another truth than ours

    def theirs(self, number: str) -> dict[str, int]:
        """What both have of an order, over all its payments: `held` is what they could capture,
        `went` what was refunded, `refunded` what of it no bank sent back."""
        sums = dict.fromkeys(NAMES, 0)
        for name, core in self.cores.items():
            row = core.store.db.execute(THEIRS.format(**OF[name]), (number,)).fetchone()
            for each in NAMES:
                sums[each] += row[each] or 0
        sums["disputed"] = self._disputed(number)
        return sums

    def _disputed(self, number: str) -> int:
        """What customers' banks took back and did not decide to give back."""
        row = self.stripe.core.store.db.execute(DISPUTED, (number,)).fetchone()
        return row["minor"] or 0

    def numbers(self) -> set[str]:
        """Of all orders that somebody began to pay."""
        return {row["order"] for each in (self.stripe, self.paypal) for row in each.ledger()}


class _Time:
    @staticmethod
    def time() -> float:
        return clock.now().timestamp()


def _own(seed: int, name: str) -> dict[str, Any]:
    return {
        "clock": lambda: clock.now().timestamp(),
        "chance": random.Random(f"{seed} {name}"),
        "public_url": f"https://{name}.simulation",
    }


OF = {
    "stripe": {"kind": "payment_intent", "number": "$.metadata.order"},
    "paypal": {"kind": "order", "number": "$.purchase_units[0].reference_id"},
}
THEIRS = """
SELECT sum(CASE e.kind WHEN 'authorise' THEN e.amount END) AS authorised,
       sum(CASE e.kind WHEN 'capture' THEN e.amount END) AS captured,
       sum(CASE e.kind WHEN 'refund' THEN e.amount END) AS went,
       sum(CASE e.kind WHEN 'refund' THEN e.amount WHEN 'unrefund' THEN -e.amount END) AS refunded,
       sum(CASE e.kind WHEN 'authorise' THEN e.amount WHEN 'release' THEN -e.amount
                       WHEN 'capture' THEN -e.amount END) AS held
  FROM objects o JOIN entries e ON e.payment_intent = o.id
 WHERE o.kind = '{kind}' AND json_extract(o.body, '{number}') = ?
"""
DISPUTED = """
SELECT sum(json_extract(body, '$.amount')) AS minor FROM objects
 WHERE kind = 'dispute' AND json_extract(body, '$.metadata.order') = ?
   AND json_extract(body, '$.status') <> 'won'
"""
