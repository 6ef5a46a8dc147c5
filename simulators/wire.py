"""Answers and refusals, as every simulator of a payment provider gives them."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True)
class Answer:
    """Status, body and extra headers of one HTTP answer."""

    status: int
    body: Any  # an object, or the control's list
    headers: dict[str, str] = field(default_factory=dict)

    def encoded(self) -> bytes:
        if self.body is None:
            return b""
        return json.dumps(self.body, ensure_ascii=False, indent=2).encode()


class Refusal(Exception):
    """An answer other than 2xx, as Stripe words it; the control words its own so too.

    `executed` tells whether the endpoint had begun: only such answers are kept for the
    idempotency key (https://docs.stripe.com/api/idempotent_requests).
    """

    def __init__(
        self,
        message: str,
        *,
        status: int = 400,
        type: str = "invalid_request_error",
        executed: bool = True,
        **fields: Any,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.executed = executed
        known = {name: value for name, value in fields.items() if value is not None}
        self.error: Json = {"type": type, "message": message, **known}

    def answer(self) -> Answer:
        return Answer(self.status, {"error": self.error})


def bad_param(message: str, param: str, code: str = "parameter_invalid") -> Refusal:
    """A refusal of the parameters themselves, before anything was begun."""
    return Refusal(message, param=param, code=code, executed=False)
