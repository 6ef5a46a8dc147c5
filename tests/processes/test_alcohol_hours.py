"""Alcohol is sold only for slots within its hours, whichever way basket and slot came together."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from punnet.accounts.actions import create_guest
from punnet.basket import actions, age, delivery, merging, queries
from punnet.basket.errors import ProductUnavailable, SlotUnfit
from punnet.basket.models import Basket
from punnet.basket.quote import quote
from punnet.inventory.errors import OutOfStock
from punnet.overviews import shelf
from punnet.overviews.slot_week import week
from punnet.slots.queries import slot as slot_of
from punnet.slots.tests.factories import hold_of
from punnet.stores import queries as stores
from tests.words import a_basket, a_shop, a_slot, clock, goods, place, place_order, placing

pytestmark = pytest.mark.django_db

BEER = {"age_limit": 18, "alcohol_per_mille": 45}
FREE_OF_THE_RULE = {
    "energy": {"age_limit": 15},
    "root-beer": {"age_limit": 18, "alcohol_per_mille": 12},
}


@pytest.fixture(autouse=True)
def monday_morning():
    clock.stop(datetime(2026, 11, 23, 7, tzinfo=UTC))  # nine in Helsinki
    goods("milk", units=50)
    goods("beer", units=50, **BEER)


def noon(**more) -> int:
    return a_slot(in_hours=27, method="collection", price=0, **more)


def night(**more) -> int:
    """From nine to eleven in the evening."""
    return a_slot(in_hours=36, method="collection", price=0, **more)


def quoted(basket):
    return quote(queries.basket(basket), language="en")


def beer_at_night():
    """As a change of the law, or of the slot's hours, would leave it."""
    basket = a_basket(noon(), milk=2, beer=3)
    Basket.objects.filter(pk=basket).update(slot_id=night())
    return basket


def test_beer_cannot_join_a_basket_that_comes_at_night():
    basket = a_basket(night(), milk=2)
    with pytest.raises(ProductUnavailable) as refusal:
        actions.set_line(basket_id=basket, sku="beer", quantity=1)
    assert refusal.value.facts["available"] == 0
    assert place(basket).state == "placed"


def test_beer_joins_a_basket_that_comes_at_noon():
    basket = a_basket(noon(), milk=2)
    actions.set_line(basket_id=basket, sku="beer", quantity=1)
    assert place(basket, born_on=datetime(1990, 5, 17, tzinfo=UTC).date()).state == "placed"


def test_a_quote_and_placing_count_beer_at_night_as_gone():
    basket = beer_at_night()
    assert {line.sku: line.problem for line in quoted(basket).lines} == {"milk": "", "beer": "gone"}
    with pytest.raises(OutOfStock) as refusal:
        place_order(placing(basket, born_on=datetime(1990, 5, 17, tzinfo=UTC).date()))
    assert refusal.value.facts["lines"] == [{"sku": "beer", "wanted": 3, "available": 0}]


@pytest.mark.parametrize("sku", FREE_OF_THE_RULE)
def test_what_is_no_alcohol_comes_at_any_hour(sku):
    """An age limit alone is looked at by the door, not by the clock."""
    goods(sku, units=50, **FREE_OF_THE_RULE[sku])
    slot = night()
    basket = a_basket(slot, **{sku: 2})
    assert quoted(basket).lines[0].problem == ""
    seen = week(store_id=a_shop(), method="collection", basket=queries.basket(basket))
    assert [(each.slot.id, each.state) for each in seen] == [(slot, "free")]
    info, store = slot_of(slot), stores.store(a_shop())
    hours = store.local(info.starts_at).time(), store.local(info.ends_at).time()
    page = shelf.product(store.id, sku, language="en", slot_day=info.pick_on, slot_hours=hours)
    assert page.card.availability == "in_stock"


def test_the_week_and_choosing_name_the_beer_and_nothing_else():
    goods("energy", units=9, **FREE_OF_THE_RULE["energy"])
    basket, late = a_basket(noon(), beer=1, energy=1, milk=1), night()
    seen = {
        each.slot.id: each
        for each in week(store_id=a_shop(), method="collection", basket=queries.basket(basket))
    }
    assert (seen[late].reason, seen[late].skus) == ("age_hours", ("beer",))
    with pytest.raises(SlotUnfit) as refusal:
        delivery.choose_slot(basket_id=basket, slot_id=late)
    assert (refusal.value.facts["reason"], refusal.value.facts["skus"]) == ("age_hours", ["beer"])


def test_a_guests_seat_at_night_does_not_go_to_an_account_with_beer():
    customer = create_guest().pk
    own = actions.create(store_id=a_shop(), customer_id=customer).id
    actions.set_line(basket_id=own, sku="beer", quantity=1)
    guest = a_basket(night(), milk=1)
    merging.give_to_customer(basket_id=guest, customer_id=customer, language="en")
    assert (queries.basket(own).slot_id, hold_of(own), hold_of(guest)) == (None, None, None)
    assert {line.sku: line.problem for line in quoted(own).lines} == {"beer": "", "milk": ""}


@pytest.mark.parametrize(("sku", "rules"), [("milk", 0), ("beer", 1)])
def test_the_rule_is_read_once_and_only_where_there_is_alcohol(sku, rules):
    slot = noon()
    basket = a_basket(slot, **{sku: 1})
    calls = [
        lambda: quoted(basket),
        lambda: actions.set_line(basket_id=basket, sku=sku, quantity=2),
        lambda: delivery.choose_slot(basket_id=basket, slot_id=slot),
    ]
    for call in calls:
        with CaptureQueriesContext(connection) as seen:
            call()
        assert len([each for each in seen if "restrictionrule" in each["sql"]]) == rules


@pytest.mark.parametrize(
    ("starts", "ends", "lawful"),
    [((9, 0), (21, 0), True), ((8, 59), (11, 0), False), ((20, 0), (21, 1), False),
     ((20, 0), (1, 0), False)],
)  # fmt: skip
def test_a_slot_lies_wholly_within_the_hours_or_not_at_all(starts, ends, lawful):
    hours = datetime(2026, 11, 23, *starts).time(), datetime(2026, 11, 23, *ends).time()
    rule = age.rule_for("FI", datetime(2026, 11, 23).date())
    assert age.allows(rule, *hours) is lawful
