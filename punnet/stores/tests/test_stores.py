"""Stores: whom they serve, at what charges, when open, and what they refuse."""

from datetime import UTC, date, datetime, time

import pytest
from django.db import IntegrityError, transaction

from punnet.foundation import clock
from punnet.foundation.errors import Invalid, NotFound
from punnet.foundation.money import Money
from punnet.stores import actions, company, queries
from punnet.stores.errors import NotServed, OtherStore
from punnet.stores.models import ChargeRule, Method, Store
from punnet.stores.tests.factories import LONG_AGO, a_store

pytestmark = pytest.mark.django_db

EAST = [(24.9, 60.0), (26.0, 60.0), (26.0, 61.0), (24.9, 61.0), (24.9, 60.0)]
EUR = "EUR"


def eur(minor):
    return Money(minor, EUR)


def slugs(lat, lon):
    return [each.slug for each in queries.stores_serving(lat, lon)]


@pytest.fixture
def two_stores():
    """West serves 24.0 to 25.0, east 24.9 to 26.0; north of 61 nobody."""
    west = a_store("west", lat=60.5, lon=24.5, display_order=2)
    east = a_store("east", ring=EAST, lat=60.5, lon=25.5, display_order=1)
    return west, east


def test_a_place_is_served_by_the_stores_whose_area_holds_it(two_stores):
    assert slugs(60.5, 24.2) == ["west"]
    assert slugs(60.5, 25.7) == ["east"]
    assert slugs(60.5, 27.0) == []


def test_where_areas_overlap_the_nearest_store_comes_first(two_stores):
    assert slugs(60.5, 24.96) == ["west", "east"]
    actions.put_store(_details("west", lat=60.5, lon=24.0))
    assert slugs(60.5, 24.96) == ["east", "west"]


def test_the_border_is_served(two_stores):
    assert slugs(60.5, 24.0) == slugs(60.0, 24.0) == slugs(61.0, 24.0) == ["west"]
    assert slugs(60.0, 26.0) == slugs(60.5, 26.0) == ["east"]


def test_several_areas_of_a_store_add_up_and_can_go(two_stores):
    west, _ = two_stores
    island = [(28.0, 60.0), (29.0, 60.0), (29.0, 61.0), (28.0, 60.0)]
    actions.put_service_area(west, name="island", rings=[island])
    assert slugs(60.2, 28.9) == slugs(60.2, 24.2) == ["west"]
    actions.remove_service_area(west, name="island")
    assert slugs(60.2, 28.9) == []
    with pytest.raises(NotFound):
        actions.remove_service_area(west, name="island")


def test_a_store_that_is_not_live_or_does_not_deliver_serves_nobody(two_stores):
    west, east = two_stores
    actions.put_store(_details("west", live=False))
    actions.stop_method(east, Method.DELIVERY, from_day=LONG_AGO)
    assert slugs(60.5, 24.96) == []
    assert [each.slug for each in queries.all_stores()] == ["east"]
    assert queries.store(west).slug == "west"


@pytest.mark.parametrize("lat,lon", [(91, 0), (0, 181), (float("nan"), 0), (0, float("inf"))])
def test_a_place_off_the_earth_is_invalid(lat, lon):
    with pytest.raises(Invalid):
        queries.stores_serving(lat, lon)


def test_must_deliver_names_the_other_store_or_says_that_nobody_comes(two_stores):
    west, _ = two_stores
    queries.must_deliver(west, lat=60.5, lon=24.2)
    queries.must_deliver(west, lat=60.5, lon=24.96)
    with pytest.raises(OtherStore) as refusal:
        queries.must_deliver(west, lat=60.5, lon=25.7)
    assert refusal.value.facts == {"store": "east", "name": "East"}
    with pytest.raises(NotServed) as refusal:
        queries.must_deliver(west, lat=60.5, lon=27.0)
    assert refusal.value.facts["nearest"] == "east"
    assert 82_000 < refusal.value.facts["metres"] < 83_000


def test_nobody_comes_where_there_are_no_stores():
    assert queries.not_served(60, 25).facts == {"nearest": None, "metres": None}


def test_query_counts(two_stores, django_assert_num_queries):
    west, _ = two_stores
    for cost, read in (
        (1, lambda: queries.store(west)),
        (0, lambda: queries.store_by_slug("west")),
        (0, queries.all_stores),
        (1, lambda: queries.stores_serving(60.5, 24.96)),
        (1, lambda: queries.must_deliver(west, lat=60.5, lon=24.2)),
        (0, lambda: queries.charges_for(west, "delivery", date(2026, 11, 23))),
        (1, lambda: queries.openings(west, date(2026, 11, 23), days=14)),
    ):
        with django_assert_num_queries(cost):
            read()


def test_a_change_by_another_process_is_seen_after_a_few_seconds(two_stores):
    west, _ = two_stores
    was = queries.store(west).name
    Store.objects.filter(pk=west).update(name="Elsewhere")  # as another process would
    assert queries.store(west).name == was
    clock.forward(seconds=queries.KEPT_FOR.total_seconds())
    assert queries.store(west).name == "Elsewhere"


def test_a_store_that_opened_elsewhere_is_found_at_once(two_stores):
    west, _ = two_stores
    queries.store(west)
    Store.objects.filter(pk=west).update(slug="renamed")
    assert queries.store_by_slug("renamed").id == west


def test_stores_come_in_the_companys_order_with_their_methods_and_charges(two_stores):
    east, west = queries.all_stores()
    assert (east.slug, west.slug) == ("east", "west")
    assert east.methods == ["delivery", "collection"]
    assert east.charges["delivery"].minimum == eur(3000)
    assert queries.store_by_slug("west") == west == queries.store(west.id)


@pytest.mark.parametrize("read", [lambda: queries.store(999), lambda: queries.store_by_slug("x")])
def test_an_unknown_store_is_not_found(read):
    with pytest.raises(NotFound):
        read()


def test_charges_judge_goods_at_their_edges():
    charges = queries.charges_for(a_store(), "delivery", date(2026, 11, 23))
    assert charges.small_basket_for(eur(4999)) == eur(490)
    assert charges.small_basket_for(eur(5000)) == eur(0)
    assert charges.missing_to_minimum(eur(2999)) == eur(1)
    assert charges.missing_to_minimum(eur(3000)) == eur(0)


def test_collecting_costs_nothing():
    charges = queries.charges_for(a_store(), "collection", date(2026, 11, 23))
    assert charges.small_basket_for(eur(1)) == charges.missing_to_minimum(eur(1)) == eur(0)


def test_charges_change_by_the_slots_day_and_the_past_stays():
    store = a_store()
    for minor, on in (
        (4000, date(2027, 1, 1)),
        (3500, date(2026, 12, 1)),
        (3600, date(2026, 12, 1)),
    ):
        actions.set_charges(store, "delivery", actions.ChargeDetails(minor), valid_from=on)

    def minimum(on):
        return queries.charges_for(store, "delivery", on).minimum.minor

    assert [minimum(date(2026, 11, 30)), minimum(date(2026, 12, 1))] == [3000, 3600]
    # setting a rule for December took the later one away: it holds from then on
    assert minimum(date(2027, 1, 1)) == 3600
    assert minimum(LONG_AGO) == 3000


def test_a_method_is_offered_while_a_rule_is_in_force():
    store = a_store()
    assert queries.charges_for(store, "delivery", date(2019, 12, 31)) is None
    clock.stop(datetime(2026, 11, 29, 12, tzinfo=UTC))
    actions.stop_method(store, "delivery", from_day=date(2026, 12, 1))
    assert queries.store(store).methods == ["delivery", "collection"]
    clock.stop(datetime(2026, 11, 30, 22, 30, tzinfo=UTC))  # already December in Helsinki
    assert queries.store(store).methods == ["collection"]
    assert queries.store(store).today() == date(2026, 12, 1)


def test_the_database_itself_refuses_two_rules_for_a_day():
    store = a_store()
    with pytest.raises(IntegrityError), transaction.atomic():
        ChargeRule.objects.create(
            store_id=store, method="delivery", valid_from=date(2026, 1, 1), currency=EUR
        )


@pytest.mark.parametrize(
    "charges",
    [
        actions.ChargeDetails(minimum_minor=-1),
        actions.ChargeDetails(
            minimum_minor=5000, small_basket_minor=490, small_basket_below_minor=5000
        ),
    ],
)
def test_charges_that_make_no_sense_are_refused(charges):
    with pytest.raises(Invalid):
        actions.set_charges(a_store(), "delivery", charges, valid_from=LONG_AGO)


def test_an_ordinary_day_a_holiday_and_a_stores_own_day():
    store, other = a_store("one"), a_store("two")
    eve, day = date(2026, 12, 24), date(2026, 12, 25)
    actions.put_holidays(
        "FI",
        [
            actions.SpecialDay(eve, "Christmas Eve", time(8), time(13)),
            actions.SpecialDay(day, "Christmas Day"),
        ],
    )
    actions.put_holidays(
        "FI", [actions.SpecialDay(day, "Open house", time(10), time(12))], store_id=other
    )
    actions.put_holidays("SE", [actions.SpecialDay(date(2026, 12, 23), "Not here")])

    before, at_eve, at_day = queries.openings(store, date(2026, 12, 23), days=3)
    assert (before.hours, before.holiday) == (((time(8), time(20)),), None)
    assert (at_eve.hours, at_eve.holiday) == (((time(8), time(13)),), "Christmas Eve")
    assert (at_day.hours, at_day.holiday) == ((), "Christmas Day")
    assert queries.opening(other, day).hours == ((time(10), time(12)),)
    assert at_eve.open_at(time(12, 59)) and not at_eve.open_at(time(13))


def test_a_pause_makes_two_hours_of_a_day_and_a_day_without_is_closed():
    store = a_store()
    monday = date(2026, 11, 23)
    actions.set_opening_hours(
        store, [actions.Hours(0, time(12), time(18)), actions.Hours(0, time(8), time(11))]
    )
    first, second = queries.openings(store, monday, days=2)
    assert first.hours == ((time(8), time(11)), (time(12), time(18)))
    assert second.hours == ()
    assert not first.open_at(time(11, 30))


def test_openings_know_every_day_through_the_change_of_the_clock():
    days = [each.on for each in queries.openings(a_store(), date(2026, 10, 1), days=60)]
    assert days == [date.fromordinal(date(2026, 10, 1).toordinal() + n) for n in range(60)]


@pytest.mark.parametrize(
    "week",
    [
        [actions.Hours(7, time(8), time(9))],
        [actions.Hours(0, time(9), time(9))],
        [actions.Hours(0, time(8), time(12)), actions.Hours(0, time(11), time(13))],
    ],
)
def test_hours_that_make_no_sense_are_refused_and_the_old_stay(week):
    store = a_store()
    with pytest.raises(Invalid):
        actions.set_opening_hours(store, week)
    assert queries.opening(store, date(2026, 11, 23)).hours == ((time(8), time(20)),)


@pytest.mark.parametrize(
    ("field", "value"),
    [("time_zone", "Mars/Base"), ("currency", "XXX"), ("name", " "), ("lat", 91), ("email", "")],
)
def test_a_store_with_a_bad_field_is_refused_by_its_name(field, value):
    with pytest.raises(Invalid) as refusal:
        actions.put_store(_details("kamppi", **{field: value}))
    assert refusal.value.facts["errors"][0]["field"] == field


def test_a_store_with_charges_keeps_its_currency():
    a_store("kamppi")
    with pytest.raises(Invalid):
        actions.put_store(_details("kamppi", currency="SEK"))


def test_putting_a_store_again_changes_it_and_keeps_its_history():
    store = a_store("kamppi")
    assert actions.put_store(_details("kamppi", name="New name")) == store
    assert [event.name for event in Store.pgh_event_model.objects.order_by("pgh_id")] == [
        "Kamppi",
        "New name",
    ]


def _details(slug, **changes):
    details = {
        "slug": slug, "name": slug.title(), "time_zone": "Europe/Helsinki", "currency": "EUR",
        "language": "fi", "country": "FI", "address_line": "Yrjönkatu 30", "postcode": "00100",
        "city": "Helsinki", "lat": 60.5, "lon": 24.5, "phone": "+46701740605",
        "email": "shop@punnet.example",
    }  # fmt: skip
    return actions.StoreDetails(**{**details, **changes})


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"legal_name": ""}, "legal_name"),
        ({"business_id": ""}, "business_id"),
        ({"vat_number": " "}, "vat_number"),
        ({"business_id": "9999999-3"}, "business_id"),
        ({"business_id": "99999992"}, "business_id"),
        ({"vat_number": "FI12345671"}, "vat_number"),
        ({"country": "SE", "vat_number": "556"}, "vat_number"),
    ],
)
def test_a_company_is_named_in_full_and_by_sound_numbers(changes, field):
    with pytest.raises(Invalid) as refusal:
        a_store(**changes)
    assert [error["field"] for error in refusal.value.facts["errors"]] == [field]


def test_a_store_may_have_no_company_yet_and_another_countrys():
    none = {"legal_name": "", "business_id": "", "vat_number": ""}
    assert queries.store(a_store(**none)).legal_name == ""
    swedish = {"country": "SE", "business_id": "556000-0000", "vat_number": "SE556000000001"}
    assert queries.store(a_store("malmo", **swedish)).vat_number == "SE556000000001"


def test_a_finnish_number_whose_check_digit_would_be_ten_is_never_given():
    assert company.is_finnish("1234567-1")
    assert not any(company.is_finnish(f"1000008-{digit}") for digit in range(10))
