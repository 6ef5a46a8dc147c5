"""Store credit and gift cards over the API: what is set aside, what each tender did, refusals."""

from __future__ import annotations

import httpx
import pytest

from punnet.accounts import actions as accounts
from punnet.accounts.models import User
from punnet.api.schemas import told
from punnet.credits.models import GiftCard
from punnet.credits.queries import TRIES
from punnet.ops.audit import audit
from punnet.orders.models import Order
from punnet.processes.credit_desk import block_card
from tests.api.conftest import Caller, a_key, placing_of
from tests.api.test_journey import held, ready
from tests.credits import BOSS, a_card, credit, give, on_card
from tests.words import VISA, a_shop, goods, run_jobs

pytestmark = pytest.mark.django_db


def eur(minor: int) -> dict:
    return {"minor": minor, "currency": "EUR"}


@pytest.fixture
def me(call: Caller) -> Caller:
    """Somebody who signed in, with two milks' shop around."""
    goods("milk", price=200, units=40)
    sent = {"email": "ada@example.com", "password": "a-long-pass-phrase"}
    made = call.post("/_allauth/app/v1/auth/signup", sent)
    return Caller(**{"X-Session-Token": made["meta"]["session_token"]})


def rich(me: Caller, minor: int = 500) -> tuple[dict, int]:
    """Two milks of 2 € in a basket, and the customer's id, who holds so much."""
    basket = ready(me, milk=2)
    customer = accounts.customer_of(User.objects.get()).pk
    give(customer, minor)
    return basket, customer


def place(caller: Caller, basket: dict, *, status: int = 201, key: str = "", **paid: object):
    body = placing_of(basket)
    body["payment"] = {"method": "on_delivery", **paid}
    path = f"/baskets/{basket['id']}/orders"
    return caller.post(path, body, status=status, Idempotency_Key=key or a_key())


def tenders(order: dict) -> list[tuple[str, int, int, int]]:
    return [
        (each["tender"], *(each[name]["minor"] for name in ("set_aside", "charged", "refunded")))
        for each in order["payment"]["tenders"]
    ]


def test_credit_then_card_then_the_provider_and_each_says_what_it_did(me, provider):
    basket, customer = rich(me, 150)
    code = a_card(100)
    placed = place(me, basket, method="stripe", credit=eur(150), gift_card=code.lower())
    held(told.Placed, placed)
    order = placed["order"]
    assert order["totals"]["maximum"] == eur(400)
    assert tenders(order)[:2] == [("store_credit", 150, 0, 0), ("gift_card", 100, 0, 0)]
    assert (credit(customer), on_card(code)) == (0, 0)
    paid = httpx.post(order["payment"]["action"]["url"], data={"card_number": VISA})
    assert paid.status_code == 303 and provider.ledger()[0]["authorised"] == 150
    run_jobs("processes.follow_attempt")
    order = held(told.Order, me.get(f"/orders/{order['number']}"))
    assert (order["state"], order["payment"]["authorised"]) == ("placed", eur(150))
    assert tenders(order)[2] == ("stripe", 150, 0, 0) and audit() == []


def test_credit_alone_is_placed_at_once_and_cancelling_gives_it_back(me):
    basket, customer = rich(me)
    order = place(me, basket, method="credit", credit=eur(400))["order"]
    assert (order["state"], order["payment"]["method"]) == ("placed", "credit")
    assert order["payment"]["action"] is None and tenders(order) == [("store_credit", 400, 0, 0)]
    gone = me.post(f"/orders/{order['number']}/cancellation")
    assert (gone["state"], tenders(gone)) == ("cancelled", [("store_credit", 0, 0, 0)])
    assert credit(customer) == 500 and audit() == []


def test_the_same_key_sets_aside_once_and_another_body_is_another_request(me):
    basket, customer = rich(me)
    key = a_key()
    first = place(me, basket, key=key, credit=eur(100))
    assert place(me, basket, key=key, credit=eur(100)) == first
    assert me.last["Idempotent-Replay"] == "true" and credit(customer) == 400
    other = place(me, basket, key=key, credit=eur(200), status=422)
    assert other["code"] == "key_reused" and credit(customer) == 400


@pytest.mark.parametrize(
    ("paid", "status", "code"),
    [
        ({"credit": eur(501)}, 409, "credit_short"),
        ({"credit": eur(-1)}, 422, "invalid"),
        ({"credit": {"minor": 1.5, "currency": "EUR"}}, 422, "invalid"),
        ({"credit": {"minor": 100, "currency": "SEK"}}, 422, "invalid"),
        ({"credit": 100}, 422, "invalid"),
        ({"gift_card": 7}, 422, "invalid"),
        ({"gift_card": "x" * 41}, 422, "invalid"),
        ({"gift_card": "0000-0000-0000-0000"}, 409, "gift_card_unknown"),
        ({"method": "credit"}, 409, "payment_unfit"),
        ({"method": "credit", "credit": eur(399)}, 409, "payment_unfit"),
    ],
)
def test_each_refusal_has_its_code_and_holds_nothing(me, paid, status, code):
    basket, customer = rich(me)
    refusal = place(me, basket, status=status, **paid)
    assert (refusal["code"], bool(refusal["detail"])) == (code, True)
    if code == "credit_short":
        assert refusal["facts"] == {"available": eur(500)}
    assert credit(customer) == 500 and not Order.objects.exists()
    assert me.get(f"/baskets/{basket['id']}")["state"] == "open"


def test_a_blocked_card_is_told_as_none(me):
    basket, code = ready(me, milk=2), a_card(400)
    block_card(card_id=GiftCard.objects.get().pk, why="Lost", actor=BOSS)
    assert place(me, basket, gift_card=code, status=409)["code"] == "gift_card_unknown"
    assert on_card(code) == 400


def test_credit_is_for_who_is_signed_in(call, me):
    rich(me)
    refusal = place(call, ready(call, milk=2), credit=eur(100), status=409)
    assert (refusal["code"], refusal["facts"]) == ("credit_short", {"available": eur(0)})


def test_codes_are_limited_by_address(me, limited):
    basket = ready(me, milk=2)
    for n in range(TRIES):
        place(me, basket, gift_card=f"{n:016}", status=409)
    refusal = place(me, basket, gift_card=a_card(400), status=429)
    assert refusal["code"] == "rate_limited"


def test_another_way_to_pay_takes_no_more_credit(me, provider):
    """Of an order that waits to be paid, only what credit left is paid another way."""
    basket, customer = rich(me)
    number = place(me, basket, method="stripe", credit=eur(100))["order"]["number"]
    sent = {"method": "on_delivery", "credit": eur(400)}
    paid = me.post(f"/orders/{number}/payments", sent, status=201, Idempotency_Key=a_key())
    assert (paid["order"]["payment"]["due"], credit(customer)) == (eur(300), 400)
    assert audit() == []


# --- what there is


def test_what_one_holds_and_why(call, me):
    basket, customer = rich(me, 500)
    store = basket["store"] if isinstance(basket["store"], str) else basket["store"]["id"]
    number = place(me, basket, credit=eur(100))["order"]["number"]
    me.post(f"/orders/{number}/cancellation")
    seen = held(told.Credit, me.get(f"/me/credit?store={store}"))
    assert seen["held"] == eur(500)
    assert [(each["kind"], each["amount"]["minor"], each["order"]) for each in seen["changes"]] == [
        ("not_needed", 100, number), ("set_aside", -100, number), ("given", 500, None),
    ]  # fmt: skip
    assert seen["changes"][-1]["words"] == "Sorry for the eggs"
    assert call.get(f"/me/credit?store={store}", status=401)["code"] == "sign_in"
    assert me.get("/me/credit?store=0", status=404)["code"] == "not_found"
    assert customer


def test_what_is_on_a_card_is_told_to_who_has_its_code(call, me, limited):
    store, code = str(a_shop()), a_card(1250)
    asked = {"store": store, "code": code.lower()}
    seen = held(told.GiftCard, call.post("/gift-cards/balance", asked))
    assert (seen["last4"], seen["balance"]) == (code[-4:], eur(1250))
    for n in range(TRIES - 1):
        sent = {"store": store, "code": f"{n:016}"}
        assert call.post("/gift-cards/balance", sent, status=409)["code"] == "gift_card_unknown"
    assert call.post("/gift-cards/balance", asked, status=429)["code"] == "rate_limited"
