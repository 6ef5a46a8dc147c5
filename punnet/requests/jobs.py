"""The worker's part: old answers go."""

from __future__ import annotations

from procrastinate.contrib.django import app

from punnet.requests import actions


@app.periodic(cron="17 * * * *")
@app.task(name="requests.sweep", queueing_lock="requests.sweep")
def sweep(timestamp: int) -> None:
    """Kept answers go after their day."""
    actions.sweep()
