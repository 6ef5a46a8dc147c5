"""What tests, the seed and the operator ask of the simulator, under /_control."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

from simulators.stripe import webhooks
from simulators.stripe.faults import Faults
from simulators.stripe.provider import Provider
from simulators.stripe.wire import Answer, Refusal, bad_param


class Control:
    """One method per address; each returns what to answer as JSON."""

    def __init__(self, provider: Provider, faults: Faults, sender: webhooks.Sender | None) -> None:
        self.provider, self.faults, self.sender = provider, faults, sender
        self.calls: dict[tuple[str, str], Callable[[Any], Any]] = {
            ("GET", "/_control/faults"): lambda _: self.faults.listed(),
            ("POST", "/_control/faults"): self.faults.add,
            ("DELETE", "/_control/faults"): self._clear_faults,
            ("GET", "/_control/webhooks"): self._webhooks,
            ("PUT", "/_control/webhooks"): self._set_webhooks,
            ("POST", "/_control/webhooks/send"): self._send,
            ("GET", "/_control/ledger"): lambda _: self.provider.ledger(),
            ("POST", "/_control/reset"): self._reset,
            ("POST", "/_control/import"): self._import,
            ("PUT", "/_control/clock"): self._clock,
            ("POST", "/_control/events/forge"): self._forge,
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
        core = self.provider.core
        with core.lock:
            return {**core.webhook_mode(), "deliveries": webhooks.counts(core)}

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
        core = self.provider.core
        with core.lock, core.store.transaction():
            mode = {"mode": wish["mode"], "copies": copies, "delay_ms": delay,
                    "shuffle": bool(wish.get("shuffle", False))}  # fmt: skip
            core.store.set("webhooks", mode)
        return self._webhooks(None)

    def _send(self, wish: Any) -> dict[str, Any]:
        """Release what is held; or, given `{"events": [ids]}`, send these (again)."""
        core = self.provider.core
        with core.lock, core.store.transaction():
            if wish.get("events"):
                for event in wish["events"]:
                    core.get("event", str(event), "events")
                    core.store.db.execute(
                        "INSERT INTO deliveries (event, state, due, since) VALUES (?, 'due', ?, ?)",
                        (event, core.time(), core.time()),
                    )
                return {"released": len(wish["events"])}
            return {"released": webhooks.release_held(core)}

    def _reset(self, _: Any) -> dict[str, Any]:
        self.faults.clear()
        self.provider.empty()
        return {"emptied": True}

    def _import(self, wish: Any) -> dict[str, Any]:
        rows = wish if isinstance(wish, list) else wish.get("payments")
        if not isinstance(rows, list) or len(rows) > 50_000:
            raise bad_param("Send a list of at most 50,000 payments.", "payments")
        return {"payment_intents": self.provider.take_over(rows)}

    def _clock(self, wish: Any) -> dict[str, Any]:
        """Let the provider's clock run ahead by `offset_seconds` (sessions, holds, retries)."""
        offset = wish.get("offset_seconds")
        if type(offset) not in (int, float):
            raise bad_param("offset_seconds is a number.", "offset_seconds")
        core = self.provider.core
        with core.lock, core.store.transaction():
            core.store.set("clock_offset", offset)
        self.provider.tick()
        return {"now": core.now()}

    def _forge(self, wish: Any) -> dict[str, Any]:
        """Send an event that must be refused: `{"event"?, "how": "forged"|"old"}`."""
        if self.sender is None:
            raise Refusal("There is no webhook address to send to.")
        core = self.provider.core
        how = wish.get("how", "forged")
        if how not in ("forged", "old"):
            raise bad_param("how is forged or old.", "how")
        with core.lock:
            found = core.store.page("event", [], before=None, after=None, limit=1)
            wanted = wish.get("event") or (found[0]["id"] if found else "(none yet)")
            event = core.get("event", wanted)
        payload = json.dumps(event, indent=2).encode()
        old = {"at": int(time.time()) - 3600} if how == "old" else {"secret": "whsec_guessed"}
        return {"event": event["id"], "status": self.sender.send(payload, **old)}


GREATEST_DELAY_MS = 72 * 3600 * 1000
