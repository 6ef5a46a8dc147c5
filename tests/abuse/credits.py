"""Attempts by store credit and gift cards: more than there is, another's, twice, blocked, ended."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

from punnet.credits.models import GiftCard
from punnet.foundation import clock
from punnet.foundation.errors import Refused
from punnet.orders.models import Order
from punnet.orders.parts_back import Part
from punnet.processes.credit_desk import block_card
from punnet.processes.give_back import give_goodwill, give_part
from punnet.processes.hand_over import hand_over
from punnet.processes.pick_order import claim_order
from tests import words
from tests.abuse.ground import Ground, attempt, attempts
from tests.credits import BOSS, credit, on_card
from tests.picking import PAULA, pack, pick

CHEESE = 1290
NO_AMOUNTS = (-1, -CHEESE, 1.5, "100", "1e3", True, None, [100], {"minor": 100}, 10**13)
MORE = (501, 1290, 10**9)


def _wish(g: Ground, basket: dict[str, Any], **paid: Any) -> dict[str, Any]:
    return {**g.wish(basket), "payment": {"method": "on_delivery", **paid}}


def _eur(minor: Any, currency: Any = "EUR") -> dict[str, Any]:
    return {"minor": minor, "currency": currency}


@attempts("credit of", NO_AMOUNTS)
def no_amount(g: Ground, minor: Any) -> None:
    mine = g.customer(credit=5000)
    basket = g.basket(cheese=1)
    assert g.not_placed(basket, _wish(g, basket, credit=_eur(minor)), **mine) == "invalid"


@attempts("more credit than there is:", MORE)
def more_than_there_is(g: Ground, minor: int) -> None:
    mine = g.customer(credit=500)
    basket = g.basket(cheese=1)
    assert g.not_placed(basket, _wish(g, basket, credit=_eur(minor)), **mine) == "credit_short"


@attempts("credit in", ("SEK", "USD", "eur", "", None))
def other_currency(g: Ground, currency: Any) -> None:
    mine = g.customer(credit=5000)
    basket = g.basket(cheese=1)
    g.not_placed(basket, _wish(g, basket, credit=_eur(100, currency)), **mine)


@attempts("the credit of another, by", ("a guest", "somebody else", "a guest's word for it"))
def of_another(g: Ground, who: str) -> None:
    theirs = g.customer("rich", credit=5000)
    basket = g.basket(cheese=1)
    g.done("GET", f"/baskets/{basket['id']}", **theirs)
    mine = g.customer("eve") if who == "somebody else" else {}
    wish = _wish(g, basket, credit=_eur(CHEESE))
    if who == "a guest's word for it":
        holder = next(iter(g.given))
        wish |= {"customer_id": holder, "customer": holder, "contact": {
            **wish["contact"], "email": "rich@example.com"}}  # fmt: skip
    assert g.not_placed(basket, wish, **mine) == "credit_short"


@attempts("all of it by credit, with", (0, 1, CHEESE - 1))
def not_all_of_it(g: Ground, minor: int) -> None:
    """`credit` is a way to pay only where it pays all."""
    mine = g.customer(credit=5000)
    basket = g.basket(cheese=1)
    paid = {"method": "credit", "credit": _eur(minor)}
    assert g.not_placed(basket, _wish(g, basket, **paid), **mine) == "payment_unfit"


@attempts("credit spent twice, by", ("two baskets", "the same key", "another way to pay"))
def spent_twice(g: Ground, how: str) -> None:
    mine = g.customer(credit=CHEESE)
    one = g.basket(cheese=1)
    wish, key = _wish(g, one, method="credit", credit=_eur(CHEESE)), str(uuid4())
    assert g.place(one, wish, key=key, **mine).status_code == 201
    if how == "the same key":
        again = g.place(one, wish, key=key, **mine)
        assert again.status_code == 201 and Order.objects.count() == 1
        return
    two = g.basket(cheese=1)
    method = "stripe" if how == "another way to pay" else "credit"
    paid = _wish(g, two, method=method, credit=_eur(CHEESE))
    assert g.not_placed(two, paid, **mine) == "credit_short"


GUESSES = ("0000-0000-0000-0000", "x" * 16, "%" * 16, "_" * 16, "'; DROP TABLE x--", "\u0000" * 16,
           "１２３４１２３４１２３４１２３４", "0" * 40)  # fmt: skip


@attempts("a gift card called", GUESSES)
def guess(g: Ground, code: str) -> None:
    g.card(2000)
    basket = g.basket(cheese=1)
    said = g.not_placed(basket, _wish(g, basket, gift_card=code))
    assert said == ("invalid" if "\u0000" in code else "gift_card_unknown")


@attempts("a gift card that is", (7, True, ["x"], {"code": "x"}, "x" * 41))
def no_code(g: Ground, code: Any) -> None:
    basket = g.basket(cheese=1)
    assert g.not_placed(basket, _wish(g, basket, gift_card=code)) == "invalid"


@attempt("two codes in one")
def two_codes(g: Ground) -> None:
    codes = g.card(700)[:16] + "," + g.card(700)
    basket = g.basket(cheese=1)
    assert g.not_placed(basket, _wish(g, basket, gift_card=codes)) == "gift_card_unknown"


@attempts("a gift card after it", ("was emptied", "was blocked", "ended"))
def over(g: Ground, what: str) -> None:
    today = clock.local("Europe/Helsinki").date()
    ended = today.replace(year=today.year - 3, day=min(today.day, 28)) - timedelta(days=1)
    code = g.card(CHEESE, **({"on": ended} if what == "ended" else {}))
    said = {"was emptied": "gift_card_empty", "was blocked": "gift_card_unknown",
            "ended": "gift_card_expired"}[what]  # fmt: skip
    if what == "was emptied":
        g.place(one := g.basket(cheese=1), _wish(g, one, gift_card=code))
        assert on_card(code) == 0
    if what == "was blocked":
        block_card(card_id=GiftCard.objects.get().pk, why="Lost", actor=BOSS)
    basket = g.basket(cheese=1)
    for spelling in (code, code.lower(), f" {code} ", "-".join(code)):
        assert g.not_placed(basket, _wish(g, basket, gift_card=spelling)) == said


@attempt("a gift card of another currency")
def foreign_card(g: Ground) -> None:
    code = g.card(2000)
    GiftCard.objects.update(currency="SEK")
    basket = g.basket(cheese=1)
    assert g.not_placed(basket, _wish(g, basket, gift_card=code)) == "gift_card_unknown"
    GiftCard.objects.update(currency="EUR")


@attempts("a card blocked and the order cancelled: it is", ("spent again", "given back twice"))
def back_to_a_blocked_card(g: Ground, how: str) -> None:
    code = g.card(CHEESE)
    one = g.basket(cheese=1)
    placed = g.done("POST", f"/baskets/{one['id']}/orders", _wish(g, one, gift_card=code),
                    Idempotency_Key=str(uuid4()))  # fmt: skip
    block_card(card_id=GiftCard.objects.get().pk, why="Lost", actor=BOSS)
    bearer = {"Authorization": f"Bearer {placed['access_token']}"}
    for _ in range(2):
        g.send("POST", f"/orders/{placed['order']['number']}/cancellation", **bearer)
    assert on_card(code) == CHEESE
    if how == "spent again":
        basket = g.basket(cheese=1)
        assert g.not_placed(basket, _wish(g, basket, gift_card=code)) == "gift_card_unknown"


@attempts("another way to pay, with", ("more credit", "the card again", "credit below zero"))
def paid_another_way(g: Ground, how: str) -> None:
    """Of an order that waits for the bank only what credit left is paid anew, and all of that."""
    mine, code = g.customer(credit=5000), g.card(100)
    basket = g.basket(cheese=1)
    wish = _wish(g, basket, method="stripe", credit=_eur(290), gift_card=code)
    number = g.done("POST", f"/baskets/{basket['id']}/orders", wish,
                    Idempotency_Key=str(uuid4()), **mine)["order"]["number"]  # fmt: skip
    more = {
        "more credit": {"credit": _eur(900)},
        "the card again": {"gift_card": code},
        "credit below zero": {"credit": _eur(-900)},
    }[how]
    sent = {"method": "on_delivery", **more}
    answer = g.send("POST", f"/orders/{number}/payments", sent, **mine)
    if answer.status_code == 201:
        assert Order.objects.get().payment.maximum_minor == CHEESE - 390


@attempts("goods back of an order by credit:", ("each twice", "and goodwill", "with one key"))
def back_twice(g: Ground, how: str) -> None:
    """No more comes back than was paid, whichever way it is asked for."""
    mine = g.customer(credit=2 * CHEESE)
    basket = g.basket(cheese=2)
    g.done("POST", f"/baskets/{basket['id']}/orders",
           _wish(g, basket, method="credit", credit=_eur(2 * CHEESE)),
           Idempotency_Key=str(uuid4()), **mine)  # fmt: skip
    order = _delivered()
    line, key = words.line_of(order, "cheese").pk, uuid4()
    for _ in range(3):
        _tried(give_part, order, parts=[Part(line, 1)],
               key=key if how == "with one key" else uuid4())  # fmt: skip
    if how == "and goodwill":
        _tried(give_goodwill, order, amount_minor=1, key=uuid4())
    back = CHEESE if how == "with one key" else 2 * CHEESE
    assert credit(order.customer_id) == back
    clock.reset()


def _delivered() -> Order:
    order = Order.objects.get()
    words.past_cutoff(order)
    claim_order(order_id=order.pk, picker=PAULA)
    pick(order, "cheese", units=2)
    pack(order)
    hand_over(order_id=order.pk, actor=BOSS)
    return words.the_order(order.pk)


def _tried(give: Callable[..., int], order: Order, **what: Any) -> None:
    try:
        give(order_id=order.pk, reason="poor", actor=BOSS, **what)
    except Refused:
        return
