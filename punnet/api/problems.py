"""Refusals as `application/problem+json` (RFC 9457): {type, title, status, detail, code, facts}."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse

from punnet.api import shown
from punnet.foundation.errors import DomainError, Invalid, NotAllowed, NotFound, Refused
from punnet.overviews import goods, slot_week
from punnet.ui.sentences import sentence

CONTENT_TYPE = "application/problem+json"
# by code, where it is not 409 for every refusal by state
STATUS = {
    "invalid": 422,
    "currency_mismatch": 422,
    "key_reused": 422,
    "sign_in": 401,
    "not_allowed": 403,
    "not_found": 404,
    "rate_limited": 429,
    "gateway_down": 503,
}
RETRY_AFTER = {"still_running": "1", "confirming": "2"}
# of answers that no domain gave
CODES = {400: "invalid", 404: "not_found", 405: "wrong_method", 413: "too_large", 500: "failed"}


def problem(
    status: int, code: str, *, facts: Mapping[str, Any] | None = None, detail: str = ""
) -> HttpResponse:
    """An answer of this shape; `detail` in the language in force."""
    body = {
        "type": f"urn:punnet:problem:{code}",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail or sentence(code, facts or {}),
        "code": code,
        "facts": facts or {},
    }
    return HttpResponse(
        json.dumps(body, ensure_ascii=False, default=str), status=status, content_type=CONTENT_TYPE
    )


def refused(request: HttpRequest, refusal: DomainError) -> HttpResponse:
    """The answer to a refusal of the domains."""
    known = Refused | Invalid | NotFound | NotAllowed
    status = STATUS.get(refusal.code, 409 if isinstance(refusal, known) else 422)
    facts = FACTS.get(refusal.code, _as_they_are)(refusal.facts)
    answer = problem(
        status, refusal.code, facts=facts, detail=sentence(refusal.code, refusal.facts)
    )
    if refusal.code in RETRY_AFTER:
        answer["Retry-After"] = RETRY_AFTER[refusal.code]
    if status == HTTPStatus.UNAUTHORIZED:
        answer["WWW-Authenticate"] = "Bearer"
    return answer


def of_status(status: int, headers: Mapping[str, str] | None = None) -> HttpResponse:
    """What Django would say with a page (unknown address, wrong method), as a problem."""
    details = {
        "not_found": "There is nothing at this address. See /api/v1/docs.",
        "wrong_method": "This address does not take this method: see the Allow header.",
        "too_large": "The body is larger than 1 MB.",
        "invalid": "The request cannot be read.",
        "failed": "Something broke on our side and was noted. Try again.",
    }
    code = CODES.get(status, "refused")
    answer = problem(status, code, detail=details.get(code, ""))
    for name, value in (headers or {}).items():
        answer[name] = value
    return answer


# --- facts as the contract writes them: amounts and quantities as objects, ids as strings


def _as_they_are(facts: Mapping[str, Any]) -> dict[str, Any]:
    return dict(facts)


def _total_changed(facts: Mapping[str, Any]) -> dict[str, Any]:
    kinds = goods.kinds_of([change["sku"] for change in facts["changes"]])
    currency = facts["currency"]
    return {
        "revision": facts["revision"],
        "maximum": shown.amount(facts["maximum_minor"], currency),
        "changes": [
            shown.change(c["sku"], c["kind"], c["was"], c["now"], kinds.get(c["sku"]), currency)
            for c in facts["changes"]
        ],
    }


def _out_of_stock(facts: Mapping[str, Any]) -> dict[str, Any]:
    single = "lines" not in facts
    lines = [facts] if single else facts["lines"]
    kinds = goods.kinds_of([line["sku"] for line in lines])
    said = [
        {
            "sku": line["sku"],
            "wanted": shown.measure(kinds.get(line["sku"]), line["wanted"]),
            "available": shown.measure(kinds.get(line["sku"]), line["available"]),
        }
        for line in lines
    ]
    return {**said[0], "lines": said} if single else {"lines": said}


def _over_cap(facts: Mapping[str, Any]) -> dict[str, Any]:
    kind = goods.kinds_of([facts["sku"]]).get(facts["sku"])
    return {"sku": facts["sku"], "available": shown.measure(kind, facts["available"])}


def _slot_lost(facts: Mapping[str, Any]) -> dict[str, Any]:
    nearest = slot_week.nearest(int(facts["slot"]))
    return {"slot": str(facts["slot"]), "nearest": [shown.slot(each) for each in nearest]}


def _missing(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {"missing": shown.amount(facts["missing_minor"], facts["currency"])}


def _due(facts: Mapping[str, Any]) -> dict[str, Any]:
    own = ("due_minor", "cash_minor", "currency")
    rest = {k: v for k, v in facts.items() if k not in own}
    if facts.get("due_minor") is None or "currency" not in facts:
        return rest
    if facts.get("cash_minor") is not None:
        rest["due_in_cash"] = shown.amount(facts["cash_minor"], facts["currency"])
    return {"due": shown.amount(facts["due_minor"], facts["currency"]), **rest}


def _most(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {"most": shown.amount(facts["most_minor"], facts["currency"])}


def _left(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {"line": str(facts["line"])}


def _ids_as_text(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {k: str(v) if isinstance(v, int) and k != "age_limit" else v for k, v in facts.items()}


def _available(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {"available": shown.amount(facts["available_minor"], facts["currency"])}


FACTS: dict[str, Callable[[Mapping[str, Any]], dict[str, Any]]] = {
    "total_changed": _total_changed,
    "out_of_stock": _out_of_stock,
    "over_cap": _over_cap,
    "hold_expired": _slot_lost,
    "slot_full": _slot_lost,
    "slot_closed": _slot_lost,
    "below_minimum": _missing,
    "voucher_minimum": _missing,
    "credit_short": _available,
    "gift_card_short": _available,
    "amount_differs": _due,
    "not_paid": _due,
    "above_limit": _most,
    "more_than_left": _left,
    "other_store": _ids_as_text,
    "not_found": _ids_as_text,
}
