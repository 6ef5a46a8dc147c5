"""Deferring a job by name, inside the caller's transaction: both or neither.

The same function of procrastinate's schema that its own `defer` calls, without composing and
binding the statement anew: what a job costs who asks for it. Queue, priority and locks are the
defaults; the worker's task knows its retries.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from punnet.foundation import db


def defer(task: str, *, at: datetime | None = None, **given: Any) -> None:
    """Have the worker run the task with what is given, not before `at`. One SQL statement."""
    db.write(DEFER, task=task, given=json.dumps(given), at=at)


DEFER = """
SELECT procrastinate_defer_jobs_v1(ARRAY[
    ROW('default', %(task)s, 0, NULL, NULL, %(given)s::jsonb, %(at)s::timestamptz)
    ::procrastinate_job_to_defer_v1])
"""
