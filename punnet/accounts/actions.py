"""Every write to people: users, customers, addresses, roles, keys."""

from __future__ import annotations

from punnet.accounts.models import Customer
from punnet.foundation import clock


def create_guest() -> Customer:
    """A customer without a user, for one order."""
    return Customer.objects.create(created_at=clock.now())
