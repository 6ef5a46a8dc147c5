"""What tests, the seed and the operator ask of the simulator, under /_control."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

from simulators import webhooks
from simulators.core import Core, public
from simulators.faults import Faults
from simulators.limits import Limits
from simulators.webhooks import Sender
from simulators.wire import Answer, Json, Refusal, bad_param


class Provider(Protocol):
    """What the control asks of any provider."""

    @property
    def core(self) -> Core: ...

    def tick(self) -> None: ...

    def ledger(self) -> list[Json]: ...

    def empty(self) -> None: ...


@dataclass(frozen=True)
class Party:
    """A provider under control, and who sends its webhooks."""

    name: str
    provider: Provider
    sender: Sender | None
    take_over: Callable[[list[Json]], list[str]] | None = None  # past payments, if it can
    scripted: Callable[[str, Json], Any] | None = None  # payouts and what else goes by script


class Control:
    """One method per address; each returns what to answer as JSON. What is asked of webhooks, the
    clock and the ledger is asked of every provider; an import is of those that can."""

    def __init__(self, parties: Sequence[Party], faults: Faults, limits: Limits) -> None:
        self.parties, self.faults, self.limits = parties, faults, limits
        self.calls: dict[tuple[str, str], Callable[[Any], Any]] = {
            ("GET", "/_control/faults"): lambda _: self.faults.listed(),
            ("POST", "/_control/faults"): self.faults.add,
            ("DELETE", "/_control/faults"): self._clear_faults,
            ("GET", "/_control/webhooks"): self._webhooks,
            ("PUT", "/_control/webhooks"): self._set_webhooks,
            ("POST", "/_control/webhooks/send"): self._send,
            ("GET", "/_control/ledger"): self._ledger,
            ("POST", "/_control/reset"): self._reset,
            ("POST", "/_control/import"): self._import,
            ("PUT", "/_control/clock"): self._clock,
            ("POST", "/_control/events/forge"): self._forge,
            ("GET", "/_control/limits"): lambda _: self.limits.told(),
            ("PUT", "/_control/limits"): self.limits.order,
            ("GET", "/_control/settlement"): self._settlement,
            ("PUT", "/_control/payouts"): partial(self._scripted, "daily"),
            ("POST", "/_control/payouts"): partial(self._scripted, "payouts"),
            ("POST", "/_control/payouts/bounce"): partial(self._scripted, "bounce"),
            ("POST", "/_control/report"): partial(self._scripted, "report"),
            ("POST", "/_control/disputes"): partial(self._scripted, "dispute"),
            ("POST", "/_control/disputes/close"): partial(self._scripted, "close"),
            ("PUT", "/_control/refunds"): partial(self._scripted, "refunds"),
        }

    def answer(self, method: str, path: str, body: bytes) -> Answer:
        call = self.calls.get((method, path))
        if call is None:
            raise Refusal(f"No such control: {method} {path}", status=404)
        try:
            wish = json.loads(body) if body.strip() else {}
        except ValueError:
            raise bad_param("The body must be JSON.", "body") from None
        return Answer(200, call(wish))

    def _clear_faults(self, _: Any) -> dict[str, Any]:
        self.faults.clear()
        return {"cleared": True}

    def _webhooks(self, _: Any) -> dict[str, Any]:
        total: Counter[str] = Counter({name: 0 for name in webhooks.STATES})
        mode: Json = {}
        for core in self._cores():
            with core.lock:
                mode = core.webhook_mode()
                total.update(webhooks.counts(core))
        return {**mode, "deliveries": dict(total)}

    def _set_webhooks(self, wish: Any) -> dict[str, Any]:
        if not isinstance(wish, dict) or wish.get("mode") not in ("normal", "drop", "hold"):
            raise bad_param("mode is normal, drop or hold.", "mode")
        if unknown := set(wish) - {"mode", "copies", "shuffle", "delay_ms"}:
            raise bad_param(f"Unknown: {', '.join(sorted(unknown))}.", sorted(unknown)[0])
        copies, delay = wish.get("copies", 1), wish.get("delay_ms", 0)
        if type(copies) is not int or not 1 <= copies <= 10:
            raise bad_param("copies is a whole number from 1 to 10.", "copies")
        if type(delay) is not int or not 0 <= delay <= GREATEST_DELAY_MS:
            raise bad_param(f"delay_ms is from 0 to {GREATEST_DELAY_MS} (72 h).", "delay_ms")
        mode = {"mode": wish["mode"], "copies": copies, "delay_ms": delay,
                "shuffle": bool(wish.get("shuffle", False))}  # fmt: skip
        for core in self._cores():
            with core.lock, core.store.transaction():
                core.store.set("webhooks", mode)
        return self._webhooks(None)

    def _send(self, wish: Any) -> dict[str, Any]:
        """Release what is held; or, given `{"events": [ids]}`, send these (again)."""
        if wish.get("events"):
            for event in wish["events"]:
                core = self._of_event(str(event)).provider.core
                with core.lock, core.store.transaction():
                    webhooks.send_again(core, str(event))
            return {"released": len(wish["events"])}
        released = 0
        for core in self._cores():
            with core.lock, core.store.transaction():
                released += webhooks.release_held(core)
        return {"released": released}

    def _cores(self) -> list[Core]:
        return [party.provider.core for party in self.parties]

    def _of_event(self, event: str) -> Party:
        for party in self.parties:
            with party.provider.core.lock:
                if party.provider.core.store.find(event, "event"):
                    return party
        raise Refusal(f"No such event: '{event}'", status=404, code="resource_missing")

    def _ledger(self, _: Any) -> list[Json]:
        return [row for party in self.parties for row in party.provider.ledger()]

    def _settlement(self, _: Any) -> dict[str, Any]:
        """By provider: every move of the merchant's balance, and its payouts."""
        scripted = [(each.name, each.scripted) for each in self.parties if each.scripted]
        return {name: act("settlement", {}) for name, act in scripted}

    def _scripted(self, what: str, wish: Any) -> Any:
        """`provider` says which; without it the first."""
        act = self._named(wish).scripted
        if act is None:
            raise bad_param("That provider has no such script.", "provider")
        return act(what, {name: value for name, value in wish.items() if name != "provider"})

    def _reset(self, _: Any) -> dict[str, Any]:
        self.faults.clear()
        self.limits.order({})
        for party in self.parties:
            party.provider.empty()
        return {"emptied": True}

    def _import(self, wish: Any) -> dict[str, Any]:
        rows = wish if isinstance(wish, list) else wish.get("payments")
        if not isinstance(rows, list) or len(rows) > 50_000:
            raise bad_param("Send a list of at most 50,000 payments.", "payments")
        [take_over] = [party.take_over for party in self.parties if party.take_over]
        return {"payment_intents": take_over(rows)}

    def _clock(self, wish: Any) -> dict[str, Any]:
        """Let the provider's clock run ahead by `offset_seconds` (sessions, holds, retries)."""
        offset = wish.get("offset_seconds")
        if type(offset) not in (int, float):
            raise bad_param("offset_seconds is a number.", "offset_seconds")
        for party in self.parties:
            core = party.provider.core
            with core.lock, core.store.transaction():
                core.store.set("clock_offset", offset)
            party.provider.tick()
        return {"now": self.parties[0].provider.core.now()}

    def _forge(self, wish: Any) -> dict[str, Any]:
        """Send an event that must be refused: `{"event"?, "provider"?, "how": "forged"|"old"}`."""
        how = wish.get("how", "forged")
        if how not in ("forged", "old"):
            raise bad_param("how is forged or old.", "how")
        party = self._of_event(wish["event"]) if wish.get("event") else self._named(wish)
        if party.sender is None:
            raise Refusal("There is no webhook address to send to.")
        core = party.provider.core
        with core.lock:
            newest = core.store.page("event", [], before=None, after=None, limit=1)
            event = (
                core.store.find(wish["event"]) if wish.get("event") else next(iter(newest), None)
            )
        if event is None:
            raise Refusal("No such event: '(none yet)'", status=404, code="resource_missing")
        payload = json.dumps(public(event), indent=2).encode()
        at = int(time.time()) - 3600 if how == "old" else None
        status = party.sender.send(payload, at=at, forged=how == "forged")
        return {"event": event["id"], "status": status}

    def _named(self, wish: Any) -> Party:
        name = wish.get("provider", self.parties[0].name)
        found = next((party for party in self.parties if party.name == name), None)
        if found is None:
            known = ", ".join(party.name for party in self.parties)
            raise bad_param(f"provider is one of {known}.", "provider")
        return found


GREATEST_DELAY_MS = 72 * 3600 * 1000
