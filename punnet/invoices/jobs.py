"""What the worker calls for invoices. Every job may run twice: it looks first."""

from __future__ import annotations

from typing import Any

import structlog
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from punnet.foundation.jobs import defer
from punnet.invoices import actions, files, queries
from punnet.invoices.errors import SellerUnknown
from punnet.invoices.facts import Line

log = structlog.get_logger(__name__)
PATIENT = RetryStrategy(max_attempts=10, exponential_wait=2)


@app.task(name="invoices.issue", retry=PATIENT)
def issue(key: str, reason: str = "", lines: list[dict[str, Any]] | None = None) -> None:
    """Issue what a posting sold or gave back. Again later while a refund's sale has no invoice."""
    try:
        actions.issue(key, reason=reason, lines=[Line(**line) for line in lines or []])
    except SellerUnknown as unknown:  # no repeat helps; the hourly look does, once it is known
        log.error("invoice.seller_unknown", posting=key, **unknown.facts)


@app.task(name="invoices.make_file", retry=PATIENT)
def make_file(invoice_id: int) -> None:
    """Make the paper of what was issued and store it."""
    actions.keep_file(invoice_id)


@app.periodic(cron="20 * * * *")
@app.task(name="invoices.issue_missing", queueing_lock="invoices.issue_missing", retry=PATIENT)
def issue_missing(timestamp: int = 0) -> None:
    """Once an hour: postings without their invoice, whose job was lost or had no seller."""
    for key in queries.missing():
        defer("invoices.issue", key=key)


@app.periodic(cron="40 4 * * *")
@app.task(name="invoices.drop_old_files", queueing_lock="invoices.drop_old_files", retry=PATIENT)
def drop_old_files(timestamp: int = 0) -> None:
    """Once a night: papers, which name buyers, when their time to be kept is over."""
    if dropped := files.drop_old():
        log.info("invoices.dropped", files=dropped)
