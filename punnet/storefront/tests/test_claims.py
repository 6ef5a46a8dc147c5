"""Something was wrong: claimed on the order's page without scripts, seen by its owner alone."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from punnet.foundation import clock
from punnet.orders.models import Order, OrderClaim
from punnet.processes.hand_over import Paid, hand_over
from punnet.processes.pick_order import claim_order as claim
from tests.picking import pack, pick
from tests.processes.test_claims import a_photo
from tests.words import line_of, past_cutoff


@pytest.fixture(autouse=True)
def own_files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def delivered(shopper):
    """(shopper, order) of two cartons, collected and paid."""
    shopper.set("milk", 2)
    shopper.collect()
    shopper.order()
    order = Order.objects.get()
    past_cutoff(order)
    claim(order_id=order.pk, picker="staff:1")
    pick(order, "milk", units=2)
    pack(order)
    hand_over(order_id=order.pk, actor="staff:5", paid=Paid("card", 238, "EUR"))
    return shopper, Order.objects.get()


def form(order, **fields):
    line = line_of(order, "milk").pk
    sent = {"key": uuid4(), "problem_LINE": "damaged", "quantity_LINE": "1", "note_LINE": "Leaks"}
    return {name.replace("LINE", str(line)): text for name, text in {**sent, **fields}.items()}


def test_the_order_leads_to_the_claim_and_shows_what_came_of_it(delivered):
    shopper, order = delivered
    page = shopper.page(f"/orders/{order.number}")
    assert f"/orders/{order.number}/claim" in page
    assert "Poor quality" in shopper.page(f"/orders/{order.number}/claim")
    photo = SimpleUploadedFile("milk.jpg", a_photo(), "image/jpeg")
    answer = shopper.web.post(f"/orders/{order.number}/claim", form(order, photos=photo))
    assert answer.headers["Location"] == f"/orders/{order.number}"
    page = shopper.page(f"/orders/{order.number}")
    assert "Given back" in page and "Leaks" in page and "By bank transfer" in page
    address = re.search(rf"/orders/{order.number}/claims/[0-9a-f]+\.webp", page)[0]
    seen = shopper.web.get(address)
    assert (seen.status_code, seen["Content-Type"]) == (200, "image/webp")


def test_only_the_owner_sees_photos_and_claims(delivered, stranger):
    shopper, order = delivered
    photo = SimpleUploadedFile("milk.jpg", a_photo(), "image/jpeg")
    shopper.web.post(f"/orders/{order.number}/claim", form(order, photos=photo))
    name = OrderClaim.objects.get().photos.get().file
    assert stranger.web.get(f"/orders/{order.number}/claims/{name}").status_code == 404
    claims = OrderClaim.objects.count()
    for answer in (
        stranger.web.get(f"/orders/{order.number}/claim"),
        stranger.web.post(f"/orders/{order.number}/claim", form(order)),
        stranger.web.post("/orders/EK00000W00/claim", form(order)),  # no such order: as another's
    ):
        assert answer.status_code == 302 and answer["Location"].startswith("/account/login/")
    assert OrderClaim.objects.count() == claims
    assert shopper.web.get(f"/orders/{order.number}/claims/{'a' * 40}.webp").status_code == 404


@pytest.mark.parametrize(
    "wrong",
    [
        {"problem_LINE": ""},
        {"problem_LINE": "ugly"},
        {"quantity_LINE": "3"},
        {"quantity_LINE": "0"},
        {"quantity_LINE": "-1"},
        {"quantity_LINE": "1.5"},
        {"key": "x"},
        {"note_LINE": "x" * 301},
        {"photos": SimpleUploadedFile("x.svg", b"<svg onload=alert(1)>", "image/svg+xml")},
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(delivered, wrong):
    shopper, order = delivered
    answer = shopper.web.post(f"/orders/{order.number}/claim", form(order, **wrong))
    assert answer.status_code in (409, 422) and not OrderClaim.objects.exists()
    if "note_LINE" not in wrong:
        assert "Leaks" in answer.content.decode()


def test_sent_twice_it_is_one_claim(delivered):
    shopper, order = delivered
    sent = form(order)
    for _ in range(2):
        shopper.web.post(f"/orders/{order.number}/claim", sent)
    assert OrderClaim.objects.count() == 1


def test_after_its_days_there_is_no_form(delivered):
    shopper, order = delivered
    clock.forward(days=15)
    assert f"/orders/{order.number}/claim" not in shopper.page(f"/orders/{order.number}")
    answer = shopper.web.get(f"/orders/{order.number}/claim")
    assert answer.headers["Location"] == f"/orders/{order.number}"
