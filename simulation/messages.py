"""The provider's messages on their way to us: late, repeated, out of order, forged, too old."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from functools import partial
from random import Random

from django.conf import settings

from punnet.foundation import clock
from punnet.payments.errors import ProviderRefused
from punnet.processes.receive_message import receive_message
from simulation.tasks import NOTHING, Task
from simulation.world import World
from simulators import webhooks
from simulators.stripe.webhooks import signature
from simulators.webhooks import Delivery

NOT_TAKEN, NOT_ANSWERED = 0.05, 0.1
NORMAL = {"shuffle": True, "delay_ms": 1500}
TOO_OLD_SECONDS = 400
AT_ONCE = 4


class Messages:
    """Deliveries of one run."""

    def __init__(self, world: World) -> None:
        self.world, self.core = world, world.provider.core
        self._under_way: set[int] = set()
        self._next: datetime | None = None
        self._seen = -1  # changes of the provider's disk
        self.mode()

    def mode(self, **changed: object) -> None:
        """How deliveries are made from now on: copies=3, mode="hold" or "drop"."""
        self.core.store.set("webhooks", {**NORMAL, **changed})

    def calm(self) -> None:
        """As usual again; what was held goes out now, in any order."""
        self.mode()
        webhooks.release_held(self.core)
        self.look()

    def look(self, *_turn: object) -> None:
        """The next delivery that is due takes its place in time."""
        if self._seen == self.core.store.db.total_changes:
            return
        self._seen = self.core.store.db.total_changes
        rows = self.core.store.db.execute(NEXT, (len(self._under_way) + 1,))
        due = [row["due"] for row in rows if row["id"] not in self._under_way]
        if not due:
            return
        at = datetime.fromtimestamp(due[0], UTC) + timedelta(milliseconds=1)
        if self._next is None or at < self._next or self._next < self.world.now:
            self._next = max(at, self.world.now)
            self.world.at(self._next, self._deliver)

    def _deliver(self) -> None:
        self._next = None
        found = webhooks.take_due(self.core, AT_ONCE, without=self._under_way)
        for delivery in found:
            self._under_way.add(delivery.id)
            kind = json.loads(delivery.payload)["type"]
            luck = self.world.chance("message", delivery.event, self.world.now)
            self.world.begin(
                Task("provider", f"tells {kind}", partial(self._told, delivery, luck), luck)
            )
        self._seen = -1  # who is under way is not written there
        self.look()

    def _told(self, delivery: Delivery, chance: Random) -> str:
        fate, status = chance.random(), None
        try:
            if fate < NOT_TAKEN:
                return "nobody answers"
            status, said = received(delivery.payload, int(clock.now().timestamp()))
            if fate < NOT_ANSWERED:
                status = None
                return f"{said}, and the answer is lost"
            return said
        finally:
            webhooks.note_result(self.core, delivery.id, status)
            self._under_way.discard(delivery.id)

    def forged(self, chance: Random) -> str:
        """Somebody else's message, or an old one of the provider's: neither may be believed."""
        row = self.core.store.db.execute(EVENTS).fetchall()
        if not row:
            return NOTHING
        event = json.loads(chance.choice(row)["body"])
        now = int(clock.now().timestamp())
        if chance.random() < 0.5:
            status, said = received(_bytes(event), now - TOO_OLD_SECONDS)
        else:
            event["id"], event["type"] = f"evt_forged{chance.getrandbits(40)}", "charge.captured"
            status, said = received(_bytes(event), now, secret="whsec_guessed")  # noqa: S106
        if status != 400:
            raise AssertionError(f"a message that is not to be believed was: {said}")
        return said


def received(payload: bytes, at: int, *, secret: str = "") -> tuple[int, str]:
    """Status and words of our answer, as the webhook's view gives it."""
    signed = signature(payload, secret or settings.STRIPE_WEBHOOK_SECRET, at)
    try:
        new = receive_message(provider="stripe", body=payload, headers={"Stripe-Signature": signed})
    except ProviderRefused as refusal:
        return 400, f"400 {refusal.code}"
    return 200, "200" if new else "200, known"


def _bytes(event: dict[str, object]) -> bytes:
    return json.dumps(event, indent=2).encode()


NEXT = "SELECT id, due FROM deliveries WHERE state = 'due' ORDER BY due, id LIMIT ?"
EVENTS = "SELECT body FROM objects WHERE kind = 'event' ORDER BY seq DESC LIMIT 20"
