"""An order's story at the desk: who may read it, what it costs, how it narrows."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from punnet.accounts.models import User
from punnet.backoffice.story import FAMILIES, _length
from punnet.backoffice.tests.test_desk import desk
from punnet.fulfilment.models import Pick
from punnet.orders.models import Order
from punnet.overviews import story
from punnet.stores.tests.factories import a_store
from tests.picking import an_order, pack, pick
from tests.words import a_basket, a_shop, goods, place

pytestmark = pytest.mark.django_db


@pytest.fixture
def order() -> Order:
    goods("milk", units=10)
    return place(a_basket(milk=2))


def page_of(order: Order, **asked: str) -> str:
    query = "&".join(f"{name}={value}" for name, value in asked.items())
    return f"/admin/orders/order/{order.pk}/story?{query}"


def test_the_story_stands_in_time_order_with_its_kinds(order: Order):
    page = desk("manager", a_shop()).get(page_of(order))
    shown = [moment for _, moments in page.context["days"] for moment in moments]
    assert len(shown) == page.context["many"] > 6
    assert [moment.at for moment in shown] == sorted(moment.at for moment in shown)
    text = page.content.decode()
    for told in (order.number, "Reserved", "Milk", "Order placed", "Customer", "Seat"):
        assert told in text
    assert f'href="/admin/orders/order/{order.pk}/change/"' in text


def test_one_kind_can_be_shown_alone_and_an_empty_one_says_so(order: Order):
    client = desk("manager", a_shop())
    page = client.get(page_of(order, kind="message"))
    assert {m.family for _, moments in page.context["days"] for m in moments} == {"message"}
    empty = client.get(page_of(order, kind="invoice"))
    assert empty.status_code == 200 and not empty.context["shown"]
    assert "Nothing of this kind yet." in empty.content.decode()
    assert client.get(page_of(order, kind="%3Cb", who="%27")).status_code == 200


def test_who_did_it_is_told_by_name():
    goods("milk", price=119, units=5)
    order = an_order(milk=2)
    pick(order, "milk", units=2)
    pack(order)
    picker = Pick.objects.get().by
    user = User.objects.create(email="petra@x.example", name="Petra", date_joined=order.created_at)
    Pick.objects.update(by=f"staff:{user.pk}")
    assert picker != f"staff:{user.pk}"
    page = desk("manager", a_shop()).get(page_of(order, who=f"staff:{user.pk}"))
    assert page.context["shown"] == 1 and "Petra" in page.content.decode()
    assert "petra@x.example" not in page.content.decode()


def test_a_picker_and_another_stores_manager_find_no_story(order: Order):
    assert desk("manager", a_store("other")).get(page_of(order)).status_code == 404
    assert desk("picker", a_shop(), "petra").get(page_of(order)).status_code == 302
    assert desk("owner", name="owner2").post(page_of(order)).status_code == 403
    assert desk("owner").get("/admin/orders/order/999999999/story").status_code == 404


def test_the_story_costs_the_same_for_few_lines_and_many():
    skus = [goods(f"sku{n}", units=10) for n in range(8)]
    small, large = place(a_basket(sku0=1)), place(a_basket(**dict.fromkeys(skus, 1)))
    client, counts = desk("manager", a_shop()), []
    for each in (small, small, large):  # the first fills Django's own caches
        with CaptureQueriesContext(connection) as queries:
            assert client.get(page_of(each)).status_code == 200
        counts.append(len(queries))
    assert counts[1] == counts[2] <= 16, counts


def test_every_family_of_the_story_has_its_words():
    assert set(FAMILIES) == set(story.FAMILIES)


def test_lengths_are_told_in_two_measures():
    told = [_length(timedelta(seconds=s)) for s in (0.44, 61, 3 * 3600 + 1200, 2 * 86400 + 3600)]
    assert told == ["0.4 secs", "1 min", "3 hrs 20 mins", "2 days 1 hr"]
