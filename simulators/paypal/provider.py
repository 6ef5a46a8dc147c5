"""PayPal itself: every call and every press of a button, without sockets.

`call` is its API with its request ids; `approve` is what the payer does on the page; `tick` is what
time does. Only answers that did something are kept for a request id, so a refusal is judged anew
(https://developer.paypal.com/api/rest/reference/idempotency).
"""

from __future__ import annotations

import json
import random
import re
import time
from collections.abc import Callable
from typing import Any

from simulators import settlement, webhooks
from simulators.core import public
from simulators.faults import Interference
from simulators.paypal import disputes, orders, payments, reporting, script
from simulators.paypal.core import DAY, Core
from simulators.paypal.wire import Problem, missing
from simulators.store import Store
from simulators.wire import Answer, Json

KEY_SECONDS = 45 * DAY
Endpoint = Callable[[Core, str, Json], Json]
ID = "([A-Z0-9]+)"
PAYMENTS, DISPUTES = "/v2/payments", "/v1/customer/disputes"
CASE = "([A-Z0-9-]+)"
ROUTES: list[tuple[str, str, Endpoint, int]] = [
    ("POST", f"/v2/checkout/orders/{ID}/authorize", orders.authorize, 201),
    ("GET", f"/v2/checkout/orders/{ID}", orders.read, 200),
    ("GET", f"{PAYMENTS}/authorizations/{ID}", payments.read, 200),
    ("POST", f"{PAYMENTS}/authorizations/{ID}/capture", payments.capture, 201),
    ("POST", f"{PAYMENTS}/authorizations/{ID}/void", payments.void, 204),
    ("POST", f"{PAYMENTS}/authorizations/{ID}/reauthorize", payments.reauthorize, 201),
    ("GET", f"{PAYMENTS}/captures/{ID}", payments.read_capture, 200),
    ("POST", f"{PAYMENTS}/captures/{ID}/refund", payments.refund, 201),
    ("GET", f"{PAYMENTS}/refunds/{ID}", payments.read_refund, 200),
    ("GET", f"{DISPUTES}/{CASE}", disputes.read, 200),
    ("POST", f"{DISPUTES}/{CASE}/provide-evidence", disputes.provide_evidence, 200),
    ("POST", f"{DISPUTES}/{CASE}/accept-claim", disputes.accept_claim, 200),
]
COMPILED = [(method, re.compile(path), run, status) for method, path, run, status in ROUTES]
ON_TIME: dict[str, Callable[[Core, Json], None]] = {
    "order": orders.forget,
    "authorization": payments.on_time,
    "refund": payments.settle_refund,
    "dispute": disputes.on_time,
}
LEDGER = """
SELECT a.id AS payment_intent, json_extract(o.body, '$.purchase_units[0].reference_id') AS "order",
    lower(json_extract(a.body, '$.amount.currency_code')) AS currency,
    COALESCE(SUM(CASE e.kind WHEN 'authorise' THEN e.amount END), 0) AS authorised,
    COALESCE(SUM(CASE e.kind WHEN 'capture' THEN e.amount END), 0) AS captured,
    COALESCE(SUM(CASE e.kind WHEN 'refund' THEN e.amount WHEN 'unrefund' THEN -e.amount
        END), 0) AS refunded,
    json_extract(a.body, '$.status') AS status
FROM objects o JOIN objects a ON a.id = json_extract(o.body, '$._authorization')
    LEFT JOIN entries e ON e.payment_intent = o.id
WHERE o.kind = 'order' GROUP BY o.seq ORDER BY o.seq
"""


class Provider:
    """One merchant's account at PayPal."""

    def __init__(
        self,
        store: Store | None = None,
        *,
        clock: Callable[[], float] = time.time,
        chance: random.Random | None = None,
        public_url: str = "http://127.0.0.1:8010/paypal",
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

    def call(
        self,
        method: str,
        path: str,
        body: Json,
        *,
        request_id: str | None = None,
        whole: bool = True,
        interference: Interference = Interference(),
    ) -> Answer:
        """One API call. `whole`: the object (`Prefer: return=representation`), else what is new."""
        key = f"{path} {request_id}" if request_id and method == "POST" else ""
        try:
            kept = self._claim(key)
        except Problem as problem:
            return problem.answer()
        if kept:
            return kept
        try:
            return self._run(method, path, body, key, whole, interference)
        finally:
            with self.core.lock:
                self._running.discard(key)

    def _claim(self, key: str) -> Answer | None:
        """The kept answer of the request id; None when this call may go on."""
        if not key:
            return None
        with self.core.lock:
            if key in self._running:
                text = "A previous request on this resource is currently in progress."
                raise Problem("PREVIOUS_REQUEST_IN_PROGRESS", text, status=409)
            row = self.core.store.db.execute(
                "SELECT status, body FROM answers WHERE key = ? AND at > ?",
                (key, self.core.now() - KEY_SECONDS),
            ).fetchone()
            if row is None:
                self._running.add(key)
                return None
        return Answer(row["status"], json.loads(row["body"]))

    def _run(
        self,
        method: str,
        path: str,
        body: Json,
        key: str,
        whole: bool,
        interference: Interference,
    ) -> Answer:
        if interference.before:
            interference.before()
        self.tick()
        with self.core.lock, self.core.store.transaction():
            if interference.instead:
                return interference.instead
            answer = self._execute(method, path, body, whole)
            if key and answer.status < 300:
                self.core.store.db.execute(
                    "INSERT OR REPLACE INTO answers VALUES (?, ?, '', ?, ?, ?)",
                    (key, path, answer.status, json.dumps(answer.body), self.core.now()),
                )
            return interference.after or answer

    def _execute(self, method: str, path: str, body: Json, whole: bool) -> Answer:
        try:
            if (method, path) == ("GET", "/v1/reporting/transactions"):
                return Answer(200, reporting.search(self.core, body))
            if (method, path) == ("GET", DISPUTES):
                return Answer(200, disputes.listed(self.core, body))
            if (method, path) == ("POST", "/v2/checkout/orders"):
                return self._told(orders.create(self.core, body), 201, whole)
            for known, pattern, run, status in COMPILED:
                if known == method and (match := pattern.fullmatch(path)):
                    made = run(self.core, match[1], body)
                    return self._told(made, status, whole or method == "GET")
            raise missing()
        except Problem as problem:
            return problem.answer(self.core.token(13))

    def _told(self, body: Json, status: int, whole: bool) -> Answer:
        seen = orders.shown(self.core, body) if "purchase_units" in body else public(body)
        if whole or "id" not in seen:
            return Answer(200 if status == 204 else status, seen)
        if status == 204:
            return Answer(204, None)
        return Answer(status, {name: seen[name] for name in ("id", "status", "links")})

    # What the payer does on the approval page

    def order(self, id: str) -> Json | None:
        self.tick()
        with self.core.lock:
            found = self.core.store.find(id, "order")
            return None if found is None or found.get("_forgotten") else found

    def approve(self, id: str, funding: str) -> Json | None:
        """The order after the press; None where there is none. Only the first press counts."""
        with self.core.lock, self.core.store.transaction():
            found = self.order(id)
            if found and found["status"] == "PAYER_ACTION_REQUIRED":
                orders.approve(self.core, found, funding)
            return found

    # What time does, and what a test may ask

    def tick(self) -> None:
        """Forget orders that nobody approved, end reviews, let old authorisations go."""
        core = self.core
        with core.lock:
            due = core.store.due(core.now())
            if not due and not core.store.setting("payouts_daily", False):
                return
            with core.store.transaction():
                for kind, body in due:
                    ON_TIME[kind](core, body)
                settlement.pay_out_daily(core, reporting.withdraw)
                webhooks.prune(core)

    def scripted(self, what: str, wish: Json) -> Any:
        """What a test has PayPal do that no call of its API does."""
        self.tick()
        with self.core.lock, self.core.store.transaction():
            return script.ACTS[what](self.core, wish)

    def ledger(self) -> list[Json]:
        with self.core.lock:
            return self.core.store.ledger()

    def empty(self) -> None:
        """Forget everything, as on the first day."""
        with self.core.lock, self.core.store.transaction():
            self.core.store.empty()
