"""Claims at the desk: the facts, a decision, once, by who may."""

from __future__ import annotations

from uuid import uuid4

import pytest

from punnet.accounts import permissions
from punnet.orders.actions.claims import ClaimedLine
from punnet.orders.claims import ClaimProblem
from punnet.orders.models import OrderClaim, OrderRefund
from punnet.processes.claim_order import claim_order
from punnet.processes.hand_over import Paid, hand_over
from punnet.staff.tests.test_walk import text_of
from tests.picking import an_order, pack, pick
from tests.processes.test_claims import a_photo
from tests.words import goods, line_of, the_order

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim(settings, tmp_path):
    """Three of four at 9.00: too much to go back at once."""
    settings.MEDIA_ROOT = tmp_path
    goods("milk", price=900, units=9, name="Milk")
    order = an_order(milk=4)
    pick(order, "milk", units=4)
    pack(order)
    hand_over(order_id=order.pk, actor="staff:5", paid=Paid("card", 3600, "EUR"))
    line = ClaimedLine(line_of(order, "milk").pk, ClaimProblem.POOR, 3, "All sour")
    claim_id = claim_order(
        order_id=order.pk, lines=[line], key=str(uuid4()), actor="customer:1",
        photographs=[a_photo()],
    )  # fmt: skip
    return OrderClaim.objects.get(pk=claim_id)


def sent(claim, units="3", **fields):
    line = claim.lines.get().line_id
    return {"what": "give", f"quantity_{line}": units, "words": "We are sorry", **fields}


def test_the_facts_are_on_one_page(manager, claim):
    assert "1 claim waits" in text_of(manager.get("/staff/payments"))
    assert the_order(claim.order_id).number in text_of(manager.get("/staff/claims"))
    page = text_of(manager.get(f"/staff/claims/{claim.pk}"))
    for said in ("€27.00", "All sour", "Poor quality", "1 order handed over", "Above what goes"):
        assert said in page
    name = claim.photos.get().file
    seen = manager.get(f"/staff/claims/{claim.pk}/{name}")
    assert (seen.status_code, seen["Content-Type"]) == (200, "image/webp")


def test_a_part_is_given_and_decided_once(manager, claim):
    for _ in range(2):
        manager.post(f"/staff/claims/{claim.pk}", sent(claim, "2"))
    claim.refresh_from_db()
    assert (claim.state, claim.refund.amount_minor, claim.answer) == ("part", 1800, "We are sorry")
    assert OrderRefund.objects.count() == 1
    assert "No claim waits" in text_of(manager.get("/staff/claims"))


def test_declining_wants_words(manager, claim):
    decline = sent(claim, what="decline", words="")
    assert manager.post(f"/staff/claims/{claim.pk}", decline).status_code == 422
    manager.post(f"/staff/claims/{claim.pk}", {**decline, "words": "They were good until Friday"})
    claim.refresh_from_db()
    assert claim.state == "declined" and not OrderRefund.objects.exists()


@pytest.mark.parametrize("units", ["4", "-1", "x"])
def test_more_than_was_claimed_is_refused(manager, claim, units):
    assert manager.post(f"/staff/claims/{claim.pk}", sent(claim, units)).status_code == 422
    claim.refresh_from_db()
    assert claim.state == "open"


def test_a_role_decides_within_its_limit(manager, claim, monkeypatch):
    monkeypatch.setitem(permissions.MOST_BACK, "manager", 26)
    assert manager.post(f"/staff/claims/{claim.pk}", sent(claim)).status_code == 409
    assert not OrderRefund.objects.exists()


def test_others_decide_nothing(picker, stranger, customer, claim):
    name = claim.photos.get().file
    for who, status in ((picker, 403), (stranger, 404), (customer, 403)):
        for path in (f"/staff/claims/{claim.pk}", f"/staff/claims/{claim.pk}/{name}"):
            assert who.get(path).status_code == status
        assert who.post(f"/staff/claims/{claim.pk}", sent(claim)).status_code == status
    assert "No claim waits" in text_of(stranger.get("/staff/claims"))
