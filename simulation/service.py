"""What the service desk does: claims decided, parts and goodwill given back, lines taken out of
orders, refunds that were refused or sent back asked for again or paid by transfer."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from punnet.foundation import db, ids
from punnet.foundation.errors import DomainError
from punnet.orders.claims import ClaimState
from punnet.orders.models import Order, OrderClaim
from punnet.orders.parts_back import Part
from punnet.payments.errors import OutcomeUnknown
from punnet.processes import claim_order, disputes, perform_call, refund_failed, stray_money
from punnet.processes.give_back import give_goodwill, give_part, pay_transfer
from punnet.processes.hand_over import retry_refund
from punnet.processes.take_out_lines import take_out_lines
from simulation.people import Worker, touched
from simulation.tasks import NOTHING

REASONS = ("missing", "damaged", "poor", "wrong", "late", "other")
GOODWILL = (50, 100, 333, 500, 1000)


def serve(worker: Worker, chance: Random) -> str:
    """What waits first; else now and then something for somebody."""
    actor = f"staff:{worker.name}"
    for what in (decide, ask_again, transfer, answer):
        if (did := what(actor, chance)) != NOTHING:
            return did
    kinds = (part, goodwill, take_out)
    return chance.choices(kinds, (40, 25, 35))[0](actor, chance)


def settle(worker: Worker, chance: Random) -> str:
    """Only what waits."""
    actor = f"staff:{worker.name}"
    for what in (decide, ask_again, transfer):
        if (did := what(actor, chance)) != NOTHING:
            return did
    return NOTHING


def decide(actor: str, chance: Random) -> str:
    """A claim that waits: all of it, a part of it, or words."""
    found = OrderClaim.objects.filter(state=ClaimState.OPEN).order_by("id").first()
    if found is None:
        return NOTHING
    order_id, luck = touched(found.order_id), chance.random()
    parts = []
    if luck < 0.75:
        for line in found.lines.all():
            left = line.quantity if luck < 0.4 else chance.randint(1, line.quantity)
            parts.append(Part(line.line_id, left))
    known: dict[str, Any] = {"order_id": order_id, "claim_id": found.pk, "actor": actor}
    try:
        claim_order.decide(parts=parts, words="Sorry, no.", **known)
    except DomainError as refusal:  # of what was given back meanwhile, or the bank has it
        claim_order.decide(parts=[], words="It was given back.", **known)
        return f"claim {found.pk}: {refusal.code}, declined"
    return f"claim {found.pk}: {len(parts)} parts of order {order_id}"


def ask_again(actor: str, chance: Random) -> str:
    """A refund that the provider refused or the bank sent back; that of stray money too."""
    if strays := db.read(STRAYS):
        order_id = touched(strays[0].id)
        perform_call.perform(stray_money.give_back_again(order_id, actor))
        return f"asks for what was captured without us of order {order_id} again"
    found = db.read(REFUSED)
    if not found:
        return NOTHING
    order_id = touched(chance.choice(found).id)
    if chance.random() < 0.6:
        retry_refund(order_id=order_id, actor=actor)
        return f"asks for the refund of order {order_id} again"
    refund_failed.by_transfer(order_id=order_id, actor=actor)
    return f"will pay order {order_id} by transfer"


def transfer(actor: str, chance: Random) -> str:
    """What the store owes by transfer is paid from the bank."""
    found = db.read(OWED)
    if not found:
        return NOTHING
    row = chance.choice(found)
    pay_transfer(refund_id=row.id, order_id=touched(row.order_id), actor=actor)
    return f"pays refund {row.id} of order {row.order_id} by transfer"


def answer(actor: str, chance: Random) -> str:
    """The bank gets our evidence of a dispute."""
    found = db.read(DISPUTED)
    if not found:
        return NOTHING
    row = chance.choice(found)
    if row.order_id is not None:
        touched(row.order_id)
    given = disputes.Evidence("It was handed over.", "Groceries", "A receipt", "Ada", "")
    try:
        disputes.answer(dispute_id=row.id, evidence=given, actor=actor)
    except OutcomeUnknown:  # the page says: try again
        return f"dispute {row.id}: the provider is silent"
    return f"answers dispute {row.id}"


def part(actor: str, chance: Random) -> str:
    """Of a line that was handed over: some of it, or something off its price."""
    found = db.read(HAD)
    if not found:
        return NOTHING
    row = chance.choice(found)
    given = Part(row.line_id, chance.randint(1, row.left))
    if chance.random() < 0.4:
        given = Part(row.line_id, minor=chance.randint(1, max(1, row.minor)))
    give_part(
        order_id=touched(row.id),
        parts=[given],
        reason=chance.choice(REASONS),
        key=ids.new(),
        actor=actor,
    )
    return f"part of line {row.line_id} of order {row.id}"


def goodwill(actor: str, chance: Random) -> str:
    found = db.read(HAD)
    if not found:
        return NOTHING
    order_id, minor = touched(chance.choice(found).id), chance.choice(GOODWILL)
    give_goodwill(
        order_id=order_id,
        amount_minor=minor,
        reason=chance.choice(REASONS),
        key=ids.new(),
        actor=actor,
        words="For your trouble.",
    )
    return f"{minor} of goodwill for order {order_id}"


def take_out(actor: str, chance: Random) -> str:
    """Lines of a placed order that the store will not have; sometimes pressed twice."""
    found = db.read(PLACED)
    if not found:
        return NOTHING
    order = Order.objects.get(pk=touched(chance.choice(found).id))
    lines = [line.pk for line in order.lines.all()]
    out = chance.sample(lines, chance.randint(1, max(1, len(lines) - 1)))
    for _ in range(chance.choice((1, 1, 2))):
        take_out_lines(order_id=order.pk, line_ids=out, actor=actor, words="None came in.")
    return f"takes {len(out)} of {len(lines)} lines out of order {order.pk}"


VERBS: dict[str, Callable[[Worker, Random], str]] = {"serves": serve}
# nothing is paid back of what the customer's bank took back
REFUSED = """
SELECT DISTINCT r.order_id AS id FROM orders_orderrefund r
 WHERE r.state = 'refused' AND NOT EXISTS (
       SELECT 1 FROM settlement_dispute d WHERE d.order_id = r.order_id AND d.state <> 'won')
 ORDER BY 1
"""
STRAYS = """
SELECT p.order_id AS id FROM payments_call c JOIN payments_payment p ON p.id = c.payment_id
 WHERE c.operation = 'stray' AND c.state IN ('refused', 'failed') AND NOT EXISTS (
       SELECT 1 FROM payments_call x WHERE x.payment_id = c.payment_id
          AND x.operation = 'stray' AND x.id > c.id)
 ORDER BY p.order_id
"""
OWED = """
SELECT r.id, r.order_id FROM orders_orderrefund r
 WHERE r.way = 'transfer' AND r.state = 'due' AND NOT EXISTS (
       SELECT 1 FROM settlement_dispute d WHERE d.order_id = r.order_id AND d.state <> 'won')
 ORDER BY r.id
"""
DISPUTED = "SELECT id, order_id FROM settlement_dispute WHERE state = 'open' ORDER BY id"
HAD = """
SELECT o.id, l.id AS line_id, l.picked - l.back AS left, l.charged_minor - l.back_minor AS minor
  FROM orders_order o JOIN orders_orderline l ON l.order_id = o.id
 WHERE o.state = 'handed_over' AND l.picked > l.back ORDER BY l.id
"""
PLACED = "SELECT id FROM orders_order WHERE state = 'placed' ORDER BY id"
