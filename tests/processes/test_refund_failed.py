"""A refund that the bank sends back days later: books and payment are put right, staff see it, and
the money goes again, once. The provider is the simulator over HTTP."""

from __future__ import annotations

from functools import partial

import pytest

from punnet.foundation.testing import at_once
from punnet.invoices.models import Invoice
from punnet.ledger import queries as ledger
from punnet.ledger.models import Posting
from punnet.ops.audit import audit
from punnet.orders.errors import NotInState
from punnet.orders.models import OrderRefund
from punnet.overviews.refused_refunds import refused_refunds
from punnet.payments.models import Call
from punnet.processes import jobs, refund_failed
from punnet.processes.give_back import pay_transfer
from punnet.processes.hand_over import retry_refund, return_order
from punnet.processes.jobs import AskAgain
from punnet.settlement.models import Difference
from tests.processes.test_giving_back import BOSS, a_part, delivered
from tests.processes.test_lapsing import pass_hours
from tests.processes.test_messages import deliver
from tests.processes.test_settlement import bought, night
from tests.words import a_shop, run_jobs, the_order

pytestmark = pytest.mark.django_db
MILK, DAY = 119, 24 * 3600


def fails(provider, name: str = "stripe") -> None:
    provider.control("PUT", "refunds", provider=name, outcome="fails", after_seconds=3 * DAY)


def works(provider) -> None:
    provider.control("PUT", "refunds", outcome="at_once")


def failed_part(provider):
    """One of four milks was given back, and three days later the bank sends that back."""
    order = delivered(provider)
    run_jobs("invoices.issue")
    fails(provider)
    a_part(order)()
    run_jobs("invoices.issue")
    pass_hours(provider, 73)
    return order


def told(provider) -> None:
    deliver(provider, "refund.failed")
    run_jobs("processes.check_refunds")


def stands(order) -> tuple[str, int, str, str]:
    payment = the_order(order.pk).payment
    refund = OrderRefund.objects.get()
    return payment.state, payment.refunded_minor, refund.state, refund.way


def balances() -> list[int]:
    accounts = ("clearing", "receivable", "bank")
    return [ledger.balance(each, store_id=a_shop(), currency="EUR") for each in accounts]


def test_until_the_bank_speaks_it_is_done(provider):
    order = delivered(provider)
    fails(provider)
    a_part(order)()
    pass_hours(provider, 71)
    assert stands(order) == ("captured", MILK, "done", "provider")


def test_its_message_puts_payment_and_books_right_and_staff_see_it(provider):
    order = failed_part(provider)
    told(provider)
    assert stands(order) == ("captured", 0, "refused", "provider")
    assert balances() == [4 * MILK, -MILK, 0]  # it is at the provider, and the customer's
    [waiting] = refused_refunds([a_shop()])
    assert (waiting.number, waiting.due_minor, waiting.problem) == (
        order.number, MILK, "expired_or_canceled_card")  # fmt: skip
    assert order.changes.filter(kind="refund_failed").count() == 1
    assert Call.objects.get(operation="refund").state == "failed" and audit() == []


def test_without_a_message_the_nightly_report_finds_it_and_it_heals(provider):
    order = failed_part(provider)
    assert night(provider) == (1, 0)
    [row] = Difference.objects.all()
    assert (row.kind, row.order_id, row.there_minor) == ("refund_failed", order.pk, MILK)
    assert stands(order) == ("captured", 0, "refused", "provider")
    assert night(provider) == (0, 0)
    works(provider)
    retry_refund(order_id=order.pk, actor=BOSS)
    assert night(provider) == (0, 1)
    assert audit() == []


def test_asked_again_it_goes_once_and_has_one_credit_note(provider):
    order = failed_part(provider)
    told(provider)
    works(provider)
    retry_refund(order_id=order.pk, actor=BOSS)
    run_jobs("invoices.issue")
    assert stands(order) == ("captured", MILK, "done", "provider")
    assert balances() == [3 * MILK, 0, 0]
    assert provider.ledger()[0]["refunded"] == MILK
    assert Invoice.objects.filter(kind="credit_note").count() == 1 and audit() == []
    with pytest.raises(NotInState):
        retry_refund(order_id=order.pk, actor=BOSS)


def test_it_may_fail_again(provider):
    order = failed_part(provider)
    told(provider)
    retry_refund(order_id=order.pk, actor=BOSS)
    assert stands(order) == ("captured", MILK, "done", "provider")
    pass_hours(provider, 73)
    told(provider)
    assert stands(order) == ("captured", 0, "refused", "provider")
    assert balances() == [4 * MILK, -MILK, 0] and audit() == []


def test_paid_by_transfer_instead(provider):
    order = failed_part(provider)
    night(provider)
    refund_failed.by_transfer(order_id=order.pk, actor=BOSS)
    assert stands(order) == ("captured", 0, "due", "transfer")
    assert refused_refunds([a_shop()]) == [] and audit() == []
    assert night(provider) == (0, 0)
    refund = OrderRefund.objects.get()
    for _ in range(2):
        pay_transfer(refund_id=refund.pk, order_id=order.pk, actor=BOSS)
    assert stands(order) == ("captured", 0, "done", "transfer")
    assert balances() == [4 * MILK, 0, -MILK]
    assert night(provider) == (0, 1)
    assert audit() == []
    with pytest.raises(NotInState):
        refund_failed.by_transfer(order_id=order.pk, actor=BOSS)


def test_a_refusal_is_paid_by_transfer_too(provider):
    order = delivered(provider)
    run_jobs("invoices.issue")
    provider.fault("error", "/v1/refunds", status=400, code="charge_disputed")
    a_part(order)()
    provider.control("DELETE", "faults")
    refund_failed.by_transfer(order_id=order.pk, actor=BOSS)
    run_jobs("invoices.issue")
    pay_transfer(refund_id=OrderRefund.objects.get().pk, order_id=order.pk, actor=BOSS)
    assert balances() == [4 * MILK, 0, -MILK] and audit() == []
    assert Invoice.objects.filter(kind="credit_note").count() == 1


def test_of_a_returned_order_all_is_owed_again(provider):
    order = bought(provider)
    fails(provider)
    return_order(order_id=order.pk, reason="nobody_home", actor=BOSS)
    run_jobs("invoices.issue")
    assert the_order(order.pk).payment.state == "refunded"
    pass_hours(provider, 73)
    told(provider)
    assert stands(order) == ("captured", 0, "refused", "provider")
    refund_failed.by_transfer(order_id=order.pk, actor=BOSS)
    pay_transfer(refund_id=OrderRefund.objects.get().pk, order_id=order.pk, actor=BOSS)
    assert balances() == [MILK, 0, -MILK] and audit() == []


def test_a_silent_provider_is_asked_again(provider):
    order = failed_part(provider)
    provider.fault("error", "/v1/refunds", method="GET", status=503, times=1)
    with pytest.raises(AskAgain):
        jobs.check_refunds.func(order.payment.pk)
    assert stands(order)[2] == "done"
    jobs.check_refunds.func(order.payment.pk)
    assert stands(order)[2] == "refused"


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_found_by_message_and_report_at_once_it_is_written_once(provider):
    failed_part(provider)
    call = Call.objects.get(operation="refund")
    at_once(*[partial(refund_failed.look_at, call.pk)] * 5)
    assert Posting.objects.filter(kind="refund_failed").count() == 1
    assert OrderRefund.objects.get().state == "refused" and balances()[1] == -MILK


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_asked_again_and_paid_by_transfer_at_once_it_goes_one_way(provider):
    order = failed_part(provider)
    told(provider)
    works(provider)
    ways = [
        partial(retry_refund, order_id=order.pk, actor=BOSS),
        partial(refund_failed.by_transfer, order_id=order.pk, actor=BOSS),
    ]
    assert sorted(map(str, at_once(*ways))) == ["None", "order_state"]
    assert stands(order)[2:] in [("done", "provider"), ("due", "transfer")]
    assert audit() == []
