"""`punnet books`: every balance, as of any moment, by store and by order."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from punnet.foundation import clock
from punnet.foundation.errors import Invalid, NotFound
from punnet.ops.books import Asked, told
from punnet.processes.hand_over import Paid, hand_over
from tests.processes.test_handing_over import DRIVER, packed
from tests.words import a_shop, today

pytestmark = pytest.mark.django_db


def balances(**asked: str) -> dict[tuple[str, str], int]:
    [text] = told(Asked(**asked), as_json=True)
    return {(row["account"], row["tender"]): row["minor"] for row in json.loads(text)}


def test_balances_of_any_moment_of_the_past():
    first, second = packed(), packed("rye")
    hand_over(order_id=first.pk, actor=DRIVER, paid=Paid("cash", 240, "EUR"))
    then = clock.now()
    clock.stop(then + timedelta(days=1))
    hand_over(order_id=second.pk, actor=DRIVER, paid=Paid("card", 238, "EUR"))
    assert balances()["cash", "cash"] == 240 and balances()["clearing", "card"] == 238
    past = balances(at=then.isoformat())
    assert past["cash", "cash"] == 240 and ("clearing", "card") not in past
    assert balances(at=(then - timedelta(seconds=1)).isoformat()) == {}
    assert sum(balances().values()) == sum(past.values()) == 0
    assert balances(on=(today() - timedelta(days=1)).isoformat()) == past


def test_one_order_tells_its_own_and_what_is_owed():
    first, second = packed(), packed("rye")
    hand_over(order_id=first.pk, actor=DRIVER, paid=Paid("cash", 240, "EUR"))
    assert balances(order=first.number)["rounding", "cash"] == -2
    assert balances(order=second.number) == {}
    assert list(told(Asked(order=second.number)))[-1] == "owed by the customer now: 238 EUR"


def test_a_store_is_named_by_its_id_or_its_word():
    hand_over(order_id=packed().pk, actor=DRIVER, paid=Paid("cash", 240, "EUR"))
    assert balances(store=str(a_shop()))["cash", "cash"] == 240
    assert len(list(told(Asked(store=str(a_shop()))))) == len(balances())


@pytest.mark.parametrize("asked", [{"on": "soon"}, {"at": "2026-11-23T18:00:00"}, {"store": "x"}])
def test_what_is_not_understood_is_refused(asked):
    with pytest.raises(Invalid):
        list(told(Asked(**asked)))


def test_an_order_that_there_is_not_is_refused():
    with pytest.raises(NotFound):
        list(told(Asked(order="NOPE")))
