"""The worker by virtual time: jobs out of the real table, and what the clock asks for.

Jobs are run as procrastinate would: taken, run, deleted when done, repeated by their own strategy,
given back when their worker died. The sweep comes at full minutes, those at which it would find
something; with nothing due it does nothing.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from punnet.foundation import db
from punnet.payments.errors import OutcomeUnknown, ProviderRefused
from simulation.tasks import Task
from simulation.watch import Changed
from simulation.world import World

GIVEN_BACK_SECONDS = 13.0  # a dead worker's jobs: the heartbeat's eight seconds and the next look
DIES = 0.06
SILENT_SECONDS = 60
# where in the day the rare ones run (UTC), as their cron says
AT_NIGHT = {
    "slots.renew_slots": 20,
    "basket.delete_unused": 190,
    "processes.erase_contacts": 210,
    "processes.fresh_goods": 185,
    "invoices.issue_missing": 200,
    "processes.settle_reports": 250,
    "processes.look_for_disputes": 260,
}


class Worker:
    """Jobs of one run."""

    def __init__(self, world: World) -> None:
        self.world, self._seen, self._sweep_at = world, 0, datetime.max.replace(tzinfo=UTC)
        self.deaths = True
        self._swept = False  # and what is due then is to be looked for again
        app.perform_import_paths()  # type: ignore[no-untyped-call]
        for name, minutes in AT_NIGHT.items():
            self._nightly(name, minutes)

    def look(self, _task: Task, changed: Changed) -> None:
        """Whatever became due by the last turn takes its place in time. One SQL query, none where
        nothing was written."""
        if not (changed.rows or self._swept):
            return
        self._swept = False
        for row in db.read(DUE, seen=self._seen):
            if row.id is None:
                if row.at is not None:
                    self._plan_sweep(row.at)
                continue
            self._seen = row.id
            wait = self.world.chance("job", row.task_name, self.world.now, row.id).random()
            at = max(row.at or self.world.now, self.world.now)
            self._plan(at + timedelta(seconds=0.02 + wait), row.id)

    def _plan(self, at: datetime, job_id: int) -> None:
        self.world.at(at, lambda: self._take(job_id))

    def _take(self, job_id: int) -> None:
        found = db.write(TAKE, id=job_id)
        if not found:
            return
        row = found[0]
        job, args = app.tasks[row.task_name], json.loads(row.args)
        given = ", ".join(str(value)[:8] for value in args.values())
        self._begin(
            f"{row.task_name.partition('.')[2]} {given}",
            lambda: self._run(job_id, job, args, row.attempts),
            ("job", row.task_name, self.world.now, row.attempts),
            lambda: self._died(job_id),
            set(row.orders),
        )

    def _begin(
        self,
        what: str,
        run: Callable[[], str],
        luck: tuple[Any, ...],
        died: Callable[[], None],
        orders: set[int],
    ) -> None:
        chance = self.world.chance(*luck)
        dies = chance.randint(1, 3) if self.deaths and chance.random() < DIES else None

        def mortal() -> str:
            ended = False
            try:
                said = run()
                ended = True
                return said
            finally:
                if not ended:
                    died()

        task = Task("worker", what, mortal, chance, dies, orders)
        self.world.begin(task)

    def _run(self, job_id: int, job: Any, given: dict[str, Any], attempts: int) -> str:
        try:
            job.func(**given)
        except Exception as problem:
            seconds = _waits(job.retry_strategy, attempts)
            if type(problem).__name__ not in ASKS_AGAIN:
                raise
            if seconds is None:
                db.write(PARK, id=job_id)
                return f"parked: {type(problem).__name__}"
            db.write(GIVE_BACK, id=job_id)
            self._plan(self.world.now + timedelta(seconds=seconds), job_id)
            return f"again in {seconds} s: {type(problem).__name__}"
        db.write(DONE, id=job_id)
        return "done"

    def _died(self, job_id: int) -> None:
        def given_back() -> None:
            db.write(GIVE_BACK, id=job_id)
            self._take(job_id)

        self.world.later(GIVEN_BACK_SECONDS, given_back)

    # --- by the clock

    def _plan_sweep(self, due: datetime) -> None:
        seconds = max(due, self.world.now).timestamp()
        at = datetime.fromtimestamp(math.floor(seconds / 60) * 60 + 60, UTC)
        if at < self._sweep_at:
            self._sweep_at = at
            self.world.at(at, lambda: self._sweep(at))

    def _sweep(self, at: datetime) -> None:
        if at != self._sweep_at:
            return  # an earlier one was planned since, and looks for itself what comes next
        self._sweep_at, self._swept = datetime.max.replace(tzinfo=UTC), True
        self._periodic("processes.sweep_payments", {"timestamp": int(at.timestamp())})

    def _nightly(self, name: str, minutes: int) -> None:
        at = self.world.start.replace(hour=0, minute=0) + timedelta(minutes=minutes)
        while at <= self.world.end:
            if at > self.world.start:
                self.world.at(at, lambda: self._periodic(name, {}))
            at += timedelta(days=1)

    def _periodic(self, name: str, given: dict[str, Any]) -> None:
        def run() -> str:
            try:
                app.tasks[name].func(**given)
            except (OutcomeUnknown, ProviderRefused) as silence:  # of reports: read them later
                self.world.later(SILENT_SECONDS, lambda: self._periodic(name, given))
                return f"again in {SILENT_SECONDS} s: {type(silence).__name__}"
            return "done"

        may_touch = {row.id for row in db.read(TOUCHES.get(name, UNSETTLED))}
        self._begin(name.partition(".")[2], run, (name, self.world.now), lambda: None, may_touch)


# of providers that are silent, of orders that still wait for one, of mails that did not go
ASKS_AGAIN = ("AskAgain", "StillPaying", "NotSent", "NothingToCredit")


def _waits(strategy: Any, attempts: int) -> int | None:
    """Seconds to the next try of a job, as procrastinate counts them; None after the last."""
    if not isinstance(strategy, RetryStrategy):
        return None
    if strategy.max_attempts and attempts >= strategy.max_attempts:
        return None
    growing = strategy.exponential_wait ** (attempts + 1) if strategy.exponential_wait else 0
    return strategy.wait + strategy.linear_wait * attempts + growing


# what a sweep may touch
UNSETTLED = """
SELECT id FROM orders_order WHERE state = 'pending' OR amending_id IS NOT NULL
UNION
SELECT p.order_id FROM payments_call c JOIN payments_payment p ON p.id = c.payment_id
 WHERE c.state = 'due'
"""
TOUCHES = {
    "processes.settle_reports": "SELECT order_id AS id FROM orders_orderrefund",
    "processes.look_for_disputes": "SELECT order_id AS id FROM orders_orderrefund",
}
DUE = """
SELECT id, task_name, scheduled_at AS at FROM procrastinate_jobs
 WHERE id > %(seen)s::bigint AND status = 'todo'
UNION ALL
SELECT NULL, NULL, least((SELECT min(ask_again_at) FROM payments_attempt
                           WHERE ask_again_at IS NOT NULL),
                         (SELECT min(pay_before) FROM orders_order WHERE state = 'pending'),
                         (SELECT min(pay_before) FROM orders_orderamendment
                           WHERE state = 'pending'),
                         (SELECT min(made_at) FROM payments_call WHERE state = 'due'))
 ORDER BY id NULLS LAST
"""
TAKE = """
UPDATE procrastinate_jobs SET status = 'doing' WHERE id = %(id)s::bigint AND status = 'todo'
RETURNING id, task_name, args::text, attempts, ARRAY(
    SELECT (args->>'order_id')::bigint WHERE args ? 'order_id'
    UNION ALL
    SELECT order_id FROM orders_orderamendment WHERE id = (args->>'amendment_id')::bigint
    UNION ALL
    SELECT order_id FROM payments_payment WHERE id = (args->>'payment_id')::bigint
    UNION ALL
    SELECT p.order_id FROM payments_attempt a JOIN payments_payment p ON p.id = a.payment_id
     WHERE a.id = (args->>'attempt_id')::bigint
    UNION ALL
    SELECT p.order_id FROM payments_call c JOIN payments_payment p ON p.id = c.payment_id
     WHERE c.id = (args->>'call_id')::bigint) AS orders
"""
GIVE_BACK = """
UPDATE procrastinate_jobs SET status = 'todo', attempts = attempts + 1
 WHERE id = %(id)s::bigint AND status = 'doing'
"""
PARK = "UPDATE procrastinate_jobs SET status = 'failed' WHERE id = %(id)s::bigint"
DONE = "DELETE FROM procrastinate_jobs WHERE id = %(id)s::bigint"
