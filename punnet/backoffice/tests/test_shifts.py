"""Shifts at the desk: a manager sees bags, differences and cash that no shift counts."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from punnet.backoffice.tests.test_desk import desk
from punnet.ledger import queries as books
from punnet.processes.cash_shift import close_shift, open_shift
from punnet.processes.hand_over import Paid, hand_over
from punnet.stores.tests.factories import a_store
from punnet.tills.models import Shift
from tests.processes.test_handing_over import DRIVER, packed
from tests.words import a_shop

pytestmark = pytest.mark.django_db
PAGE = "/admin/shifts"


@pytest.fixture
def short() -> int:
    """A shift that was closed with less than there should be."""
    shift = open_shift(store_id=a_shop(), holder=DRIVER, place="road", float_minor=5000)
    hand_over(order_id=packed().pk, actor=DRIVER, paid=Paid("cash", 240, "EUR"))
    close_shift(shift_id=shift, counted_minor=5140, reason="a note is torn", actor=DRIVER)
    return shift


def test_a_manager_sees_a_difference_until_it_is_looked_into(short):
    manager = desk("manager", a_shop())
    assert "<b>1</b> Cash differences" in manager.get("/admin/").content.decode()
    page = manager.get(PAGE).content.decode()
    for told in ("€50.00", "€2.40", "€52.40", "€51.40", "−€1.00", "a note is torn"):
        assert told in page
    manager.post(f"{PAGE}/see", {"shift": short})
    assert "Seen by" in manager.get(PAGE).content.decode()
    assert "<b>0</b> Cash differences" in manager.get("/admin/").content.decode()


def test_a_bag_left_open_is_counted_by_a_manager():
    shift = open_shift(store_id=a_shop(), holder=DRIVER, place="desk", float_minor=5000)
    manager = desk("manager", a_shop())
    manager.post(f"{PAGE}/close", {"shift": shift, "counted": "49.00"})
    assert Shift.objects.get().closed_at is None  # why?
    manager.post(f"{PAGE}/close", {"shift": shift, "counted": "49.00", "reason": "forgotten"})
    closed = Shift.objects.get()
    assert (closed.difference_minor, closed.reason) == (-100, "forgotten")
    assert closed.closed_by != DRIVER


def test_cash_that_no_shift_counts_is_told():
    order = packed()
    hand_over(order_id=order.pk, actor=DRIVER, paid=Paid("cash", 240, "EUR"))
    page = desk("manager", a_shop()).get(PAGE).content.decode()
    assert "Cash that no shift counts" in page and "€2.40" in page


def test_another_stores_manager_sees_and_may_nothing(short):
    elsewhere = desk("manager", a_store("espoo"), "elsewhere")
    assert "a note is torn" not in elsewhere.get(PAGE).content.decode()
    assert elsewhere.post(f"{PAGE}/see", {"shift": short}).status_code == 404
    assert desk("picker", a_shop()).get(PAGE).status_code != 200


def test_a_list_of_many_shifts_costs_what_one_costs():
    manager = desk("manager", a_shop())
    manager.get(PAGE)
    costs = []
    for nth in range(2):
        for each in range(1 + 5 * nth):
            open_shift(store_id=a_shop(), holder=f"staff:{nth}{each}", place="road", float_minor=1)
        with CaptureQueriesContext(connection) as seen:
            manager.get(PAGE)
        costs.append(len(seen))
    assert costs[0] == costs[1]


def banked(browser, minor: str, way: str, **changes: str) -> int:
    form = {"store": str(a_shop()), "sum": minor, "way": way, "key": str(uuid4()), **changes}
    return browser.post(f"{PAGE}/bank", form).status_code


def test_coins_go_to_the_bank_and_come_from_it_once_a_form():
    manager = desk("manager", a_shop())
    key = str(uuid4())
    for _ in range(2):
        assert banked(manager, "100.00", "fetched", key=key) == 302
    assert banked(manager, "30.00", "taken") == 302
    assert books.balance("cash", store_id=a_shop(), currency="EUR") == 7000
    assert books.balance("bank", store_id=a_shop(), currency="EUR") == -7000
    assert "€70.00" in manager.get(PAGE).content.decode()


def test_what_is_no_sum_is_not_banked():
    manager = desk("manager", a_shop())
    for wrong in ("", "0", "-5", "1.234"):
        assert banked(manager, wrong, "taken") == 302
    assert banked(manager, "5", "taken", key="x") == 302
    assert books.balance("bank", store_id=a_shop(), currency="EUR") == 0


def test_nobody_banks_another_stores_coins():
    a_shop()
    elsewhere = desk("manager", a_store("espoo"), "elsewhere")
    assert banked(elsewhere, "5", "taken") == 404
    assert desk("picker", a_shop()).get(f"{PAGE}/bank").status_code != 200
