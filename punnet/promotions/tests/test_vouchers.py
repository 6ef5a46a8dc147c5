"""Vouchers: what makes sense, what a code is worth, uses that are taken, limited and given back."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from punnet.foundation import clock, db
from punnet.foundation.errors import Invalid, NotFound, Refused
from punnet.foundation.testing import at_once
from punnet.promotions import actions, jobs, queries
from punnet.promotions.audit import CHECKS
from punnet.promotions.discounts import Terms
from punnet.promotions.models import Voucher, VoucherHolder, VoucherUse
from punnet.promotions.queries import Where, look, who_account, who_guest
from punnet.promotions.tests.factories import a_voucher, details, uses
from punnet.stores.tests.factories import a_store


def here(store: int = 1) -> Where:
    return Where(store, "EUR", clock.now().date())


def taken(voucher: int, who: str = "customer:1", key=None) -> None:
    actions.take(voucher_id=voucher, code="WELCOME", where=here(), key=key or uuid4(), who=who)


def wrongs():
    return [name for name, sql in CHECKS if db.read(sql)]


# --- sums


@given(st.integers(0, 10**9), st.integers(0, 10**6), st.integers(1, 100), st.integers(1, 10**7))
def test_a_discount_stays_within_the_goods_and_grows_no_faster(goods, more, percent, amount):
    for terms in (Terms("percent", 0, percent), Terms("fixed", amount, 0)):
        less, all_of_it = terms.off(goods), terms.off(goods + more)
        assert 0 <= less <= goods
        assert 0 <= all_of_it - less <= more


def test_a_half_is_rounded_away_from_zero_once():
    assert [Terms("percent", 0, 15).off(goods) for goods in (10, 30, 1_01)] == [2, 5, 15]


# --- making them


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"percent": 101}, "percent"),
        ({"percent": 0}, "percent"),
        ({"percent": -5}, "percent"),
        ({"amount": -500}, "amount_minor"),
        ({"amount": 500, "kind": "free"}, "kind"),
        ({"amount": 500, "percent": 5}, "percent"),
        ({"percent": 5, "least": -1}, "least_goods_minor"),
        ({"percent": 5, "limit_total": 0}, "limit_total"),
        ({"percent": 5, "limit_per_customer": -1}, "limit_per_customer"),
        ({"percent": 5, "code": "two words"}, "code"),
        ({"percent": 5, "code": "jäätelö"}, "code"),
        ({"percent": 5, "code": "abc"}, "code"),
        ({"percent": 5, "valid_until": clock.now().date() - timedelta(days=9)}, "valid_until"),
        ({"percent": 5, "valid_until": clock.now().date() + timedelta(days=900)}, "valid_until"),
    ],
)
def test_what_does_not_hold_together_is_refused_by_field(changes, field):
    with pytest.raises(Invalid) as refusal:
        actions.put_voucher(details(**changes))
    assert refusal.value.facts["errors"][0]["field"] in (field, "kind")
    assert not Voucher.objects.exists()


@pytest.mark.django_db
def test_codes_are_one_whatever_their_case():
    a_voucher("Welcome")
    with pytest.raises(Invalid):
        a_voucher("WELCOME")
    assert Voucher.objects.get().code == "WELCOME" == queries.tidy(" welcome ")


@pytest.mark.django_db
def test_terms_stay_as_they_were_promised_and_limits_do_not_fall_below_the_uses():
    voucher = a_voucher(percent=10, limit_total=5)
    taken(voucher)
    taken(voucher)
    for changes in ({"percent": 20}, {"percent": 10, "limit_total": 1}):
        with pytest.raises(Invalid):
            actions.put_voucher(details(**changes), voucher_id=voucher)
    actions.put_voucher(details(percent=10, limit_total=2, live=False), voucher_id=voucher)
    row = Voucher.objects.get()
    assert (row.limit_total, row.live, row.used) == (2, False, 2)
    with pytest.raises(NotFound):
        actions.put_voucher(details("OTHER", percent=10), voucher_id=voucher + 99)


@pytest.mark.django_db
@pytest.mark.parametrize("wrong", [{"percent": 101}, {"used": 9}, {"code": "low"}])
def test_the_database_refuses_what_no_action_would_write(wrong):
    a_voucher(limit_total=3)
    with pytest.raises(IntegrityError), transaction.atomic():
        Voucher.objects.update(**wrong)


# --- what a code is


@pytest.mark.django_db
def test_a_code_is_told_as_what_it_is_and_a_strangers_as_unknown():
    store, other = a_store("one"), a_store("other")
    today = clock.now().date()
    a_voucher("HERE", store_id=store)
    a_voucher("THERE", store_id=other)
    a_voucher("ASLEEP", live=False)
    a_voucher("SOON", valid_from=today + timedelta(days=1))
    a_voucher("PAST", valid_from=today - timedelta(days=9), valid_until=today - timedelta(days=2))
    a_voucher("CROWNS", currency="SEK")
    codes = ("HERE", "THERE", "ASLEEP", "SOON", "PAST", "CROWNS", "NEVER")
    unknown = "voucher_unknown"
    assert [look(code, here(store)).problem for code in codes] == [
        "", unknown, unknown, unknown, "voucher_expired", unknown, unknown,
    ]  # fmt: skip


@pytest.mark.django_db
def test_a_guest_is_known_by_the_address_however_written_and_nobody_reads_it():
    assert who_guest("Ada@Example.com ") == who_guest("ada@example.com")
    assert "ada" not in who_guest("ada@example.com")
    assert who_guest("ada@example.com") != who_guest("eve@example.com")
    assert who_account(None) == ""


# --- uses


@pytest.mark.django_db
def test_a_use_is_given_back_once():
    voucher, key = a_voucher(limit_total=1, limit_per_customer=1), uuid4()
    taken(voucher, key=key)
    assert look("WELCOME", here(), who="customer:2").problem == "voucher_used_up"
    for _ in range(2):
        actions.give_back(key=key)
    assert uses() == (0, 0) and wrongs() == []
    taken(voucher)
    assert uses() == (1, 1) and wrongs() == []


@pytest.mark.django_db
def test_each_customer_has_as_many_as_the_limit_says():
    voucher = a_voucher(limit_per_customer=2)
    taken(voucher)
    taken(voucher)
    with pytest.raises(Refused, match="voucher_limit"), transaction.atomic():
        taken(voucher)
    taken(voucher, who="customer:2")
    assert look("WELCOME", here(), who="customer:1").problem == "voucher_limit"
    assert look("WELCOME", here(), who="customer:2").problem == ""
    assert uses() == (3, 3) and wrongs() == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"live": False}, "voucher_unknown"),
        ({"valid_until": clock.now().date() - timedelta(days=1)}, "voucher_expired"),
        ({"limit_total": 1}, "voucher_used_up"),
    ],
)
def test_what_ended_meanwhile_is_not_taken(changes, code):
    voucher = a_voucher()
    taken(voucher, who="customer:9")
    actions.put_voucher(details(percent=10, **changes), voucher_id=voucher)
    with pytest.raises(Refused, match=code), transaction.atomic():
        taken(voucher)
    assert uses() == (1, 1)


@pytest.mark.django_db
def test_who_used_a_voucher_is_forgotten_when_it_is_long_over(settings):
    voucher, key = a_voucher(limit_per_customer=1), uuid4()
    taken(voucher, who=who_guest("ada@example.com"), key=key)
    jobs.forget_holders.func()
    assert VoucherHolder.objects.count() == 1
    clock.forward(days=7 + jobs.KEPT_DAYS + 1)
    jobs.forget_holders.func()
    assert VoucherHolder.objects.count() == 0 and VoucherUse.objects.count() == 1
    actions.give_back(key=key)
    assert uses() == (0, 0) and wrongs() == []


# --- races


BUYERS = 40


def alone(voucher: int, who: str):
    return partial(db.transaction(taken), voucher, who)


def bought(outcomes) -> int:
    return outcomes.count(None)


race = [pytest.mark.django_db(transaction=True), pytest.mark.race]


class TestRaces:
    pytestmark = race

    def test_n_uses_and_many_at_once_are_exactly_n(self):
        """Two hundred by forty threads, five each."""
        voucher = a_voucher(limit_total=7)

        def some(nth: int) -> list[object]:
            return [_tried(voucher, f"customer:{nth}") for _ in range(5)]

        outcomes = [each for some in at_once(*[partial(some, n) for n in range(BUYERS)])
                    for each in some]  # fmt: skip
        assert (bought(outcomes), outcomes.count("voucher_used_up")) == (7, 193)
        assert uses() == (7, 7) and wrongs() == []

    def test_without_the_test_in_the_statement_the_check_still_stands(self, monkeypatch):
        voucher = a_voucher(limit_total=2)
        monkeypatch.setattr(actions, "TAKE", _without_test())
        outcomes = at_once(*[partial(_tried, voucher, f"customer:{n}") for n in range(8)])
        assert (bought(outcomes), outcomes.count("constraint")) == (2, 6)

    def test_without_both_guards_more_than_n_have_it(self, monkeypatch):
        voucher = a_voucher(limit_total=2)
        monkeypatch.setattr(actions, "TAKE", _without_test())
        with _without_check("promotions_voucher", "voucher_within_its_limit"):
            outcomes = at_once(*[partial(_tried, voucher, f"customer:{n}") for n in range(8)])
            found = wrongs()
            VoucherUse.objects.all().delete()
            Voucher.objects.all().delete()
        assert bought(outcomes) == 8 and len(found) == 1

    def test_one_customer_in_many_windows_has_it_once(self):
        voucher = a_voucher(limit_per_customer=1)
        outcomes = at_once(*[alone(voucher, "customer:1") for _ in range(12)])
        assert (bought(outcomes), outcomes.count("voucher_limit")) == (1, 11)
        assert uses() == (1, 1) and wrongs() == []

    def test_five_who_cancel_one_order_give_one_use_back(self):
        voucher, key = a_voucher(limit_total=3, limit_per_customer=3), uuid4()
        taken(voucher, key=key)
        taken(voucher)
        at_once(*[partial(db.transaction(actions.give_back), key=key) for _ in range(5)])
        assert uses() == (1, 1) and wrongs() == []


def _tried(voucher: int, who: str) -> object:
    try:
        return db.transaction(taken)(voucher, who)
    except Refused as refusal:
        return refusal.code
    except IntegrityError:
        return "constraint"


def _without_test() -> str:
    test = "AND (limit_total IS NULL OR used < limit_total)"
    assert test in actions.TAKE
    return actions.TAKE.replace(test, "")


class _without_check:
    def __init__(self, table: str, name: str) -> None:
        self.table, self.name = table, name

    def __enter__(self) -> None:
        [self.was] = db.read(
            "SELECT pg_get_constraintdef(oid) AS it FROM pg_constraint WHERE conname = %(name)s",
            name=self.name,
        )
        with connection.cursor() as cursor:
            cursor.execute(f"ALTER TABLE {self.table} DROP CONSTRAINT {self.name}")

    def __exit__(self, *_: object) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"ALTER TABLE {self.table} ADD CONSTRAINT {self.name} {self.was.it}")
