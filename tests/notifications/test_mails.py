"""Mails: sent by the worker over real SMTP, retried, parked, resent."""

from __future__ import annotations

import socket
from datetime import timedelta
from unittest import mock

import pytest
from django.utils import translation

from punnet.basket import vouchers
from punnet.foundation import clock
from punnet.notifications import actions, jobs, queries
from punnet.notifications.models import Message, MessageKind
from punnet.orders.actions.erase import erase_contacts
from punnet.orders.states import CancelReason
from punnet.processes.cancel_order import cancel_order
from punnet.processes.hand_over import return_order
from punnet.processes.pick_order import claim_order
from punnet.promotions.tests.factories import a_voucher
from simulators.mail.__main__ import start
from simulators.mail.box import Box
from tests import words
from tests.picking import PAULA, pack, pick
from tests.processes.test_handing_over import packed
from tests.words import a_basket, goods, past_cutoff, place

pytestmark = pytest.mark.django_db


@pytest.fixture
def inbox(settings):
    """A real SMTP server; its messages."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_USE_TLS = False
    box = Box()
    smtp, pages = start("127.0.0.1", 0, 0, box)
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", smtp.port
    yield box
    smtp.stop()
    pages.server_close()


def send_all() -> None:
    for message in Message.objects.filter(state="due"):
        jobs.deliver(message.id)


def test_placing_writes_one_message_and_it_arrives(inbox):
    goods("milk", price=119, units=5)
    order = place(a_basket(milk=2))
    send_all()
    (mail,) = inbox.find(to="ada@example.com")
    assert order.number in mail.subject and "2.38" in mail.text
    assert f"/orders/{order.number}?token=" in mail.html
    assert queries.of_order(order.pk)[0].state == "sent"


def test_a_voucher_stands_in_the_mails_as_agreed_and_then_as_charged(inbox):
    goods("milk", price=100, units=5)
    a_voucher("WELCOME", percent=10)
    basket = a_basket(milk=3)
    vouchers.set_voucher(basket_id=basket, code="WELCOME", language="en")
    order = place(basket)
    send_all()
    past_cutoff(order)
    claim_order(order_id=order.pk, picker=PAULA)
    pick(order, "milk", units=2, why="sold_out")
    pack(order)
    send_all()
    placed, receipt = (
        next(mail for mail in inbox.find(to="ada@example.com") if word in mail.subject)
        for word in ("placed", "Receipt")
    )
    for mail, off, total in ((placed, "0.30", "2.70"), (receipt, "0.20", "1.80")):
        assert "Voucher WELCOME" in mail.text and f"-€{off}" in mail.text.replace("−", "-")
        assert "Voucher WELCOME" in mail.html and total in mail.html


def test_the_stores_reason_for_cancelling_reaches_the_customer_as_written(inbox):
    goods("milk", units=5)
    order = place(a_basket(milk=2))
    why = "The freezer broke down & all's thawed <sorry>"
    cancel_order(order_id=order.pk, reason=CancelReason.STORE, actor="staff:1", words=why)
    send_all()
    (mail,) = [each for each in inbox.find(to="ada@example.com") if "cancelled" in each.subject]
    assert why in mail.text
    assert "&amp; all&#39;s thawed &lt;sorry&gt;" in mail.html


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("nobody_home", "Nobody was at home"),
        ("not_collected", "not collected in time"),
        ("refused", "not accepted"),
        ("age_not_proven", "age could not be proven"),
        ("wrong_address", "could not find the address"),
    ],
)
def test_an_order_that_came_back_says_why_once_and_that_nothing_is_owed(inbox, reason, said):
    order = packed()
    for _ in range(2):
        return_order(order_id=order.pk, reason=reason, actor="staff:5")
    send_all()
    (mail,) = [each for each in inbox.find(to="ada@example.com") if "came back" in each.subject]
    assert order.number in mail.subject and f"/orders/{order.number}?token=" in mail.html
    for text in (mail.text, mail.html):
        assert said in text and "There is nothing to pay." in text and "card" not in text


@pytest.mark.parametrize("kind", list(MessageKind))
@pytest.mark.parametrize("language", ["en", "fi", "sv"])
def test_every_mail_renders_in_every_language(kind, language):
    goods("milk", price=119, units=5)
    order = place(a_basket(milk=2), language=language)
    words.Order.objects.filter(pk=order.pk).update(actual_minor=238)
    message_id = actions.enqueue(
        store_id=order.store_id,
        customer_id=order.customer_id,
        order_id=order.pk,
        kind=kind,
        language=language,
    )
    mail = jobs.compose(queries.message(message_id))
    assert order.number in mail.subject and "{{" not in mail.body + mail.alternatives[0][0]
    assert translation.get_language() == "en"


def test_a_dead_mail_server_is_retried_then_parked_then_resent(inbox, settings):
    goods("milk", units=5)
    order = place(a_basket(milk=1))
    message = Message.objects.get(order_id=order.pk)
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        working, settings.EMAIL_PORT = settings.EMAIL_PORT, closed.getsockname()[1]
        for _ in range(jobs.TRIES - 1):
            with pytest.raises(jobs.NotSent):
                jobs.deliver(message.id)
        jobs.deliver(message.id)
    assert [row.id for row in queries.parked([order.store_id])] == [message.id]
    assert not queries.parked([order.store_id + 1])
    settings.EMAIL_PORT = working
    actions.resend(message.id)
    jobs.deliver(message.id)
    assert len(inbox.find()) == 1


def test_sending_twice_sends_once(inbox):
    goods("milk", units=5)
    place(a_basket(milk=1))
    send_all()
    for message in Message.objects.all():
        jobs.deliver(message.id)
    assert len(inbox.find()) == 1


def test_who_was_erased_gets_no_mail_and_the_message_ends(inbox):
    goods("milk", units=5)
    order = place(a_basket(milk=1))
    erase_contacts(before=clock.now().date() + timedelta(days=1000))
    send_all()
    assert inbox.find() == [] and queries.of_order(order.pk)[0].state == "sent"


def test_a_mail_that_cannot_be_made_is_parked_where_it_is_seen():
    goods("milk", units=5)
    order = place(a_basket(milk=1))
    message = Message.objects.get(order_id=order.pk)
    with mock.patch.object(jobs, "compose", side_effect=KeyError("a bug")):
        for _ in range(jobs.TRIES - 1):
            with pytest.raises(jobs.NotSent):
                jobs.deliver(message.id)
        jobs.deliver(message.id)
    assert [row.id for row in queries.parked([order.store_id])] == [message.id]
