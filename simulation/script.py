"""What happens when, written from the seed before anything happens.

A step is plain: its time, who, what, and luck of its own. None knows of another, so any of them can
be left out and the rest still mean what they meant. That is what makes a failure small.
"""

from __future__ import annotations

import random
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from simulation.scene import START

DAY = 24 * 3600
HOUR = 3600
VISITS_A_DAY = 21  # some 15 orders come of them
OPENS, CLOSES = 2, 15  # customers come, in hours after the start of the day (five o'clock)
RUSHES = 6  # customers come together: they meet at shelves and slots
PICKING, PICKED = 3.5, 15.8
TURNS = {"picker 1": 48, "picker 2": 48}
DIES = 0.07
PAYPAL = 0.35  # of those who pay at a provider
CODES = 0.6  # of the customers have one: more than there are uses
AMENDS = 0.45  # of the customers change what they ordered, some of them twice
CLAIMS = 0.5  # say of a line that it was missing or bad, once they have it
# hours after the start of the day: what was to come on it is there; what was to come on the next
# one is, when the shop is closed (run.CLOSING)
HAVE_IT, HAVE_IT_LATER = (9, 21), (42, 47)


@dataclass(frozen=True)
class Step:
    """`dies_at`: at its how-manieth pause the process ends; None where it does not."""

    number: int
    at: float  # seconds after the start
    actor: str
    what: str
    dies_at: int | None = None

    def __str__(self) -> str:
        at = START + timedelta(seconds=self.at)
        when = f"{at:%d.%m. %H:%M:%S}.{at.microsecond // 1000:03}"
        dies = f", dies at its pause {self.dies_at}" if self.dies_at else ""
        return f"{self.number:>4}  {when}  {self.actor:<12} {self.what}{dies}"


def written(seed: int, days: int, only: Collection[int] | None = None) -> list[Step]:
    """The steps of a seed in their order, or only those of these numbers."""
    chance = random.Random(f"{seed} script")
    steps = sorted(
        (step for day in range(days) for step in _day(chance, day)), key=lambda step: step.at
    )
    numbered = [replace(step, number=number) for number, step in enumerate(steps, 1)]
    return [step for step in numbered if only is None or step.number in only]


def _day(chance: random.Random, day: int) -> Iterator[Step]:
    start = day * DAY
    rushes = [chance.uniform(OPENS, CLOSES - 3) * HOUR for _ in range(RUSHES)]
    for nth in range(VISITS_A_DAY):
        name = f"customer {day * VISITS_A_DAY + nth + 1}"
        comes = start + chance.choice(rushes) + chance.uniform(0, 300)
        for at, what in (*_visit(chance, comes), *_complaints(chance, start)):
            dies = chance.randint(1, 4) if chance.random() < DIES else None
            yield Step(0, at, name, what, dies)
    for actor, turns in TURNS.items():
        for _ in range(turns):
            at = start + chance.uniform(PICKING, PICKED) * HOUR
            dies = chance.randint(1, 3) if chance.random() < DIES else None
            yield Step(0, at, actor, "picks", dies)
    for _ in range(30):
        yield Step(0, start + chance.uniform(PICKING + 3, 18) * HOUR, "driver", "drives")
    for actor, what, times in (
        ("clerk", "minds the shelf", 8),
        ("manager", "minds the office", 4),
        ("forger", "sends a message", 3),
        ("desk", "takes or lets go by hand", 1),
        ("weather", "storm", 1),
        ("weather", "no webhooks", 1),
        ("weather", "webhooks late", 1),
        ("weather", "webhooks thrice", 1),
        ("weather", "provider silent", 1),
        ("weather", "refunds fail later", 1),
        ("service", "serves", 9),
    ):
        for _ in range(times):
            yield Step(0, start + chance.uniform(OPENS, CLOSES + 2) * HOUR, actor, what)
    for _ in range(2):
        at = start + chance.uniform(HAVE_IT[0], DAY / HOUR) * HOUR
        yield Step(0, at, "bank", "takes back or decides")


def _visit(chance: random.Random, at: float) -> Iterator[tuple[float, str]]:
    """One customer's day: a basket, a slot, an order, and what may become of it."""
    yield at, "fills a basket"
    if chance.random() < 0.2:
        yield at + 30, "changes the basket"
    if chance.random() < CODES:
        yield at + chance.uniform(5, 20), "gives a code"
        if chance.random() < 0.1:
            yield at + chance.uniform(20, 300), "takes the code out"
    at += chance.uniform(20, 200)
    yield at, "chooses a slot"
    at += chance.uniform(5, 300 if chance.random() < 0.9 else 5000)
    if chance.random() < 0.2:
        yield at, "places, to pay at the door"
    else:
        yield at, "places by PayPal" if chance.random() < PAYPAL else "places by card"
        yield from _payment(chance, at)
    if chance.random() < 0.25:  # a second click, or after no answer
        yield at + chance.uniform(0.01, 8), "sends it again"
    if chance.random() < AMENDS:
        yield from _changes(chance, at + chance.uniform(100, 2 * HOUR))
    luck = chance.random()
    if luck < 0.1:
        yield at + chance.uniform(1, chance.choice((20, 200, 1200))), "cancels"
    elif luck < 0.17:
        yield at + chance.uniform(1200, 5 * HOUR), "cancels"


def _changes(chance: random.Random, at: float) -> Iterator[tuple[float, str]]:
    """A draft of the order, saved; one that is dearer is paid, given up, or left."""
    for _ in range(chance.choice((1, 1, 2))):
        yield at, "opens a draft"
        for _ in range(chance.choice((1, 2, 2, 3))):
            at += chance.uniform(2, 60)
            yield at, "changes the draft"
        at += chance.uniform(2, 300)
        yield at, "saves the draft"
        if chance.random() < 0.2:
            yield at + chance.uniform(0.01, 8), "saves the draft again"
        luck = chance.random()
        for nth in range(2 if luck < 0.15 else 1):
            at += chance.uniform(3, 150) if chance.random() < 0.9 else chance.uniform(600, 1000)
            if luck < 0.75:
                ways, weights = ("pays", "pays with 3-D Secure", "pays, declined"), (70, 15, 15)
                yield at, "pays, declined" if nth else chance.choices(ways, weights)[0]
        if luck < 0.1 or luck > 0.85:
            yield at + chance.uniform(-3, 3), "gives the change up"
        at += chance.uniform(300, 3 * HOUR)


def _complaints(chance: random.Random, start: float) -> Iterator[tuple[float, str]]:
    if chance.random() < CLAIMS:
        for least, most in (HAVE_IT, HAVE_IT_LATER):
            yield start + chance.uniform(least, most) * HOUR, "claims"


def _payment(chance: random.Random, at: float) -> Iterator[tuple[float, str]]:
    tries = chance.choices((0, 1, 2, 3), (10, 60, 20, 10))[0]  # 0: leaves the page
    for nth in range(tries):
        at += chance.uniform(2, 150) if chance.random() < 0.9 else chance.uniform(600, 1000)
        last = nth == tries - 1
        ways, weights = ("pays", "pays with 3-D Secure", "pays, declined"), (60, 20, 20)
        yield at, chance.choices(ways, weights)[0] if last else "pays, declined"
        luck = chance.random()
        if luck < 0.25:  # two tabs: the old page is paid while it is being closed
            asks = at + chance.uniform(-3, 20)
            yield (
                asks,
                "will pay by PayPal" if chance.random() < PAYPAL else "asks for another page",
            )
            yield asks + chance.uniform(0.1, 1), "pays in the old tab"
            yield asks + chance.uniform(0.5, 3), "pays"
        elif luck < 0.3:
            yield at + chance.uniform(0, 60), "will pay at the door"
        elif luck < 0.35:
            yield at + chance.uniform(0, 3), "pays"
    if chance.random() < 0.1:  # hours later: nothing to pay, unless the money was let go
        at += chance.uniform(1, 6) * HOUR
        yield at, "asks for another page"
        yield at + 60, "pays"
