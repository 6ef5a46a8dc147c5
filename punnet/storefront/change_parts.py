"""Changes of an order in words: what differs, what waits to be paid, what was agreed before."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _

from punnet.foundation.money import Money
from punnet.foundation.quantity import Kind
from punnet.orders.states import Tender
from punnet.orders.terms import Terms, by_product
from punnet.overviews.basket_view import BasketView
from punnet.overviews.order_view import OrderView
from punnet.processes.own_money import sure_shares
from punnet.ui.formats import clock_time, date, quantity
from punnet.ui.parts import ReceiptRow


@dataclass(frozen=True)
class Difference:
    """A product whose quantity is another: `was` or `now` is empty where there was or is none.
    `more`: what it adds to the estimate, where that is known."""

    sku: str
    name: str
    was: str
    now: str
    more: Money | None = None


@dataclass(frozen=True)
class Earlier:
    """What was agreed before a change took its place."""

    title: str
    lines: tuple[tuple[str, str], ...]  # (name, quantity)
    most: Money


def differences(was: Terms, now: Terms) -> list[Difference]:
    old, new = by_product(was), by_product(now)
    return [
        Difference(sku, name, _measured(old.get(sku)), _measured(new.get(sku)))
        for sku, (name, _kind, _quantity) in {**old, **new}.items()
        if _measured(old.get(sku)) != _measured(new.get(sku))
    ]


def changed(order: OrderView, draft: BasketView) -> list[Difference]:
    """What the draft makes different, with what each comes to."""
    was, now = _worth(ordered(order)), _worth(drafted(draft))
    return [
        replace(each, more=Money(now[each.sku] - was[each.sku], order.currency))
        for each in differences(ordered(order), drafted(draft))
    ]


def _worth(terms: Terms) -> Counter[str]:
    """The estimate of each product by its SKU."""
    found: Counter[str] = Counter()
    for line in terms["lines"]:
        found[line["sku"]] += line["estimate_minor"]
    return found


def place_before(order: OrderView, draft: BasketView) -> str:
    """Where the order goes, if the draft goes elsewhere; else nothing."""
    there, to = order.where, draft.delivery
    collected = to is not None and to.method == "collection"
    if order.method == "collection":
        same = collected and draft.store.id == order.store.id
        return "" if same else f"{order.store.name}, {order.store.address_line}"
    if there is None or to is None:  # its address was erased
        return ""
    same = not collected and (to.line, to.postcode) == (there.line, there.postcode)
    return "" if same else f"{there.line}, {there.postcode} {there.city}"


def drafted(view: BasketView) -> Terms:
    """The draft's lines as terms have them, for comparing."""
    return {
        "lines": [
            {
                "sku": line.sku,
                "name": f"{line.name} {line.size}".strip(),
                "kind": line.kind,
                "ordered": quantity_of,
                "estimate_minor": line.estimate_minor if quantity_of else 0,
            }
            for line in view.lines
            if (quantity_of := 0 if line.problem == "gone" else line.quantity)
        ]
    }


def ordered(view: OrderView) -> Terms:
    """The same of the order."""
    return {
        "lines": [
            {
                "sku": line.sku,
                "name": line.name,
                "kind": line.kind,
                "ordered": line.ordered,
                "estimate_minor": line.estimate_minor,
            }
            for line in view.lines
            if line.ordered
        ]
    }


def waiting_change(view: OrderView) -> dict[str, Any] | None:
    """The change that waits for its payment, as the order's page shows it."""
    waits = view.amendment
    if waits is None:
        return None
    until = waits.pay_before
    return {
        "url": waits.action_url,
        "declined": waits.declined,
        "until": clock_time(until, view.store.time_zone) if until else "",
        "most": Money(waits.terms["maximum_minor"], view.currency),
        "differences": differences(ordered(view), waits.terms),
    }


def earlier(view: OrderView) -> list[Earlier]:
    """What was agreed before, the newest first."""
    return [
        Earlier(
            title=_title(view, each.number, each.at),
            lines=tuple(
                (line["name"], _measured((line["name"], line["kind"], line["ordered"])))
                for line in each.terms["lines"]
            ),
            most=Money(each.terms["maximum_minor"], view.currency),
        )
        for each in reversed(view.agreements)
    ]


@dataclass(frozen=True)
class OwnLeft:
    """What credit and gift card, set aside already, pay of the changed maximum; what is left of it
    for others; what of theirs is not needed any more goes back."""

    rows: tuple[ReceiptRow, ...]
    rest_minor: int
    covers_all: bool


def own_left(view: OrderView, draft: BasketView) -> OwnLeft:
    """rule: docs/rules/credits.md#changes"""
    owns, most = view.payment.owns, draft.maximum_minor
    used = sure_shares(most, [own.aside_minor for own in owns])
    rest = most - sum(used)
    said = {"store_credit": _("Set aside of your credit"),
            "gift_card": _("Set aside of the gift card")}  # fmt: skip
    rows = [
        ReceiptRow(said[own.tender], Money(-minor, view.currency), "minus")
        for own, minor in zip(owns, used, strict=True)
        if minor
    ]
    if rows:
        rows.append(ReceiptRow(_("Left to pay, at most"), Money(rest, view.currency), "sum"))
    return OwnLeft(tuple(rows), rest, bool(rows) and not rest)


def money_said(view: OrderView, rest_minor: int, tender: str) -> str:
    """What saving does with the money; `rest_minor`: what is left of the new maximum for others."""
    paid = view.payment
    if tender == Tender.ON_DELIVERY:
        if paid.method == Tender.ON_DELIVERY:
            return _("You pay when you get it: exactly what is in the bags.")
        if paid.method == Tender.CREDIT:
            return _("You pay what is left when you get it.")
        return _("You pay when you get it. What was set aside is let go of.")
    if paid.state == "verified" and paid.method == tender:
        return _("Your card is kept: the new maximum is set aside when the day is near.")
    if paid.method == tender and rest_minor <= paid.authorised_minor:
        return _("What is set aside already covers it: nothing more to do.")
    if paid.method in (Tender.ON_DELIVERY, Tender.CREDIT):
        return _("The new maximum is set aside next. Until then your order stays as it is.")
    return _(
        "The new maximum is set aside next, and the old one let go of after that. Until then your "
        "order stays as it is."
    )


def _title(view: OrderView, number: int, at: Any) -> str:
    zone = view.store.time_zone
    when = {"day": date(at, zone), "time": clock_time(at, zone)}
    if number == 1:
        return _("As ordered %(day)s %(time)s") % when
    return _("As changed %(day)s %(time)s") % when


def _measured(of: tuple[str, str, int] | None) -> str:
    return quantity(of[2], Kind(of[1]).ordered_in) if of else ""
