"""The basket's promises: whole measures, caps, agreed prices, one basket, stale steppers."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from punnet.accounts.actions import create_guest
from punnet.basket import actions, delivery, merging, queries, vouchers
from punnet.basket.errors import (
    LineChanged,
    NoBasket,
    OtherStore,
    OverCap,
    ProductUnavailable,
    SlotUnfit,
    TotalChanged,
)
from punnet.basket.models import Basket
from punnet.basket.quote import amounts, quote
from punnet.catalogue import actions as catalogue
from punnet.catalogue import queries as products
from punnet.foundation import clock
from punnet.foundation.errors import Invalid, NotFound
from punnet.inventory.tests.factories import stock
from punnet.promotions.tests.factories import a_voucher
from punnet.slots.tests.factories import hold_of
from punnet.stores.errors import NotServed
from tests import words
from tests.words import a_basket, a_shop, a_slot, goods

pytestmark = pytest.mark.django_db


def quoted(basket_id):
    return quote(queries.basket(basket_id), language="en")


def set_line(basket_id, sku, quantity, **more):
    actions.set_line(basket_id=basket_id, sku=sku, quantity=quantity, **more)


@pytest.fixture
def basket():
    return actions.create(store_id=a_shop()).id


def test_a_line_is_set_not_added_and_zero_removes(basket):
    goods("milk", price=119, units=9)
    set_line(basket, "milk", 3)
    set_line(basket, "milk", 2)
    assert [(line.quantity, line.estimate_minor) for line in quoted(basket).lines] == [(2, 238)]
    set_line(basket, "milk", 0)
    assert quoted(basket).lines == ()


def test_a_stale_stepper_is_told_the_number_now(basket):
    goods("milk", units=9)
    set_line(basket, "milk", 3, seen=0)
    with pytest.raises(LineChanged) as refusal:
        set_line(basket, "milk", 1, seen=0)
    assert refusal.value.facts["now"] == 3


def test_more_than_there_is_says_how_many(basket):
    goods("milk", units=2)
    with pytest.raises(ProductUnavailable) as refusal:
        set_line(basket, "milk", 3)
    assert refusal.value.facts["available"] == 2


def test_more_than_the_cap_says_the_cap(basket):
    goods("milk", units=900, cap=12)
    with pytest.raises(OverCap) as refusal:
        set_line(basket, "milk", 13)
    assert refusal.value.facts["available"] == 12


def test_grams_go_by_step(basket):
    goods("banana", price=169, grams=9000, kind="weight")
    step = products.sellable(a_shop(), ["banana"], on=words.today(), language="en")["banana"]
    with pytest.raises(Invalid):
        set_line(basket, "banana", step.step_grams + 1)


def test_what_is_not_sold_here_is_not_found(basket):
    with pytest.raises(NotFound):
        set_line(basket, "unicorn", 1)


def test_estimate_and_maximum_of_weighed_goods_differ_by_the_tolerance():
    goods(
        "chicken", price=690, units=5, kind="catch_weight", typical_grams=1500, tolerance_percent=10
    )
    sold = products.sellable(a_shop(), ["chicken"], on=words.today(), language="en")["chicken"]
    assert amounts(sold, 2) == (2070, 2277)


def test_deposits_stand_beside_the_goods(basket):
    goods("beer", price=200, units=9, deposit_container="can", deposit_count=1)
    set_line(basket, "beer", 4)
    now = quoted(basket)
    assert (now.goods_minor, now.deposits_minor, now.maximum_minor) == (800, 60, 860)


def test_a_changed_price_is_listed_until_accepted_and_a_look_changes_nothing(basket):
    goods("milk", price=100, units=9)
    set_line(basket, "milk", 2)
    catalogue.set_price(store_id=a_shop(), sku="milk", amount_minor=130, actor="test")
    assert quoted(basket).changes == quoted(basket).changes != []
    now = quoted(basket)
    actions.agree(
        basket_id=basket,
        revision=now.basket.revision,
        maximum_minor=now.maximum_minor,
        language="en",
    )
    assert quoted(basket).changes == [] and quoted(basket).maximum_minor == 260


def test_accepting_cuts_to_what_can_be_had_and_drops_what_is_gone(basket):
    goods("milk", units=9)
    goods("bread", units=9)
    set_line(basket, "milk", 4)
    set_line(basket, "bread", 1)
    stock("milk", units=2, store=a_shop())
    stock("bread", units=0, store=a_shop())
    now = quoted(basket)
    assert {change.kind for change in now.changes} == {"less_stock", "gone"}
    actions.agree(
        basket_id=basket,
        revision=now.basket.revision,
        maximum_minor=now.maximum_minor,
        language="en",
    )
    assert [(line.sku, line.wanted) for line in quoted(basket).lines] == [("milk", 2)]


def test_what_was_not_seen_cannot_be_accepted(basket):
    goods("milk", units=9)
    set_line(basket, "milk", 4)
    with pytest.raises(TotalChanged):
        actions.agree(basket_id=basket, revision=1, maximum_minor=1, language="en")


def test_revision_grows_with_lines_not_with_prices(basket):
    goods("milk", units=9)
    set_line(basket, "milk", 4)
    before = queries.basket(basket).revision
    catalogue.set_price(store_id=a_shop(), sku="milk", amount_minor=130, actor="test")
    assert quoted(basket).basket.revision == before
    set_line(basket, "milk", 5)
    assert queries.basket(basket).revision == before + 1


def test_a_place_nobody_serves_is_said_so(basket):
    far = words.Place(**{**vars_of(words.HOME), "lat": 65.0, "lon": 27.0})
    with pytest.raises(NotServed):
        delivery.deliver_to(basket_id=basket, place=far, door=delivery.Door())


def test_another_stores_address_changes_nothing_yet(basket):
    other = words.a_store("other", ring=[(26, 60), (27, 60), (27, 61), (26, 61), (26, 60)])
    there = words.Place(**{**vars_of(words.HOME), "lat": 60.5, "lon": 26.5})
    with pytest.raises(OtherStore) as refusal:
        delivery.deliver_to(basket_id=basket, place=there, door=delivery.Door())
    assert refusal.value.facts["store"] == other
    assert queries.basket(basket).store_id == a_shop()


def test_another_store_lets_go_of_the_address_and_the_seat_of_the_old_one(basket):
    other = words.a_store("other", ring=[(26, 60), (27, 60), (27, 61), (26, 61), (26, 60)])
    delivery.deliver_to(basket_id=basket, place=words.HOME, door=delivery.Door(door_code="1234"))
    delivery.choose_slot(basket_id=basket, slot_id=a_slot())
    moved = actions.set_store(basket_id=basket, store_id=other)
    assert (moved.store_id, moved.slot_id, hold_of(basket)) == (other, None, None)
    kept = queries.basket(basket)
    assert (kept.method, kept.place_id, kept.line, kept.lat, kept.door_code) == (
        "", None, "", None, "",
    )  # fmt: skip


def test_an_address_given_after_its_slot_keeps_the_seat(basket):
    slot = a_slot()
    delivery.choose_slot(basket_id=basket, slot_id=slot)
    delivery.deliver_to(basket_id=basket, place=words.HOME, door=delivery.Door())
    assert queries.basket(basket).slot_id == slot
    assert hold_of(basket).slot_id == slot


@pytest.mark.parametrize("address_first", [True, False])
def test_collecting_lets_go_of_a_delivery_seat(basket, address_first):
    if address_first:
        delivery.deliver_to(basket_id=basket, place=words.HOME, door=delivery.Door())
    delivery.choose_slot(basket_id=basket, slot_id=a_slot())
    delivery.collect(basket_id=basket)
    assert (queries.basket(basket).slot_id, hold_of(basket)) == (None, None)


def test_the_door_code_is_not_readable_in_the_database(basket):
    delivery.deliver_to(basket_id=basket, place=words.HOME, door=delivery.Door(door_code="1234"))
    assert "1234" not in Basket.objects.get(pk=basket).door_code


def test_goods_ordered_too_late_for_a_slot_are_named(basket):
    goods("cake", units=9, lead_days=3)
    set_line(basket, "cake", 1)
    delivery.collect(basket_id=basket)
    with pytest.raises(SlotUnfit) as refusal:
        delivery.choose_slot(basket_id=basket, slot_id=a_slot(method="collection"))
    assert refusal.value.facts["reason"] == "lead_time"
    assert refusal.value.facts["skus"] == ["cake"]


def test_guest_and_account_baskets_add_up_to_the_cap_and_say_what_is_above():
    goods("milk", units=900, cap=10)
    goods("bread", units=900)
    customer = create_guest().pk
    guest, own = a_basket(milk=6, bread=1), a_basket(customer=customer, milk=7)
    merged, left = merging.give_to_customer(basket_id=guest, customer_id=customer, language="en")
    assert merged.id == own
    assert {line.sku: line.wanted for line in quoted(own).lines} == {"milk": 10, "bread": 1}
    assert [(line.sku, line.quantity) for line in left] == [("milk", 3)]
    with pytest.raises(NoBasket):
        queries.basket(guest)


def test_a_merge_keeps_the_accounts_own_wishes_and_the_order_of_adding():
    for sku in ("milk", "bread", "rye", "cake"):
        goods(sku, units=900)
    customer = create_guest().pk
    own = a_basket(customer=customer, milk=1)
    actions.set_wish(basket_id=own, sku="milk", wish="none", note="ours")
    guest = a_basket(bread=2, milk=2, rye=3, cake=4)
    actions.set_wish(basket_id=guest, sku="rye", wish="ask", note="theirs")
    merging.give_to_customer(basket_id=guest, customer_id=customer, language="en")
    lines = queries.lines_of(queries.basket(own))
    assert [(line.sku, line.quantity, line.wish, line.note) for line in lines] == [
        ("milk", 3, "none", "ours"),
        ("bread", 2, "", ""),
        ("rye", 3, "ask", "theirs"),
        ("cake", 4, "", ""),
    ]


@pytest.mark.django_db(transaction=True)
def test_agreeing_and_merging_cost_the_same_whatever_the_baskets_hold():
    customers = [create_guest().pk for _ in range(2)]
    agreeing, joining = [], []
    for size, customer in zip((1, 12), customers, strict=True):
        each = [f"sku-{size}-{nth}" for nth in range(3 * size)]
        for sku in each:
            goods(sku, price=100, units=9)
        cut, gone, dearer = each[:size], each[size : 2 * size], each[2 * size :]
        own = a_basket(customer=customer, **dict.fromkeys(each, 4))
        for sku in cut:
            stock(sku, units=2, store=a_shop())
        for sku in gone:
            stock(sku, units=0, store=a_shop())
        for sku in dearer:
            catalogue.set_price(store_id=a_shop(), sku=sku, amount_minor=130, actor="test")
        now = quoted(own)
        with CaptureQueriesContext(connection) as seen:
            actions.agree(
                basket_id=own,
                revision=now.basket.revision,
                maximum_minor=now.maximum_minor,
                language="en",
            )
        agreeing.append(len(seen))
        assert quoted(own).changes == []
        assert {line.sku: line.wanted for line in quoted(own).lines} == {
            **dict.fromkeys(cut, 2),
            **dict.fromkeys(dearer, 4),
        }
        guest = a_basket(**dict.fromkeys(cut + dearer, 1))
        with CaptureQueriesContext(connection) as seen:
            merging.give_to_customer(basket_id=guest, customer_id=customer, language="en")
        joining.append(len(seen))
    assert agreeing[0] == agreeing[1]
    assert joining[0] == joining[1]


def test_the_guests_seat_moves_to_an_account_that_holds_none():
    goods("milk", units=9)
    customer = create_guest().pk
    own = actions.create(store_id=a_shop(), customer_id=customer)
    guest = a_basket(milk=1)
    chosen = queries.basket(guest).slot_id
    merging.give_to_customer(basket_id=guest, customer_id=customer, language="en")
    assert queries.basket(own.id).slot_id == chosen
    assert hold_of(own.id).slot_id == chosen and hold_of(guest) is None


@pytest.mark.parametrize(("had", "has"), [("", "WELCOME"), ("OTHER", "OTHER")])
def test_the_guests_voucher_goes_along_where_the_account_has_none(had, has):
    goods("milk", units=9)
    a_voucher("WELCOME")
    a_voucher("OTHER")
    customer = create_guest().pk
    guest, own = a_basket(milk=1), actions.create(store_id=a_shop(), customer_id=customer).id
    vouchers.set_voucher(basket_id=guest, code="WELCOME", language="en")
    vouchers.set_voucher(basket_id=own, code=had, language="en")
    merging.give_to_customer(basket_id=guest, customer_id=customer, language="en")
    assert quoted(own).voucher.code == has


def test_a_voucher_of_the_old_store_stays_with_its_problem():
    goods("milk", units=9)
    other = words.a_store("other", ring=[(26, 60), (27, 60), (27, 61), (26, 61), (26, 60)])
    a_voucher("HERE", store_id=a_shop())
    basket = a_basket(milk=1)
    vouchers.set_voucher(basket_id=basket, code="HERE", language="en")
    actions.set_store(basket_id=basket, store_id=other)
    assert (quoted(basket).voucher.problem, quoted(basket).discounts_minor) == (
        "voucher_unknown", 0,
    )  # fmt: skip


def test_a_guests_basket_becomes_the_accounts_with_its_seat():
    goods("milk", units=9)
    customer = create_guest().pk
    guest = a_basket(milk=1)
    mine, left = merging.give_to_customer(basket_id=guest, customer_id=customer, language="en")
    assert (mine.id, left) == (guest, [])
    assert hold_of(mine.id) is not None


@pytest.mark.parametrize("lines", [1, 60])
def test_a_quote_costs_the_same_queries_whatever_it_holds(lines, django_assert_max_num_queries):
    basket = actions.create(store_id=a_shop()).id
    for n in range(lines):
        set_line(basket, goods(f"sku-{n}", units=9), 1)
    delivery.collect(basket_id=basket)
    delivery.choose_slot(basket_id=basket, slot_id=a_slot(method="collection"))
    found = queries.basket(basket)
    with django_assert_max_num_queries(4):
        quote(found, language="en")


def vars_of(place) -> dict:
    return {name: getattr(place, name) for name in place.__slots__}


def test_a_hold_is_kept_while_the_basket_is_used(settings):
    goods("milk", units=900)
    basket = a_basket(milk=1)
    before = hold_of(basket).until
    clock.forward(minutes=55)
    set_line(basket, "milk", 2)
    assert hold_of(basket).until > before
