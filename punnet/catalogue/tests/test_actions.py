"""What actions on the catalogue promise: facts before going live, spans of prices, searchable."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection

from punnet.catalogue import actions
from punnet.catalogue.errors import FactsMissing
from punnet.catalogue.models import Price, Product, SearchWord
from punnet.catalogue.tests.factories import (
    a_category,
    a_gtin,
    a_price,
    a_product,
    a_store,
    product_details,
)
from punnet.events.models import Event
from punnet.foundation import clock, db
from punnet.foundation.actors import OPERATOR, staff
from punnet.foundation.errors import Invalid, NotFound

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _noon() -> None:
    clock.stop(NOON)


def spans(sku: str = "milk", kind: str = "regular") -> list[tuple[int, float | None, float | None]]:
    """(price, first day, day after the last), days from now; None is without end."""

    def days(at):
        return None if at is None else round((at - NOON) / DAY, 2)

    rows = Price.objects.filter(product__sku=sku, kind=kind).order_by("valid")
    return [(r.amount_minor, days(r.valid.lower), days(r.valid.upper)) for r in rows]


def set_price(minor: int, starts: float = 0, ends: float | None = None, sku: str = "milk") -> None:
    actions.set_price(
        store_id=a_store(),
        sku=sku,
        amount_minor=minor,
        actor=OPERATOR,
        starts_at=NOON + starts * DAY,
        ends_at=None if ends is None else NOON + ends * DAY,
    )


# --- prices


def test_a_price_from_now_on_ends_the_old_one_and_keeps_its_past():
    a_product("milk", price=None)
    a_price("milk", 119, since=NOON - 30 * DAY)
    set_price(125)
    assert spans() == [(119, -30, 0), (125, 0, None)]


def test_a_price_for_next_week_goes_back_to_the_old_one_afterwards():
    a_product("milk", price=None)
    a_price("milk", 119, since=NOON - 30 * DAY)
    set_price(99, starts=2, ends=9)
    assert spans() == [(119, -30, 2), (99, 2, 9), (119, 9, None)]


def test_a_planned_change_stays_planned_when_the_price_changes_before_it():
    a_product("milk", price=None)
    a_price("milk", 119, since=NOON - 30 * DAY)
    set_price(150, starts=10)
    set_price(125)
    assert spans() == [(119, -30, 0), (125, 0, 10), (150, 10, None)]


def test_a_price_over_several_spans_cuts_the_outer_and_removes_the_inner():
    a_product("milk", price=None)
    a_price("milk", 100, since=NOON - 30 * DAY)
    set_price(110, starts=2, ends=4)
    set_price(120, starts=6, ends=8)
    set_price(200, starts=1, ends=7)
    assert spans() == [(100, -30, 1), (200, 1, 7), (120, 7, 8), (100, 8, None)]


def test_the_first_price_of_a_product_needs_no_earlier_one():
    a_product("milk", price=None)
    set_price(119)
    assert spans() == [(119, 0, None)]


@pytest.mark.parametrize(
    ("minor", "starts", "ends", "field"),
    [
        (0, 0, None, "amount_minor"),
        (-5, 0, None, "amount_minor"),
        (10**12, 0, None, "amount_minor"),
        (119, -1, None, "starts_at"),
        (119, 2, 2, "ends_at"),
        (119, 3, 1, "ends_at"),
    ],
)
def test_a_bad_price_names_its_field_and_changes_nothing(minor, starts, ends, field):
    a_product("milk")
    before = spans()
    with pytest.raises(Invalid) as refusal:
        set_price(minor, starts, ends)
    assert refusal.value.facts["errors"][0]["field"] == field
    assert spans() == before


def test_an_unknown_product_or_store_is_not_found():
    a_product("milk")
    with pytest.raises(NotFound):
        set_price(119, sku="nothing")
    with pytest.raises(NotFound):
        actions.set_price(store_id=999, sku="milk", amount_minor=1, actor=OPERATOR)


def test_a_reduction_must_lie_below_the_regular_price():
    a_product("milk", price=119)
    with pytest.raises(Invalid):
        actions.reduce_price(
            store_id=a_store(), sku="milk", amount_minor=119, actor=OPERATOR, ends_at=NOON + 7 * DAY
        )
    actions.reduce_price(
        store_id=a_store(), sku="milk", amount_minor=99, actor=OPERATOR, ends_at=NOON + 7 * DAY
    )
    assert spans(kind="reduced") == [(99, 0, 7)]


def test_the_operators_price_is_what_customers_pay_though_it_was_reduced():
    a_product("milk", price=119)
    a_price("milk", 99, kind="reduced", since=NOON - DAY, until=NOON + DAY)
    actions.set_selling_price(store_id=a_store(), sku="milk", amount_minor=130, actor=OPERATOR)
    assert spans(kind="reduced") == [(99, -1, 0)]
    assert spans()[-1] == (130, 0, None)


def test_setting_a_price_is_recorded_with_its_actor_and_changes_the_version():
    a_product("milk")
    before = Product.objects.get(sku="milk").version
    actions.set_price(store_id=a_store(), sku="milk", amount_minor=150, actor=staff(7))
    event = Event.objects.get(kind="price_set")
    assert (event.actor, event.facts["amount_minor"], event.subject) == (
        "staff:7",
        150,
        "product:milk",
    )
    assert Product.objects.get(sku="milk").version == before + 1


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_prices_set_at_once_follow_each_other_without_gap_or_overlap():
    clock.reset()
    a_product("milk", price=119)
    store, ready, failures = a_store(), Barrier(6), []

    def change(minor: int) -> None:
        try:
            ready.wait()
            db.transaction(actions.set_price)(
                store_id=store, sku="milk", amount_minor=minor, actor=OPERATOR
            )
        except Exception as error:
            failures.append(error)
        finally:
            connection.close()

    threads = [Thread(target=change, args=(200 + n,)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    rows = list(Price.objects.order_by("valid"))
    assert len(rows) == 7
    assert all(a.valid.upper == b.valid.lower for a, b in itertools.pairwise(rows))
    assert rows[-1].valid.upper is None


# --- going live


def test_a_product_without_its_facts_stays_out_and_every_field_is_named():
    a_store()
    a_category()
    details = product_details("milk", maker="", nutrition={"fat": 1})
    texts = {"en": actions.Text("Milk", ingredients="Milk."), "fi": actions.Text("Maito")}
    actions.import_products([_with(details, texts=texts)])
    with pytest.raises(FactsMissing) as refusal:
        actions.publish(["milk"], actor=OPERATOR)
    fields = refusal.value.facts["products"][0]["fields"]
    assert {"name.sv", "ingredients.fi", "storage.en", "maker", "nutrition.salt"} <= set(fields)
    assert "name.en" not in fields and "nutrition.fat" not in fields
    assert not Product.objects.get(sku="milk").live


@pytest.mark.parametrize("labelling", ["single", "alcohol", "none"])
def test_the_law_asks_less_of_apples_wine_and_soap(labelling):
    a_store()
    a_category()
    bare = {lang: actions.Text("Thing", storage="Dry.") for lang in ("en", "fi", "sv")}
    details = product_details("thing", nutrition={}, labelling=labelling)
    actions.import_products([_with(details, texts=bare)])
    actions.publish(["thing"], actor=OPERATOR)
    assert Product.objects.get(sku="thing").live


def test_one_unfit_product_keeps_all_of_the_call_out():
    a_product("milk", live=False)
    a_product("cola", live=False, tax_class="unknown")
    with pytest.raises(FactsMissing):
        actions.publish(["milk", "cola"], actor=OPERATOR)
    assert not Product.objects.filter(live=True).exists()
    with pytest.raises(NotFound):
        actions.publish(["milk", "nothing"], actor=OPERATOR)


def _with(details, **changed):
    from dataclasses import replace

    return replace(details, **changed)


# --- import


def test_importing_again_updates_and_keeps_what_is_live():
    a_product("milk", codes=[actions.Code(a_gtin("milk"))])
    actions.import_products([product_details("milk", name="Better milk", brand="Kotipelto")])
    milk = Product.objects.get(sku="milk")
    assert milk.live and milk.brand == "Kotipelto" and milk.barcodes.count() == 1
    assert milk.texts.get(language="en").name == "Better milk"


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"kind": "box"}, "kind"),
        ({"zone": "warm"}, "zone"),
        ({"cap": 0}, "cap"),
        ({"contains": ["milk", "dust"]}, "contains"),
        ({"category": "nowhere"}, "category"),
        ({"codes": [actions.Code("4006381333932")]}, "codes"),
        ({"texts": {}}, "texts"),
        ({"net_quantity": 0}, "net_quantity"),
        ({"kind": "weight"}, "step_grams"),
    ],
)
def test_a_bad_row_names_sku_and_field_and_nothing_is_written(changed, field):
    a_category()
    rows = [product_details("good"), _with(product_details("bad"), **changed)]
    with pytest.raises(Invalid) as refusal:
        actions.import_products(rows)
    assert refusal.value.facts["errors"][0]["field"] == f"bad.{field}"
    assert not Product.objects.exists()


def test_a_code_of_another_product_is_refused():
    a_product("milk", codes=[actions.Code(a_gtin("milk"))])
    for rows in (["bread"], ["rolls", "buns"]):
        code = a_gtin("milk" if rows == ["bread"] else "rolls")
        with pytest.raises(Invalid) as refusal:
            actions.import_products(
                [product_details(sku, codes=[actions.Code(code)]) for sku in rows]
            )
        assert refusal.value.facts["errors"][0]["field"] == f"{rows[0]}.codes"


def test_listing_an_unknown_product_names_it_and_lists_none():
    a_product("milk", price=None)
    with pytest.raises(NotFound) as refusal:
        actions.list_products(
            a_store("kamppi"), [actions.ListingRow("milk"), actions.ListingRow("dust")]
        )
    assert refusal.value.facts["skus"] == ["dust"]


def test_search_words_are_those_of_live_products():
    a_product("milk", name={"en": "Fresh milk", "fi": "Tuore maito", "sv": "Färsk mjölk"})
    a_product("draft", name="Secret thing", live=False)
    actions.rebuild_search_words()
    actions.rebuild_search_words()
    words = set(SearchWord.objects.values_list("language", "word"))
    assert {("en", "milk"), ("fi", "maito"), ("sv", "mjolk")} <= words
    assert ("en", "secret") not in words
