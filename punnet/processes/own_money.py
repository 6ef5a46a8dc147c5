"""The customer's own money with us, store credit and a gift card, as tenders of an order. In the
caller's transaction. rule: docs/rules/credits.md#order

plan        at placing, before the order is written: the holders are locked, what each pays of the
            maximum; the rest is for the provider or the door
set_aside   from the holders to the order; nobody else can spend it
replan      the order is changed: what is aside pays of the new maximum, what is too much goes back
at_packing  what is more than the goods came to goes back; what is left for others to pay
at_door     the same, where goods are refused there
charge      the sale's sides in the ledger, with what is aside as a part of what came
give_back   the order comes to nothing: all that is aside goes back
part_back   what of a refund goes to credit and gift card; refund_part: its sides in the ledger

Locked after order and payment, before voucher, slot and supply: first the account, then the card.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from punnet.credits import actions as credits
from punnet.credits import holders
from punnet.credits import queries as credit_queries
from punnet.credits.actions import Own
from punnet.credits.errors import CreditShort, GiftCardShort
from punnet.credits.queries import Paid
from punnet.credits.tenders import shares, split_refund
from punnet.foundation.errors import Invalid
from punnet.ledger.actions import Side
from punnet.ledger.models import Account
from punnet.orders import queries as order_queries
from punnet.orders.models import Order, OrderAmendment
from punnet.orders.queries import GivenBack
from punnet.payments.gateways.registry import GATEWAYS
from punnet.payments.models import Payment
from punnet.stores.queries import Store


@dataclass(frozen=True)
class Wanted:
    """What the customer wants to pay with first. Of credit at most so much; the gift card as far
    as it goes, but no less on it than `gift_card_minor`, which the page showed."""

    credit_minor: int = 0
    gift_card: str = ""
    gift_card_minor: int = 0


NOTHING = Wanted()


@dataclass(frozen=True)
class Plan:
    """What each own tender pays of the maximum, and what is left for another."""

    owns: tuple[Own, ...]
    rest_minor: int


def plan(
    wanted: Wanted, *, customer_id: int | None, store: Store, maximum_minor: int, tender: str
) -> Plan:
    """`customer_id`: who is signed in; guests have no credit.

    Raises Invalid, CreditShort, GiftCardShort, GiftCardUnknown, GiftCardExpired or GiftCardEmpty.
    Four SQL statements at most, none where nothing is wanted.
    """
    found = [*_credit(wanted, customer_id, store), *_card(wanted, store)]
    if not found:
        return Plan((), maximum_minor)
    paid = shares(maximum_minor, [own.minor for own in found], least_rest=_least(tender))
    owns = [replace(own, minor=minor) for own, minor in zip(found, paid, strict=True) if minor]
    return Plan(tuple(owns), maximum_minor - sum(paid))


def _credit(wanted: Wanted, customer_id: int | None, store: Store) -> list[Own]:
    if wanted.credit_minor < 0:
        raise Invalid.field("payment.credit", "must not be below zero")
    if not wanted.credit_minor:
        return []
    has = 0 if customer_id is None else credits.lock_credit(customer_id, store.currency)
    if customer_id is None or has < wanted.credit_minor:
        raise CreditShort(available_minor=has, currency=store.currency)
    whose = holders.of_customer(customer_id)
    return [Own(holders.STORE_CREDIT, whose, wanted.credit_minor)]


def _card(wanted: Wanted, store: Store) -> list[Own]:
    if not wanted.gift_card.strip():
        return []
    card = credits.lock_card(wanted.gift_card, currency=store.currency, on=store.today())
    if card.balance_minor < wanted.gift_card_minor:
        raise GiftCardShort(available_minor=card.balance_minor, currency=store.currency)
    return [Own(holders.GIFT_CARD, holders.of_card(card.id), card.balance_minor)]


def sure_shares(maximum_minor: int, has: Sequence[int]) -> list[int]:
    """What each own tender pays of the maximum at least, whichever way pays the rest: what a page
    can promise before that is chosen."""
    least = max((each.least_minor for each in GATEWAYS.values() if each.offered), default=0)
    return shares(maximum_minor, has, least_rest=least)


def _least(tender: str) -> int:
    """The least that the provider takes."""
    return GATEWAYS[tender].least_minor if tender in GATEWAYS else 0


def set_aside(order: Order, planned: Plan, actor: object) -> None:
    """Four SQL statements, none where nothing is planned."""
    if planned.owns:
        credits.set_aside(
            planned.owns,
            order_id=order.pk,
            store_id=order.store_id,
            currency=order.currency,
            actor=actor,
            key=f"set_aside:{order.pk}",
        )


def of(order: Order, payment: Payment) -> list[Paid]:
    """What own tenders do for the order. One SQL query, none where others pay the whole maximum."""
    if payment.maximum_minor == order.maximum_minor:
        return []
    return credit_queries.paid_by(order.pk)


def rest_of(order: Order, payment: Payment, maximum_minor: int, tender: str) -> int:
    """What is left of a changed order's maximum for others to pay: what is aside pays as far as it
    goes, and no more is taken of anybody. One SQL query, none for an order without."""
    return maximum_minor - sum(_used(of(order, payment), maximum_minor, tender))


def replan(order: Order, payment: Payment, change: OrderAmendment) -> int:
    """The change takes hold (the order is as it was yet): what is aside above its maximum goes
    back to its holders. What is left for others, as `rest_of`."""
    owns = of(order, payment)
    used = _used(owns, change.maximum_minor, change.tender)
    over = [
        Own(own.tender, own.holder, own.aside_minor - minor)
        for own, minor in zip(owns, used, strict=True)
    ]
    credits.set_aside_less(
        [own for own in over if own.minor],
        order_id=order.pk,
        store_id=order.store_id,
        currency=order.currency,
        actor=change.by,
        key=f"amended:{change.pk}",
    )
    return change.maximum_minor - sum(used)


def _used(owns: Sequence[Paid], total_minor: int, tender: str) -> list[int]:
    return shares(total_minor, [own.aside_minor for own in owns], least_rest=_least(tender))


def at_packing(order: Order, payment: Payment, actual_minor: int, actor: object) -> int:
    """What is aside above the goods' price goes back; what is left for others to pay of it."""
    owns = of(order, payment)
    used = _used(owns, actual_minor, payment.method)
    over = [
        Own(own.tender, own.holder, own.aside_minor - minor)
        for own, minor in zip(owns, used, strict=True)
    ]
    _give_back(order, [own for own in over if own.minor], "unspent", actor)
    return actual_minor - sum(used)


def at_door(order: Order, payment: Payment, due_minor: int, actor: object) -> int:
    """What is due when goods were refused at the door: where more is aside than the rest came to,
    the last to be charged gives way first."""
    if due_minor >= 0:
        return due_minor
    owns = of(order, payment)
    over = dict(split_refund(-due_minor, [(own.tender, own.aside_minor) for own in owns]))
    spare = [Own(own.tender, own.holder, over[own.tender]) for own in owns if own.tender in over]
    _give_back(order, spare, "refused", actor)
    return due_minor + sum(over.values())


def give_back(order: Order, payment: Payment, actor: object) -> None:
    """All that is aside for an order that comes to nothing."""
    asides = [Own(own.tender, own.holder, own.aside_minor) for own in of(order, payment)]
    _give_back(order, [own for own in asides if own.minor], "given_up", actor)


def _give_back(order: Order, owns: Sequence[Own], why: str, actor: object) -> None:
    credits.give_back(
        owns,
        order_id=order.pk,
        store_id=order.store_id,
        currency=order.currency,
        actor=actor,
        key=f"{why}:{order.pk}",
    )


def charge(
    order: Order, payment: Payment, sides: Sequence[Side], *, came: bool = False
) -> list[Side]:
    """A sale's sides (`ledger.sale_sides`) with what is aside as a part of what came: less came
    into the first one's account; or, where the first says what `came` there, less was rounded."""
    owns = [own for own in of(order, payment) if own.aside_minor]
    ours = holders.of_order(order.pk)
    charged = [
        Side(holders.ACCOUNTS[own.tender], own.aside_minor, tender=own.tender, holder=ours)
        for own in owns
    ]
    return _beside(sides, charged, Account.ROUNDING if came else sides[0].account)


def part_back(order: Order, payment: Payment, minor: int) -> int:
    """What of a refund goes to credit and gift card: what is above all that others paid of the
    order and were not given back, as far as there is some of ours left. Two SQL queries, none for
    an order without."""
    left, given = _left(order, payment)
    if not left:
        return 0
    charged = left + given.own_minor
    others = max(0, (order.actual_minor or 0) - charged - given.other_minor)
    return dict(split_refund(minor, [("own", left), ("others", others)])).get("own", 0)


def is_none_left(order: Order, payment: Payment) -> bool:
    """Whether all that credit and gift card paid is given back by some refund."""
    return not _left(order, payment)[0]


def is_all_back(order: Order, payment: Payment) -> bool:
    """Whether all of the order's money went back, and none of it was taken at the door."""
    by_others = payment.captured_minor - payment.refunded_minor + payment.taken_minor
    return not by_others and is_none_left(order, payment)


def _left(order: Order, payment: Payment) -> tuple[int, GivenBack]:
    """What credit and gift card were charged and no refund gives back yet."""
    charged = sum(own.charged_minor for own in of(order, payment))
    if not charged:
        return 0, GivenBack(0, 0)
    given = order_queries.given_back(order.pk)
    return charged - given.own_minor, given


def refund_part(
    order_id: int, sides: Sequence[Side], minor: int, *, instead_of: Account
) -> list[Side]:
    """A refund's sides with so much of it going back to whose it was, the last charged first."""
    if not minor:
        return list(sides)
    owns = {own.tender: own for own in credit_queries.paid_by(order_id)}
    parts = split_refund(minor, [(own.tender, own.left_minor) for own in owns.values()])
    back = [
        Side(holders.ACCOUNTS[tender], -part, tender=tender, holder=owns[tender].holder)
        for tender, part in parts
    ]
    return _beside(sides, back, instead_of)


def _beside(sides: Sequence[Side], owns: Sequence[Side], instead_of: Account) -> list[Side]:
    """The sides with ours added, and the first of that account so much less."""
    ours = sum(own.amount_minor for own in owns)
    place = next(n for n, side in enumerate(sides) if side.account == instead_of)
    less = replace(sides[place], amount_minor=sides[place].amount_minor - ours)
    return [*sides[:place], less, *sides[place + 1 :], *owns]
