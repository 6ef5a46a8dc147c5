"""What customers and staff share: what they know of their orders, read as anybody would."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from punnet.foundation import db
from punnet.places.queries import Place
from punnet.slots.queries import SlotInfo, week
from punnet.stores import queries as stores
from simulation.tasks import running

HOMES = 6
HOME = Place(1, "Kasarmikatu 1", "00130", "Helsinki", "FI", 60.17, 24.94)
BORN = date(1980, 5, 1)
LANGUAGES = ("en", "fi", "sv")


def touched(order_id: int) -> int:
    """The order is to be checked after each turn of the call that runs."""
    task = running()
    if task is not None:
        task.orders.add(order_id)
    return order_id


@dataclass
class Customer:
    """What one customer has in hand."""

    name: str
    basket_id: UUID | None = None
    key: str = ""
    placing: Any = None
    order_id: int | None = None
    draft_id: UUID | None = None  # of a change of the order
    saving: Any = None
    pages: list[Any] = field(default_factory=list)  # open in a tab, the newest last

    @property
    def email(self) -> str:
        """Of a home: some order after each other, and a code counts them as one."""
        return f"home{int(self.name.split()[1]) % HOMES}@example.com"

    def look(self) -> None:
        """The pages that the order's own page leads to; one once open stays in its tab."""
        if self.order_id is None:
            return
        touched(self.order_id)
        known = {page.id for page in self.pages}
        self.pages += [p for p in db.read(PAGES, order=self.order_id) if p.id not in known]


@dataclass
class Worker:
    """One of the staff. What they have in hand stands in the database."""

    name: str


def slots_today(days: int) -> list[SlotInfo]:
    """Those of today, or of today and the next days."""
    store = stores.all_stores()[0]
    return [
        slot
        for method in ("collection", "delivery")
        for slot in week(store_id=store.id, method=method, from_day=store.today(), days=days)
    ]


def store_id() -> int:
    return stores.all_stores()[0].id


PAGES = """
SELECT a.id, a.page_id, a.method
  FROM payments_attempt a JOIN payments_payment p ON p.id = a.payment_id
 WHERE p.order_id = %(order)s::bigint AND a.page_id <> '' ORDER BY a.id
"""
