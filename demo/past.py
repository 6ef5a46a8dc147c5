"""One past order as unsaved rows: order, lines, payment, picking; the rules are the shop's own."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from demo.baskets import PastOrder as Bought
from demo.goods import Goods
from demo.lines import PastLine
from demo.people import Person
from punnet.basket.quote import QuoteLine, amounts, work
from punnet.catalogue.queries import Sellable
from punnet.foundation import ids
from punnet.foundation.errors import DomainError
from punnet.foundation.quantity import Kind
from punnet.fulfilment import weighing
from punnet.fulfilment.models import Pick, PickList, Tote
from punnet.fulfilment.states import PickListState
from punnet.fulfilment.substitutes import substitute_line
from punnet.orders.actions import CONTACT_KEPT_DAYS
from punnet.orders.actions.bulk import PastOrder
from punnet.orders.models import Order, OrderChange, OrderCharge, OrderContact, OrderLine
from punnet.orders.states import LineState, OrderState
from punnet.slots.queries import SlotInfo
from punnet.stores.queries import Charges

PICKED_STATES = (OrderState.PACKED, OrderState.HANDED_OVER, OrderState.RETURNED)
LINES_A_TOTE = 14


@dataclass
class Told:
    """An order with all that hangs on it, before it has an id."""

    bought: Bought
    past: PastOrder
    slot: SlotInfo
    quoted: list[QuoteLine]
    pick_minutes: int
    litres: int
    picker: str
    claimed_at: datetime | None = None
    totes: list[Tote] = field(default_factory=list)

    @property
    def order(self) -> Order:
        return self.past.order

    @property
    def every_line(self) -> list[OrderLine]:
        """Ordered lines, then substitutes."""
        return [*self.past.lines, *(line for _, line in self.past.substitutes)]


@dataclass(frozen=True)
class Teller:
    """Knows the town, tells orders. `now` bounds what can have happened."""

    goods: Goods
    charges: dict[str, Charges]
    store_id: int
    pickers: list[str]
    now: datetime
    rng: random.Random

    def tell(self, bought: Bought, person: Person, customer_id: int, slot: SlotInfo) -> Told | None:
        """The order; None when the store sells nothing of it."""
        known = [line for line in bought.lines if line.sku in self.goods.specs]
        products = {
            line.sku: self.goods.sold(line.sku, slot.pick_on, person.language) for line in known
        }
        quoted = [_quoted(products[line.sku], line) for line in known]
        if not quoted:
            return None
        minutes, litres = work([(each.product, each.quantity) for each in quoted])
        order = self._order(bought, person, customer_id, slot, quoted)
        past = PastOrder(
            order=order,
            contact=_contact(person, bought),
            lines=[_line(n, each, bought) for n, each in enumerate(quoted, start=1)],
            charges=self._charges(bought, slot, sum(each.estimate_minor for each in quoted)),
        )
        _total(order, past)
        told = Told(bought, past, slot, quoted, minutes, litres, self.rng.choice(self.pickers))
        if bought.state in PICKED_STATES:
            self._pick(told, known, person.language)
        past.changes = list(self._changes(told))
        return told

    def _order(
        self,
        bought: Bought,
        person: Person,
        customer_id: int,
        slot: SlotInfo,
        quoted: list[QuoteLine],
    ) -> Order:
        paid = not (bought.state == "cancelled" and bought.reason == "not_paid")
        return Order(
            public_id=ids.new(),
            number=ids.order_number(),
            placement_key=ids.new(),
            request_key=str(ids.new()),
            request_fingerprint="",
            basket_id=ids.new(),
            store_id=self.store_id,
            customer_id=customer_id,
            slot_id=slot.id,
            method=bought.method,
            state=OrderState(bought.state),
            reason=bought.reason,
            tender=bought.tender,
            language=person.language,
            currency=slot.currency,
            age_limit=max((each.product.age_limit for each in quoted if each.product), default=0),
            created_at=bought.placed_at,
            placed_at=bought.placed_at + timedelta(seconds=50) if paid else None,
        )

    def _charges(self, bought: Bought, slot: SlotInfo, goods_minor: int) -> list[OrderCharge]:
        terms = self.charges[bought.method]
        small = goods_minor < terms.small_basket_below.minor
        rows = {
            "delivery": slot.price_minor,
            "small_basket": terms.small_basket.minor if small else 0,
            "bag": terms.bag.minor,
        }
        return [OrderCharge(kind=kind, amount_minor=minor) for kind, minor in rows.items() if minor]

    def _pick(self, told: Told, lines: list[PastLine], language: str) -> None:
        order, ready = told.order, told.slot.starts_at - timedelta(minutes=40)
        claimed = max(told.slot.cutoff_at + timedelta(minutes=2), ready - timedelta(minutes=50))
        told.claimed_at = min(claimed, self.now - timedelta(minutes=30))
        order.packed_at = told.claimed_at + timedelta(seconds=100 * len(lines) // 2 + 240)
        if order.packed_at > self.now:
            order.packed_at = self.now - timedelta(minutes=1)
        for index, (row, line) in enumerate(zip(told.past.lines, lines, strict=True)):
            _weigh(row, line)
            if line.substitute in self.goods.specs and line.short_reason:
                instead = self.goods.sold(line.substitute, told.slot.pick_on, language)
                _substitute(told.past, index, instead, line.substitute_units)
        goods = sum(line.charged_minor or 0 for line in told.every_line)
        deposits = sum(line.charged_deposit_minor or 0 for line in told.every_line)
        order.actual_minor = goods + deposits + order.charges_minor
        if order.state == OrderState.HANDED_OVER:
            width = (told.slot.ends_at - told.slot.starts_at).total_seconds()
            at = told.slot.starts_at + timedelta(seconds=width * self.rng.uniform(0.05, 0.98))
            order.handed_over_at = min(max(at, order.packed_at), self.now)
        told.totes = list(_totes(told))

    def _changes(self, told: Told) -> Iterator[OrderChange]:
        order, who = told.order, f"customer:{told.order.customer_id}"
        yield _change(order.created_at, "pending", who)
        if order.placed_at:
            yield _change(order.placed_at, "placed", who)
        if order.state == OrderState.CANCELLED:
            by = who if order.reason == "customer" else "job:expire_payments"
            if order.reason == "store":
                by = told.picker
            at = min(order.created_at + timedelta(minutes=15), told.slot.cutoff_at, self.now)
            yield _change(at, "cancelled", by, reason=order.reason)
        if order.packed_at and told.claimed_at:
            yield _change(told.claimed_at, "picking", told.picker)
            yield _change(order.packed_at, "packed", told.picker)
        if order.handed_over_at:
            yield _change(order.handed_over_at, "handed_over", told.picker)
        if order.state == OrderState.RETURNED:
            at = min(told.slot.ends_at + timedelta(minutes=30), self.now)
            yield _change(at, "returned", told.picker, reason="nobody_home")


def _quoted(product: Sellable, line: PastLine) -> QuoteLine:
    estimate, maximum = amounts(product, line.ordered)
    units = 0 if product.kind == Kind.WEIGHT else line.ordered
    return QuoteLine(
        sku=line.sku,
        product=product,
        wanted=line.ordered,
        quantity=line.ordered,
        available=line.ordered,
        estimate_minor=estimate,
        maximum_minor=maximum,
        deposit_minor=product.deposit_each_minor * units,
        wish="",
        wish_skus=(),
        note="",
        changes=(),
    )


def _line(position: int, quoted: QuoteLine, bought: Bought) -> OrderLine:
    product = quoted.product
    assert product is not None
    return OrderLine(
        position=position,
        sku=product.sku,
        name=f"{product.name} {product.size}".strip(),
        kind=product.kind,
        ordered=quoted.quantity,
        price_minor=product.price_minor,
        tax_per_mille=product.tax_per_mille,
        typical_grams=product.typical_grams,
        tolerance_percent=product.tolerance_percent,
        deposit_each_minor=product.deposit_each_minor,
        estimate_minor=quoted.estimate_minor,
        maximum_minor=quoted.maximum_minor,
        zone=product.zone,
        age_limit=product.age_limit,
        contains=list(product.contains),
        wish=bought.default_wish,
    )


def _contact(person: Person, bought: Bought) -> OrderContact:
    at_home = bought.method == "delivery"
    return OrderContact(
        name=person.name,
        email=person.email,
        phone=person.phone,
        line=person.line if at_home else "",
        postcode=person.postcode if at_home else "",
        city=person.city if at_home else "",
        lat=person.lat if at_home else None,
        lon=person.lon if at_home else None,
        floor=person.floor if at_home else "",
        instructions=person.instructions if at_home else "",
        erase_after=(bought.placed_at + timedelta(days=CONTACT_KEPT_DAYS)).date(),
    )


def _total(order: Order, past: PastOrder) -> None:
    units = {id(line): 0 if line.kind == Kind.WEIGHT else line.ordered for line in past.lines}
    order.goods_minor = sum(line.estimate_minor for line in past.lines)
    order.deposits_minor = sum(line.deposit_each_minor * units[id(line)] for line in past.lines)
    order.charges_minor = sum(charge.amount_minor for charge in past.charges)
    extra = order.deposits_minor + order.charges_minor
    order.estimate_minor = order.goods_minor + extra
    order.maximum_minor = sum(line.maximum_minor for line in past.lines) + extra


def _weigh(row: OrderLine, line: PastLine) -> None:
    """As the picker would have: units, or weights inside the tolerance."""
    least, most = weighing.limits(row)
    if line.picked == (0,) or not any(line.picked):
        given = weighing.Given(units=0)
    elif row.kind == Kind.PIECE:
        given = weighing.Given(units=line.picked[0])
    else:
        low = 1 if line.short_reason and row.kind == Kind.WEIGHT else least
        given = weighing.Given(weights=[min(max(grams, low), most) for grams in line.picked])
    done = weighing.picked(row, given, short_reason=line.short_reason)
    row.picked, row.weights = done.picked, list(done.weights)
    row.charged_minor, row.charged_deposit_minor = done.charged_minor, done.charged_deposit_minor
    row.state, row.short_reason = done.state, done.short_reason


def _substitute(past: PastOrder, index: int, instead: Sellable, units: int) -> None:
    """Only where the shop's own rule allows it."""
    row = past.lines[index]
    try:
        substitute = substitute_line(row, instead, weighing.Given(units=units))
    except DomainError:
        return
    substitute.position = row.position
    row.state = LineState.SUBSTITUTED
    past.substitutes.append((index, substitute))


def _totes(told: Told) -> Iterator[Tote]:
    zones = [line.zone for line in told.every_line if line.picked]
    for zone in dict.fromkeys(zones):
        for number in range(1, -(-zones.count(zone) // LINES_A_TOTE) + 1):
            code = f"{told.order.number}-{zone[0].upper()}{number}"
            yield Tote(store_id=told.order.store_id, zone=zone, number=number, code=code)


def picking(told: Told) -> tuple[PickList, list[Pick]]:
    """Who packed it, and each pick; the order and its lines have their ids by now."""
    order = told.order
    assert told.claimed_at is not None and order.packed_at is not None
    claim = PickList(
        order_id=order.pk,
        store_id=order.store_id,
        state=PickListState.PACKED,
        picker=told.picker,
        claimed_at=told.claimed_at,
        active_at=order.packed_at,
        ended_at=order.packed_at,
    )
    instead = {index: line for index, line in told.past.substitutes}
    step = (order.packed_at - told.claimed_at) / (len(told.past.lines) + 1)
    picks = [
        Pick(
            line_id=line.pk,
            at=told.claimed_at + step * (index + 1),
            by=told.picker,
            quantity=line.picked or 0,
            weights=line.weights,
            short_reason=line.short_reason,
            substitute_sku=instead[index].sku if index in instead else "",
        )
        for index, line in enumerate(told.past.lines)
    ]
    return claim, picks


def _change(at: datetime, kind: str, by: str, **facts: str) -> OrderChange:
    return OrderChange(at=at, kind=kind, by=by, facts=facts)
