"""When all journeys are over (files run in the order of their names): no card number is anywhere.

Pages and API answers on the way were looked at as they came (`windows.look`, `buyer.told`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import httpx
import psycopg
import pytest

from punnet.ops.postgres import Server, place_of
from tests import cards
from tests.journey.buyer import DECLINED, VISA, Api, Buyer, page_of
from tests.journey.conftest import Town
from tests.journey.running import Shop, until

pytestmark = [pytest.mark.process, pytest.mark.xdist_group("journey")]
# the provider's own ledger and the server's own files are not the shop's
THEIRS = ("companions", "postgres", "static", "stamps")
NEWEST = 40  # orders whose pages are looked at
NOTE = "4242 4242 4242 4242"


def address_of(shop: Shop) -> str:
    return Server(place_of(shop.data)).url("owner")


@pytest.fixture(scope="module")
def paid(shop: Shop, town: Town) -> None:
    """Paid by cards of every fate, so that this file alone has something to look for."""
    buyer = Buyer(Api(shop.url), town.store)
    basket = buyer.basket({town.milk: {"units": 1}}, slot=next(town.turns))
    placed = buyer.place(basket, "stripe")
    assert shop.provider.pay(page_of(placed), DECLINED).status_code == 402
    back = shop.provider.pay(page_of(placed), VISA)
    httpx.get(back.headers["Location"], timeout=20)
    until(lambda: buyer.order(placed)["state"] == "placed")
    buyer.cancel(placed)
    shop.punnet("jobs", "wait", "--seconds", "30")


def the_desks(shop: Shop) -> httpx.Client:
    """Signed in as the manager."""
    logins = json.loads(shop.punnet("status", "--json"))["logins"]
    (manager,) = [each for each in logins if each["role"] == "manager"]
    web = httpx.Client(base_url=shop.url, timeout=30, follow_redirects=True)
    form = web.get("/account/login/").text
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', form)
    assert token
    sent = {
        "login": manager["email"],
        "password": manager["password"],
        "csrfmiddlewaretoken": token[1],
    }
    web.post("/account/login/", data=sent, headers={"Referer": f"{shop.url}/account/login/"})
    return web


def pages(shop: Shop) -> Iterator[tuple[str, str]]:
    """Of the newest orders, as those see them who see most."""
    with psycopg.connect(address_of(shop)) as database:
        newest = f"SELECT id, number FROM orders_order ORDER BY id DESC LIMIT {NEWEST}"
        orders = database.execute(newest).fetchall()
    assert orders
    web = the_desks(shop)
    for order_id, number in orders:
        for path in (
            f"/admin/orders/order/{order_id}/change/",
            f"/admin/orders/order/{order_id}/story",
            f"/staff/orders/{number}",
        ):
            answer = web.get(path)
            if answer.status_code == 404 and path.startswith("/staff"):
                continue  # another store's
            assert answer.status_code == 200 and number in answer.text, path
            yield path, answer.text


def mails(shop: Shop) -> Iterator[tuple[str, str]]:
    for nth, mail in enumerate(httpx.get(f"{shop.inbox}/messages", timeout=30).json()):
        yield f"mail {nth}", json.dumps(mail, ensure_ascii=False)


def test_no_card_number_is_in_the_database(shop: Shop, paid: None) -> None:
    lines = list(cards.dumped(address_of(shop)))
    assert any("payments_attempt" in name for name, _ in lines)
    assert cards.in_texts(lines) == []


def test_no_card_number_is_in_logs_and_files(shop: Shop, paid: None) -> None:
    written = list(cards.files(shop.data, but=THEIRS))
    assert any(name.endswith("web.log") and text for name, text in written)
    assert cards.in_texts(written) == []


def test_no_card_number_is_in_a_mail(shop: Shop, paid: None) -> None:
    sent = list(mails(shop))
    assert sent and cards.in_texts(sent) == []


def test_no_card_number_is_on_a_page(shop: Shop, paid: None) -> None:
    assert cards.in_texts(pages(shop)) == []


def test_a_number_that_somebody_typed_is_found_in_all_of_them(shop: Shop, paid: None) -> None:
    """The proof that the tests above see: planted where they look, found, and taken away."""
    log = shop.data / "log" / "planted.log"
    log.write_text(f"paid with {VISA}\n")
    with psycopg.connect(address_of(shop)) as database:
        number, email, note = database.execute(NEWEST_CONTACT).fetchone() or ("", "", "")
        database.execute(WRITE, {"number": number, "note": NOTE})
    try:
        assert any(
            "orders_ordercontact" in f for f in cards.in_texts(cards.dumped(address_of(shop)))
        )
        assert any("planted.log" in f for f in cards.in_texts(cards.files(shop.data, but=THEIRS)))
        assert any("/change/" in found for found in cards.in_texts(pages(shop)))
    finally:
        log.unlink()
        with psycopg.connect(address_of(shop)) as database:
            database.execute(WRITE, {"number": number, "note": note})
    assert email  # it was an order of somebody


NEWEST_CONTACT = """
SELECT o.number, c.email, c.instructions
  FROM orders_order o JOIN orders_ordercontact c ON c.order_id = o.id ORDER BY o.id DESC LIMIT 1
"""
WRITE = """
UPDATE orders_ordercontact c SET instructions = %(note)s
  FROM orders_order o WHERE o.id = c.order_id AND o.number = %(number)s
"""
