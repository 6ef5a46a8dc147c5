"""What comes off at the door, as typed: goods that are not taken, and empties."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.http import QueryDict

from punnet.catalogue import queries as catalogue
from punnet.foundation import clock
from punnet.foundation.errors import DomainError
from punnet.orders import queries
from punnet.overviews.order_back import LineLeft, lines_left
from punnet.overviews.picking import Walk
from punnet.processes import at_the_door
from punnet.processes.at_the_door import Door, Empties, NotTaken
from punnet.staff import forms, words
from punnet.stores import queries as stores

_FIELD = re.compile(r"(line|deposit)_([0-9]{1,18})")


@dataclass(frozen=True)
class Off:
    """`minor`: what it comes to; `fields` carry it on to the handing over; `said`: why not."""

    minor: int = 0
    goods: int = 0
    empties: int = 0
    fields: tuple[tuple[str, str], ...] = ()
    said: str = ""


def lines_of(order_id: int) -> tuple[LineLeft, ...]:
    """What is in the totes. Five SQL queries."""
    return lines_left(queries.whole(order_id))


def containers(walk: Walk) -> list[int]:
    """What containers are bought back for here. Two SQL queries."""
    store = stores.store(walk.store_id)
    return catalogue.deposits(store.country, walk.currency, store.local(clock.now()).date())


def read(data: QueryDict) -> Door:
    """Fields line_<id> (units or grams) and deposit_<minor> (count). Raises Invalid."""
    found: dict[str, list[tuple[int, int]]] = {"line": [], "deposit": []}
    for name in data:
        if field := _FIELD.fullmatch(name):
            number = forms.whole(data[name] or "0", name, most=forms.MOST_STOCK)
            if number:
                found[field[1]].append((int(field[2]), number))
    return Door(
        [NotTaken(line, quantity) for line, quantity in found["line"]],
        [Empties(deposit, count) for deposit, count in found["deposit"]],
    )


def off(data: QueryDict, walk: Walk) -> Off:
    """No SQL query where nothing comes off, else at most ten."""
    try:
        door = read(data)
        if not door.not_taken and not door.empties:
            return Off()
        minor = at_the_door.off_minor(queries.whole(walk.id), door)
    except DomainError as refusal:
        return Off(said=words.said_of(refusal))
    fields = [(f"line_{each.line_id}", str(each.quantity)) for each in door.not_taken]
    fields += [(f"deposit_{each.deposit_minor}", str(each.count)) for each in door.empties]
    empties = sum(each.count for each in door.empties)
    return Off(minor, len(door.not_taken), empties, tuple(fields))
