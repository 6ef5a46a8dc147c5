"""What the worker does for vouchers. Every job may run twice."""

from __future__ import annotations

from datetime import timedelta

import structlog
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from punnet.foundation import clock, db
from punnet.promotions import actions

log = structlog.get_logger(__name__)
# an order placed on the last day may still be cancelled: rule: docs/rules/privacy.md#vouchers
KEPT_DAYS = 30


@app.periodic(cron="40 3 * * *")
@app.task(
    name="promotions.forget_holders",
    queueing_lock="promotions.forget_holders",
    retry=RetryStrategy(max_attempts=5, exponential_wait=10),
)
def forget_holders(timestamp: int = 0) -> None:
    """Once a night: who used vouchers that are over."""
    before = clock.now().date() - timedelta(days=KEPT_DAYS)
    forgotten = 0
    while some := db.transaction(actions.forget_holders)(before):
        forgotten += some
    if forgotten:
        log.info("vouchers.forgotten", holders=forgotten)
