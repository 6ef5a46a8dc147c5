"""What the worker does for the catalogue. Every job may run twice."""

from __future__ import annotations

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from punnet.catalogue import actions, pictures
from punnet.foundation import db


@app.task(
    name="catalogue.make_picture",
    retry=RetryStrategy(max_attempts=5, exponential_wait=10),
)
def make_picture(*, sku: str, upload: str) -> None:
    """Give a product its uploaded photograph: sizes first, then the product shows it."""
    picture = pictures.make_sizes(upload)
    actions.set_picture(sku, picture)


@app.periodic(cron="40 2 * * *")
@app.task(
    name="catalogue.rebuild_search_words",
    queueing_lock="catalogue.rebuild_search_words",
    retry=RetryStrategy(max_attempts=3, exponential_wait=60),
)
def rebuild_search_words(timestamp: int = 0) -> None:
    """Learn new words of names, forget those that nothing has. `timestamp` is procrastinate's."""
    db.transaction(actions.rebuild_search_words)()
