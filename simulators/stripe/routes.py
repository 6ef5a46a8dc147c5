"""Which endpoint a method and path mean; lists; and `expand`."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from simulators.core import public
from simulators.settlement import MOVE, PAYOUT
from simulators.stripe import direct, disputes, intents, methods, refunds, sessions
from simulators.stripe.core import Core, listing
from simulators.stripe.wire import Params
from simulators.wire import Json, Refusal, bad_param

Endpoint = Callable[..., Json]

KINDS = {"cs": "checkout.session", "pi": "payment_intent", "ch": "charge", "re": "refund",
         "evt": "event", "pm": "payment_method", "txn": MOVE, "po": PAYOUT,
         "dp": "dispute",
         "seti": "setup_intent", "cus": "customer"}  # fmt: skip


def _getter(kind: str, param: str) -> Endpoint:
    def get(core: Core, id: str, p: Params) -> Json:
        p.texts("expand")
        p.ignore("client_secret")
        p.done()
        return core.get(kind, id, param)

    return get


def _lister(kind: str, path: str, filters: dict[str, str], always: str = "") -> Endpoint:
    """A page of objects, newest first; `filters` maps a parameter to its SQL condition."""

    def listed(core: Core, p: Params) -> Json:
        limit = p.whole("limit", least=1) or 10
        if limit > 100:
            raise bad_param(
                "Invalid integer: must be at most 100", "limit", "parameter_invalid_integer"
            )
        where: list[tuple[str, Any]] = [
            (condition, p.text(name)) for name, condition in filters.items() if p.text(name)
        ]
        where += [(always, [])] if always else []
        where += _created(p)
        if kind == "event" and (types := p.texts("types")):
            marks = ", ".join("?" * len(types))
            where.append((f"json_extract(body, '$.type') IN ({marks})", types))
        after, before = p.text("starting_after"), p.text("ending_before")
        p.texts("expand")
        p.done()
        for cursor, name in ((after, "starting_after"), (before, "ending_before")):
            if cursor:
                core.get(kind, cursor, name)
        found = core.store.page(kind, where, before=before, after=after, limit=limit + 1)
        more = len(found) > limit
        page = found[-limit:] if before else found[:limit]
        if kind == "checkout.session":
            page = [sessions.now_shown(core, session) for session in page]
        return listing(path, page, more)

    return listed


def _created(p: Params) -> list[tuple[str, Any]]:
    if not p.has("created"):
        return []
    try:
        span = p.group("created")
    except Refusal:
        return [("created = ?", p.whole("created"))]
    signs = {"gt": ">", "gte": ">=", "lt": "<", "lte": "<="}
    found = [
        (f"created {sign} ?", span.whole(name)) for name, sign in signs.items() if span.has(name)
    ]
    span.done()
    return found


def _session(core: Core, id: str, p: Params) -> Json:
    p.texts("expand")
    p.done()
    return sessions.now_shown(core, core.get("checkout.session", id, "session"))


def _line_items(core: Core, id: str, p: Params) -> Json:
    p.ignore("limit", "expand", "starting_after", "ending_before")
    p.done()
    session = core.get("checkout.session", id, "session")
    return listing(f"/v1/checkout/sessions/{id}/line_items", session["_line_items"], False)


def _balance(core: Core, p: Params) -> Json:
    p.done()
    sums: dict[str, int] = {}
    for row in core.store.ledger():
        left = row["captured"] - row["refunded"]
        sums[row["currency"]] = sums.get(row["currency"], 0) + left
    available = [
        {"amount": amount, "currency": currency, "source_types": {"card": amount}}
        for currency, amount in sorted(sums.items())
    ]
    return {"object": "balance", "available": available, "livemode": False, "pending": []}


def _field(name: str) -> str:
    return f"json_extract(body, '$.{name}') = ?"


ID = "([A-Za-z0-9_]+)"
ROUTES: list[tuple[str, str, Endpoint]] = [
    ("POST", "/v1/checkout/sessions", sessions.create),
    ("GET", "/v1/checkout/sessions", _lister("checkout.session", "/v1/checkout/sessions", {
        "payment_intent": _field("payment_intent"), "status": _field("status")})),
    ("GET", f"/v1/checkout/sessions/{ID}", _session),
    ("GET", f"/v1/checkout/sessions/{ID}/line_items", _line_items),
    ("POST", f"/v1/checkout/sessions/{ID}/expire", sessions.expire),
    ("POST", "/v1/payment_intents", direct.create),
    ("GET", "/v1/payment_intents", _lister("payment_intent", "/v1/payment_intents", {
        "customer": _field("customer")})),
    ("GET", f"/v1/payment_intents/{ID}", _getter("payment_intent", "intent")),
    ("POST", f"/v1/payment_intents/{ID}", intents.update),
    ("POST", f"/v1/payment_intents/{ID}/confirm", direct.confirm),
    ("POST", f"/v1/payment_intents/{ID}/capture", intents.capture),
    ("POST", f"/v1/payment_intents/{ID}/cancel", intents.cancel),
    ("GET", "/v1/charges", _lister("charge", "/v1/charges", {"payment_intent": "parent = ?"})),
    ("GET", f"/v1/charges/{ID}", _getter("charge", "charge")),
    ("POST", "/v1/refunds", refunds.create),
    ("GET", "/v1/refunds", _lister("refund", "/v1/refunds", {
        "payment_intent": "parent = ?", "charge": _field("charge")})),
    ("GET", f"/v1/refunds/{ID}", _getter("refund", "refund")),
    ("GET", f"/v1/payment_methods/{ID}", _getter("payment_method", "payment_method")),
    ("POST", f"/v1/payment_methods/{ID}/detach", methods.detach),
    ("GET", "/v1/setup_intents", _lister("setup_intent", "/v1/setup_intents", {
        "customer": _field("customer")})),
    ("GET", f"/v1/setup_intents/{ID}", _getter("setup_intent", "intent")),
    ("POST", "/v1/customers", methods.create_customer),
    ("GET", f"/v1/customers/{ID}", _getter("customer", "id")),
    ("DELETE", f"/v1/customers/{ID}", methods.delete_customer),
    ("GET", f"/v1/customers/{ID}/payment_methods", methods.listed),
    ("GET", "/v1/events", _lister("event", "/v1/events", {"type": _field("type")})),
    ("GET", f"/v1/events/{ID}", _getter("event", "id")),
    ("GET", "/v1/balance", _balance),
    ("GET", "/v1/balance_transactions", _lister(MOVE, "/v1/balance_transactions", {
        "payout": _field("_payout"), "type": _field("type"), "source": _field("source"),
        "currency": _field("currency")}, always="json_extract(body, '$._hidden') = 0")),
    ("GET", f"/v1/balance_transactions/{ID}", _getter(MOVE, "id")),
    ("GET", "/v1/disputes", _lister("dispute", "/v1/disputes", {
        "payment_intent": "parent = ?", "charge": _field("charge")})),
    ("GET", f"/v1/disputes/{ID}", _getter("dispute", "dispute")),
    ("POST", f"/v1/disputes/{ID}", disputes.update),
    ("POST", f"/v1/disputes/{ID}/close", disputes.accept),
    ("GET", "/v1/payouts", _lister(PAYOUT, "/v1/payouts", {"status": _field("status")})),
    ("GET", f"/v1/payouts/{ID}", _getter(PAYOUT, "payout")),
]  # fmt: skip
COMPILED = [(method, re.compile(path), endpoint) for method, path, endpoint in ROUTES]


def find(method: str, path: str) -> tuple[Endpoint, tuple[str, ...]]:
    for known, pattern, endpoint in COMPILED:
        if known == method and (match := pattern.fullmatch(path)):
            return endpoint, match.groups()
    raise Refusal(f"Unrecognized request URL ({method}: {path}).", status=404, executed=False)


def shown(core: Core, body: Json, expand: list[str]) -> Json:
    """The object for the wire, with the ids that `expand` names replaced by their objects."""
    seen = public(body)
    for path in expand:
        parts = path.split(".")
        if len(parts) > 4:
            raise bad_param("You cannot expand more than 4 levels.", "expand")
        _expand(core, seen, body, parts)
    return seen


def _expand(core: Core, seen: Json, body: Json, parts: list[str]) -> None:
    name, rest = parts[0], parts[1:]
    if name == "line_items" and "_line_items" in body:
        url = f"/v1/checkout/sessions/{body['id']}/line_items"
        seen["line_items"] = listing(url, body["_line_items"], False)
        return
    value = seen.get(name)
    if isinstance(value, list):
        for item in value:
            _expand(core, item, item, rest) if rest else None
        return
    if isinstance(value, str):
        full = core.store.find(value, KINDS.get(value.split("_")[0]))
        if full is None:
            raise bad_param(f"This property cannot be expanded ({name}).", "expand")
        value = seen[name] = public(full)
    elif name not in seen:
        raise bad_param(f"This property cannot be expanded ({name}).", "expand")
    if rest and isinstance(value, dict):
        _expand(core, value, value, rest)
