"""The desk's orders: the whole story in a constant number of queries, buttons by role."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from punnet.backoffice.orders import OrderAdmin
from punnet.backoffice.tests.test_desk import desk
from punnet.notifications.models import Message
from punnet.orders import queries
from punnet.orders.models import Order
from punnet.stores.tests.factories import a_store
from tests.words import ADA, a_basket, a_shop, goods, jobs_due, place

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def order() -> Order:
    goods("milk", units=10)
    return place(a_basket(milk=2))


def page_of(order: Order) -> str:
    return f"/admin/orders/order/{order.pk}/change/"


def park(order: Order) -> Message:
    """A message of the order that gave up."""
    message = Message.objects.filter(order_id=order.pk).first()
    assert message is not None
    Message.objects.filter(id=message.id).update(state="parked", problem="refused")
    return message


def test_the_page_tells_lines_money_and_messages(order: Order):
    page = desk("manager", a_shop()).get(page_of(order)).content.decode()
    for told in (order.number, "Milk", "Order placed", "Ada Virtanen", "Due on delivery"):
        assert told in page


def test_the_page_costs_the_same_for_few_lines_and_many():
    skus = [goods(f"sku{n}", units=10) for n in range(8)]
    small, large = place(a_basket(sku0=1)), place(a_basket(**dict.fromkeys(skus, 1)))
    client, counts = desk("manager", a_shop()), []
    for each in (small, small, large):  # the first fills Django's own caches
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert client.get(page_of(each)).status_code == 200
        counts.append(len(queries))
    assert counts[1] == counts[2] <= 26, counts


def test_the_list_costs_the_same_for_few_orders_and_many():
    goods("milk", units=50)
    client, counts = desk("manager", a_shop()), []
    for _ in range(2):
        for _ in range(3):
            place(a_basket(milk=1))
        client.get("/admin/orders/order/")
        with CaptureQueriesContext(connection) as queries:
            assert client.get("/admin/orders/order/").status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1], counts


def test_nothing_of_an_order_is_edited_here(order: Order):
    client = desk("owner")
    assert client.post(page_of(order), {"state": "cancelled"}).status_code == 403
    assert client.get("/admin/orders/order/add/").status_code == 403
    assert client.post(f"/admin/orders/order/{order.pk}/delete/").status_code == 403


def test_another_stores_manager_finds_no_such_order(order: Order):
    client, message = desk("manager", a_store("other")), park(order)
    assert client.get(page_of(order)).status_code == 404
    resend = f"/admin/orders/order/{order.pk}/messages/{message.id}/resend"
    assert client.post(resend).status_code == 404
    assert order.number not in client.get("/admin/orders/order/").content.decode()
    assert str(message.id) not in client.get(reverse("admin:work_messages")).content.decode()
    assert client.post(reverse("admin:work_resend"), {"message": message.id}).status_code == 404


def test_a_parked_message_waits_on_the_first_page_and_goes_out_by_a_button(order: Order):
    client, message = desk("manager", a_shop()), park(order)
    assert client.get("/admin/").context["parked_messages"] == 1
    due = jobs_due("notifications.send")
    assert client.post(reverse("admin:work_resend"), {"message": message.id}).status_code == 302
    assert Message.objects.get(id=message.id).state == "due"
    assert jobs_due("notifications.send") == due + 1


def test_a_message_goes_out_again_from_the_orders_page(order: Order):
    client, message = desk("manager", a_shop()), park(order)
    url = f"/admin/orders/order/{order.pk}/messages/{message.id}/resend"
    assert client.get(url).status_code == 403
    assert client.post(url).status_code == 302
    assert Message.objects.get(id=message.id).state == "due"


def test_a_capture_that_did_not_fail_is_not_tried_again(order: Order):
    client = desk("manager", a_shop())
    answer = client.post(reverse("admin:work_retry"), {"number": order.number}, follow=True)
    assert [message.level_tag for message in answer.context["messages"]] == ["error"]


def test_buttons_take_a_token():
    client = Client(enforce_csrf_checks=True)
    client.force_login(desk_user())
    assert client.post(reverse("admin:work_resend"), {"message": ""}).status_code == 403


def desk_user():
    from punnet.backoffice.tests.test_desk import staff

    return staff("owner", None)


def plan_of(sql: str, params: object) -> str:
    """How PostgreSQL would do it among many rows."""
    with connection.cursor() as cursor:
        for way in ("seqscan", "sort", "bitmapscan"):
            cursor.execute(f"SET enable_{way} = off")
        try:
            cursor.execute(f"EXPLAIN {sql}", params)
            return " ".join(row[0] for row in cursor.fetchall())
        finally:
            for way in ("seqscan", "sort", "bitmapscan"):
                cursor.execute(f"RESET enable_{way}")


def test_the_newest_orders_come_by_an_index(order: Order):
    page = (
        desk("owner")
        .get("/admin/orders/order/")
        .context["cl"]
        .queryset.order_by(*OrderAdmin.ordering)
    )
    assert "order_newest" in plan_of(*page[:100].query.sql_with_params())


def test_an_order_is_found_by_its_whole_email_address_in_the_index(order: Order):
    goods("oats", units=5)
    other = place(a_basket(oats=1), contact=replace(ADA, email="ida@example.com"))
    client = desk("owner")
    found = client.get("/admin/orders/order/?q=%20ADA@Example.com").context["cl"]
    assert [each.pk for each in found.result_list] == [order.pk]
    assert not client.get("/admin/orders/order/?q=da@example.com").context["cl"].result_list
    found = client.get("/admin/orders/order/?q=" + other.number).context["cl"]
    assert [each.pk for each in found.result_list] == [other.pk]
    assert "contact_email" in plan_of(queries.BY_EMAIL, {"email": "ida@example.com"})
