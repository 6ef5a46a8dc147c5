"""One order over the API, from an empty basket to captured money, held to the OpenAPI schemas."""

from __future__ import annotations

import httpx
import pytest

from punnet.accounts import actions as accounts
from punnet.api.calls import placing
from punnet.api.schemas import told
from punnet.catalogue import actions as catalogue
from punnet.foundation import clock
from punnet.foundation.actors import OPERATOR
from punnet.orders.models import Order
from punnet.places.actions import AddressRow, import_addresses
from punnet.places.models import AddressPoint
from punnet.requests.models import Answer
from punnet.stores.tests.factories import a_store
from tests.api.conftest import Caller, a_key, placing_of
from tests.words import VISA, a_shop, a_slot, goods, past_cutoff, run_jobs

pytestmark = pytest.mark.django_db


def an_address() -> str:
    row = AddressRow("Kasarmikatu", "1", "00130", "Helsinki", "FI", 60.17, 24.94)
    import_addresses([row])
    return str(AddressPoint.objects.get().pk)


def held(told_as: type, answer: dict) -> dict:
    """The answer has exactly the fields of its schema."""
    told_as.model_validate(answer, strict=False, extra="forbid")
    return answer


@pytest.mark.django_db(transaction=True)  # the way back settles on a thread of its own
def test_a_guest_orders_by_card_and_the_exact_weight_is_captured(call, provider):
    store = str(a_shop(minimum=0, charge=0, below=0))
    goods("milk", price=119, units=10)
    goods("bananas", price=199, grams=20_000, kind="weight")
    slot, address = str(a_slot()), an_address()

    stores = held(told.Page[told.Store], call.get(f"/stores?address={address}"))
    assert [each["id"] for each in stores["items"]] == [store]
    basket = held(told.Basket, call.post("/baskets", {"store": store}, status=201))
    path = f"/baskets/{basket['id']}"
    call.put(f"{path}/lines/milk", {"units": 2, "substitution": "none"})
    call.put(f"{path}/lines/bananas", {"grams": 1000, "note": "green ones"})
    call.put(f"{path}/delivery", {"method": "delivery", "address": {"id": address}, "floor": "3"})
    week = call.get(f"/slots?store={store}&method=delivery&basket={basket['id']}")
    assert [each["state"] for each in week["items"]] == ["free"]
    held(told.Items[told.Slot], week)
    basket = held(told.Basket, call.put(f"{path}/slot", {"slot": slot}))
    assert basket["totals"]["maximum"]["minor"] == 2 * 119 + 219 + 390
    assert basket["slot"]["held_until"]

    body, key = placing_of(basket, "stripe"), a_key()
    placed = held(told.Placed, call.post(f"{path}/orders", body, status=201, Idempotency_Key=key))
    order, bearer = placed["order"], {"Authorization": f"Bearer {placed['access_token']}"}
    assert (order["state"], order["payment"]["state"]) == ("pending", "awaiting_customer")
    assert call.get(path)["state"] == "paying"

    page = order["payment"]["action"]["url"]
    paid = httpx.post(page, data={"card_number": VISA}, follow_redirects=False)
    assert paid.status_code == 303
    back = call.client.get("/payment/" + paid.headers["Location"].split("/payment/")[1])
    assert (back.status_code, order["number"] in back["Location"]) == (303, True)
    order = held(told.Order, call.get(f"/orders/{order['number']}", **bearer))
    assert (order["state"], order["payment"]["state"]) == ("placed", "authorised")
    assert call.get(path)["state"] == "ordered"

    past_cutoff(Order.objects.get())
    picker = Caller(Authorization=f"Bearer {accounts.make_key(role='picker', store_id=int(store))}")
    claimed = picker.post(f"/staff/orders/{order['number']}/picking")
    held(told.PickOrder, claimed)
    lines = {line["sku"]: line["id"] for line in claimed["lines"]}
    picker.put(f"/staff/lines/{lines['milk']}", {"units": 2})
    picker.put(f"/staff/lines/{lines['bananas']}", {"weights": [1050]})
    totes = {"totes": {"ambient": 0, "chilled": 1, "frozen": 0}}
    packed = picker.post(f"/staff/orders/{order['number']}/packing", totes)
    exact = 2 * 119 + 209 + 390
    assert packed["totals"]["actual"]["minor"] == exact
    assert packed["payment"]["captured"]["minor"] == exact
    done = picker.post(f"/staff/orders/{order['number']}/handover", {"received_by": "Ada"})
    assert done["state"] == "handed_over"
    row = provider.ledger()[0]
    assert (row["order"], row["captured"]) == (order["number"], exact)
    final = held(told.Order, call.get(f"/orders/{order['number']}", **bearer))
    charged = sum(line["charged"]["minor"] for line in final["lines"])
    totals = final["totals"]
    assert charged + totals["deposits"]["minor"] + totals["charges"]["minor"] == exact


def ready(call: Caller, **lines: int) -> dict:
    """A basket for collection that only waits to be placed."""
    store = str(a_shop(minimum=0, charge=0, below=0))
    slot = str(a_slot(method="collection", price=0))
    basket = call.post("/baskets", {"store": store}, status=201)
    for sku, units in lines.items():
        call.put(f"/baskets/{basket['id']}/lines/{sku}", {"units": units})
    call.put(f"/baskets/{basket['id']}/delivery", {"method": "collection"})
    return call.put(f"/baskets/{basket['id']}/slot", {"slot": slot})


def test_the_same_key_gives_the_first_answer_again_even_after_the_order_went_on(call):
    goods("milk", units=10)
    basket = ready(call, milk=2)
    path, body, key = f"/baskets/{basket['id']}/orders", placing_of(basket), a_key()
    first = call.post(path, body, status=201, Idempotency_Key=key)
    assert "Idempotent-Replay" not in call.last
    number = first["order"]["number"]
    bearer = {"Authorization": f"Bearer {first['access_token']}"}
    call.post(f"/orders/{number}/cancellation", **bearer)
    text = call.last.content
    again = call.post(path, dict(reversed(body.items())), status=201, Idempotency_Key=key)
    assert (again, call.last["Idempotent-Replay"]) == (first, "true")
    assert text != call.last.content
    other = call.post(path, {**body, "born_on": "1990-01-01"}, status=422, Idempotency_Key=key)
    assert other["code"] == "key_reused"
    assert Order.objects.count() == 1


def test_no_access_token_is_kept_at_rest(call):
    goods("milk", units=10)
    basket = ready(call, milk=1)
    placed = call.post(
        f"/baskets/{basket['id']}/orders", placing_of(basket), status=201, Idempotency_Key=a_key()
    )
    answer = Answer.objects.get()
    assert placed["access_token"] not in answer.body
    assert answer.expires_at is None


def test_a_first_call_that_never_answered_gives_the_order_as_it_stands(call, monkeypatch):
    goods("milk", units=10)
    basket = ready(call, milk=1)
    path, body, key = f"/baskets/{basket['id']}/orders", placing_of(basket), a_key()

    def dies(*_: object) -> None:
        raise SystemExit

    with monkeypatch.context() as broken, pytest.raises(SystemExit):
        broken.setattr(placing, "order_view", dies)
        call.post(path, body, Idempotency_Key=key)
    again = call.post(path, body, status=201, Idempotency_Key=key)
    assert again["order"]["number"] == Order.objects.get().number


def test_placing_asks_for_a_key_and_for_what_is_missing(call):
    store = str(a_shop())
    basket = call.post("/baskets", {"store": store}, status=201)
    path, body = f"/baskets/{basket['id']}/orders", placing_of(basket)
    refusal = call.post(path, body, status=422)
    assert refusal["facts"]["errors"][0]["field"] == "Idempotency-Key"
    refusal = call.post(path, body, status=422, Idempotency_Key=a_key())
    assert [each["field"] for each in refusal["facts"]["errors"]] == ["lines", "delivery", "slot"]
    assert call.post(path, body, status=422, Idempotency_Key="short")["code"] == "invalid"
    body["contact"] = {"name": " ", "email": "no", "phone": "x"}
    refusal = call.post(path, body, status=422, Idempotency_Key=a_key())
    assert len(refusal["facts"]["errors"]) == 3


def test_a_dearer_price_is_refused_with_what_is_to_be_agreed(call):
    goods("milk", price=119, units=10)
    basket = ready(call, milk=2)
    path, body = f"/baskets/{basket['id']}", placing_of(basket)
    catalogue.set_price(store_id=int(basket["store"]), sku="milk", amount_minor=149, actor=OPERATOR)
    clock.forward(seconds=2)
    refusal = call.post(f"{path}/orders", body, status=409, Idempotency_Key=a_key())
    assert refusal["code"] == "total_changed"
    assert refusal["facts"]["maximum"] == {"minor": 298, "currency": "EUR"}
    assert refusal["facts"]["changes"] == [
        {
            "sku": "milk",
            "kind": "price_up",
            "was": {"minor": 119, "currency": "EUR"},
            "now": {"minor": 149, "currency": "EUR"},
        }
    ]
    seen = call.get(path)
    assert seen["changes"] == call.get(path)["changes"] == refusal["facts"]["changes"]
    agreed = {"revision": seen["revision"], "maximum": seen["totals"]["maximum"]}
    agreed_basket = call.post(f"{path}/agreement", agreed)
    assert agreed_basket["changes"] == []
    call.post(f"{path}/orders", placing_of(agreed_basket), status=201, Idempotency_Key=a_key())


def test_a_basket_in_payment_refuses_writes_and_another_key_with_its_order(call, provider):
    goods("milk", units=10)
    basket = ready(call, milk=1)
    path, body = f"/baskets/{basket['id']}", placing_of(basket, "stripe")
    placed = call.post(f"{path}/orders", body, status=201, Idempotency_Key=a_key())
    for refusal in (
        call.put(f"{path}/lines/milk", {"units": 2}, status=409),
        call.post(f"{path}/orders", body, status=409, Idempotency_Key=a_key()),
    ):
        assert refusal["code"] == "basket_in_payment"
        assert refusal["facts"] == {
            "number": placed["order"]["number"],
            "access_token": placed["access_token"],
        }
    bearer = {"Authorization": f"Bearer {placed['access_token']}"}
    number = placed["order"]["number"]
    gone = call.post(f"/orders/{number}/cancellation", {"reason": "later"}, **bearer)
    assert (gone["state"], call.get(path)["state"]) == ("cancelled", "open")


def test_pay_on_delivery_after_a_declined_card(call, provider):
    goods("milk", units=10)
    basket = ready(call, milk=1)
    placed = call.post(
        f"/baskets/{basket['id']}/orders",
        placing_of(basket, "stripe"),
        status=201,
        Idempotency_Key=a_key(),
    )
    number, bearer = placed["order"]["number"], f"Bearer {placed['access_token']}"
    declined = httpx.post(
        placed["order"]["payment"]["action"]["url"], data={"card_number": "4000000000000002"}
    )
    assert declined.status_code == 402
    run_jobs("processes.follow_attempt")
    order = call.get(f"/orders/{number}", Authorization=bearer)
    assert (order["state"], order["payment"]["state"]) == ("pending", "declined")
    assert order["payment"]["action"] is not None
    assert set(order["can"]) == {"pay", "cancel"}
    paid = call.post(
        f"/orders/{number}/payments",
        {"method": "on_delivery"},
        status=201,
        Authorization=bearer,
        Idempotency_Key=a_key(),
    )
    assert paid["order"]["state"] == "placed"
    assert paid["order"]["payment"]["due"] == paid["order"]["totals"]["estimate"]
    assert paid["access_token"] == placed["access_token"]


def test_signing_up_ordering_and_reading_ones_own(call):
    goods("milk", units=10)
    signup = {"email": "Ada@example.com", "password": "a-long-pass-phrase"}
    made = call.post("/_allauth/app/v1/auth/signup", signup)
    me = Caller(**{"X-Session-Token": made["meta"]["session_token"]})
    assert me.get("/me")["email"] == "ada@example.com"
    basket = ready(me, milk=1)
    placed = me.post(
        f"/baskets/{basket['id']}/orders", placing_of(basket), status=201, Idempotency_Key=a_key()
    )
    number = placed["order"]["number"]
    assert [each["number"] for each in me.get("/me/orders")["items"]] == [number]
    assert me.get(f"/orders/{number}")["number"] == number
    other = call.post(
        "/_allauth/app/v1/auth/signup", {"email": "b@example.com", "password": "another-long-one"}
    )
    stranger = Caller(**{"X-Session-Token": other["meta"]["session_token"]})
    assert stranger.get(f"/orders/{number}", status=404)["code"] == "not_found"
    assert call.get(f"/orders/{number}", status=401)["code"] == "sign_in"
    wrong = {"Authorization": "Bearer " + "0" * 64}
    assert call.get(f"/orders/{number}", status=404, **wrong)["code"] == "not_found"
    assert Order.objects.get().customer.user_id


def test_staff_of_another_store_find_nothing(call):
    goods("milk", units=10)
    basket = ready(call, milk=1)
    placed = call.post(
        f"/baskets/{basket['id']}/orders", placing_of(basket), status=201, Idempotency_Key=a_key()
    )
    elsewhere = a_store("other")
    number = placed["order"]["number"]
    past_cutoff(Order.objects.get())
    theirs = Caller(Authorization=f"Bearer {accounts.make_key(role='picker', store_id=elsewhere)}")
    assert theirs.post(f"/staff/orders/{number}/picking", status=404)["code"] == "not_found"
    assert theirs.get("/staff/orders")["items"] == []
    refusal = theirs.get(f"/staff/orders?store={basket['store']}", status=403)
    assert refusal["code"] == "not_allowed"
    line = placed["order"]["lines"][0]["id"]
    assert theirs.put(f"/staff/lines/{line}", {"units": 1}, status=404)["code"] == "not_found"
    driver = accounts.make_key(role="driver", store_id=int(basket["store"]))
    drives = Caller(Authorization=f"Bearer {driver}")
    assert drives.post(f"/staff/orders/{number}/picking", status=403)["code"] == "not_allowed"
    assert call.get("/staff/orders", status=401)["code"] == "sign_in"


def test_cash_at_the_door_must_be_exact(call):
    goods("milk", price=119, units=10)
    basket = ready(call, milk=2)
    placed = call.post(
        f"/baskets/{basket['id']}/orders", placing_of(basket), status=201, Idempotency_Key=a_key()
    )
    number = placed["order"]["number"]
    staff = f"/staff/orders/{number}"
    store = int(basket["store"])
    early = Caller(Authorization=f"Bearer {accounts.make_key(role='manager', store_id=store)}")
    assert early.post(f"{staff}/picking", status=409)["code"] == "before_cutoff"
    past_cutoff(Order.objects.get())
    claimed = early.post(f"{staff}/picking")
    other = Caller(Authorization=f"Bearer {accounts.make_key(role='picker', store_id=store)}")
    assert other.post(f"{staff}/picking", status=409)["code"] == "claimed"
    early.put(f"/staff/lines/{claimed['lines'][0]['id']}", {"units": 2})
    early.post(f"{staff}/packing", {"totes": {"chilled": 1}})
    paid = {"by": "cash", "amount": {"minor": 237, "currency": "EUR"}}
    refusal = early.post(f"{staff}/handover", {"paid": paid}, status=409)
    assert (refusal["code"], refusal["facts"]["due"]["minor"]) == ("amount_differs", 238)
    paid["amount"]["minor"] = 238
    done = early.post(f"{staff}/handover", {"paid": paid})
    assert (done["state"], done["payment"]["state"]) == ("handed_over", "paid_on_delivery")
