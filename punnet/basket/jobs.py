"""What the worker does for baskets. Every job may run twice."""

from __future__ import annotations

from datetime import timedelta

import structlog
from django.conf import settings
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from punnet.basket import forgetting
from punnet.foundation import clock, db

log = structlog.get_logger(__name__)


@app.periodic(cron="10 3 * * *")
@app.task(
    name="basket.delete_unused",
    queueing_lock="basket.delete_unused",
    retry=RetryStrategy(max_attempts=5, exponential_wait=10),
)
def delete_unused(timestamp: int = 0) -> None:
    """Once a night: baskets of guests who did not come back, and those that became orders."""
    before = clock.now() - timedelta(days=settings.BASKET_DAYS)
    deleted = 0
    while some := db.transaction(forgetting.delete_unused)(before):
        deleted += some
    if deleted:
        log.info("baskets.deleted", baskets=deleted)
