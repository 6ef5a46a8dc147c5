"""Writing events.

    record(OrderPlaced(order.id, …), subject=of("order", order.id), actor=actor, store_id=…)

An event is a frozen dataclass that the changing domain declares; its name is the kind.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from punnet.foundation import clock, db

_INSERT = """
INSERT INTO events_event (at, txid, kind, version, subject, actor, store_id, facts)
SELECT %(at)s, pg_current_xact_id()::text::bigint, e.kind, e.version, e.subject, %(actor)s,
       e.store_id, e.facts
  FROM unnest(%(kinds)s::text[], %(versions)s::int[], %(subjects)s::text[], %(stores)s::bigint[],
              %(facts)s::jsonb[])
       WITH ORDINALITY AS e (kind, version, subject, store_id, facts, nth)
 ORDER BY e.nth
"""


@dataclass(frozen=True, slots=True)
class About:
    """An event (a dataclass), what it happened to, and where."""

    event: Any
    subject: str
    store_id: int | None = None


def record(*events: Any, subject: str, actor: object, store_id: int | None = None) -> None:
    """Write the events (dataclasses) in the caller's transaction, in order. One SQL statement."""
    record_each([About(event, subject, store_id) for event in events], actor=actor)


def record_each(happened: Sequence[About], *, actor: object) -> None:
    """As `record`, where each happened to another subject. One SQL statement."""
    events = [each.event for each in happened]
    db.write(
        _INSERT,
        at=clock.now(),
        kinds=[kind_of(type(event)) for event in events],
        versions=[getattr(event, "version", 1) for event in events],
        subjects=[each.subject for each in happened],
        stores=[each.store_id for each in happened],
        actor=str(actor),
        facts=[json.dumps(dataclasses.asdict(event), default=str) for event in events],
    )


def kind_of(event_type: type) -> str:
    """OrderPlaced → order_placed."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", event_type.__name__).lower()


def of(noun: str, key: object) -> str:
    """ "order:1042": how subjects and actors are written."""
    return f"{noun}:{key}"
