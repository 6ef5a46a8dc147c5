"""Deferring a job by name, inside the caller's transaction: both or neither.

The same function of procrastinate's schema that its own `defer` calls, without composing and
binding the statement anew: what a job costs who asks for it. Queue, priority and locks are the
defaults; the worker's task knows its retries.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from punnet.foundation import db


def defer(task: str, *, at: datetime | None = None, **given: Any) -> None:
    """Have the worker run the task with what is given, not before `at`. One SQL statement."""
    defer_all(Job(task, given, at))


@dataclass(frozen=True)
class Job:
    """A task with what it is given, to be run not before `at`."""

    task: str
    given: Mapping[str, Any]
    at: datetime | None = None


def defer_all(*jobs: Job) -> None:
    """Several at once, in that order. One SQL statement."""
    every = [
        {"task": job.task, "given": job.given, "at": job.at.isoformat() if job.at else None}
        for job in jobs
    ]
    db.write(DEFER, jobs=json.dumps(every))


DEFER = """
SELECT procrastinate_defer_jobs_v1(ARRAY(
    SELECT ROW('default', j.value->>'task', 0, NULL, NULL, j.value->'given',
               (j.value->>'at')::timestamptz)::procrastinate_job_to_defer_v1
      FROM jsonb_array_elements(%(jobs)s::jsonb) WITH ORDINALITY AS j (value, nth) ORDER BY j.nth))
"""
