"""What the worker does for slots. Every job may run twice."""

from __future__ import annotations

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from punnet.foundation import db
from punnet.slots.actions import ensure_slots
from punnet.stores import queries as stores


# at 00:20 UTC, and again every sixth hour, so that a night without a worker is made up for
@app.periodic(cron="20 */6 * * *")
@app.task(
    name="slots.renew_slots",
    queueing_lock="slots.renew_slots",
    retry=RetryStrategy(max_attempts=5, exponential_wait=10),
)
def renew_slots(timestamp: int = 0) -> None:
    """Make the slots of all stores a fortnight ahead. `timestamp` is procrastinate's, unused."""
    for store in stores.all_stores():
        db.transaction(ensure_slots)(store_id=store.id)
