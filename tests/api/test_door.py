"""Refused goods and empties, over the API."""

from __future__ import annotations

import pytest

from punnet.accounts import actions as accounts
from punnet.catalogue import actions as catalogue
from punnet.catalogue.actions import DepositRateDetails
from punnet.foundation import clock
from punnet.ops.audit import audit
from tests.api.conftest import Caller
from tests.picking import an_order, pack, pick
from tests.words import a_shop, goods, line_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def packed():
    catalogue.put_deposit_rates(
        [DepositRateDetails("FI", "can", 15, "EUR", clock.now().date().replace(year=2020, day=1))]
    )
    goods("milk", price=200, units=9)
    order = an_order(milk=3)
    pick(order, "milk", units=3)
    pack(order)
    return order


@pytest.fixture
def driver():
    return Caller(Authorization=f"Bearer {accounts.make_key(role='driver', store_id=a_shop())}")


def money(minor, currency="EUR"):
    return {"minor": minor, "currency": currency}


def test_what_is_refused_and_empties_come_off_the_sum(driver, packed):
    body = {
        "refused": [{"line": str(line_of(packed, "milk").pk), "units": 1}],
        "containers": [{"deposit": money(15), "count": 4}],
        "paid": {"by": "card", "amount": money(600)},
    }
    path = f"/staff/orders/{packed.number}/handover"
    refusal = driver.post(path, body, status=409)
    assert (refusal["code"], refusal["facts"]["due"]["minor"]) == ("amount_differs", 340)
    body["paid"]["amount"]["minor"] = 340
    done = driver.post(path, body)
    assert (done["state"], done["payment"]["state"]) == ("handed_over", "paid_on_delivery")
    assert driver.post(path, body)["state"] == "handed_over" and audit() == []


@pytest.mark.parametrize(
    ("changes", "status", "code"),
    [
        ({"refused": [{"line": "1x", "units": 1}]}, 422, "invalid"),
        ({"refused": [{"line": "999999999", "all": True}]}, 422, "invalid"),
        ({"refused": [{"line": "LINE"}]}, 422, "invalid"),
        ({"refused": [{"line": "LINE", "grams": 5}]}, 422, "invalid"),
        ({"refused": [{"line": "LINE", "units": -1}]}, 422, "invalid"),
        ({"refused": [{"line": "LINE", "units": 0.5}]}, 422, "invalid"),
        ({"refused": [{"line": "LINE", "units": 4}]}, 409, "more_than_left"),
        ({"refused": [{"line": "LINE", "all": True}]}, 409, "everything_refused"),
        ({"containers": [{"deposit": money(15, "SEK"), "count": 1}]}, 422, "invalid"),
        ({"containers": [{"deposit": money(99), "count": 1}]}, 422, "invalid"),
        ({"containers": [{"deposit": money(15), "count": -1}]}, 422, "invalid"),
        ({"containers": [{"deposit": money(15), "count": 41}]}, 409, "above_limit"),
    ],
)
def test_what_cannot_be_is_said(driver, packed, changes, status, code):
    for each in changes.get("refused", []):
        each["line"] = each["line"].replace("LINE", str(line_of(packed, "milk").pk))
    body = {"paid": {"by": "card", "amount": money(600)}, **changes}
    path = f"/staff/orders/{packed.number}/handover"
    assert driver.post(path, body, status=status)["code"] == code
    assert line_of(packed, "milk").back == 0
