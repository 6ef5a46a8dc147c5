"""Webhooks: signed, sent until taken, and as disorderly as a test asks."""

from __future__ import annotations

import json
import time

import pytest
import stripe

from simulators.stripe.webhooks import signature
from simulators.tests.conftest import DECLINED, World, until

PAID = ["payment_intent.amount_capturable_updated", "checkout.session.completed"]


def test_events_tell_the_whole_story_with_full_objects(world_with_shop, shop):
    world = world_with_shop
    session = world.session()
    world.pay(session, DECLINED)
    world.pay(session)
    intent = world.stripe.v1.checkout.sessions.retrieve(session.id).payment_intent
    world.stripe.v1.payment_intents.capture(intent, {"amount_to_capture": 6000})
    world.stripe.v1.refunds.create({"payment_intent": intent, "amount": 100})
    world.stripe.v1.checkout.sessions.expire(world.session().id)
    voided = world.authorised()
    world.stripe.v1.payment_intents.cancel(voided.id)
    types = shop.wait_for(12)
    assert set(types) == {
        "payment_intent.payment_failed", *PAID, "charge.captured", "payment_intent.succeeded",
        "charge.refunded", "refund.created", "checkout.session.expired",
        "payment_intent.canceled",
    }  # fmt: skip
    done = next(t["event"] for t in shop.received if t["event"].type == PAID[1])
    assert done.data.object.id == session.id
    assert done.data.object.metadata["order"] == "P-1001"
    assert done.data.object.payment_intent == intent
    assert not [name for name in done.data.object.to_dict() if name.startswith("_")]


def test_events_can_be_read_and_listed(world):
    world.authorised()
    newest = world.stripe.v1.events.list({"limit": 1}).data[0]
    assert newest.type == "checkout.session.completed"
    assert world.stripe.v1.events.retrieve(newest.id).id == newest.id
    page = world.stripe.v1.events.list({"limit": 2, "starting_after": newest.id})
    assert page.data[0].type == "payment_intent.amount_capturable_updated"
    assert page.has_more
    only = world.stripe.v1.events.list({"types": ["checkout.session.completed"]}).data
    assert [event.id for event in only] == [newest.id]


def test_a_refused_webhook_comes_again_with_growing_waits(world_with_shop, shop):
    shop.answers = [500, 503]
    world_with_shop.stripe.v1.checkout.sessions.expire(world_with_shop.session().id)
    assert shop.wait_for(1, seconds=12) == ["checkout.session.expired"]
    first, second, last = (taken["at"] for taken in shop.received)
    assert second - first > 0.8 and last - second > 1.8  # later on a busy machine
    assert len({taken["event"].id for taken in shop.received}) == 1


def test_dropped_webhooks_never_come(world_with_shop, shop):
    world_with_shop.control("PUT", "webhooks", mode="drop")
    world_with_shop.authorised()
    time.sleep(0.3)
    assert shop.received == []
    assert world_with_shop.control("GET", "webhooks")["deliveries"]["dropped"] == 2


def test_held_webhooks_come_when_sent(world_with_shop, shop):
    world_with_shop.control("PUT", "webhooks", mode="hold")
    world_with_shop.authorised()
    time.sleep(0.2)
    assert shop.received == []
    assert world_with_shop.control("POST", "webhooks/send") == {"released": 2}
    assert sorted(shop.wait_for(2)) == sorted(PAID)


def test_copies_and_shuffle(world_with_shop, shop):
    world = world_with_shop
    world.control("PUT", "webhooks", mode="hold", copies=3, shuffle=True)
    for _ in range(10):
        world.stripe.v1.checkout.sessions.expire(world.session().id)
    world.control("POST", "webhooks/send")
    shop.wait_for(30)
    order = [taken["event"].id for taken in shop.received]
    assert sorted(order.count(event) for event in set(order)) == [3] * 10
    assert order != sorted(order, key=[e.id for e in world.stripe.v1.events.list(
        {"limit": 10}).data[::-1]].index)  # fmt: skip


def test_delayed_webhooks_come_later(world_with_shop, shop):
    world_with_shop.control("PUT", "webhooks", mode="normal", delay_ms=700)
    start = time.time()
    world_with_shop.stripe.v1.checkout.sessions.expire(world_with_shop.session().id)
    shop.wait_for(1)
    assert shop.received[0]["at"] - start >= 0.6


def test_forged_and_old_webhooks_are_refused(world_with_shop, shop):
    world_with_shop.session()
    world_with_shop.authorised()
    for how in ("forged", "old"):
        assert world_with_shop.control("POST", "events/forge", how=how)["status"] == 400


def test_the_signature_is_stripes():
    body = json.dumps({"id": "evt_1", "object": "event"}).encode()
    now = int(time.time())
    assert stripe.Webhook.construct_event(body, signature(body, "s", now), "s").id == "evt_1"
    with pytest.raises(stripe.SignatureVerificationError):
        stripe.Webhook.construct_event(body + b" ", signature(body, "s", now), "s")
    with pytest.raises(stripe.SignatureVerificationError):
        stripe.Webhook.construct_event(body, signature(body, "s", now - 301), "s")


def test_webhooks_go_on_after_a_restart(tmp_path, shop):
    shop.answers = [500]
    first = World(tmp_path / "data", shop.url)
    first.stripe.v1.checkout.sessions.expire(first.session().id)
    until(lambda: first.control("GET", "webhooks")["deliveries"]["due"] and shop.received)
    first.stop()
    second = World(tmp_path / "data", shop.url)
    assert shop.wait_for(1) == ["checkout.session.expired"]
    second.stop()
