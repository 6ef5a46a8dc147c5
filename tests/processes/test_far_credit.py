"""A far slot by a kept card beside credit: the card is asked for what credit leaves."""

from __future__ import annotations

import pytest

from punnet.ops.audit import audit
from punnet.processes.own_money import Wanted
from tests.credits import a_customer
from tests.far import charges, the_day_is_near, verified
from tests.processes.test_amending import amend
from tests.processes.test_credit import paid_parts
from tests.words import the_order

pytestmark = pytest.mark.django_db


def test_a_far_order_by_a_kept_card_is_asked_for_what_credit_leaves(far):
    """Changed meanwhile: nobody is asked now, the card is asked when the day is near."""
    customer = a_customer(credit=1000)
    order = verified(far, customer_id=customer, own=Wanted(50))
    assert (order.payment.state, order.maximum_minor - order.payment.maximum_minor) == (
        "verified", 50,
    )  # fmt: skip
    order = amend(order, milk=3)
    rest = order.maximum_minor - 50
    assert (order.payment.state, order.payment.maximum_minor) == ("verified", rest)
    the_day_is_near(far, order)
    order = the_order(order.pk)
    assert (order.payment.state, order.payment.authorised_minor) == ("authorised", rest)
    assert paid_parts(order) == [("store_credit", 50, 0, 0)] and audit() == []


def test_a_far_order_that_credit_covers_after_all_asks_no_card(far):
    customer = a_customer(credit=1000)
    order = verified(far, customer_id=customer, own=Wanted(130), milk=2)
    order = amend(order, milk=1)
    assert (order.tender, order.payment.state) == ("credit", "authorised") and audit() == []
    the_day_is_near(far, order)
    assert charges(far) == [] and the_order(order.pk).payment.state == "authorised"
    assert audit() == []
