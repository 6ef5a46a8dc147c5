"""What every simulated provider needs: a store, a clock, chance, events to tell and the ledger."""

from __future__ import annotations

import random
import string
import threading
from collections.abc import Callable

from simulators.store import Store
from simulators.wire import Json

ALPHABET = string.ascii_letters + string.digits


class Core:
    """Holds the lock: whoever reads or writes does it inside `with core.lock`."""

    def __init__(
        self,
        store: Store,
        *,
        clock: Callable[[], float],
        chance: random.Random,
        public_url: str,
        merchant: str,
        webhooks: bool,
    ) -> None:
        self.store = store
        self.lock = threading.RLock()
        self.chance = chance
        self.public_url = public_url.rstrip("/")
        self.merchant = merchant
        self.webhooks = webhooks
        self._clock = clock

    def time(self) -> float:
        return self._clock() + self.store.setting("clock_offset", 0)

    def now(self) -> int:
        return int(self.time())

    def token(self, length: int = 24) -> str:
        return "".join(self.chance.choices(ALPHABET, k=length))

    def enter(self, payment: Json, kind: str, amount: int) -> None:
        """One line of the ledger; nothing is written for an amount of 0."""
        if amount:
            self.store.enter(payment["id"], kind, amount, self.now())

    def plan(self, event: str) -> None:
        """Plan the deliveries of an event in the present mode of webhooks."""
        mode = self.webhook_mode()
        state = {"normal": "due", "hold": "held", "drop": "dropped"}[mode["mode"]]
        for _ in range(mode["copies"]):
            due = self.time() + self.webhook_wait(mode)
            self.store.db.execute(
                "INSERT INTO deliveries (event, state, due, since) VALUES (?, ?, ?, ?)",
                (event, state, due, due),
            )

    def webhook_mode(self) -> Json:
        plain = {"mode": "normal", "copies": 1, "shuffle": False, "delay_ms": 0}
        return {**plain, **self.store.setting("webhooks", {})}

    def webhook_wait(self, mode: Json) -> float:
        wait = mode["delay_ms"] / 1000
        # Shuffled events wait up to as long again, and at least a second, each its own time.
        return wait + (self.chance.random() * max(wait, 1.0) if mode["shuffle"] else 0.0)


def public(body: Json) -> Json:
    """The object as the wire shows it: what starts with `_` is the provider's own note."""
    return {name: value for name, value in body.items() if not name.startswith("_")}
