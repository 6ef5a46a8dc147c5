"""Attempts after a chargeback: the customer's bank has the money, and the shop is asked as well."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from punnet.backoffice.tests.test_desk import desk as signed_in
from punnet.orders.models import OrderRefund
from punnet.processes import disputes
from punnet.settlement.models import Dispute
from punnet.stores.tests.factories import a_store
from tests.abuse.bought import Bought, charged_back, delivered, desk, packed, placed
from tests.abuse.ground import REFUSED, Ground, attempt, attempts
from tests.abuse.payments import sent_by_stripe
from tests.words import run_jobs

PAID = 3 * 1290


def _claim(bought: Bought, units: int = 1, problem: str = "poor") -> int:
    line = {"line": str(bought.line("cheese").pk), "problem": problem, "units": units}
    path = f"/orders/{bought.number}/claims"
    more = {"Idempotency_Key": str(uuid4()), **bought.bearer}
    return bought.g.send("POST", path, {"lines": [line]}, **more).status_code


def _desk_gives(bought: Bought, **form: str) -> int:
    sent = {"reason": "poor", "key": str(uuid4()), **form}
    page = desk(bought.g).post(f"/staff/orders/{bought.number}/back", sent)
    return page.status_code


def _part(bought: Bought) -> int:
    return _desk_gives(bought, **{f"quantity_{bought.line('cheese').pk}": "1"})


def _lowered(bought: Bought) -> int:
    return _desk_gives(bought, **{f"minor_{bought.line('cheese').pk}": "5.00"})


def _goodwill(bought: Bought) -> int:
    return _desk_gives(bought, what="goodwill", amount="5.00")


def _cancelled(bought: Bought) -> int:
    path = f"/orders/{bought.number}/cancellation"
    return bought.g.send("POST", path, **bought.bearer).status_code


def _cancelled_by_staff(bought: Bought) -> int:
    page = desk(bought.g).post(f"/staff/orders/{bought.number}/cancel", {"reason": "store"})
    return page.status_code


def _brought_back(bought: Bought) -> int:
    path = f"/staff/orders/{bought.number}/return"
    key = bought.g.key_of("manager")
    return bought.g.send("POST", path, {"reason": "refused"}, **key).status_code


def _amended(bought: Bought) -> int:
    body = {"lines": [{"sku": "cheese", "units": 1}],
            "agreed": {"maximum": {"minor": 1290, "currency": "EUR"}}}  # fmt: skip
    more = {"Idempotency_Key": str(uuid4()), **bought.bearer}
    return bought.g.send("POST", f"/orders/{bought.number}/amendments", body, **more).status_code


def _paid_anew(bought: Bought) -> int:
    path, body = f"/orders/{bought.number}/payments", {"method": "on_delivery"}
    more = {"Idempotency_Key": str(uuid4()), **bought.bearer}
    return bought.g.send("POST", path, body, **more).status_code


WAYS = {
    "a claim over the API": _claim, "a part at the desk": _part,
    "a lower price at the desk": _lowered, "goodwill at the desk": _goodwill,
    "cancelling over the API": _cancelled, "cancelling at the desk": _cancelled_by_staff,
    "bringing it back": _brought_back, "changing the order": _amended,
    "paying anew at the door": _paid_anew,
}  # fmt: skip


@attempts("money back after a chargeback, by", WAYS)
def known(g: Ground, way: str) -> None:
    bought = delivered(g, cheese=3)
    charged_back(bought)
    assert WAYS[way](bought) in (302, *REFUSED)
    _nothing_went(bought)


@attempts("money back after a chargeback that is lost, by", WAYS)
def lost(g: Ground, way: str) -> None:
    bought = delivered(g, cheese=3)
    dispute = charged_back(bought)
    _decided(bought, dispute, "lost")
    WAYS[way](bought)
    _nothing_went(bought)


@attempts("money back after a chargeback that nobody told us of, by", WAYS)
def unknown(g: Ground, way: str) -> None:
    """The provider refuses; when we hear of it, no button brings it back."""
    bought = delivered(g, cheese=3)
    dispute = charged_back(bought, known=False)
    WAYS[way](bought)
    run_jobs("processes.perform_call", patient=True)
    assert bought.moved() == 0
    assert disputes.look_at("stripe", dispute)
    manager = desk(g)
    for again in ("refund", "by-transfer"):
        manager.post(f"/staff/orders/{bought.number}/{again}")
    assert bought.moved() == 0 and not OrderRefund.objects.filter(state="done").exists()


@attempts("a chargeback after money went back, by", ("a claim over the API", "a part at the desk",
                                                     "goodwill at the desk"))  # fmt: skip
def afterwards(g: Ground, way: str) -> None:
    """The bank takes all of it although a part went back: the shop's books say that the customer
    owes it, and nothing more goes."""
    bought = delivered(g, cheese=3)
    WAYS[way](bought)
    run_jobs("processes.perform_call", patient=True)
    went = PAID - bought.moved()
    assert went > 0
    charged_back(bought)
    for other in WAYS.values():
        other(bought)
    assert bought.moved() == -went
    assert Dispute.objects.get().taken_minor == PAID


@attempts("a large claim that waits, decided after a chargeback by", ("all of it", "a part"))
def waiting(g: Ground, how: str) -> None:
    bought = delivered(g, cheese=3)
    assert _claim(bought, units=3) == 201
    charged_back(bought)
    [claim] = bought.order.claims.all()
    given = {f"quantity_{bought.line('cheese').pk}": "3" if how == "all of it" else "1"}
    page = desk(g, "owner").post(f"/staff/claims/{claim.pk}", given)
    assert page.status_code in REFUSED
    claim.refresh_from_db()
    assert claim.state == "open"
    _nothing_went(bought)


@attempts("a message that the chargeback is", ("won, which is open", "won, which is lost",
                                               "of nobody, won"))  # fmt: skip
def said_won(g: Ground, what: str) -> None:
    """Signed by the provider's own secret, and not believed."""
    bought = delivered(g, cheese=3)
    dispute = charged_back(bought)
    if what == "won, which is lost":
        _decided(bought, dispute, "lost")
    name = "dp_nobodys" if "nobody" in what else dispute
    thing = {"id": name, "object": "dispute", "status": "won", "payment_intent": bought.charge(),
             "amount": PAID, "currency": "eur"}  # fmt: skip
    assert sent_by_stripe(g, "charge.dispute.closed", thing) == 200
    run_jobs("processes.look_at_dispute", patient=True)
    assert Dispute.objects.get().state != "won"
    assert _claim(bought) in REFUSED
    _nothing_went(bought)


@attempts("a chargeback won by the shop, then back by", ("two claims of all", "claim and part"))
def won(g: Ground, how: str) -> None:
    """What was paid may go back, once."""
    bought = delivered(g, cheese=3)
    _decided(bought, charged_back(bought), "won")
    first, second = (_claim, _claim) if how == "two claims of all" else (_claim, _part)
    for _ in range(3):
        first(bought)
        second(bought)
    run_jobs("processes.perform_call", patient=True)
    assert 0 <= bought.moved() <= PAID


@attempts("writing off what the bank took, by", ("the customer", "a picker", "another store",
                                                 "a manager before it is lost"))  # fmt: skip
def written_off(g: Ground, who: str) -> None:
    bought = delivered(g, cheese=3)
    charged_back(bought)
    path = f"/admin/disputes/{Dispute.objects.get().pk}/write-off"
    clients = {"the customer": g.browser(milk=1).web, "a picker": desk(g, "picker"),
               "another store": signed_in("manager", a_store(slug="there"), "eve"),
               "a manager before it is lost": desk(g)}  # fmt: skip
    clients[who].post(path, {"reason": "mine"})
    assert Dispute.objects.get().written_off_minor == 0
    _nothing_went(bought)


@attempt("a chargeback of an order that is packed and comes back")
def comes_back(g: Ground) -> None:
    """The goods are the shop's again, the bank has the money, and the shop pays none besides."""
    bought = packed(g, cheese=3)
    charged_back(bought)
    assert _brought_back(bought) == 200
    run_jobs("processes.perform_call", patient=True)
    assert bought.moved() == 0 and bought.order.state == "returned"


@attempt("a chargeback of one order, the refund of another of the same customer")
def other_order(g: Ground) -> None:
    """Only what was charged back is stopped, and only as much goes back as was paid for it."""
    other, theirs = placed(g, "stripe", milk=2), delivered(g, cheese=3)
    charged_back(theirs)
    line = {"line": str(theirs.line("cheese").pk), "problem": "poor", "units": 1}
    g.refused("POST", f"/orders/{other.number}/claims", {"lines": [line]}, **other.bearer)
    _nothing_went(theirs)


def _decided(bought: Bought, dispute: str, outcome: str) -> None:
    bought.g.provider.control("POST", "disputes/close", dispute=dispute, outcome=outcome)
    assert disputes.look_at("stripe", dispute)


def _nothing_went(bought: Bought) -> None:
    """The bank has all of it, and the shop gave nothing besides."""
    run_jobs("processes.perform_call", patient=True)
    assert bought.moved() == 0
    assert bought.order.state == "handed_over"
    assert not OrderRefund.objects.exists(), list[Any](OrderRefund.objects.values())
