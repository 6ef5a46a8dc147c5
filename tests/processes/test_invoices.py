"""Invoices and credit notes: one of a posting, numbered without gaps, never changed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial
from unittest import mock

import pytest
from django.core.files.storage import default_storage
from django.db import IntegrityError, transaction

from punnet.foundation import clock, db
from punnet.foundation.errors import Invalid, NotFound
from punnet.foundation.testing import at_once
from punnet.invoices import actions, files, queries
from punnet.invoices import jobs as invoice_jobs
from punnet.invoices.errors import FileDamaged, NothingToCredit, SellerUnknown
from punnet.invoices.facts import Line
from punnet.invoices.models import Counter, Invoice, InvoiceFile
from punnet.ledger import actions as ledger
from punnet.ledger.models import Account, Posting
from punnet.ops.audit import audit
from punnet.orders import receipt
from punnet.processes.hand_over import Paid, hand_over, return_order
from punnet.stores.models import Store
from tests import words
from tests.picking import an_order, pack, paid, pick
from tests.words import goods, the_order

pytestmark = pytest.mark.django_db
DRIVER = "staff:5"
WORKERS = 6
WITHOUT = "what was sold or given back without its invoice"


@pytest.fixture(autouse=True)
def own_files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def sold_at_the_door(sku="milk"):
    """An order of two at 1.19, handed over and paid in cash; its invoice is due."""
    goods(sku, price=119, units=50)
    order = an_order(**{sku: 2})
    pick(order, sku, units=2)
    pack(order)
    hand_over(order_id=order.pk, actor=DRIVER, paid=Paid("cash", 238, "EUR"))
    return the_order(order.pk)


def sold(order, *, key, by_rate, deposits=0, back=False, tender="cash"):
    """Post a sale of the order, or money given back."""
    sides = ledger.sale_sides(ledger.Sold(by_rate, deposits), into=Account.CASH, tender=tender)
    sides = ledger.reversed_sides(sides) if back else sides
    ledger.post(
        key=key, kind="refund" if back else "capture", store_id=order.store_id, order_id=order.pk,
        currency="EUR", sides=sides, actor="job:test",
    )  # fmt: skip
    return key


def issued(order):
    words.run_jobs("invoices.issue")
    return Invoice.objects.get(order=order, kind="invoice")


# --- issuing


def test_a_sale_at_the_door_is_invoiced_by_a_job_with_the_ledgers_sums():
    order = sold_at_the_door()
    assert not Invoice.objects.exists() and words.jobs_due("invoices.issue") == 1
    invoice = issued(order)
    assert (invoice.kind, invoice.number, invoice.posting.key) == (
        "invoice", 1, f"door:{order.pk}"
    )  # fmt: skip
    assert (invoice.gross_minor, invoice.tax_minor, invoice.currency) == (238, 28, "EUR")
    assert invoice.year == clock.local("Europe/Helsinki").year
    assert audit() == []


def test_a_capture_and_its_refund_are_an_invoice_and_a_credit_note(provider):
    goods("milk", price=119, units=5)
    order = paid(provider, milk=1)
    pick(order, "milk", units=1)
    pack(order)
    words.run_jobs()
    return_order(order_id=order.pk, reason="nobody_home", actor=DRIVER)
    words.run_jobs()
    invoice, credit = Invoice.objects.order_by("number")
    assert (invoice.kind, invoice.number, credit.kind, credit.number) == (
        "invoice", 1, "credit_note", 2
    )  # fmt: skip
    assert credit.refers_to == invoice and credit.gross_minor == invoice.gross_minor == 119
    assert credit.facts["reason"] == "nobody_home"
    assert credit.facts["lines"] == invoice.facts["lines"]
    words.run_jobs("invoices.make_file")
    assert InvoiceFile.objects.count() == 2
    clock.forward(hours=2)
    assert audit() == []


def test_the_same_job_twice_issues_once():
    order = sold_at_the_door()
    first = actions.issue(f"door:{order.pk}")
    assert actions.issue(f"door:{order.pk}") == first
    assert Counter.objects.get().last == 1


def test_what_was_sold_is_kept_as_it_was_called_then():
    order = sold_at_the_door()
    invoice = issued(order)
    Store.objects.update(legal_name="Another Oy")
    invoice.refresh_from_db()
    (line,) = invoice.facts["lines"]
    assert (line["quantity"], line["price_minor"], line["amount_minor"]) == (2, 119, 238)
    assert invoice.facts["seller"]["legal_name"] == "Punnet Demo Oy"
    assert "Ada" not in str(invoice.facts)


def test_numbers_begin_anew_each_year_and_in_each_store():
    order = sold_at_the_door()
    issued(order)
    clock.stop(datetime(clock.now().year, 12, 31, 21, 59, tzinfo=UTC))
    actions.issue(sold(order, key="late", by_rate={135: 100}))
    clock.forward(minutes=2)  # past midnight in Helsinki, not yet in Greenwich
    assert actions.issue(sold(order, key="new", by_rate={135: 100})).label.endswith("-1")
    old, new = Counter.objects.order_by("year")
    assert (old.last, new.last, new.year - old.year) == (2, 1, 1)


def test_without_the_company_nothing_is_issued_and_the_hourly_look_issues_it_later():
    order = sold_at_the_door()
    store = Store.objects.get()
    Store.objects.update(legal_name="", business_id="", vat_number="")
    clock.forward(seconds=5)  # stores are kept for three
    with pytest.raises(SellerUnknown) as refusal:
        actions.issue(f"door:{order.pk}")
    assert refusal.value.facts["missing"] == ["legal_name", "business_id", "vat_number"]
    words.run_jobs("invoices.issue")  # logs it and gives up
    assert not Invoice.objects.exists() and not Counter.objects.exists()
    store.save()
    clock.forward(hours=2)
    assert [each.check for each in audit()] == [WITHOUT]
    invoice_jobs.issue_missing.func()
    assert issued(order).gross_minor == 238
    assert audit() == []


def test_money_that_only_went_through_has_no_invoice():
    order = sold_at_the_door()
    issued(order)
    through = [ledger.Side(Account.CLEARING, 500), ledger.Side(Account.RECEIVABLE, -500)]
    ledger.post(
        key="stray", kind="stray_capture", store_id=order.store_id, order_id=order.pk,
        currency="EUR", sides=through, actor="job:test",
    )  # fmt: skip
    assert actions.issue("stray") is None
    clock.forward(hours=2)
    assert queries.missing() == []
    assert WITHOUT not in {each.check for each in audit()}


# --- credit notes


def test_a_part_given_back_lists_its_lines_and_refers_to_the_invoice():
    order = sold_at_the_door()
    invoice = issued(order)
    key = sold(order, key="refund:1", by_rate={135: 119}, deposits=15, back=True)
    part = Line("milk", 135, 119, kind="piece", quantity=1, price_minor=119, deposit_minor=15)
    credit = actions.issue(key, lines=[part])
    assert (credit.gross_minor, credit.tax_minor, credit.deposits_minor) == (134, 14, 15)
    assert credit.refers_to == invoice
    assert [line["name"] for line in credit.facts["lines"]] == ["milk"]


def test_lines_come_with_the_job():
    order = sold_at_the_door()
    issued(order)
    key = sold(order, key="refund:1", by_rate={135: 119}, back=True)
    actions.post_due(key, lines=[Line("milk", 135, 119, kind="piece", quantity=1)])
    words.run_jobs("invoices.issue")
    assert Invoice.objects.get(kind="credit_note").facts["lines"][0]["name"] == "milk"


def test_a_part_without_lines_is_told_by_rate():
    order = sold_at_the_door()
    issued(order)
    credit = actions.issue(sold(order, key="refund:1", by_rate={135: 100, 255: 19}, back=True))
    rates = [(line["name"], line["rate"], line["amount_minor"]) for line in credit.facts["lines"]]
    assert rates == [("", 135, 100), ("", 255, 19)]


@pytest.mark.parametrize(
    "wrong",
    [
        Line("milk", 135, 118),
        Line("milk", 255, 119),
        Line("milk", 135, 119, deposit_minor=1),
    ],
)
def test_lines_that_do_not_add_up_to_the_posting_are_refused(wrong):
    order = sold_at_the_door()
    issued(order)
    key = sold(order, key="refund:1", by_rate={135: 119}, back=True)
    with pytest.raises(Invalid) as refusal:
        actions.issue(key, lines=[wrong])
    assert refusal.value.facts["errors"][0]["field"] == "lines"
    assert Counter.objects.get().last == 1


def test_a_credit_note_waits_for_the_invoice_it_refers_to():
    order = sold_at_the_door()
    key = sold(order, key="refund:1", by_rate={135: 119}, back=True)
    with pytest.raises(NothingToCredit):
        actions.issue(key)
    assert not Counter.objects.exists()  # the number came back with the transaction
    issued(order)
    assert actions.issue(key).number == 2


def test_more_given_back_than_invoiced_is_found_by_the_audit():
    order = sold_at_the_door()
    issued(order)
    actions.issue(sold(order, key="refund:1", by_rate={135: 239}, back=True))
    found = {each.check for each in audit()}
    assert "credit notes above their invoice" in found


# --- two at once


@pytest.mark.django_db(transaction=True)
@pytest.mark.race
def test_two_workers_at_the_same_posting_issue_once_and_lose_no_number():
    order = sold_at_the_door()
    done = at_once(*[partial(actions.issue, f"door:{order.pk}") for _ in range(WORKERS)])
    assert len({invoice.pk for invoice in done}) == 1
    assert Counter.objects.get().last == 1
    assert actions.issue(sold(order, key="next", by_rate={135: 100})).number == 2


def many_sales(order):
    return [sold(order, key=f"sale:{n}", by_rate={135: 100 + n}) for n in range(WORKERS)]


@pytest.mark.django_db(transaction=True)
@pytest.mark.race
def test_many_at_once_are_numbered_without_a_gap():
    order = sold_at_the_door()
    at_once(*[partial(actions.issue, key) for key in many_sales(order)])
    numbers = Invoice.objects.order_by("number").values_list("number", flat=True)
    assert list(numbers) == list(range(1, WORKERS + 1))


@pytest.mark.django_db(transaction=True)
@pytest.mark.race
def test_without_the_counters_lock_two_take_one_number_and_the_database_refuses():
    """The guard removed: the next number is read instead of taken."""
    order = sold_at_the_door()
    keys = many_sales(order)
    read = "SELECT count(*) + 1 AS last FROM invoices_invoice WHERE store_id = %(store)s::bigint AND year = %(year)s::int"  # noqa: E501

    def caught(key):
        try:
            return actions.issue(key)
        except IntegrityError:
            return "constraint"

    with mock.patch.object(actions, "NEXT_NUMBER", read):
        outcomes = at_once(*[partial(caught, key) for key in keys])
    assert "constraint" in outcomes, outcomes


# --- what the database refuses


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "credit_note"},
        {"gross_minor": 10, "tax_minor": 11},
        {"number": 0},
        {"gross_minor": 0, "tax_minor": 0},
    ],
)
def test_the_database_refuses_what_is_no_invoice(changes):
    order = sold_at_the_door()
    issued(order)
    other = Posting.objects.get(key=sold(order, key="other", by_rate={135: 100}))
    row = {
        "store_id": order.store_id, "year": 2026, "number": 9, "kind": "invoice", "order": order,
        "posting": other, "issued_at": clock.now(), "language": "en", "currency": "EUR",
        "gross_minor": 100, "tax_minor": 12, "deposits_minor": 0, "facts": {},
    }  # fmt: skip
    with pytest.raises(IntegrityError), transaction.atomic():
        Invoice.objects.create(**{**row, **changes})


# --- the paper


def test_the_paper_is_made_once_and_read_again_as_it_was():
    invoice = issued(sold_at_the_door())
    words.run_jobs("invoices.make_file")
    kept = InvoiceFile.objects.get()
    again = actions.keep_file(invoice.pk)
    assert again == kept and default_storage.exists(kept.path)
    content = actions.paper_of(queries.of_order_numbered(invoice.order_id, invoice.label))
    assert content.startswith(b"%PDF-1.7") and InvoiceFile.objects.count() == 1


def test_nobody_asked_yet_so_it_is_made_now():
    invoice = issued(sold_at_the_door())
    found = queries.of_order_numbered(invoice.order_id, invoice.label)
    assert actions.paper_of(found).startswith(b"%PDF")
    assert InvoiceFile.objects.count() == 1


def test_a_lost_file_is_made_again_and_a_changed_one_is_refused():
    invoice = issued(sold_at_the_door())
    kept = actions.keep_file(invoice.pk)
    first = files.read(invoice, kept)
    default_storage.delete(kept.path)
    assert files.read(invoice, kept) == first and default_storage.exists(kept.path)
    with default_storage.open(kept.path, "wb") as file:
        file.write(first + b" ")
    with pytest.raises(FileDamaged):
        files.read(invoice, kept)


def test_a_file_that_a_crash_cut_short_is_written_again():
    invoice = issued(sold_at_the_door())
    path, _sha256 = files.store(invoice)
    whole = default_storage.open(path).read()
    with default_storage.open(path, "wb") as file:
        file.write(whole[:1000])
    assert files.read(invoice, actions.keep_file(invoice.pk)) == whole


@pytest.mark.django_db(transaction=True)
@pytest.mark.race
def test_two_at_once_make_one_file():
    invoice = issued(sold_at_the_door())
    kept = at_once(*[partial(actions.keep_file, invoice.pk) for _ in range(WORKERS)])
    assert len({each.pk for each in kept}) == 1
    folder = f"invoices/{invoice.year}/{invoice.store_id}"
    assert default_storage.listdir(folder)[1] == [kept[0].path.rpartition("/")[2]]


def test_after_the_buyer_was_erased_a_lost_file_is_not_replaced_by_another():
    invoice = issued(sold_at_the_door())
    kept = actions.keep_file(invoice.pk)
    default_storage.delete(kept.path)
    db.write("DELETE FROM orders_ordercontact")
    with pytest.raises(FileDamaged):
        files.read(queries.invoice(invoice.pk), kept)


def test_papers_go_seven_full_years_after_their_year():
    invoice = issued(sold_at_the_door())
    kept = actions.keep_file(invoice.pk)
    clock.stop(datetime(invoice.year + 7, 12, 31, 20, tzinfo=UTC))
    assert files.drop_old() == 0 and files.read(invoice, kept)
    clock.forward(days=1)
    assert files.drop_old() == 1 and not default_storage.exists(kept.path)
    for late in (partial(files.read, invoice, kept), partial(actions.keep_file, invoice.pk)):
        with pytest.raises(NotFound):
            late()
    assert Invoice.objects.filter(pk=invoice.pk).exists()  # the books keep their row


def test_an_order_has_its_own_numbers_only():
    mine = issued(sold_at_the_door("milk"))
    assert [each.label for each in queries.of_order(mine.order_id)] == [mine.label]
    assert queries.of_order(mine.order_id + 1) == ()
    for label in (mine.label + "0", "1-2026", "x", f"0{mine.label}", "1-2026-99999999999999999999"):
        with pytest.raises(NotFound):
            queries.of_order_numbered(mine.order_id, label)
    with pytest.raises(NotFound):
        queries.of_order_numbered(mine.order_id + 1, mine.label)


# --- in bulk


def test_past_sales_are_numbered_in_their_order_and_go_on_from_there():
    order = sold_at_the_door()
    store = actions.stores.store(order.store_id)
    order = actions.orders.whole(order.pk)
    past = []
    for posting in Posting.objects.prefetch_related("entries"):
        amounts = actions.facts.amounts(posting.entries.all())
        told = actions.facts.told(amounts, order=order, store=store, supplied_at=posting.at)
        past.append(actions.PastInvoice(posting.pk, posting.at, amounts, order, store, told))
    actions.bulk_issue(past)
    invoice = Invoice.objects.get()
    assert (invoice.number, invoice.gross_minor) == (1, receipt.actual_minor(order))
    assert actions.issue(f"door:{order.pk}") == invoice
    clock.forward(hours=2)
    assert audit() == []
    assert actions.issue(sold(order, key="next", by_rate={135: 1})).number == 2
    assert invoice.issued_at <= clock.now() - timedelta(hours=2)
