"""The payment provider itself: every call and every press of a button, without sockets.

Time, randomness and disk are given to it. `call` is Stripe's API with its idempotency; `pay`,
`answer_challenge` and `leave` are what the customer does on the hosted page; `tick` is what time
does. The HTTP server and a simulation in process use the same methods.
"""

from __future__ import annotations

import hashlib
import json
import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from simulators import settlement, webhooks
from simulators.core import public
from simulators.faults import Interference
from simulators.store import Store
from simulators.stripe import (
    balance,
    cards,
    disputes,
    intents,
    past,
    refunds,
    routes,
    script,
    sessions,
    setups,
)
from simulators.stripe.core import Core
from simulators.stripe.wire import Params
from simulators.wire import Answer, Json, Refusal

KEY_SECONDS = 24 * 3600
LEDGER = """
SELECT o.id AS payment_intent, json_extract(o.body, '$.metadata.order') AS "order",
    json_extract(o.body, '$.currency') AS currency,
    COALESCE(SUM(CASE e.kind WHEN 'authorise' THEN e.amount END), 0) AS authorised,
    COALESCE(SUM(CASE e.kind WHEN 'capture' THEN e.amount END), 0) AS captured,
    COALESCE(SUM(CASE e.kind WHEN 'refund' THEN e.amount WHEN 'unrefund' THEN -e.amount END), 0)
        AS refunded,
    json_extract(o.body, '$.status') AS status
FROM objects o LEFT JOIN entries e ON e.payment_intent = o.id
WHERE o.kind = 'payment_intent' GROUP BY o.seq ORDER BY o.seq
"""


@dataclass(frozen=True)
class Shown:
    """Where the customer stands after an action on the page.

    `outcome`: "paid" | "declined" | "challenge" | "invalid" | "closed".
    """

    outcome: str
    session: Json
    message: str = ""


class Provider:
    """One merchant's account at the provider."""

    def __init__(
        self,
        store: Store | None = None,
        *,
        clock: Callable[[], float] = time.time,
        chance: random.Random | None = None,
        public_url: str = "http://127.0.0.1:8010",
        merchant: str = "Punnet",
        webhooks: bool = True,
    ) -> None:
        self.core = Core(
            store or Store(ledger=LEDGER),
            clock=clock,
            chance=chance or random.SystemRandom(),
            public_url=public_url,
            merchant=merchant,
            webhooks=webhooks,
        )
        self._running: set[str] = set()
        self._pruned_at = 0.0

    def call(
        self,
        method: str,
        path: str,
        params: Json,
        *,
        key: str | None = None,
        interference: Interference = Interference(),
    ) -> Answer:
        """One API call. With a key the first answer is kept, and repeated for the same call."""
        core, request_id = self.core, ""
        with core.lock:
            request_id = core.new_id("req", 14)
        headers = {"Request-Id": request_id}
        if key is None or method != "POST":
            answer = self._run(method, path, params, request_id, None, interference)
            return Answer(answer.status, answer.body, {**answer.headers, **headers})
        headers["Idempotency-Key"] = key
        try:
            kept = self._claim(key, method, path, params)
        except Refusal as refusal:
            return Answer(refusal.status, refusal.answer().body, headers)
        if kept:
            return Answer(kept.status, kept.body, {**headers, "Idempotent-Replayed": "true"})
        try:
            answer = self._run(method, path, params, request_id, key, interference)
        finally:
            with core.lock:
                self._running.discard(key)
        return Answer(answer.status, answer.body, {**answer.headers, **headers})

    def _claim(self, key: str, method: str, path: str, params: Json) -> Answer | None:
        """The kept answer of the key; None when this call is the first and may go on."""
        if len(key) > 255:
            raise Refusal("Idempotency keys can be at most 255 characters long.")
        with self.core.lock:
            if key in self._running:
                raise Refusal(
                    "There is currently another in-progress request using this Idempotent Key. "
                    "Try again later.",
                    status=409,
                    type="idempotency_error",
                    code="idempotency_key_in_use",
                )
            row = self.core.store.db.execute(
                "SELECT * FROM answers WHERE key = ? AND at > ?",
                (key, self.core.now() - KEY_SECONDS),
            ).fetchone()
            if row is None:
                self._running.add(key)
                return None
        if row["path"] != path:
            raise _key_error(
                f"Keys for idempotent requests can only be used for the same endpoint they were "
                f"first used for ('{path}' vs '{row['path']}'). Try using a key other than "
                f"'{key}' if you meant to execute a different request."
            )
        if row["params"] != _digest(params):
            raise _key_error(
                "Keys for idempotent requests can only be used with the same parameters they "
                f"were first used with. Try using a key other than '{key}' if you meant to "
                "execute a different request."
            )
        return Answer(row["status"], json.loads(row["body"]))

    def _run(
        self,
        method: str,
        path: str,
        params: Json,
        request_id: str,
        key: str | None,
        interference: Interference,
    ) -> Answer:
        if interference.before:
            interference.before()
        core = self.core
        self.tick()
        with core.lock, core.store.transaction():
            core.request = {"id": request_id, "idempotency_key": key}
            answer, executed = interference.instead, interference.keep
            if answer is None:
                answer, executed = self._execute(method, path, params)
                if interference.after:
                    answer, executed = interference.after, executed and interference.keep
            if key is not None and executed:
                self._keep(key, path, params, answer)
            return answer

    def _execute(self, method: str, path: str, params: Json) -> tuple[Answer, bool]:
        """The endpoint's answer, and whether it had begun. Its writes precede no refusal but a
        card's, so that what was written before a refusal is to be kept."""
        try:
            endpoint, arguments = routes.find(method, path)
            expand = Params(params).texts("expand")
            body = endpoint(self.core, *arguments, Params(params))
            return Answer(200, routes.shown(self.core, body, expand)), True
        except Refusal as refusal:
            if "payment_intent" in refusal.error:
                refusal.error["payment_intent"] = public(refusal.error["payment_intent"])
            return refusal.answer(), refusal.executed

    def _keep(self, key: str, path: str, params: Json, answer: Answer) -> None:
        self.core.store.db.execute(
            "INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, ?, ?)",
            (key, path, _digest(params), answer.status, json.dumps(answer.body), self.core.now()),
        )

    # What the customer does on the hosted page

    def session(self, id: str) -> Json | None:
        self.tick()
        with self.core.lock:
            return self.core.store.find(id, "checkout.session")

    def attempt(self, session: Json) -> Json | None:
        """The intent of the customer's tries, once there was one."""
        with self.core.lock:
            return self.core.store.find(session["payment_intent"] or session["setup_intent"] or "")

    def pay(self, id: str, number: str, expiry: str = "") -> Shown:
        """Pay an open session by card; a second press on a paid one pays nothing again."""
        self.tick()
        core = self.core
        with core.lock, core.store.transaction():
            core.request = {"id": None, "idempotency_key": None}
            session = core.get("checkout.session", id)
            if session["status"] != "open":
                return Shown("paid" if session["status"] == "complete" else "closed", session)
            intent = self.attempt(session)
            if intent and intent["status"] == "requires_action":
                return Shown("challenge", session)
            try:
                card = cards.expiring(cards.read_card(number, salt=core.fingerprint_salt), expiry)
            except cards.CardNumberRefused as refused:
                return Shown("invalid", session, str(refused))
            return _shown(session, sessions.pay(core, session, card))

    def answer_challenge(self, id: str, *, passed: bool) -> Shown:
        """3-D Secure answered; asked again when there is nothing to answer."""
        self.tick()
        core = self.core
        with core.lock, core.store.transaction():
            core.request = {"id": None, "idempotency_key": None}
            session = core.get("checkout.session", id)
            if session["status"] != "open":
                return Shown("paid" if session["status"] == "complete" else "closed", session)
            intent = self.attempt(session)
            if not intent or intent["status"] != "requires_action":
                return Shown("invalid", session, "No card is being checked. Choose a card.")
            kind = setups if session["mode"] == "setup" else intents
            kind.answer_challenge(core, intent, passed=passed)
            sessions.complete_if_paid(core, session, intent)
            return _shown(session, intent)

    def asking(self, id: str) -> Json | None:
        """The payment intent that no page belongs to, while its bank asks the customer."""
        self.tick()
        with self.core.lock:
            intent = self.core.store.find(id, "payment_intent")
            waits = intent and intent["status"] == "requires_action" and "_session" not in intent
            return intent if waits else None

    def answer_bank(self, id: str, *, passed: bool) -> Json:
        """What the customer answered its bank, of a payment intent that no page belongs to."""
        core = self.core
        with core.lock, core.store.transaction():
            core.request = {"id": None, "idempotency_key": None}
            intent = core.get("payment_intent", id)
            if intent["status"] == "requires_action":
                intents.answer_challenge(core, intent, passed=passed)
            return intent

    # What time does, and what a test or the seed may ask

    def tick(self) -> None:
        """Expire sessions and authorisations, settle late refunds, forget old keys."""
        core = self.core
        with core.lock:
            due = core.store.due(core.now())
            if not due and core.time() - self._pruned_at < 60:
                return
            with core.store.transaction():
                core.request = {"id": None, "idempotency_key": None}
                for kind, body in due:
                    _on_time(core, kind, body)
                settlement.pay_out_daily(core, balance.make_payout)
                self._pruned_at = core.time()
                core.store.db.execute(
                    "DELETE FROM answers WHERE at <= ?", (core.now() - KEY_SECONDS,)
                )
                webhooks.prune(core)

    def ledger(self) -> list[Json]:
        with self.core.lock:
            return self.core.store.ledger()

    def scripted(self, what: str, wish: Json) -> Any:
        """What a test has the provider do that no call of its API does."""
        self.tick()
        with self.core.lock, self.core.store.transaction():
            self.core.request = {"id": None, "idempotency_key": None}
            return script.ACTS[what](self.core, wish)

    def take_over(self, rows: list[Json]) -> list[str]:
        with self.core.lock, self.core.store.transaction():
            return past.take_over(self.core, rows)

    def empty(self) -> None:
        """Forget everything, as on the first day."""
        with self.core.lock, self.core.store.transaction():
            self.core.store.empty()
            self.core.store.set("fingerprint_salt", self.core.fingerprint_salt)


def _on_time(core: Core, kind: str, body: Json) -> None:
    if kind == "checkout.session":
        sessions.close(core, body)
    elif kind == "payment_intent":
        intents.void(core, body, "automatic")
    elif kind == "refund":
        refunds.settle(core, body)
    elif kind == "dispute":
        disputes.on_time(core, body)
    elif kind == settlement.PAYOUT:
        balance.arrive(core, body)


def _shown(session: Json, intent: Json) -> Shown:
    if intent["status"] == "requires_action":
        return Shown("challenge", session)
    if intent["status"] == "requires_payment_method":
        error = intent.get("last_payment_error") or intent["last_setup_error"]
        return Shown("declined", session, error["message"])
    return Shown("paid", session)


def _key_error(message: str) -> Refusal:
    return Refusal(message, type="idempotency_error")


def _digest(params: Any) -> str:
    return hashlib.sha256(json.dumps(params, sort_keys=True).encode()).hexdigest()
