"""One seed from beginning to end, in a database of its own."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from random import Random
from unittest import mock

from django.core.files.storage import InMemoryStorage
from django.db import connection
from django.test.utils import override_settings

from punnet.foundation import clock, db, ids
from punnet.overviews import shelf
from punnet.payments.gateways.line import line
from punnet.stores import queries as stores
from simulation import bugs, checks, customers, ground, people, service, staff
from simulation.desk import Bank, Desk
from simulation.messages import Messages, everybodys
from simulation.people import Customer
from simulation.report import Sums
from simulation.scene import START
from simulation.script import HOUR, Step, written
from simulation.tasks import NOTHING, Task
from simulation.trace import Trace
from simulation.watch import Changed
from simulation.worker import Worker
from simulation.world import World

CLOSING = timedelta(hours=16)  # after the last day: all slots of its orders are over by then
IDLE_SECONDS = 300
REST = timedelta(hours=28)  # and then every wait is
# the share of calls that meet trouble, and for how many minutes at most
TROUBLE = {"storm": (0.35, 40), "provider silent": (1.0, 10)}
MAIL = "django.core.mail.backends.dummy.EmailBackend"


@dataclass(frozen=True)
class Result:
    """How a run came out. `problem`: empty, or what was not true; `check` names its kind."""

    seed: int
    trace: Trace
    orders: int
    seconds: float  # of virtual time, until it ended
    check: str = ""
    problem: str = ""
    actors: frozenset[str] = frozenset()  # who had to do with the orders it is about
    sums: Sums | None = None  # of a run that came to its end


def simulate(seed: int, days: int, template: str, steps: Iterable[Step] | None = None) -> Result:
    """Run the seed's steps, or these of them. The same seed gives the same trace."""
    script = written(seed, days) if steps is None else list(steps)
    check, problem, actors = "", "", frozenset[str]()
    with world_of(seed, days, template, script) as run:
        try:
            run.live()
        except checks.Broken as broken:
            check, problem, actors = broken.check, str(broken), run.actors_of(broken.numbers)
        except Exception as bug:
            check, problem = f"bug: {type(bug).__name__}", traceback.format_exc()
        orders = 0 if connection.needs_rollback else db.read(ORDERS)[0].count
    seconds = (run.world.now - START).total_seconds()
    return Result(seed, run.world.trace, orders, seconds, check, problem, actors, run.sums)


@contextmanager
def world_of(seed: int, days: int, template: str, script: list[Step]) -> Iterator[Run]:
    """A run that has not begun, in a copy of the template; all is as before when it ends."""
    with (
        ground.copy(template),
        bugs.told() as caught,
        override_settings(EMAIL_BACKEND=MAIL),
        _cheap_papers(),
    ):
        stores.forget()
        shelf.forget()
        line.cache_clear()
        ids.seed(seed)
        try:
            yield Run(seed, days, script, caught)
        finally:
            connection.close()
            clock.reset()
            ids.seed(None)


@contextmanager
def _cheap_papers() -> Iterator[None]:
    """Invoices are issued, numbered and kept as they are; drawing them takes longer than all else
    of a run, and a file store that outlives it would not make the same day again."""
    with (
        mock.patch("punnet.invoices.files.default_storage", InMemoryStorage()),
        mock.patch("punnet.invoices.paper.made", lambda invoice: invoice.label.encode()),
    ):
        yield


class Run:
    """The world of one run, and who lives in it."""

    def __init__(self, seed: int, days: int, script: list[Step], caught: bugs.Bugs) -> None:
        self.days, self.script, self.caught = days, script, caught
        self.last = START + timedelta(days=days)
        self.world = World(seed, START, self.last + REST)
        self.desk, self.bank = Desk(self.world.providers), Bank(self.world.providers)
        self.messages: list[Messages] = []
        self.customers: dict[str, Customer] = {}
        self.staff: dict[str, people.Worker] = {}
        self.touched: set[tuple[str, int]] = set()
        self.sums: Sums | None = None

    def live(self) -> None:
        """From the first morning until everything has come to rest. Raises what was not true."""
        world = self.world
        with self.joined():
            for step in self.script:
                at = START + timedelta(seconds=step.at)
                world.at(at, partial(self.begin, step))
            for day in range(1, self.days + 1):
                world.at(START + timedelta(days=day), self._day_ends)
            world.at(self.last, self.calm)
            world.at(self.last + CLOSING, self.close)
            world.run()
            checks.at_rest(world.providers, self.desk.orders)
            self._day_ends()
            self.sums = checks.summed_up(world.providers)

    @contextmanager
    def joined(self) -> Iterator[None]:
        """The product lives in this world meanwhile, with its worker and its webhooks."""
        world = self.world
        with world.joined():
            self.worker, self.messages = Worker(world), everybodys(world)
            world.after_turn += [self._look, self.worker.look]
            world.after_turn += [each.look for each in self.messages]
            yield

    def actors_of(self, numbers: set[str]) -> frozenset[str]:
        """Whose calls touched these orders."""
        ids = {row.id for row in db.read(NUMBERED, numbers=sorted(numbers))}
        return frozenset(actor for actor, order in self.touched if order in ids)

    # --- steps

    def begin(self, step: Step) -> None:
        world, kind = self.world, step.actor.split()[0]
        chance = world.chance("step", step.number)
        act: Callable[[], str]
        if kind == "customer":
            who = self.customers.setdefault(step.actor, Customer(step.actor))
            verb = customers.VERBS[step.what]
            act = lambda: verb(who, chance, world.providers)  # noqa: E731
        elif kind == "weather":
            act = lambda: self._weather(step.what, chance)  # noqa: E731
        elif kind == "desk":
            act = lambda: self.desk.act(chance)  # noqa: E731
        elif kind == "bank":
            act = lambda: self.bank.act(chance)  # noqa: E731
        elif kind == "forger":
            act = lambda: chance.choice(self.messages).forged(chance)  # noqa: E731
        else:
            worker = self.staff.setdefault(step.actor, people.Worker(step.actor))
            act = lambda: staff.VERBS[step.what](worker, chance)  # noqa: E731
        task = Task(step.actor, step.what, act, chance, step.dies_at)
        world.begin(task)

    def _weather(self, what: str, chance: Random) -> str:
        """Something goes wrong for a while."""
        minutes = chance.uniform(5, 40)
        weather = self.world.weather
        if what in TROUBLE:
            trouble, longest = TROUBLE[what]
            minutes = min(minutes, longest)
            weather.bad.append(trouble)
            self.world.later(minutes * 60, lambda: weather.bad.remove(trouble))
        elif what == "refunds fail later":
            minutes = chance.uniform(60, 600)
            self._refunds(chance.choice(("pending", "fails", "fails")), chance.uniform(0.1, 6))
            self.world.later(minutes * 60, self._refunds)
        elif what == "webhooks thrice":
            for each in self.messages:
                each.mode(copies=3)
            self.world.later(minutes * 60, self._as_usual)
        else:
            held = what == "webhooks late"
            for each in self.messages:
                each.mode(mode="hold" if held else "drop")
            self.world.later((chance.uniform(1, 8) if held else 1) * HOUR, self._as_usual)
        return f"for {minutes:.0f} minutes"

    def _refunds(self, outcome: str = "", hours: float = 0.0) -> None:
        """How refunds end at the providers from now on, so many hours later; at once otherwise."""
        script = {"outcome": outcome, "after_seconds": int(hours * HOUR)} if outcome else {}
        for core in self.world.providers.cores.values():
            core.store.set("refunds", script)

    def _as_usual(self) -> None:
        for each in self.messages:
            each.calm()

    # --- after each turn, and at the end of a day

    def _look(self, task: Task, changed: Changed) -> None:
        self.touched |= {(task.actor, order) for order in task.orders}
        if self.caught.found:
            raise self.caught.found[0]
        if changed.goods:
            checks.goods()
        if task.orders and (changed.rows or changed.money):
            checks.orders(task.orders, self.world.providers, self.desk.orders)

    def _day_ends(self) -> None:
        checks.audited()
        checks.goods()
        every = {row.id for row in db.read(EVERY)}
        checks.orders(every, self.world.providers, self.desk.orders)
        self.world.trace.note(f"{self.world.now:%d.%m. %H:%M} audit: all is well")

    # --- the end

    def calm(self) -> None:
        """From now on nothing goes wrong any more."""
        self.world.weather.usual = 0.0
        self._as_usual()
        self._refunds()
        self.worker.deaths = False

    def close(self) -> None:
        """What still waits is picked and handed over, a turn every half minute; who finds nothing
        to do looks again later."""
        until = self.last + CLOSING + timedelta(hours=6)
        self._settle(self.last + REST - timedelta(hours=1))
        for what in ("picks", "drives"):
            worker = people.Worker(f"closing {what}")

            def turn(what: str = what, worker: people.Worker = worker, nth: int = 0) -> None:
                chance, did = self.world.chance(what, nth), ""

                def act() -> str:
                    nonlocal did
                    did = staff.VERBS[what](worker, chance)
                    return did

                self.world.begin(Task(worker.name, what, act, chance))
                if self.world.now < until and db.read(OPEN, until=until):
                    wait = IDLE_SECONDS if did == NOTHING else 30
                    self.world.later(wait, lambda: turn(what, worker, nth + 1))

            turn()

    def _settle(self, until: datetime) -> None:
        """The service desk does what waits for a person, as long as anything comes."""
        worker = people.Worker("closing service")

        def turn(nth: int = 0) -> None:
            chance, did = self.world.chance("settles", nth), ""

            def act() -> str:
                nonlocal did
                did = service.settle(worker, chance)
                return did

            self.world.begin(Task(worker.name, "settles", act, chance))
            if self.world.now < until:
                wait = 30 if did not in ("", NOTHING) else IDLE_SECONDS * 4
                self.world.later(wait, lambda: turn(nth + 1))

        turn()


# what the closing can bring to its end: not what nobody paid for again, nor what is for days ahead
OPEN = """
SELECT 1 FROM orders_order o JOIN payments_payment p ON p.order_id = o.id
  JOIN slots_slot s ON s.id = o.slot_id AND s.starts_at < %(until)s::timestamptz
 WHERE o.state IN ('placed', 'picking', 'packed') AND p.state NOT IN ('lapsed', 'capture_failed')
"""
EVERY = "SELECT id FROM orders_order"
NUMBERED = "SELECT id FROM orders_order WHERE number = ANY(%(numbers)s::text[])"
ORDERS = "SELECT count(*) FROM orders_order"
