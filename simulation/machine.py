"""An order's whole life as a state machine: Hypothesis chooses what happens next.

    punnet simulate --any-order 100000

It lives in the simulation's world, by the same steps as the seeds (`customers.VERBS`,
`staff.VERBS`, weather, webhooks, jobs, deaths), plus prices that change and time that passes. But
nothing is written beforehand: any step may follow any other. After each turn the orders it touched
are checked, after every AUDITED steps and at the end the whole `punnet audit`; then everything
comes to rest, and the providers' ledgers, our payments and our books agree to the cent.
"""

from __future__ import annotations

import sys
import time
from contextlib import ExitStack
from datetime import timedelta
from typing import ClassVar

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test

from punnet.foundation import db
from simulation import checks, customers, staff
from simulation.command import say
from simulation.run import CLOSING, REST, world_of
from simulation.scene import GOODS
from simulation.script import Step

AUDITED = 40
RULES = 60  # of a life at most
AT_A_TIME = 25
SHRINKS = True  # what breaks is looked for in fewer steps, for five minutes at most
LUCK = st.integers(0, 2**20)
WHO = st.integers(1, 3)
DIES = st.sampled_from((None,) * 9 + (1, 2, 3))
PAYS = ("pays", "pays", "pays with 3-D Secure", "pays, declined", "looks at the order")
BAD = (
    "storm", "provider silent", "webhooks thrice", "webhooks late", "webhooks lost",
    "refunds fail later",
)  # fmt: skip
SHELF_PRICES = (1, 49, 119, 333, 2490)


class OrderLife(RuleBasedStateMachine):
    """Three customers, two pickers, a driver and the rest. `template` names the filled database."""

    template: ClassVar[str] = ""
    days: ClassVar[int] = 1  # the longest life
    steps: ClassVar[int] = 0  # of all machines so far
    orders: ClassVar[int] = 0

    def __init__(self) -> None:
        super().__init__()
        self._stack, self._own = ExitStack(), 0
        self.run = self._stack.enter_context(world_of(0, self.days, self.template, []))
        self._stack.enter_context(self.run.joined())
        self.world = self.run.world

    # --- people

    @rule(who=WHO, what=st.sampled_from(sorted(customers.VERBS)), luck=LUCK, dies=DIES)
    def customer(self, who: int, what: str, luck: int, dies: int | None) -> None:
        self._step(f"customer {who}", what, luck, dies)

    @rule(
        who=WHO,
        how=st.sampled_from(("places by card", "places by PayPal", "places, to pay at the door")),
        pays=st.sampled_from(PAYS),
        luck=LUCK,
    )
    def customer_shops(self, who: int, how: str, pays: str, luck: int) -> None:
        """A visit as most are: without it few lives would get beyond a basket."""
        for nth, what in enumerate(("fills a basket", "chooses a slot", how, pays)):
            self._step(f"customer {who}", what, luck + nth)
            self.world.until(self.world.now + timedelta(seconds=20))

    @rule(who=WHO, changes=st.integers(1, 3), pays=st.sampled_from(PAYS), luck=LUCK, dies=DIES)
    def customer_amends(
        self, who: int, changes: int, pays: str, luck: int, dies: int | None
    ) -> None:
        """What was placed, for more or for less; a dearer one is paid, declined or left."""
        self._step(f"customer {who}", "opens a draft", luck)
        for nth in range(changes):
            self._step(f"customer {who}", "changes the draft", luck + nth)
        for nth, what in enumerate(("saves the draft", pays)):
            self._step(f"customer {who}", what, luck + nth, None if nth else dies)
            self.world.until(self.world.now + timedelta(seconds=20))

    @rule(who=WHO, what=st.sampled_from(sorted(staff.VERBS)), luck=LUCK, dies=DIES)
    def worker(self, who: int, what: str, luck: int, dies: int | None) -> None:
        self._step(f"{what} {who}", what, luck, dies)

    @rule(who=WHO, turns=st.integers(2, 8), luck=LUCK)
    def picker_walks(self, who: int, turns: int, luck: int) -> None:
        for nth in range(turns):
            self._step(f"picks {who}", "picks", luck + nth)
            self.world.until(self.world.now + timedelta(seconds=40))

    @rule(who=WHO, luck=LUCK)
    def order_comes(self, who: int, luck: int) -> None:
        """All that waits is picked and brought, and its customer has it."""
        found = db.read_one(NEXT_SLOT, now=self.world.now)
        if found is None or found.at is None or found.at >= self.run.last - timedelta(hours=2):
            return
        self.picker_walks(who, 8, luck)
        self.world.until(max(self.world.now, found.at + timedelta(minutes=1)))
        for nth in range(3):
            self._step(f"drives {who}", "drives", luck + nth)
            self.world.until(self.world.now + timedelta(minutes=1))

    # --- the world

    @rule(
        what=st.sampled_from(("weather", "desk", "bank", "forger")),
        bad=st.sampled_from(BAD),
        luck=LUCK,
    )
    def trouble(self, what: str, bad: str, luck: int) -> None:
        self._step(f"{what} 1", bad if what == "weather" else what, luck)

    @rule(sku=st.sampled_from([each.sku for each in GOODS]), minor=st.sampled_from(SHELF_PRICES))
    def price_changes(self, sku: str, minor: int) -> None:
        from punnet.catalogue.actions import set_selling_price
        from punnet.foundation.actors import OPERATOR
        from simulation.people import store_id

        set_selling_price(store_id=store_id(), sku=sku, amount_minor=minor, actor=OPERATOR)
        self._counted()

    @precondition(lambda self: self.world.now < self.run.last - timedelta(hours=6))
    @rule(minutes=st.sampled_from((1, 5, 20, 60, 180, 300)))
    def time_passes(self, minutes: int) -> None:
        self.world.until(self.world.now + timedelta(minutes=minutes))
        self._counted()

    @precondition(lambda self: self.world.now < self.run.last - timedelta(hours=6))
    @rule()
    def the_next_cutoff_comes(self) -> None:
        """Of an order that waits for it: from then on it may be picked."""
        found = db.read_one(NEXT_CUTOFF, now=self.world.now)
        if found and found.at and found.at < self.run.last:
            self.world.until(found.at + timedelta(minutes=1))
        self._counted()

    # --- what holds

    def teardown(self) -> None:
        """Everything comes to rest, and all books agree."""
        failing = sys.exc_info()[0] is not None
        try:
            if not failing:
                self._rests()
        finally:
            self._stack.close()

    def _rests(self) -> None:
        run, world = self.run, self.world
        checks.audited()
        run.last = world.now
        run.calm()
        run.close()
        world.until(world.now + CLOSING + REST)
        checks.at_rest(world.providers, run.desk.orders)
        checks.audited()
        checks.summed_up(world.providers)
        OrderLife.orders += db.read(COUNTED)[0].orders

    def _step(self, actor: str, what: str, luck: int, dies: int | None = None) -> None:
        self.run.begin(Step(luck, 0, actor, what, dies))
        self._counted()

    def _counted(self) -> None:
        OrderLife.steps += 1
        self._own += 1
        if self._own % AUDITED == 0:
            checks.audited()


NEXT_CUTOFF = """
SELECT min(s.cutoff_at) AS at FROM orders_order o JOIN slots_slot s ON s.id = o.slot_id
 WHERE o.state = 'placed' AND s.cutoff_at > %(now)s::timestamptz
"""
NEXT_SLOT = """
SELECT min(s.starts_at) AS at FROM orders_order o JOIN slots_slot s ON s.id = o.slot_id
 WHERE o.state IN ('placed', 'picking', 'packed') AND s.cutoff_at <= %(now)s::timestamptz
"""
COUNTED = "SELECT count(*) AS orders FROM orders_order"


def live(template: str, *, machines: int, rules: int, same: bool) -> None:
    """So many lives of at most so many rules each; `same`: always those. Raises what broke."""
    OrderLife.template = template
    run_state_machine_as_test(
        OrderLife,
        settings=settings(
            max_examples=machines,
            stateful_step_count=rules,
            deadline=None,
            derandomize=same,
            database=None,
            print_blob=True,
            phases=(Phase.generate, Phase.shrink) if SHRINKS else (Phase.generate,),
            suppress_health_check=list(HealthCheck),
        ),
    )


def lived(template: str, steps: int, days: int) -> int:
    """Lives until so many steps are taken, and a line of them now and then. Raises what broke."""
    OrderLife.days = days
    began = time.monotonic()
    while OrderLife.steps < steps:
        live(template, machines=AT_A_TIME, rules=RULES, same=False)
        say(told(time.monotonic() - began))
    return 0


def told(seconds: float) -> str:
    return (
        f"{OrderLife.steps:,} steps, {OrderLife.orders:,} orders, {seconds:.0f} s;"
        " no illegal state, all books agree"
    )
