"""The store takes lines out of a placed order, and says why.
rule: docs/rules/amending.md#by-the-store

One transaction, as any change of an order. The maximum only falls, so what is set aside covers it
(where credit and gift card now pay all of it, what others hold is let go); charges and voucher stay
as they were agreed.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection
from typing import Any

from punnet.basket import quote as quoting
from punnet.catalogue import queries as catalogue
from punnet.foundation import db
from punnet.foundation.errors import Invalid, NotFound
from punnet.inventory.actions import Wanted
from punnet.orders import actions as orders
from punnet.orders import terms
from punnet.orders.actions import amending
from punnet.orders.actions.amending import Wished
from punnet.orders.errors import AmendmentInPayment, NotInState
from punnet.orders.models import Order
from punnet.orders.states import OrderState
from punnet.payments import actions as payments
from punnet.processes import apply_amendment, own_money
from punnet.processes.amend_money import apply_covered, tender_for
from punnet.processes.amend_order import voucher_plan
from punnet.processes.cancel_order import MOST_WORDS
from punnet.slots import queries as slots


@db.transaction
def take_out_lines(*, order_id: int, line_ids: Collection[int], actor: object, words: str) -> None:
    """Take the lines out and tell the customer why. Repeating it does nothing.

    Raises Invalid (no or too many words, every line: that is cancelling), NotFound (no line of
    the order), NotInState (not placed, or partly picked), AmendmentInPayment.
    """
    words = _checked(words)
    order = orders.lock(order_id)
    key = _key(line_ids)
    if amending.amended_with(order.pk, key):
        return
    if order.state != OrderState.PLACED:
        raise NotInState(state=order.state)
    payment = payments.lock_payment(order.pk)
    if order.amending_id is not None:
        raise AmendmentInPayment(number=order.number, public_id=order.public_id)
    _must_be_some(order, line_ids)
    agreed = _agreed(order, line_ids)
    most = agreed["maximum_minor"]
    rest = own_money.rest_of(order, payment, most, order.tender)
    agreed["tender"] = tender_for(order.tender, most, rest)
    wished = Wished(
        request_key=key,
        fingerprint="",
        basket_id=None,
        tender=agreed["tender"],
        voucher=voucher_plan(agreed, order),
        terms=agreed,
        by=actor,
    )
    amendment = amending.open_amendment(order, wished)
    apply_covered(order, payment, amendment, why=words)


def _key(line_ids: Collection[int]) -> str:
    """The same for the same lines, which are taken out once."""
    named = ",".join(str(each) for each in sorted(set(line_ids)))
    return f"lines:{hashlib.sha256(named.encode()).hexdigest()}"


def _checked(words: str) -> str:
    words = words.strip()
    if not words:
        raise Invalid.field("words", "say why: the customer reads it")
    if len(words) > MOST_WORDS:
        raise Invalid.field("words", f"must be {MOST_WORDS} characters at most")
    return words


def _must_be_some(order: Order, line_ids: Collection[int]) -> None:
    lines = list(order.lines.all())
    if any(line.picked is not None for line in lines):
        raise NotInState(state=OrderState.PICKING)
    if not line_ids or set(line_ids) - {line.pk for line in lines}:
        raise NotFound(lines=sorted(line_ids))
    if len(set(line_ids)) == len(lines):
        raise Invalid.field("lines", "are all of the order: cancel it instead")


def _agreed(order: Order, line_ids: Collection[int]) -> dict[str, Any]:
    """The order's terms without the lines, and what then is reserved and worked."""
    agreed = terms.without(order, line_ids)
    slot = slots.slot(order.slot_id)
    left: Counter[str] = Counter()
    for line in agreed["lines"]:
        left[line["sku"]] += line["ordered"]
    sold = catalogue.sellable(order.store_id, list(left), on=slot.pick_on, language=order.language)
    wanted = [
        Wanted(sku, quantity, quoting.keeps_until(sold.get(sku), slot.pick_on))
        for sku, quantity in left.items()
    ]
    work = quoting.work([(sold.get(sku), quantity) for sku, quantity in left.items()])
    return {**agreed, "work": list(work), "wanted": apply_amendment.kept_wanted(wanted)}
