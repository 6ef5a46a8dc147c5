"""An order's story: everything that any domain keeps of it, in the order of time.

Two SQL statements, whatever it holds and however many orders lie beside it; nothing is written.
Who may see it is the caller's fetch (`orders.queries.order_of_stores`). It names staff, who did
the work, and nobody else: what the customer is called stands on the order's own page.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from punnet.events.record import of
from punnet.foundation import db
from punnet.orders.models import Order
from punnet.overviews.story_sql import OPENS, STORY

MOST = 2_000  # moments; an order has some fifty
FAMILIES = ("request", "order", "slot", "stock", "payment", "provider", "picking", "message",
            "invoice", "ledger", "event")  # fmt: skip


@dataclass(frozen=True)
class Moment:
    """One row that somebody kept. `until` is when it was done; amounts are `currency`."""

    at: datetime
    until: datetime | None
    family: str
    what: str
    state: str
    by: str  # as stored: staff:7, customer:3, job:expire_payments; "" where it is not kept
    minor: int | None
    currency: str
    sku: str
    ref: str
    facts: dict[str, Any]

    @property
    def took(self) -> timedelta | None:
        """How long, where it is known."""
        return None if self.until is None else max(self.until - self.at, timedelta())


@dataclass(frozen=True)
class Story:
    order: Order
    moments: tuple[Moment, ...]
    names: dict[str, str]  # of staff and keys, by actor

    @property
    def families(self) -> dict[str, int]:
        """How many moments each has, in the order of FAMILIES; those without any too."""
        told = Counter(moment.family for moment in self.moments)
        return {family: told[family] for family in FAMILIES}

    @property
    def people(self) -> dict[str, int]:
        """Who did how much, busiest first: people and machines alike."""
        told = Counter(moment.by for moment in self.moments if moment.by)
        return dict(sorted(told.items(), key=lambda each: (-each[1], each[0])))

    @property
    def is_cut(self) -> bool:
        """Whether more was kept than is told."""
        return len(self.moments) == MOST

    def of(self, *, family: str = "", by: str = "") -> tuple[Moment, ...]:
        """Those of one family, by one actor, or both."""
        return tuple(
            moment
            for moment in self.moments
            if family in ("", moment.family) and by in ("", moment.by)
        )


def story_of(order: Order) -> Story:
    """Of an order that the caller's fetch gave, with its payment. Two SQL statements."""
    rows = db.read(
        STORY,
        id=order.pk,
        key=order.placement_key,
        subject=of("order", order.pk),
        answers=of("order", order.public_id),
        payment=order.payment.pk,
        since=order.created_at,
        opens=OPENS,
        families=list(FAMILIES),
        most=MOST,
    )
    moments = tuple(_moment(row) for row in rows)
    return Story(order, moments, names_of({moment.by for moment in moments}))


def _moment(row: Any) -> Moment:
    """The facts come as text: Django reads JSON by itself."""
    facts = json.loads(row.facts) if isinstance(row.facts, str) else row.facts
    return Moment(**{**row._asdict(), "facts": facts or {}})


def names_of(actors: Iterable[str]) -> dict[str, str]:
    """Of those actors that have one: staff and keys. One SQL statement."""
    found = db.read(NAMES, actors=sorted(actors))
    return {row.actor: row.name for row in found}


NAMES = """
SELECT a.actor, COALESCE(u.name, k.name) AS name
  FROM unnest(%(actors)s::text[]) AS a (actor)
  LEFT JOIN accounts_user u ON a.actor ~ '^staff:[0-9]{1,15}$'
       AND u.id = CASE WHEN a.actor ~ '^staff:[0-9]{1,15}$' THEN substr(a.actor, 7)::bigint END
  LEFT JOIN accounts_apikey k ON a.actor ~ '^key:[0-9]{1,15}$'
       AND k.id = CASE WHEN a.actor ~ '^key:[0-9]{1,15}$' THEN substr(a.actor, 5)::bigint END
 WHERE COALESCE(u.name, k.name, '') <> ''
"""
