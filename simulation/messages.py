"""The providers' messages on their way to us: late, repeated, out of order, forged, too old."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from functools import partial
from random import Random

from django.utils.datastructures import CaseInsensitiveMapping

from punnet.foundation import clock
from punnet.payments.errors import OutcomeUnknown, ProviderRefused
from punnet.processes.receive_message import receive_message
from simulation.tasks import NOTHING, Task
from simulation.world import World
from simulators import webhooks
from simulators.core import Core, public
from simulators.webhooks import Delivery, Sign

NOT_TAKEN, NOT_ANSWERED = 0.05, 0.1
NORMAL = {"shuffle": True, "delay_ms": 1500}
TOO_OLD_SECONDS = 400
AT_ONCE = 4


def everybodys(world: World) -> list[Messages]:
    signers = world.providers.signers()
    return [
        Messages(world, name, core, signers[name]) for name, core in world.providers.cores.items()
    ]


class Messages:
    """Deliveries of one provider in one run, signed as it signs."""

    def __init__(self, world: World, name: str, core: Core, sign: Sign) -> None:
        self.world, self.name, self.core, self._sign = world, name, core, sign
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
            told = json.loads(delivery.payload)
            kind = told.get("type") or told["event_type"]
            luck = self.world.chance("message", delivery.event, self.world.now)
            self.world.begin(
                Task(self.name, f"tells {kind}", partial(self._told, delivery, luck), luck)
            )
        self._seen = -1  # who is under way is not written there
        self.look()

    def _told(self, delivery: Delivery, chance: Random) -> str:
        fate, status = chance.random(), None
        try:
            if fate < NOT_TAKEN:
                return "nobody answers"
            status, said = self._received(delivery.payload)
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
        event = public(json.loads(chance.choice(row)["body"]))
        if chance.random() < 0.5:
            status, said = self._received(_bytes(event), ago=TOO_OLD_SECONDS)
        else:
            event["id"] = f"evt_forged{chance.getrandbits(40)}"
            status, said = self._received(_bytes(event), forged=True)
        if status == 200:
            raise AssertionError(f"a message that is not to be believed was: {said}")
        return said

    def _received(self, payload: bytes, *, ago: int = 0, forged: bool = False) -> tuple[int, str]:
        """Status and words of our answer, as the webhook's view gives it."""
        signed = self._sign(payload, int(clock.now().timestamp()) - ago, forged)
        headers = CaseInsensitiveMapping(signed)
        try:
            new = receive_message(provider=self.name, body=payload, headers=headers)
        except ProviderRefused as refusal:
            return 400, f"400 {refusal.code}"
        except OutcomeUnknown:
            return 503, "503"
        return 200, "200" if new else "200, known"


def _bytes(event: dict[str, object]) -> bytes:
    return json.dumps(event, indent=2).encode()


NEXT = "SELECT id, due FROM deliveries WHERE state = 'due' ORDER BY due, id LIMIT ?"
EVENTS = "SELECT body FROM objects WHERE kind = 'event' ORDER BY seq DESC LIMIT 20"
