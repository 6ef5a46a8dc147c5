"""What customers do to an order they placed: draft, change, save, pay, give up.

A change that costs more waits for its payment; its pages open in the same tabs as the order's own,
so that `customers.VERBS` pays, declines or leaves them. Each verb is one step.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from uuid import UUID

from punnet.basket import actions as baskets
from punnet.basket import delivery, drafts, vouchers
from punnet.basket import queries as basket_queries
from punnet.basket.models import BasketLine
from punnet.basket.quote import quote
from punnet.orders.models import Order
from punnet.places.queries import Place
from punnet.processes.amend_order import Amending, amend_order, open_draft
from punnet.processes.checked_quote import Agreement
from punnet.processes.give_up_amendment import give_up_amendment
from simulation.people import BORN, HOME, LANGUAGES, Customer, slots_today, store_id, touched
from simulation.providers import Providers
from simulation.scene import CODES, GOODS, KNOWN
from simulation.tasks import NOTHING

ELSEWHERE = Place(2, "Bulevardi 7", "00120", "Helsinki", "FI", 60.164, 24.936)
SAME_WAY = 0.8  # of the changes are paid as the order is
TENDERS = ("stripe", "paypal", "on_delivery")


def draft(customer: Customer, chance: Random, _providers: Providers) -> str:
    """The order as a basket to work on."""
    if customer.order_id is None:
        return NOTHING
    order_id = touched(customer.order_id)
    customer.draft_id = open_draft(order_id, language=chance.choice(LANGUAGES))
    return f"a draft of order {order_id}"


def change(customer: Customer, chance: Random, _providers: Providers) -> str:
    """One thing of the draft: more or less of some goods, a slot, an address, a code, or all that
    a second basket holds."""
    if customer.draft_id is None:
        return NOTHING
    kinds = (_more, _less, _slot, _address, _code, _join)
    return chance.choices(kinds, (30, 25, 15, 10, 10, 10))[0](customer.draft_id, chance)


def _more(draft_id: UUID, chance: Random) -> str:
    has = {line.sku: line.quantity for line in _lines(draft_id)}
    each = chance.choice(GOODS)
    quantity = has.get(each.sku, 0) + each.step * chance.randint(1, max(1, each.most // each.step))
    baskets.set_line(basket_id=draft_id, sku=each.sku, quantity=quantity)
    return f"{quantity} of {each.sku}"


def _less(draft_id: UUID, chance: Random) -> str:
    lines = _lines(draft_id)
    if not lines:
        return NOTHING
    line = chance.choice(lines)
    step = KNOWN[line.sku].step
    quantity = step * chance.randint(0, max(0, line.quantity // step - 1))
    baskets.set_line(basket_id=draft_id, sku=line.sku, quantity=quantity)
    return f"{quantity} of {line.sku}"


def _lines(draft_id: UUID) -> list[BasketLine]:
    return basket_queries.lines_of(basket_queries.basket(draft_id))


def _slot(draft_id: UUID, chance: Random) -> str:
    method = basket_queries.basket(draft_id).method
    shown = [slot for slot in slots_today(2) if slot.method == method and slot.state == "free"]
    if not shown:
        return "no slot"
    slot = chance.choice(shown[:4])
    delivery.choose_slot(basket_id=draft_id, slot_id=slot.id)
    return f"slot {slot.id}"


def _address(draft_id: UUID, chance: Random) -> str:
    """Another door; who would collect has it brought then, or the other way round."""
    if chance.random() < 0.3 and basket_queries.basket(draft_id).method == "delivery":
        delivery.collect(basket_id=draft_id)
        return f"collects it; {_slot(draft_id, chance)}"
    was = basket_queries.basket(draft_id).method
    place = chance.choice((HOME, ELSEWHERE))
    delivery.deliver_to(basket_id=draft_id, place=place, door=delivery.Door())
    return place.line if was == "delivery" else f"{place.line}; {_slot(draft_id, chance)}"


def _code(draft_id: UUID, chance: Random) -> str:
    code = chance.choice([*(each.code for each in CODES), ""])
    now = vouchers.set_voucher(basket_id=draft_id, code=code, language="en")
    return f"{code}: {now.voucher.off_estimate_minor} off" if now.voucher else "no code"


def _join(draft_id: UUID, chance: Random) -> str:
    """A second basket for the same slot, with one thing in it."""
    other = baskets.create(store_id=store_id())
    each = chance.choice(GOODS)
    baskets.set_line(basket_id=other.id, sku=each.sku, quantity=each.step)
    drafts.take_in(draft_id=draft_id, basket_id=other.id, language="en")
    return f"joins {each.step} of {each.sku}"


def save(customer: Customer, chance: Random, _providers: Providers) -> str:
    if customer.draft_id is None or customer.order_id is None:
        return NOTHING
    order = Order.objects.get(pk=touched(customer.order_id))
    now = quote(basket_queries.basket(customer.draft_id), language="en")
    key = f"{customer.name}-{chance.getrandbits(40):x}"
    customer.saving = Amending(
        order_id=order.pk,
        basket_id=customer.draft_id,
        agreed=Agreement(now.basket.revision, now.maximum_minor),
        tender=order.tender if chance.random() < SAME_WAY else chance.choice(TENDERS),
        key=key,
        fingerprint=key,
        by=f"customer:{customer.name}",
        language=chance.choice(LANGUAGES),
        born_on=BORN,
    )
    return save_again(customer, chance, None)


def save_again(customer: Customer, _chance: Random, _providers: Providers | None) -> str:
    """The same request under the same key: a second click, or after no answer."""
    wish = customer.saving
    if wish is None:
        return NOTHING
    touched(wish.order_id)
    amend_order(wish)
    customer.look()
    return f"order {wish.order_id} changed, at most {wish.agreed.maximum_minor} by {wish.tender}"


def give_up(customer: Customer, _chance: Random, _providers: Providers) -> str:
    """Leave the order as it was."""
    if customer.order_id is None or customer.saving is None:
        return NOTHING
    order_id = touched(customer.order_id)
    give_up_amendment(order_id=order_id, actor=f"customer:{customer.name}")
    return f"order {order_id} stays as it was"


VERBS: dict[str, Callable[[Customer, Random, Providers], str]] = {
    "opens a draft": draft,
    "changes the draft": change,
    "saves the draft": save,
    "saves the draft again": save_again,
    "gives the change up": give_up,
}
