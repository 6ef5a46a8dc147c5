"""What a lost dispute took is given up: off the customer's debt, with a reason; once, whoever
presses, and undone when the bank decides anew."""

from __future__ import annotations

from functools import partial
from threading import Barrier
from unittest import mock

import pytest
from django.db import IntegrityError, connection, transaction

from punnet.foundation.errors import Invalid, NotFound
from punnet.foundation.testing import at_once
from punnet.ledger import queries as ledger
from punnet.ledger.models import Posting
from punnet.ops.audit import audit
from punnet.payments.owed import owed
from punnet.processes import disputes, write_off
from punnet.settlement import actions as settlement
from punnet.settlement.errors import DisputeNotLost, NotWrittenOff
from punnet.settlement.models import Dispute
from tests.processes.test_disputes import ALL, closed, ended, heard, opened
from tests.processes.test_giving_back import BOSS, delivered
from tests.words import a_shop

pytestmark = pytest.mark.django_db


def balances() -> list[int]:
    accounts = ("clearing", "receivable", "goodwill")
    return [ledger.balance(each, store_id=a_shop(), currency="EUR") for each in accounts]


def give_up(reason: str = "Not worth a letter") -> None:
    write_off.write_off(dispute_id=Dispute.objects.get().pk, reason=reason, actor=BOSS)


def test_it_leaves_what_is_owed_and_stands_as_goodwill_with_its_reason(provider):
    order = ended(provider, "lost")
    assert balances() == [0, ALL, 0] and owed(order.pk) == ALL
    give_up("  Not worth\n a letter ")
    row = Dispute.objects.get()
    assert (row.written_off_minor, row.written_off_by) == (ALL, BOSS)
    assert (row.state, row.write_off_reason) == ("lost", "Not worth a letter")
    assert balances() == [0, 0, ALL] and owed(order.pk) == 0 and audit() == []


def test_undone_the_customer_owes_it_again_and_it_may_be_given_up_anew(provider):
    order = ended(provider, "lost")
    row = Dispute.objects.get()
    for _ in range(2):
        give_up()
        write_off.undo(dispute_id=row.pk, actor=BOSS)
        assert balances() == [0, ALL, 0] and owed(order.pk) == ALL and audit() == []
    with pytest.raises(NotWrittenOff):
        write_off.undo(dispute_id=row.pk, actor=BOSS)
    give_up()
    assert balances() == [0, 0, ALL] and audit() == []


def test_won_after_all_it_is_undone_by_itself(provider):
    order = ended(provider, "lost")
    give_up()
    row = Dispute.objects.get()
    closed(provider, row.provider_id, "won")
    heard(provider, "closed")
    row.refresh_from_db()
    assert (row.state, row.taken_minor, row.written_off_minor) == ("won", 0, 0)
    assert balances() == [ALL, 0, 0] and owed(order.pk) == 0 and audit() == []
    disputes.look_at("stripe", row.provider_id)
    assert balances() == [ALL, 0, 0]


@pytest.mark.parametrize("state", ["open", "won"])
def test_only_what_a_lost_one_took_is_given_up(provider, state):
    delivered(provider)
    dispute = opened(provider)
    heard(provider)
    if state == "won":
        closed(provider, dispute, "won")
        heard(provider, "closed")
    with pytest.raises(DisputeNotLost):
        give_up()
    assert not Posting.objects.filter(kind="write_off").exists()


@pytest.mark.parametrize("reason", ["", "  ", "x" * 201])
def test_it_wants_a_reason(provider, reason):
    ended(provider, "lost")
    with pytest.raises(Invalid):
        give_up(reason)
    assert balances() == [0, ALL, 0]


def test_of_no_dispute_nothing():
    with pytest.raises(NotFound):
        write_off.write_off(dispute_id=0, reason="x", actor=BOSS)


def test_the_database_refuses_more_than_was_taken_and_one_that_is_not_lost(provider):
    ended(provider, "lost")
    for change in ("written_off_minor = taken_minor + 1", "written_off_minor = taken_minor"):
        with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"UPDATE settlement_dispute SET {change}, write_offs = 1")
    give_up()
    with pytest.raises(IntegrityError), transaction.atomic():
        Dispute.objects.update(state="won")


def test_the_audit_sees_what_was_given_up_without_a_posting(provider):
    ended(provider, "lost")
    with mock.patch.object(write_off, "post"):
        give_up()
    assert any("what a dispute took" in each.check for each in audit())


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
class TestRaces:
    def test_pressed_five_times_at_once_it_is_given_up_once(self, provider):
        ended(provider, "lost")
        outcomes = at_once(*[give_up] * 5)
        assert sorted(map(str, outcomes)) == ["None", *["dispute_not_lost"] * 4]
        assert balances() == [0, 0, ALL] and audit() == []

    def test_without_the_lock_the_books_stay_right_by_the_key(self, provider):
        """The proof that the lock is what lets one alone through: without it all five say done."""
        ended(provider, "lost")
        all_looked = Barrier(5)

        def looked(_id: int) -> Dispute:
            row = Dispute.objects.get()
            all_looked.wait(timeout=30)
            return row

        with mock.patch.object(settlement, "lock_dispute", looked):
            assert at_once(*[give_up] * 5) == [None] * 5
        assert Posting.objects.filter(kind="write_off").count() == 1

    def test_given_up_and_won_at_once_nothing_is_given_up(self, provider):
        ended(provider, "lost")
        row = Dispute.objects.get()
        closed(provider, row.provider_id, "won")
        at_once(give_up, partial(disputes.look_at, "stripe", row.provider_id))
        row.refresh_from_db()
        assert (row.state, row.written_off_minor) == ("won", 0)
        assert balances() == [ALL, 0, 0] and audit() == []
