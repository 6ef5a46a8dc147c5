"""Writing events.

    record(OrderPlaced(order.id, …), subject=of("order", order.id), actor=actor, store_id=…)

An event is a frozen dataclass that the changing domain declares; its name is the kind.
"""

from __future__ import annotations

import dataclasses
import json
import re
from typing import Any

from punnet.foundation import clock, db

_INSERT = """
INSERT INTO events_event (at, txid, kind, version, subject, actor, store_id, facts)
SELECT %(at)s, pg_current_xact_id()::text::bigint, e.kind, e.version, %(subject)s, %(actor)s,
       %(store_id)s, e.facts
  FROM unnest(%(kinds)s::text[], %(versions)s::int[], %(facts)s::jsonb[])
       WITH ORDINALITY AS e (kind, version, facts, nth)
 ORDER BY e.nth
"""


def record(*events: Any, subject: str, actor: object, store_id: int | None = None) -> None:
    """Write the events (dataclasses) in the caller's transaction, in order. One SQL statement."""
    db.write(
        _INSERT,
        at=clock.now(),
        kinds=[kind_of(type(event)) for event in events],
        versions=[getattr(event, "version", 1) for event in events],
        subject=subject,
        actor=str(actor),
        store_id=store_id,
        facts=[json.dumps(dataclasses.asdict(event), default=str) for event in events],
    )


def kind_of(event_type: type) -> str:
    """OrderPlaced → order_placed."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", event_type.__name__).lower()


def of(noun: str, key: object) -> str:
    """ "order:1042": how subjects and actors are written."""
    return f"{noun}:{key}"
