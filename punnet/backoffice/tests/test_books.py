"""The books at the desk: balances as of a day, the entries behind them, both sides of a posting."""

from __future__ import annotations

import csv
from datetime import timedelta
from io import StringIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from punnet.backoffice.tests.test_desk import desk
from punnet.foundation import clock
from punnet.ledger import actions as ledger
from punnet.ledger.actions import Side
from punnet.ledger.models import Account, Posting
from punnet.stores.tests.factories import a_store
from tests.words import a_shop, today

pytestmark = pytest.mark.django_db
PAGE = "/admin/books"


def post(minor: int, *, key: str, store: int | None = None, into: str = "cash") -> None:
    sides = [
        Side(Account.CASH if into == "cash" else Account.CLEARING, minor, tender=into),
        Side(Account.DEPOSITS, -minor, tender=into),
    ]
    ledger.post(
        key=key, kind="paid_at_door", store_id=store or a_shop(), order_id=None, currency="EUR",
        sides=sides, actor="staff:5",
    )  # fmt: skip


@pytest.fixture
def three_days() -> None:
    """10 € in cash the day before yesterday, 5 € by Stripe yesterday, 1 € in cash today."""
    now = clock.now()
    for days, minor, into in ((2, 1000, "cash"), (1, 500, "stripe"), (0, 100, "cash")):
        clock.stop(now - timedelta(days=days))
        post(minor, key=f"test:{days}", into=into)
    clock.stop(now)


def read(answer) -> list[dict[str, str]]:
    text = b"".join(answer.streaming_content).decode()
    return list(csv.DictReader(StringIO(text)))


def sums(manager, **asked) -> dict[tuple[str, str], str]:
    rows = read(manager.get(PAGE, {"format": "csv", **asked}))
    return {(row["account"], row["tender"]): row["closing"] for row in rows}


def test_a_balance_as_of_any_day(three_days):
    manager, day = desk("manager", a_shop()), today()
    assert sums(manager)["cash", "cash"] == "11.00"
    assert sums(manager, until=day - timedelta(days=1))["cash", "cash"] == "10.00"
    assert sums(manager, until=day - timedelta(days=2)) == {
        ("cash", "cash"): "10.00", ("deposits", "cash"): "-10.00"
    }  # fmt: skip
    assert sums(manager, until=day - timedelta(days=3)) == {}


def test_the_page_says_what_moved_and_that_all_comes_to_nothing(three_days):
    manager = desk("manager", a_shop())
    page = manager.get(PAGE, {"since": today().isoformat()}).content.decode()
    assert "€10.00" in page and "€1.00" in page and "€11.00" in page
    assert "Sum of all accounts" in page and "€0.00" in page and "Stripe" in page


def test_a_balance_leads_to_its_entries_and_they_to_both_sides(three_days):
    manager = desk("manager", a_shop())
    page = manager.get(f"{PAGE}/entries", {"account": "cash", "tender": "cash"}).content.decode()
    assert "€10.00" in page and "€1.00" in page and "€5.00" not in page
    posting = Posting.objects.get(key="test:1")
    page = manager.get(f"{PAGE}/postings/{posting.pk}").content.decode()
    assert "At payment providers" in page and "Deposits of containers" in page
    assert page.count("€5.00") == 2


def test_entries_come_as_a_file_with_decimals(three_days):
    manager = desk("manager", a_shop())
    rows = read(manager.get(f"{PAGE}/entries", {"account": "deposits", "format": "csv"}))
    assert [row["credit"] for row in rows] == ["1.00", "5.00", "10.00"]
    assert {row["debit"] for row in rows} == {"0.00"} and rows[0]["kind"] == "paid_at_door"


def test_older_entries_are_a_page_further(three_days, monkeypatch):
    monkeypatch.setattr("punnet.overviews.books.PAGE", 1)
    manager = desk("manager", a_shop())
    first = manager.get(f"{PAGE}/entries", {"account": "cash"})
    assert "€1.00" in first.content.decode() and "€10.00" not in first.content.decode()
    older = manager.get(
        f"{PAGE}/entries", {"account": "cash", "before": first.context_data["more"]}
    )
    assert "€10.00" in older.content.decode() and older.context_data["more"] is None


def test_each_manager_sees_the_own_store_and_others_nothing(three_days):
    other = a_store("espoo")
    post(777, key="theirs", store=other)
    manager = desk("manager", other, "elsewhere")
    page = manager.get(PAGE).content.decode()
    assert "€7.77" in page and "€11.00" not in page
    assert manager.get(PAGE, {"store": a_shop()}).status_code == 404
    mine = Posting.objects.get(key="test:0")
    assert manager.get(f"{PAGE}/postings/{mine.pk}").status_code == 404
    assert "€1.00" not in manager.get(f"{PAGE}/entries").content.decode()
    assert desk("picker", a_shop()).get(PAGE).status_code != 200
    assert "€7.77" in desk("owner").get(PAGE).content.decode()


@pytest.mark.parametrize(
    "asked",
    ["until=soon", "before=x", "before=²", f"before={'9' * 40}", "order=NOPE", "since=2026-02-30"],
)
def test_what_cannot_be_read_breaks_nothing(three_days, asked):
    manager = desk("manager", a_shop())
    for page in (PAGE, f"{PAGE}/entries"):
        assert manager.get(f"{page}?{asked}").status_code == 200


def test_the_books_of_many_postings_cost_what_those_of_few_cost():
    manager = desk("manager", a_shop())
    manager.get(PAGE)  # stores are kept for a while
    costs = []
    for count in (1, 30):
        for nth in range(count):
            post(100, key=f"n:{count}:{nth}")
        for page in (PAGE, f"{PAGE}/entries"):
            with CaptureQueriesContext(connection) as seen:
                manager.get(page)
            costs.append(len(seen))
    assert costs[:2] == costs[2:]
