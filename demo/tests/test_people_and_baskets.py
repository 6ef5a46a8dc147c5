"""The demo's customers and past orders: believable, deliverable, allowed, and the same each time."""

import time as stopwatch
from collections import Counter
from datetime import UTC, date, datetime, time, timedelta

import pytest

from demo.baskets import HELSINKI, MINIMUM_MINOR, past_orders
from demo.catalogue.categories import CATEGORIES
from demo.catalogue.spec import ProductSpec
from demo.lines import worth
from demo.people import HOUSEHOLDS, people
from demo.town.data import doors
from demo.town.outlines import SERVED, stores_at
from demo.town.stores import CHARGES, STORES

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
TODAY = NOW.astimezone(HELSINKI).date()
PLANS = {spec.details.slug: spec.slot_plans for spec in STORES}
SHUT = date(2026, 10, 31)
SHORT_DAY = date(2026, 11, 6)
HOURS = {(slug, SHUT): () for slug in PLANS} | {
    (slug, SHORT_DAY): ((time(10), time(14)),) for slug in PLANS
}


def product(family: int, member: int, category, **changes) -> ProductSpec:
    texts = {"en": category.key, "fi": category.key, "sv": category.key}
    spec = {
        "sku": f"{family:04d}{member:02d}", "gtins": (), "in_store_code": None, "kind": "piece",
        "category": category.key, "also_in": (), "brand": None, "names": texts, "sizes": texts,
        "descriptions": texts, "ingredients": texts, "storage": texts, "origin": "FI", "maker": "",
        "net_quantity": 500, "net_unit": "g", "price_minor": 150 + 70 * member, "tax_class": "food",
        "zone": "ambient", "popularity": 900 // (member + 1), "weekdays": category.weekdays,
        "cap": category.cap, "allergens": ("milk",) if member % 2 else (),
    }  # fmt: skip
    spec |= {"age_limit": 18} if category.key in ("beer", "cider") else {}
    return ProductSpec(**{**spec, **changes})


def assortment() -> list[ProductSpec]:
    leaves = [category for category in CATEGORIES if category.parent]
    products = [
        product(10 * n + family, member, leaf)
        for n, leaf in enumerate(leaves, start=100)
        for family in range(6)
        for member in range(4)
    ]
    weighed = {
        "kind": "weight",
        "cap": 5000,
        "step_grams": 50,
        "typical_grams": 180,
        "tolerance_percent": 10,
    }
    birds = {"kind": "catch_weight", "typical_grams": 1400, "tolerance_percent": 15}
    fruit, poultry = (next(c for c in leaves if c.key == key) for key in ("fruit", "poultry"))
    return [
        *products,
        *(product(9000 + n, 0, fruit, **weighed) for n in range(9)),
        *(product(9100 + n, 0, poultry, **birds) for n in range(4)),
        product(9200, 0, fruit, lead_days=2, popularity=1000),
    ]


@pytest.fixture(scope="module")
def persons():
    return people()


@pytest.fixture(scope="module")
def products():
    return assortment()


@pytest.fixture(scope="module")
def orders(products, persons):
    return past_orders(products, persons, PLANS, now=NOW, hours=HOURS)


@pytest.fixture(scope="module")
def by_sku(products):
    return {each.sku: each for each in products}


def test_people_are_the_same_each_time_and_differ_by_seed(persons):
    assert people() == persons
    assert people(seed=2) != persons


def test_people_are_many_kinds_and_nobody_real_is_reached(persons):
    assert len(persons) == len({each.email for each in persons}) == 500
    assert {each.language for each in persons} == {"en", "fi", "sv"}
    assert {each.household for each in persons} == set(HOUSEHOLDS)
    assert {each.pays for each in persons} == {"stripe", "on_delivery"}
    reserved = (".example", "@example.com", "@example.org", "@example.net")
    assert all(each.email.isascii() and each.email.endswith(reserved) for each in persons)
    assert all("+46701740605" <= each.phone <= "+46701740699" for each in persons)


def test_people_live_at_doors_that_their_store_serves(persons):
    lines = {line for door in doors() for line in (door.line, door.line_sv)}
    for each in persons:
        assert any(each.line == line or each.line.startswith(f"{line} ") for line in lines)
        assert stores_at(each.lat, each.lon)[0] == each.store


def test_outlines_and_stores_agree():
    for spec in STORES:
        outline, position = SERVED[spec.details.slug]
        assert list(spec.areas.values()) == [outline]
        assert (spec.details.lat, spec.details.lon) == position
    assert CHARGES["delivery"].minimum_minor == MINIMUM_MINOR


def test_six_thousand_orders_take_less_than_three_seconds_and_repeat(products, persons, orders):
    started = stopwatch.process_time()
    again = past_orders(products, persons, PLANS, now=NOW, hours=HOURS)
    assert stopwatch.process_time() - started < 3
    assert again == orders
    assert 5_700 < len(orders) <= 6_000
    assert [each.placed_at for each in orders] == sorted(each.placed_at for each in orders)


def test_orders_are_in_every_state_that_its_slot_allows(orders):
    states = Counter(each.state for each in orders)
    assert {"placed", "packed", "handed_over", "returned", "cancelled"} == set(states)
    assert states["handed_over"] > 5_000 and states["placed"] > 50
    reasons = Counter(each.reason for each in orders if each.state == "cancelled")
    assert {"customer", "not_paid", "store"} == set(reasons)
    for each in orders:
        ends = datetime.combine(each.slot_day, each.slot_ends, HELSINKI)
        starts = datetime.combine(each.slot_day, each.slot_starts, HELSINKI)
        if each.state in ("handed_over", "returned"):
            assert starts <= NOW
        if each.state == "placed":
            assert ends > NOW
        if each.state == "packed":
            assert each.cutoff_at <= NOW < ends


def test_orders_are_placed_in_the_past_before_their_cutoff(orders):
    assert all(each.placed_at < min(NOW, each.cutoff_at) for each in orders)
    assert all(
        timedelta(0) < each.cutoff_at - each.placed_at < timedelta(days=5) for each in orders
    )
    span = {each.slot_day for each in orders}
    assert min(span) == TODAY - timedelta(60) and max(span) == TODAY + timedelta(3)


def test_evenings_are_busy_and_nights_are_quiet(orders):
    hours = Counter(each.placed_at.astimezone(HELSINKI).hour for each in orders)
    assert hours[21] > 5 * max(hours[2], hours[3], hours[4], 1)
    assert hours[12] > hours[10]


def test_no_slot_has_more_orders_than_seats_and_nobody_two_on_a_day(orders):
    seats = {
        (slug, plan.method, plan.starts): plan.seats
        for slug, plans in PLANS.items()
        for plan in plans
    }
    taken = Counter((o.store, o.method, o.slot_day, o.slot_starts) for o in orders)
    assert all(n <= seats[store, method, at] for (store, method, _, at), n in taken.items())
    assert max(Counter((each.person, each.slot_day) for each in orders).values()) == 1


def test_a_full_slot_gets_no_more(products, persons):
    plan = PLANS["kamppi"][0].__class__("delivery", 127, time(16), time(18), 4, 2, 0)
    few = past_orders(products, persons, {"kamppi": [plan], "kruununhaka": [plan]}, now=NOW)
    assert max(Counter((o.store, o.slot_day) for o in few).values()) == 2


def test_holidays_are_heeded(orders):
    assert not [each for each in orders if each.slot_day == SHUT]
    short = [each for each in orders if each.slot_day == SHORT_DAY]
    assert short and all(time(10) <= o.slot_starts and o.slot_ends <= time(14) for o in short)


def test_deliveries_reach_the_minimum_and_collections_need_not(orders, by_sku):
    goods = [(o.method, sum(worth(line, by_sku[line.sku]) for line in o.lines)) for o in orders]
    assert min(minor for method, minor in goods if method == "delivery") >= MINIMUM_MINOR
    assert min(minor for method, minor in goods if method == "collection") < MINIMUM_MINOR


def test_every_line_could_be_ordered(orders, by_sku):
    for order in orders:
        assert order.lines
        skus = [line.sku for line in order.lines] + [
            x.substitute for x in order.lines if x.substitute
        ]
        assert len(skus) == len(set(skus))
        for line in order.lines:
            spec = by_sku[line.sku]
            assert 0 < line.ordered <= spec.cap
            assert spec.kind != "weight" or line.ordered % spec.step_grams == 0
            assert spec.weekdays >> order.slot_day.weekday() & 1
            ordered_on = order.placed_at.astimezone(HELSINKI).date()
            assert (order.slot_day - ordered_on).days >= spec.lead_days
            if spec.age_limit:
                assert time(9) <= order.slot_starts and order.slot_ends <= time(21)


def test_picks_keep_to_order_and_tolerance(orders, by_sku):
    for order in orders:
        gone = order.state in ("packed", "handed_over", "returned")
        for line in order.lines:
            spec, weights = by_sku[line.sku], line.picked
            assert bool(weights) == gone
            if not gone or line.short_reason:
                continue
            most = 1 + spec.tolerance_percent / 100
            if spec.kind == "catch_weight":
                assert len(weights) == line.ordered
                assert all(0 < grams <= spec.typical_grams * most for grams in weights)
            else:
                assert len(weights) == 1 and weights[0] <= line.ordered * most
                assert spec.kind == "weight" or weights[0] == line.ordered


def test_some_lines_are_short_and_substitutes_are_never_dearer_nor_new_allergens(orders, by_sku):
    lines = [line for order in orders for line in order.lines if line.picked]
    short = [line for line in lines if line.short_reason]
    assert 0.01 < len(short) / len(lines) < 0.03
    assert all(
        sum(line.picked) < line.ordered for line in short if by_sku[line.sku].kind == "piece"
    )
    given = [line for line in short if line.substitute]
    assert len(given) > 100
    for line in given:
        ordered, other = by_sku[line.sku], by_sku[line.substitute]
        assert other.price_minor <= ordered.price_minor
        assert set(other.allergens) <= {*ordered.allergens, *ordered.may_contain}
        assert sum(line.picked) + line.substitute_units == line.ordered


def test_people_come_back_for_their_favourites(orders):
    bought = Counter((o.person, line.sku) for o in orders for line in o.lines)
    again = sum(n for n in bought.values() if n >= 3) / sum(bought.values())
    assert again > 0.3
