"""Claims: at once within the rules, else by staff; once, of own lines, never above the charge."""

from __future__ import annotations

import io
from contextlib import suppress
from datetime import timedelta
from functools import partial
from unittest import mock
from uuid import uuid4

import pytest
from django.core.files.storage import default_storage
from PIL import Image

from punnet.catalogue.errors import PictureUnfit
from punnet.foundation import clock
from punnet.foundation.errors import Invalid, NotFound
from punnet.foundation.testing import at_once
from punnet.notifications.mails import compose
from punnet.notifications.models import Message
from punnet.ops.audit import audit
from punnet.orders import claim_queries, photos
from punnet.orders.actions.claims import ClaimedLine
from punnet.orders.claim_queries import History
from punnet.orders.claims import ClaimProblem
from punnet.orders.errors import AlreadyClaimed, ClaimTooLate, MoreThanLeft, NotInState
from punnet.orders.models import OrderClaim, OrderContact, OrderRefund
from punnet.orders.parts_back import Part
from punnet.payments.errors import AboveLimit
from punnet.processes import claim_order as claiming_process
from punnet.processes.claim_order import claim_order, decide
from punnet.processes.claim_rules import waits_for
from punnet.processes.erase_contacts import erase_contacts
from punnet.processes.give_back import give_part
from punnet.processes.hand_over import Paid, hand_over
from tests.picking import an_order, pack, pick
from tests.processes.test_giving_back import BOSS, delivered, delivered_for_cash
from tests.words import line_of, the_order


class Died(BaseException):
    """The process is gone: no handler of ours runs."""


pytestmark = pytest.mark.django_db
ADA = "customer:1"


@pytest.fixture(autouse=True)
def own_files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def claiming(order, units=1, *, problem="damaged", **changes):
    line = ClaimedLine(line_of(order, "milk").pk, ClaimProblem(problem), units, "It leaks")
    command = {"order_id": order.pk, "lines": [line], "key": str(uuid4()), "actor": ADA}
    return partial(claim_order, **{**command, **changes})


def a_photo(edge=400, kind="JPEG", color="red"):
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "Kasarmikatu 1"
    Image.new("RGB", (edge, edge), color).save(out, kind, exif=exif)
    return out.getvalue()


def test_a_small_claim_is_given_back_at_once(provider):
    order = delivered(provider)
    claim = OrderClaim.objects.get(pk=claiming(order)())
    assert (claim.state, claim.asked_minor, claim.waits_for) == ("refunded", 119, "")
    assert provider.ledger()[0]["refunded"] == 119 and the_order(order.pk).state == "handed_over"
    told = compose(Message.objects.get(order_id=order.pk, kind="claim_decided"))
    assert "Given back" in told.body and "€1.19" in told.body and audit() == []


def test_a_large_one_waits_for_staff_who_give_a_part(provider):
    order = delivered(provider, price=900)
    claim_id = claiming(order, 3)()
    claim = OrderClaim.objects.get()
    assert (claim.state, claim.waits_for, claim.asked_minor) == ("open", "amount", 2700)
    assert not OrderRefund.objects.exists()
    assert Message.objects.filter(kind="claim_received").exists()
    (waiting,) = claim_queries.waiting(None)
    assert (waiting.id, waiting.asked_minor, waiting.lines) == (claim_id, 2700, 1)
    part = [Part(line_of(order, "milk").pk, 2)]
    decide(order_id=order.pk, claim_id=claim_id, parts=part, actor=BOSS, words="Two were bad")
    claim.refresh_from_db()
    assert (claim.state, claim.decided_by, claim.refund.amount_minor) == ("part", BOSS, 1800)
    assert provider.ledger()[0]["refunded"] == 1800 and audit() == []
    with pytest.raises(NotInState):
        decide(order_id=order.pk, claim_id=claim_id, parts=part, actor=BOSS)


def test_declining_wants_words_and_tells_them(provider):
    order = delivered(provider, price=900)
    claim_id = claiming(order, 3)()
    with pytest.raises(Invalid):
        decide(order_id=order.pk, claim_id=claim_id, parts=[], actor=BOSS, words=" ")
    decide(order_id=order.pk, claim_id=claim_id, parts=[], actor=BOSS, words="The photo shows more")
    assert OrderClaim.objects.get().state == "declined" and not OrderRefund.objects.exists()
    told = compose(Message.objects.get(kind="claim_decided"))
    assert "Declined" in told.body and "The photo shows more" in told.body


@pytest.mark.parametrize(
    ("parts", "changes", "refusal"),
    [
        ([3], {}, Invalid),
        ([2], {"most_minor": 100}, AboveLimit),
        ([2], {"order_id": 0}, NotFound),
    ],
)
def test_staff_give_at_most_what_was_claimed_and_they_may(provider, parts, changes, refusal):
    order = delivered(provider, price=900)
    claim_id = claiming(order, 2)()
    backs = [Part(line_of(order, "milk").pk, units) for units in parts]
    command = {"order_id": order.pk, "claim_id": claim_id, "parts": backs, "actor": BOSS}
    with pytest.raises(refusal):
        decide(**{**command, **changes})
    assert OrderClaim.objects.get().state == "open"


def test_what_was_paid_at_the_door_is_owed_by_transfer():
    order = delivered_for_cash()
    claiming(order)()
    refund = OrderRefund.objects.get()
    assert (refund.kind, refund.way, refund.state) == ("claim", "transfer", "due")
    assert audit() == []


@pytest.mark.parametrize("units", [0, -1, 5])
def test_nobody_claims_what_was_not_charged(provider, units):
    order = delivered(provider)
    with pytest.raises((Invalid, MoreThanLeft)):
        claiming(order, units)()
    assert not OrderClaim.objects.exists()


def test_foreign_lines_too_late_and_twice_are_refused(provider):
    order = delivered(provider, price=900)
    foreign = [ClaimedLine(0, ClaimProblem.MISSING, 1)]
    with pytest.raises(Invalid):
        claiming(order, lines=foreign)()
    claiming(order, 2)()
    with pytest.raises(AlreadyClaimed):
        claiming(order, 1)()
    clock.forward(days=14, minutes=1)
    with pytest.raises(ClaimTooLate):
        claiming(order, 1)()


def test_the_same_key_is_the_same_claim(provider):
    order = delivered(provider)
    press = claiming(order)
    assert press() == press() and OrderRefund.objects.count() == 1


def test_what_staff_gave_back_is_not_claimed_again(provider):
    order = delivered(provider)
    part = [Part(line_of(order, "milk").pk, 4)]
    give_part(order_id=order.pk, parts=part, reason="poor", key=uuid4(), actor=BOSS)
    with pytest.raises(MoreThanLeft):
        claiming(order)()


# --- the rules


@pytest.mark.parametrize(
    ("history", "minor", "waits"),
    [
        (History(1, 2000, 0, 0, 0), 1500, ""),
        (History(1, 2000, 0, 0, 0), 1501, "amount"),
        (History(5, 2000, 0, 0, 0), 3000, ""),
        (History(5, 2000, 0, 0, 0), 3001, "amount"),
        (History(5, 50_000, 2, 0, 5000), 1001, "share"),
        (History(5, 90_000, 2, 0, 5000), 1001, ""),
        (History(5, 50_000, 3, 0, 100), 100, "often"),
        (History(5, 50_000, 1, 1, 0), 100, "declined"),
    ],
)
def test_history_says_what_goes_back_at_once(history, minor, waits):
    assert waits_for(history, minor, "EUR", age_limited=False) == waits
    assert waits_for(history, minor, "EUR", age_limited=True) == (waits or "age")


def test_limits_are_whole_units_of_any_currency():
    history = History(1, 0, 0, 0, 0)
    assert waits_for(history, 15, "JPY", age_limited=False) == ""
    assert waits_for(history, 16, "JPY", age_limited=False) == "amount"
    assert waits_for(history, 15_000, "KWD", age_limited=False) == ""


def test_history_knows_a_guest_by_the_address_and_only_against_him(provider):
    order = delivered(provider)
    for _ in range(3):
        claiming(order)()
    found = claim_queries.history(order.pk)
    assert (found.handed_over, found.claims, found.given_minor) == (1, 3, 357)
    other = delivered_for_cash_again()
    found = claim_queries.history(other.pk)
    assert (found.handed_over, found.claims, found.given_minor) == (1, 3, 357)
    assert OrderClaim.objects.get(pk=claiming(other)()).waits_for == "often"
    clock.forward(days=91)
    assert claim_queries.history(order.pk).claims == 0


def delivered_for_cash_again():
    order = an_order(milk=4)
    pick(order, "milk", units=4)
    pack(order)
    hand_over(order_id=order.pk, actor="staff:5", paid=Paid("card", 476, "EUR"))
    return the_order(order.pk)


# --- photos


def test_photos_lose_what_the_camera_wrote_into_them(provider):
    order = delivered(provider)
    claim_id = claiming(order, photographs=[a_photo(), a_photo(3000, "PNG"), a_photo()])()
    names = [photo.file for photo in OrderClaim.objects.get(pk=claim_id).photos.all()]
    assert len(names) == 2  # the same photo twice is one
    for name in names:
        content = photos.read(name)
        image = Image.open(io.BytesIO(content))
        assert image.format == "WEBP" and max(image.size) <= 1600 and not image.getexif()
        assert b"Kasarmikatu" not in content
        claim_queries.photo_of(order.pk, name)
        with pytest.raises(NotFound):
            claim_queries.photo_of(order.pk + 1, name)


@pytest.mark.parametrize(
    "sent",
    [
        [b""],
        [b"<svg onload=alert(1)>"],
        [b"%PDF-1.4"],
        [a_photo()[:200]],
        [a_photo(100)],
        [a_photo(color=c) for c in ("red", "blue", "green", "black", "white")],
    ],
)
def test_what_is_no_picture_is_refused_and_nothing_is_kept(provider, sent):
    order = delivered(provider)
    with pytest.raises((PictureUnfit, Invalid)):
        claiming(order, photographs=sent)()
    assert not OrderClaim.objects.exists()
    assert not default_storage.exists("claims") or not default_storage.listdir("claims")[1]


def test_a_refused_claim_leaves_no_photo(provider):
    order = delivered(provider)
    with pytest.raises(MoreThanLeft):
        claiming(order, 5, photographs=[a_photo()])()
    assert not default_storage.listdir("claims")[1]


def stored() -> list[str]:
    return default_storage.listdir("claims")[1]


def test_a_repeat_that_brings_other_photos_leaves_none_of_them(provider):
    order = delivered(provider)
    press = claiming(order, photographs=[a_photo()])
    claim_id = press()
    kept = stored()
    assert press() == press(photographs=[a_photo(color="blue")]) == claim_id
    assert stored() == kept != []


def test_photos_of_a_claim_that_was_never_made_go_the_next_night(provider):
    order = delivered(provider)
    claiming(order, photographs=[a_photo()])()
    kept = stored()
    with mock.patch.object(claiming_process, "_claim", side_effect=Died), suppress(Died):
        claiming(order, photographs=[a_photo(color="blue")])()
    assert len(stored()) == 2
    erase_contacts()
    assert len(stored()) == 2  # it may be under way
    clock.forward(hours=25)
    erase_contacts()
    assert stored() == kept


def test_words_and_photos_go_with_the_orders_contact(provider):
    order = delivered(provider)
    claim_id = claiming(order, photographs=[a_photo()])()
    OrderClaim.objects.update(answer="Sorry, Aino")
    OrderRefund.objects.update(words="Sorry, Aino")
    OrderContact.objects.update(erase_after=clock.now().date() - timedelta(days=1))
    erase_contacts()
    claim = OrderClaim.objects.get(pk=claim_id)
    assert claim.lines.get().note == "" and not claim.photos.exists()
    assert (claim.answer, claim.refund.words) == ("", "")
    assert not default_storage.listdir("claims")[1] and audit() == []


@pytest.mark.parametrize("name", ["../secret", "x.webp", "a" * 40 + ".svg", ""])
def test_no_other_file_is_read(name):
    with pytest.raises(NotFound):
        photos.read(name)


# --- races


@pytest.mark.django_db(transaction=True)
@pytest.mark.race
def test_claims_and_refunds_of_all_at_once_give_it_back_once(provider):
    order = delivered(provider)
    part = [Part(line_of(order, "milk").pk, 4)]
    staff = partial(give_part, order_id=order.pk, parts=part, reason="poor", actor=BOSS)
    calls = [claiming(order, 4) for _ in range(3)] + [partial(staff, key=uuid4()) for _ in range(2)]
    outcomes = at_once(*calls)
    assert sorted(map(str, outcomes)).count("more_than_left") == 4
    assert provider.ledger()[0]["refunded"] == 476 and audit() == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.race
def test_two_who_decide_at_once_decide_once(provider):
    order = delivered(provider, price=900)
    claim_id = claiming(order, 3)()
    part = [Part(line_of(order, "milk").pk, 3)]
    give = partial(decide, order_id=order.pk, claim_id=claim_id, actor=BOSS, words="Sorry")
    outcomes = at_once(*[partial(give, parts=part)] * 3, *[partial(give, parts=[])] * 2)
    assert outcomes.count("order_state") == 4 and outcomes.count(None) == 1
    assert OrderRefund.objects.count() <= 1 and audit() == []
