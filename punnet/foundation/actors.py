"""Who did it: a customer, one of the staff, an API key, a job. Stored as text, points at nobody."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Actor:
    kind: str  # customer | staff | key | job | operator | provider
    id: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}"


def customer(customer_id: int) -> Actor:
    return Actor("customer", str(customer_id))


def staff(user_id: int) -> Actor:
    return Actor("staff", str(user_id))


def job(name: str) -> Actor:
    return Actor("job", name)


OPERATOR = Actor("operator", "command")
