"""The API as a program calls it, and the payment provider's simulator beside it."""

from __future__ import annotations

import json
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from tests.processes.conftest import provider  # noqa: F401

PREFIX = "/api/v1"


class Caller:
    """Calls of one program: `call.put("/baskets/…", {…}, status=200)` gives the JSON."""

    def __init__(self, **headers: str) -> None:
        self.client = Client(headers=headers)
        self.last: Any = None

    def __call__(
        self, method: str, path: str, body: Any = None, *, status: int = 200, **headers: str
    ) -> Any:
        data = b"" if body is None else json.dumps(body).encode()
        self.last = self.client.generic(
            method,
            path if path.startswith("/_") else PREFIX + path,
            data,
            content_type="application/json",
            headers={name.replace("_", "-"): value for name, value in headers.items()},
        )
        assert self.last.status_code == status, (self.last.status_code, self.last.content[:2000])
        wanted = "application/json" if status < 400 else "application/problem+json"
        if path.startswith("/_"):
            wanted = "application/json"
        assert self.last["Content-Type"].startswith(wanted), self.last["Content-Type"]
        return json.loads(self.last.content)

    def get(self, path: str, **options: Any) -> Any:
        return self("GET", path, **options)

    def put(self, path: str, body: Any, **options: Any) -> Any:
        return self("PUT", path, body, **options)

    def post(self, path: str, body: Any = None, **options: Any) -> Any:
        return self("POST", path, body, **options)

    def delete(self, path: str, **options: Any) -> Any:
        return self("DELETE", path, **options)


@pytest.fixture
def call() -> Caller:
    return Caller()


CONTACT = {"name": "Ada Virtanen", "email": "ada@example.com", "phone": "040 123 4567"}


def placing_of(basket: dict[str, Any], method: str = "on_delivery", **more: Any) -> dict[str, Any]:
    """The body that places the basket as it was just seen."""
    return {
        "contact": CONTACT,
        "payment": {"method": method},
        "agreed": {"revision": basket["revision"], "maximum": basket["totals"]["maximum"]},
        **more,
    }


def a_key() -> str:
    return str(uuid4())
