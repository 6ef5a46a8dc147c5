"""What customers do: fill a basket, choose a slot, place, pay, leave, change their mind; what they
do to a placed order is in amending.py, to one they have in complaints.py.

Each verb is one step. One that has nothing to be done to (no basket yet, no page) does nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from punnet.basket import actions as baskets
from punnet.basket import delivery, vouchers
from punnet.basket import queries as basket_queries
from punnet.basket.quote import quote
from punnet.foundation.errors import DomainError
from punnet.orders.actions import Contact
from punnet.orders.states import CancelReason
from punnet.processes.cancel_order import cancel_order
from punnet.processes.checked_quote import Agreement
from punnet.processes.pay_again import pay_again
from punnet.processes.place_order import Placing, place_order
from punnet.processes.settle_payment import settle
from punnet.promotions.errors import VoucherLimit, VoucherUsedUp
from simulation import amending, complaints
from simulation.people import BORN, HOME, LANGUAGES, Customer, slots_today, store_id, touched
from simulation.providers import Providers
from simulation.scene import CODES, GOODS, KNOWN
from simulation.tasks import NOTHING, pause

GOOD, REFUNDED_LATER, CHALLENGED, DECLINED, POOR = (
    "4242424242424242",
    "4000000000007726",
    "4000002500003155",
    "4000000000000002",
    "4000000000009995",
)
# what they fund PayPal with, who would pay with such a card
FUNDING = {DECLINED: "declined", POOR: "declined", REFUNDED_LATER: "review"}
FAR = 0.08  # of slots are days ahead, so that authorisations grow old
WISHES = ("best", "best", "best", "ask", "none")


def fill(customer: Customer, chance: Random, _providers: Providers) -> str:
    """A new basket with some goods, for delivery or collection."""
    basket = baskets.create(store_id=store_id())
    customer.basket_id, customer.placing, customer.order_id = basket.id, None, None
    customer.draft_id, customer.saving = None, None
    taken = sorted(chance.sample(range(len(GOODS)), chance.choice((1, 2, 3, 3, 4))))
    refused = 0
    for each in (GOODS[place] for place in taken):
        quantity = each.step * chance.randint(1, max(1, each.most // each.step))
        refused += not _put(customer, each.sku, quantity)
    baskets.set_substitution(basket_id=basket.id, default=chance.choice(WISHES))
    if chance.random() < 0.5:
        delivery.collect(basket_id=basket.id)
    else:
        delivery.deliver_to(basket_id=basket.id, place=HOME, door=delivery.Door())
    return f"{len(taken) - refused} lines"


def _put(customer: Customer, sku: str, quantity: int) -> bool:
    assert customer.basket_id is not None
    try:
        baskets.set_line(basket_id=customer.basket_id, sku=sku, quantity=quantity)
    except DomainError:
        return False
    return True


def change(customer: Customer, chance: Random, _providers: Providers) -> str:
    """Another quantity of something, 0 among them."""
    if customer.basket_id is None:
        return NOTHING
    sku = chance.choice(GOODS).sku
    each = KNOWN[sku]
    quantity = each.step * chance.randint(0, max(1, each.most // each.step))
    baskets.set_line(basket_id=customer.basket_id, sku=sku, quantity=quantity)
    return f"{quantity} of {sku}"


def give_code(customer: Customer, chance: Random, _providers: Providers) -> str:
    """One of the codes that are about, in place of another."""
    return _code(customer, chance.choice(CODES).code)


def take_code_out(customer: Customer, _chance: Random, _providers: Providers) -> str:
    return _code(customer, "")


def _code(customer: Customer, code: str) -> str:
    if customer.basket_id is None:
        return NOTHING
    now = vouchers.set_voucher(basket_id=customer.basket_id, code=code, language="en")
    return f"{code}: {now.voucher.off_estimate_minor} off" if now.voucher else "no code"


def choose_slot(customer: Customer, chance: Random, _providers: Providers) -> str:
    """One of the next that the page shows for the basket's method."""
    if customer.basket_id is None:
        return NOTHING
    method = basket_queries.basket(customer.basket_id).method
    days = 7 if chance.random() < FAR else 2
    shown = [slot for slot in slots_today(days) if slot.method == method and slot.state == "free"]
    if not shown:
        return "no slot"
    slot = chance.choice(shown if days > 2 else shown[:3])
    delivery.choose_slot(basket_id=customer.basket_id, slot_id=slot.id)
    return f"slot {slot.id}"


def place_by_card(customer: Customer, chance: Random, _providers: Providers) -> str:
    return _place(customer, chance, "stripe")


def place_by_paypal(customer: Customer, chance: Random, _providers: Providers) -> str:
    return _place(customer, chance, "paypal")


def place_at_the_door(customer: Customer, chance: Random, _providers: Providers) -> str:
    return _place(customer, chance, "on_delivery")


def _place(customer: Customer, chance: Random, tender: str) -> str:
    """Who has a code that is gone by now, or was theirs before, orders without it."""
    if customer.basket_id is None:
        return NOTHING
    try:
        return _place_once(customer, chance, tender)
    except (VoucherUsedUp, VoucherLimit) as gone:
        _code(customer, "")
        return f"{gone.code}, and then {_place_once(customer, chance, tender)}"


def _place_once(customer: Customer, chance: Random, tender: str) -> str:
    assert customer.basket_id is not None
    now = quote(basket_queries.basket(customer.basket_id), language="en")
    customer.key = f"{customer.name}-{chance.getrandbits(40):x}"
    customer.placing = Placing(
        basket_id=customer.basket_id,
        agreed=Agreement(now.basket.revision, now.maximum_minor),
        tender=tender,
        contact=Contact("Ada Virtanen", customer.email, "+358401234567"),
        key=customer.key,
        fingerprint=customer.key,
        language=chance.choice(LANGUAGES),
        born_on=BORN,
    )
    return send_again(customer, chance, _providers=None)


def send_again(customer: Customer, _chance: Random, _providers: Providers | None) -> str:
    """The same placing under the same key: a second click, or after no answer."""
    placing = customer.placing
    if placing is None:
        return NOTHING
    customer.order_id = order_id = touched(place_order(placing))
    customer.look()
    return f"order {order_id}"


def look(customer: Customer, _chance: Random, _providers: Providers) -> str:
    """The order's page, which knows the way to the provider's page as soon as there is one."""
    customer.look()
    return f"{len(customer.pages)} pages" if customer.order_id else NOTHING


def pay(customer: Customer, chance: Random, providers: Providers) -> str:
    card = REFUNDED_LATER if chance.random() < 0.1 else GOOD
    return _pay(customer, chance, providers, card)


def pay_in_the_old_tab(customer: Customer, chance: Random, providers: Providers) -> str:
    return _pay(customer, chance, providers, GOOD, oldest=True)


def pay_challenged(customer: Customer, chance: Random, providers: Providers) -> str:
    return _pay(customer, chance, providers, CHALLENGED)


def pay_declined(customer: Customer, chance: Random, providers: Providers) -> str:
    return _pay(customer, chance, providers, chance.choice((DECLINED, POOR)))


def _pay(
    customer: Customer, chance: Random, providers: Providers, card: str, *, oldest: bool = False
) -> str:
    """On the newest page, sometimes on another tab; most come back to us afterwards."""
    customer.look()
    if not customer.pages or customer.order_id is None:
        return "no page"
    page = customer.pages[-1] if chance.random() < 0.9 else chance.choice(customer.pages)
    page = customer.pages[0] if oldest else page
    by = _approve if page.method == "paypal" else _pay_by_card
    outcome = by(page.page_id, chance, providers, card)
    comes_back = chance.random() < 0.7
    if comes_back and outcome not in ("declined", "challenge", "invalid"):
        pause(0.2, f"page of {page.id}: {outcome}")
        settle(page.id)
    return f"page of {page.id}: {outcome}{'' if comes_back else ', leaves'}"


def _pay_by_card(page_id: str, chance: Random, providers: Providers, card: str) -> str:
    stripe = providers.stripe
    if stripe.session(page_id) is None:
        return "no such page"
    shown = stripe.pay(page_id, card)
    if shown.outcome == "challenge":
        pause(5 + chance.random() * 60, "3-D Secure")
        shown = stripe.answer_challenge(page_id, passed=chance.random() < 0.7)
    return shown.outcome


def _approve(page_id: str, chance: Random, providers: Providers, card: str) -> str:
    """At PayPal: what cards are to Stripe are ways to fund it here."""
    if card == CHALLENGED:
        pause(5 + chance.random() * 60, "logs in at PayPal")
        if chance.random() < 0.3:
            return "back without approving"
    funding = FUNDING.get(card, "balance")
    order = providers.paypal.approve(page_id, funding)
    return f"{order['status'].lower()}, {funding}" if order else "no such page"


def pay_by_another_card(customer: Customer, _chance: Random, _providers: Providers) -> str:
    return _pay_again(customer, "stripe")


def pay_by_paypal_instead(customer: Customer, _chance: Random, _providers: Providers) -> str:
    return _pay_again(customer, "paypal")


def pay_at_the_door_instead(customer: Customer, _chance: Random, _providers: Providers) -> str:
    return _pay_again(customer, "on_delivery")


def _pay_again(customer: Customer, tender: str) -> str:
    if customer.order_id is None:
        return NOTHING
    order_id = touched(customer.order_id)
    pay_again(order_id=order_id, tender=tender, actor=f"customer:{customer.name}")
    customer.look()
    return f"{len(customer.pages)} pages"


def cancel(customer: Customer, _chance: Random, _providers: Providers) -> str:
    if customer.order_id is None:
        return NOTHING
    order_id = touched(customer.order_id)
    actor = f"customer:{customer.name}"
    cancel_order(order_id=order_id, reason=CancelReason.CUSTOMER, actor=actor)
    return f"order {order_id} cancelled"


VERBS: dict[str, Callable[[Customer, Random, Providers], str]] = {
    "fills a basket": fill,
    "changes the basket": change,
    "gives a code": give_code,
    "takes the code out": take_code_out,
    "chooses a slot": choose_slot,
    "places by card": place_by_card,
    "places by PayPal": place_by_paypal,
    "places, to pay at the door": place_at_the_door,
    "sends it again": send_again,
    "looks at the order": look,
    "pays": pay,
    "pays in the old tab": pay_in_the_old_tab,
    "pays with 3-D Secure": pay_challenged,
    "pays, declined": pay_declined,
    "asks for another page": pay_by_another_card,
    "will pay by PayPal": pay_by_paypal_instead,
    "will pay at the door": pay_at_the_door_instead,
    "cancels": cancel,
    **amending.VERBS,
    **complaints.VERBS,
}
