"""Jobs that keep the other jobs going, and what only grows from growing for ever."""

from typing import Any

import structlog
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from punnet.foundation import db

log = structlog.get_logger(__name__)

HEARTBEAT_SECONDS = 2.0
WORKER_IS_DEAD_AFTER = 8.0
JOBS_AT_ONCE = 4


@app.periodic(cron="* * * * * */5")
@app.task(name="ops.retry_stalled_jobs", queueing_lock="ops.retry_stalled_jobs", pass_context=True)
async def retry_stalled_jobs(_context: Any, timestamp: int) -> None:
    """Give the jobs of a killed worker to the living ones. Every job may run twice."""
    stalled = await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=WORKER_IS_DEAD_AFTER)
    for job in stalled:
        await app.job_manager.retry_job(job)


@app.periodic(cron="50 3 * * *")
@app.task(
    name="ops.drop_old_months",
    queueing_lock="ops.drop_old_months",
    retry=RetryStrategy(max_attempts=8, exponential_wait=10),
)
def drop_old_months(timestamp: int = 0) -> None:
    """Once a night: months of messages and events that have been kept long enough, one at a time,
    so that no table is locked for longer than one drop. Again later when one is busy."""
    while month := db.read("SELECT drop_oldest_month() AS name")[0].name:
        log.info("months.dropped", month=month)


def work() -> None:
    """Run a worker until it is told to end."""
    with app.replace_connector(app.connector.get_worker_connector()):  # type: ignore[attr-defined]
        app.run_worker(
            concurrency=JOBS_AT_ONCE,
            update_heartbeat_interval=HEARTBEAT_SECONDS,
            stalled_worker_timeout=WORKER_IS_DEAD_AFTER,
            fetch_job_polling_interval=1.0,
            shutdown_graceful_timeout=4.0,
            delete_jobs="successful",
        )
