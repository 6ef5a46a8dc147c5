"""PayPal's wire format: refusals, amounts in decimal text, instants, links.

Names and issues: https://developer.paypal.com/api/rest/reference/orders/v2/errors and
https://developer.paypal.com/docs/api/payments/v2.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from decimal import Decimal

from simulators.wire import Answer, Json

DECIMALS = {"EUR": 2, "USD": 2, "GBP": 2, "SEK": 2, "NOK": 2, "DKK": 2, "JPY": 0, "HUF": 0}
WORDS = {
    400: ("INVALID_REQUEST", "Request is not well-formed, syntactically incorrect, or violates "
          "schema."),
    401: ("AUTHENTICATION_FAILURE", "Authentication failed due to invalid authentication "
          "credentials or a missing Authorization header."),
    404: ("RESOURCE_NOT_FOUND", "The specified resource does not exist."),
    409: ("RESOURCE_CONFLICT", "The server has detected a conflict while processing this request."),
    422: ("UNPROCESSABLE_ENTITY", "The requested action could not be performed, semantically "
          "incorrect, or failed business validation."),
    429: ("RATE_LIMIT_REACHED", "Too many requests. Blocked due to rate limiting."),
    500: ("INTERNAL_SERVER_ERROR", "An internal server error has occurred."),
}  # fmt: skip


class Problem(Exception):
    """An answer other than 2xx, as PayPal words it."""

    def __init__(self, issue: str, text: str, *, status: int = 422, field: str = "") -> None:
        super().__init__(issue)
        self.issue, self.text, self.status, self.field = issue, text, status, field

    def answer(self, debug_id: str = "") -> Answer:
        name, message = WORDS.get(self.status, WORDS[500])
        detail = {"issue": self.issue, "description": self.text}
        if self.field:
            detail["field"] = self.field
        body = {"name": name, "message": message, "debug_id": debug_id, "details": [detail]}
        return Answer(self.status, {**body, "links": []})


def malformed(field: str, issue: str = "INVALID_PARAMETER_SYNTAX") -> Problem:
    text = "The value of a field does not conform to the expected format."
    return Problem(issue, text, status=400, field=field)


def missing() -> Problem:
    text = "Specified resource ID does not exist. Please check the resource ID and try again."
    return Problem("INVALID_RESOURCE_ID", text, status=404)


def minor_of(money: object, field: str) -> tuple[int, str]:
    """Whole minor units and currency of PayPal's decimal text."""
    if not isinstance(money, dict):
        raise malformed(field, "MISSING_REQUIRED_PARAMETER")
    currency, value = money.get("currency_code"), money.get("value")
    if currency not in DECIMALS:
        raise malformed(f"{field}/currency_code", "INVALID_CURRENCY_CODE")
    if not isinstance(value, str) or not re.fullmatch(r"-?[0-9]{1,12}(\.[0-9]+)?", value):
        raise malformed(f"{field}/value")
    digits = DECIMALS[currency]
    if len(value.partition(".")[2]) > digits:
        raise Problem("DECIMAL_PRECISION", "Too many decimals.", field=f"{field}/value")
    minor = int(Decimal(value).scaleb(digits))
    if minor <= 0:
        text = "Must be greater than zero."
        raise Problem("CANNOT_BE_ZERO_OR_NEGATIVE", text, field=f"{field}/value")
    return minor, currency


def money(minor: int, currency: str) -> Json:
    digits = DECIMALS[currency]
    return {"currency_code": currency, "value": f"{Decimal(minor).scaleb(-digits):.{digits}f}"}


def instant(at: int) -> str:
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def link(url: str, rel: str, method: str = "GET") -> Json:
    return {"href": url, "rel": rel, "method": method}
