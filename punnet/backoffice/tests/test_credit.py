"""Credit and gift cards at the desk: given with a reason, issued once, blocked, by who may."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest

from punnet.backoffice.tests.test_desk import desk
from punnet.credits.models import CreditGrant, GiftCard
from punnet.events.models import Event
from punnet.stores.tests.factories import a_store
from tests.credits import a_card, a_customer, credit, on_card
from tests.words import a_basket, goods, place

pytestmark = pytest.mark.django_db
CREDIT, CARDS = "/admin/credit", "/admin/gift-cards"


@pytest.fixture(autouse=True)
def store() -> int:
    return a_store()


def grant(client, store: int, **changes: str):
    sent = {
        "key": str(uuid4()), "store": str(store), "way": "give", "amount": "5.00",
        "reason": "apology", "words": "Sorry for the eggs",
    }  # fmt: skip
    return client.post(f"{CREDIT}?email=ada@example.com", {**sent, **changes})


def test_a_manager_gives_and_takes_credit_with_words(store):
    customer, client = a_customer("ada@example.com"), desk("manager", store)
    key = str(uuid4())
    for _ in range(2):  # the same form, sent twice
        assert grant(client, store, key=key).status_code == 302
    assert grant(client, store, way="take", amount="1.50").status_code == 302
    assert credit(customer) == 350 and CreditGrant.objects.count() == 2
    page = client.get(f"{CREDIT}?email=ADA@example.com").content.decode()
    assert "3.50" in page and "Sorry for the eggs" in page
    assert Event.objects.filter(kind="credit_given").count() == 2


def test_what_cannot_be_given_is_said_and_changes_nothing(store):
    customer, client = a_customer("ada@example.com"), desk("owner")
    assert grant(client, store, amount="nothing").status_code == 422
    assert grant(client, store, amount="0").status_code == 422
    assert grant(client, store, words="").status_code == 422
    grant(client, store, way="take", amount="1.00")
    assert credit(customer) == 0 and not CreditGrant.objects.exists()


def test_a_picker_and_a_stranger_give_nothing(store):
    customer = a_customer("ada@example.com")
    for client in (desk("picker", store), desk("manager", a_store("there"))):
        grant(client, store)
    assert credit(customer) == 0


def test_an_order_finds_whose_credit_it_is_and_another_stores_finds_nobody(store):
    customer = a_customer("ada@example.com")
    goods("milk", units=9)
    mine = place(a_basket(milk=1), customer_id=customer)
    guests = place(a_basket(milk=1))
    client = desk("manager", store)
    page = client.get(f"{CREDIT}?order={mine.number.lower()}").content.decode()
    assert "Ada" in page and 'name="words"' in page
    sent = {"key": str(uuid4()), "store": str(store), "way": "give", "amount": "5",
            "reason": "apology", "words": "Sorry"}  # fmt: skip
    client.post(f"{CREDIT}?order={mine.number}", sent)
    assert credit(customer) == 500
    there = desk("manager", a_store("there"), name="Maija")
    for who, number in ((client, guests.number), (client, "NOSUCH"), (there, mine.number)):
        assert 'name="words"' not in who.get(f"{CREDIT}?order={number}").content.decode()


def issue(client, store: int, **changes: str):
    sent = {
        "batch": str(uuid4()), "store": str(store), "amount": "20", "count": "3",
        "paid_by": "transfer", "note": "Christmas",
    }  # fmt: skip
    return client.post(CARDS, {**sent, **changes})


def test_cards_are_issued_and_their_codes_shown_once(store):
    client, batch = desk("manager", store), str(uuid4())
    page = issue(client, store, batch=batch).content.decode()
    codes = re.findall(r"[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}", page)
    assert len(set(codes)) == 3 and all(on_card(code) == 2000 for code in codes)
    again = issue(client, store, batch=batch)
    assert again.status_code == 302 and GiftCard.objects.count() == 3
    listed = client.get(CARDS).content.decode()
    assert f"…{codes[0][-4:]}" in listed and not any(code in listed for code in codes)
    stored = str(list(GiftCard.objects.values()))
    assert not any(code.replace("-", "") in stored for code in codes)


@pytest.mark.parametrize(
    "wrong", [{"amount": "-5"}, {"amount": "x"}, {"count": "0"}, {"count": "201"}]
)
def test_what_is_no_issue_issues_nothing(store, wrong):
    assert issue(desk(), store, **wrong).status_code == 422
    assert not GiftCard.objects.exists()


def test_a_card_is_blocked_and_let_go_by_its_own_store(store):
    a_card(2000)
    card = GiftCard.objects.get()
    address = f"{CARDS}/{card.pk}/block"
    assert desk("manager", a_store("there")).post(address, {"why": "Mine"}).status_code == 404
    client = desk("manager", store, name="Maija")
    client.post(address, {"why": ""})
    card.refresh_from_db()
    assert card.state == "active"
    client.post(address, {"why": "Lost in the post"})
    card.refresh_from_db()
    assert (card.state, card.blocked_why) == ("blocked", "Lost in the post")
    assert "Lost in the post" in client.get(CARDS).content.decode()
    client.post(address, {"unblock": "yes"})
    card.refresh_from_db()
    assert card.state == "active"
    kinds = Event.objects.filter(subject=f"card:{card.pk}").values_list("kind", flat=True)
    assert sorted(kinds) == ["gift_card_blocked", "gift_card_issued", "gift_card_unblocked"]
