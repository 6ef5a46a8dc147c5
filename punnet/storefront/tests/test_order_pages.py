"""An order's pages: who may open them, what they say, what can still be done."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest

from punnet.accounts.actions import customer_of
from punnet.foundation import clock
from punnet.orders import queries
from punnet.orders.models import Order
from punnet.orders.states import CancelReason
from punnet.overviews.order_view import order_view
from punnet.payments.models import Attempt, Payment
from punnet.processes.cancel_order import cancel_order
from punnet.storefront import order_list
from punnet.storefront.order_parts import explained, next_order
from tests.words import a_basket, available, goods, past_cutoff, place


@pytest.fixture
def ordered(shopper):
    """(shopper, order's number) of two cartons to collect, paid at the store."""
    shopper.set("milk", 2)
    shopper.collect()
    location = shopper.order().headers["Location"]
    return shopper, location.rpartition("/")[2]


@pytest.mark.parametrize("rest", ["", "/state", "/payments", "/cancellation"])
def test_a_stranger_is_told_nothing(ordered, stranger, rest):
    path = f"/orders/{ordered[1]}{rest}"
    asked = stranger.web.get if rest in ("", "/state") else stranger.web.post
    answer = asked(path)
    if rest == "":
        assert answer.headers["Location"].startswith("/account/login/")
    else:
        assert answer.status_code == 404


def test_another_customer_gets_404_as_for_an_order_that_is_none(ordered, stranger, customer):
    stranger.log_in(customer)
    for number in (ordered[1], "AAAAAAAAAA"):
        stranger.page(f"/orders/{number}", status=404)


def test_the_link_with_its_token_opens_it_once_and_leaves_a_clean_address(ordered, stranger):
    number = ordered[1]
    answer = stranger.web.get(f"/orders/{number}?token={token_of(number)}")
    assert answer.headers["Location"] == f"/orders/{number}"
    assert "Your order is placed." in stranger.page(f"/orders/{number}")


def test_a_wrong_token_opens_nothing(ordered, stranger):
    stranger.page(f"/orders/{ordered[1]}?token={'0' * 64}", status=404)


def test_a_customer_sees_own_orders_in_the_account(stranger, customer, shop):
    order = place(a_basket(customer=customer_of(customer).pk, milk=1))
    stranger.log_in(customer)
    assert order.number in stranger.page("/orders")
    assert "Your order is placed." in stranger.page(f"/orders/{order.number}")
    assert "Your order is placed." in stranger.page("/")


def test_the_stores_reason_for_cancelling_stands_on_the_page_for_who_may_see_it(ordered, stranger):
    shopper, number = ordered
    order = Order.objects.get(number=number)
    why = "The freezer broke down & <all> thawed"
    cancel_order(order_id=order.pk, reason=CancelReason.STORE, actor="staff:1", words=why)
    page = shopper.page(f"/orders/{number}")
    assert "The store cancelled this order." in page
    assert "“The freezer broke down &amp; &lt;all&gt; thawed”" in page
    assert "freezer" not in stranger.web.get(f"/orders/{number}", follow=True).content.decode()


def test_the_page_asks_for_itself_and_gets_nothing_while_nothing_changes(ordered):
    shopper, number = ordered
    page = shopper.page(f"/orders/{number}")
    asks = re.search(r'hx-get="([^"]+)"[^>]*hx-trigger="every \d+s"', page)[1]
    assert shopper.web.get(asks.replace("&amp;", "&")).status_code == 204
    shopper.web.post(f"/orders/{number}/cancellation")
    changed = shopper.web.get(asks.replace("&amp;", "&"))
    assert changed.status_code == 200
    assert "You cancelled this order." in changed.content.decode()


def test_asking_whether_it_changed_costs_one_query(ordered, django_assert_max_num_queries):
    shopper, number = ordered
    seen = re.search(r"seen=([\w.]+)", shopper.page(f"/orders/{number}"))[1]
    with django_assert_max_num_queries(2):  # the visitor's basket, the order's stamp
        assert shopper.web.get(f"/orders/{number}/state?seen={seen}").status_code == 204


def test_cancelling_gives_the_goods_back(ordered):
    shopper, number = ordered
    assert available("milk") == 18
    shopper.web.post(f"/orders/{number}/cancellation")
    assert available("milk") == 20


def test_after_the_cut_off_it_cannot_be_cancelled(ordered, stranger):
    shopper, number = ordered
    past_cutoff(the_order_of(number))
    page = shopper.page(f"/orders/{number}")
    assert "Cancel the order" not in page
    shopper.web.post(f"/orders/{number}/cancellation")
    assert "can no longer be cancelled" in shopper.page(f"/orders/{number}")


def test_a_paid_order_cannot_be_paid_again(ordered):
    shopper, number = ordered
    shopper.web.post(f"/orders/{number}/payments", {"method": "stripe"})
    assert "has gone on meanwhile" in shopper.page(f"/orders/{number}")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("state", "payment", "pays"),
    [
        ("placed", "lapsed", True),
        ("picking", "lapsed", True),
        ("packed", "capture_failed", True),
        ("handed_over", "capture_failed", True),
        ("cancelled", "lapsed", False),
        ("cancelled", "capture_failed", False),
        ("returned", "capture_failed", False),
        ("returned", "lapsed", False),
    ],
)
def test_only_an_order_that_somebody_waits_for_is_to_be_paid_again(state, payment, pays):
    goods("milk", units=5)
    order = place(a_basket(milk=1))
    Order.objects.filter(pk=order.pk).update(state=state, tender="stripe")
    Payment.objects.filter(order=order).update(state=payment, method="stripe")
    Attempt.objects.create(
        payment=order.payment,
        method="stripe",
        state="open",
        amount_minor=119,
        request={},
        page_url="https://example.com",
        began_at=clock.now(),
    )
    view = order_view(queries.whole(order.pk))
    assert ("pay" in view.can, bool(view.payment.action_url)) == (pays, pays)
    assert ("Pay again" in explained(view)) == pays


def test_the_list_costs_the_same_however_many_there_are(
    stranger, customer, shop, django_assert_max_num_queries
):
    stranger.log_in(customer)
    counts = []
    for more in (1, 4):
        for _ in range(more):
            place(a_basket(customer=customer_of(customer).pk, milk=1))
        with django_assert_max_num_queries(15) as seen:
            stranger.page("/orders")
        counts.append(len(seen))
    assert counts[0] == counts[1]


@pytest.mark.parametrize("signed_in", [True, False])
def test_the_card_of_the_order_under_way_costs_five_statements(
    shop, customer, signed_in, django_assert_num_queries
):
    who = customer_of(customer).pk
    for nth in range(3):
        goods(f"tea-{nth}", units=9)
    placed = [place(a_basket(customer=who, **{f"tea-{n}": 1 for n in range(3)})) for _ in range(3)]
    kept = {order.number: queries.access_token(order) for order in placed}
    visit = SimpleNamespace(
        customer_id=who if signed_in else None, kept=SimpleNamespace(orders=kept)
    )
    with django_assert_num_queries(5):
        card = next_order(visit)
    assert card is not None and card.number == placed[-1].number


def test_a_guests_list_costs_the_same_however_many_there_are(
    shopper, django_assert_max_num_queries
):
    counts = []
    for more in (1, 3):
        for _ in range(more):
            order = place(a_basket(milk=1))
            shopper.page(f"/orders/{order.number}?token={token_of(order.number)}")
        with django_assert_max_num_queries(15) as seen:
            page = shopper.page("/orders")
        counts.append(len(seen))
    assert counts[0] == counts[1]
    listed = list(dict.fromkeys(re.findall(r'href="/orders/(\w+)"', page)))
    newest = Order.objects.order_by("-id").values_list("number", flat=True)
    assert listed == list(newest)


def test_of_many_tokens_each_opens_its_own_order_only(shop):
    one, other = place(a_basket(milk=1)), place(a_basket(milk=1))
    sent = {other.number: token_of(other.number), one.number: token_of(other.number), "\0": "x"}
    assert [each.number for each in queries.orders_for_tokens(sent)] == [other.number]


def test_the_account_shows_the_three_newest_and_reads_no_others(
    stranger, customer, shop, monkeypatch
):
    mine = customer_of(customer).pk
    placed = [place(a_basket(customer=mine, milk=1)).number for _ in range(5)]
    stranger.log_in(customer)
    read = []
    monkeypatch.setattr(
        order_list, "order_view", lambda each: read.append(each) or order_view(each)
    )
    page = stranger.page("/account")
    assert [order.number for order in read] == placed[:1:-1]
    assert all((number in page) == (number in placed[2:]) for number in placed)


def the_order_of(number: str):
    return queries.order_of_stores(None, number)


def token_of(number: str) -> str:
    return queries.access_token(the_order_of(number))


def test_a_guest_is_written_down_by_the_page_as_by_the_api(ordered):
    """One deed, one actor: the order's customer, whoever shows the link."""
    shopper, number = ordered
    shopper.web.post(f"/orders/{number}/cancellation")
    order = Order.objects.get(number=number)
    assert order.changes.last().kind == "cancelled"
    assert {change.by for change in order.changes.all()} == {f"customer:{order.customer_id}"}
