"""An order in words: one large sentence, five steps, what happened, lines, money."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from punnet.foundation.errors import NotFound
from punnet.foundation.money import Money
from punnet.invoices import queries as invoices
from punnet.orders import queries as orders
from punnet.orders.claims import CLAIMED_WITHIN
from punnet.orders.states import Tender
from punnet.overviews.order_stamp import stamp
from punnet.overviews.order_view import OrderLineView, OrderView, order_view
from punnet.payments.owed import owed
from punnet.processes.ways_to_pay import online, payable_by
from punnet.storefront.change_parts import earlier, waiting_change
from punnet.storefront.far_parts import held_later, is_checked, pay_or_lose
from punnet.storefront.visit import Visit
from punnet.storefront.voucher_parts import discount_row
from punnet.ui.formats import clock_time, date, money, percent, quantity, slot_time, weight
from punnet.ui.parts import Paper, ReceiptRow
from punnet.ui.terms import CHARGES

STEPS = ("pending", "placed", "picking", "packed", "handed_over")
LIVE_SECONDS = {"pending": 3, "placed": 30, "picking": 15, "packed": 30}


@dataclass(frozen=True)
class NextOrder:
    """The card of the front page."""

    number: str
    sentence: str
    when: str
    url: str


def own_order(visit: Visit, number: str) -> OrderView:
    """The visitor's order: opened by its link before, or of the account. Raises NotFound."""
    if token := visit.kept.orders.get(number):
        return order_view(orders.order_for_token(number, token))
    if visit.customer_id is None:
        raise NotFound(order=number)
    return order_view(orders.order_of_customer(visit.customer_id, number))


def order_shown(view: OrderView) -> dict[str, Any]:
    return {
        "order": view,
        "sentence": sentence(view),
        "explained": explained(view),
        "steps": _steps(view),
        "at": STEPS.index(view.state) if view.state in STEPS else _stopped_at(view),
        "stopped": view.state in ("cancelled", "returned"),
        "happened": [_happened(each, view) for each in view.timeline],
        "rows": _rows(view),
        "receipt_rows": _receipt(view),
        "papers": _papers(view),
        "when": slot_time(view.slot.starts_at, view.slot.ends_at, view.store.time_zone),
        "until": clock_time(view.pay_before, view.store.time_zone) if view.pay_before else "",
        "cutoff": _at(view, view.slot.cutoff_at),
        "can_defer": view.state == "pending" or view.payment.state == "lapsed",
        "pay_by": _pay_by(view),
        "stamp": stamp(view.number).text,
        "every": LIVE_SECONDS.get(view.state, 0),
        "confirming": view.state == "pending" and view.payment.state == "confirming",
        "waits": waiting_change(view),
        "earlier": earlier(view),
        "claim_days": CLAIMED_WITHIN.days,
    }


def _pay_by(view: OrderView) -> list[tuple[str, str]]:
    """Providers to pay again by, beside the one whose page is open already."""
    packed = view.payment.state == "capture_failed"
    secured = view.state != "pending"
    fits = payable_by(view.slot, view.maximum_minor, secured=secured)
    if packed:
        fits = online(owed(view.id))
    names = {Tender.STRIPE.value: _("Pay by card"), Tender.PAYPAL.value: _("Pay by PayPal")}
    open_by = view.payment.method if view.payment.action_url else ""
    return [(each, names[each]) for each in fits if each in names and each != open_by]


def next_order(visit: Visit) -> NextOrder | None:
    """The latest order that is still under way. Five SQL queries, whoever asks."""
    view = _latest(visit)
    if view is None or view.state not in STEPS[:4]:
        return None
    return NextOrder(
        number=view.number,
        sentence=sentence(view),
        when=slot_time(view.slot.starts_at, view.slot.ends_at, view.store.time_zone),
        url=reverse("order_page", args=[view.number]),
    )


def _latest(visit: Visit) -> OrderView | None:
    if visit.customer_id is not None:
        mine = orders.orders_of_customer(visit.customer_id).filter(state__in=STEPS[:4])
        newest = orders.with_everything(mine, 1)
        return order_view(newest[0]) if newest else None
    for number, token in reversed(visit.kept.orders.items()):
        try:
            return order_view(orders.order_for_token(number, token))
        except NotFound:
            continue
    return None


def sentence(view: OrderView) -> str:
    """Where it stands, in one."""
    if view.state == "pending":
        return {
            "declined": _("PayPal declined the payment.")
            if _by_paypal(view)
            else _("The bank declined the card."),
            "confirming": _("We are confirming your payment."),
        }.get(view.payment.state, _("Your order waits for its payment."))
    if view.state == "picking":
        done = sum(line.state != "open" for line in view.lines if line.ordered)
        every = sum(1 for line in view.lines if line.ordered)
        return _("Being picked. %(done)s of %(every)s in the bag.") % {"done": done, "every": every}
    if view.state == "cancelled":
        return {
            "customer": _("You cancelled this order."),
            "not_paid": _("Cancelled: it was not paid in time."),
            "returned": _("Cancelled: it came back to the store."),
        }.get(view.reason, _("The store cancelled this order."))
    collected = view.method == "collection"
    return {
        "placed": _placed(view),
        "packed": _("Packed, ready to collect.") if collected else _("Packed, ready to leave."),
        "handed_over": _("Collected.") if collected else _("Delivered."),
        "returned": _("Your order came back to the store."),
    }[view.state]


def _placed(view: OrderView) -> str:
    if view.payment.state != "lapsed":
        return _("Your order is placed.")
    waits = _("Your order waits for its payment.")
    return waits if view.pay_before else _("Your order waits to be paid again.")


def explained(view: OrderView) -> str:
    """What it means, and what to do."""
    when = slot_time(view.slot.starts_at, view.slot.ends_at, view.store.time_zone)
    if view.state == "pending":
        until = clock_time(view.pay_before, view.store.time_zone) if view.pay_before else ""
        return {
            "declined": _("Nothing was charged. Pay again; your slot is kept until %(until)s.")
            if _by_paypal(view)
            else _("Nothing was charged. Try another card; your slot is kept until %(until)s."),
            "confirming": _("This takes a few seconds. Your slot is kept until %(until)s."),
        }.get(
            view.payment.state,
            _("Nothing is charged yet. Your goods and slot are kept until %(until)s."),
        ) % {"until": until}
    if view.state == "cancelled":
        return _("Nothing is charged. What the bank had set aside is let go.")
    if view.payment.state == "lapsed" and view.state == "placed" and view.pay_before:
        return pay_or_lose(view)
    if view.payment.state == "lapsed" and view.state == "placed":
        return _(
            "Your bank no longer sets the money aside, or not for long enough. Pay again, please: "
            "your goods and your time stay kept, and we begin to pick when it is paid."
        )
    if "pay" in view.can:
        return _("Your bank refused the charge. Pay again, please, so that we can hand it over.")
    if view.state in ("placed", "picking", "packed"):
        comes = _("It comes %(when)s.") % {"when": when}
        if view.method == "collection":
            facts = {"when": when, "store": view.store.name}
            comes = _("Collect it %(when)s at %(store)s.") % facts
        return f"{comes} {held_later(view)}" if is_checked(view) else comes
    return _after(view)


def _after(view: OrderView) -> str:
    """What is still under way when the goods are there."""
    if any(claim.state == "open" for claim in view.claims):
        return _("The store looks at your claim and writes to you.")
    disputes = [each.kind for each in view.timeline if each.kind.startswith("dispute")]
    if disputes and disputes[-1] not in ("dispute_won", "dispute_lost"):
        return _("You asked your bank for the money back: the bank decides about it now.")
    return ""


def _by_paypal(view: OrderView) -> bool:
    return view.payment.method == Tender.PAYPAL


def _steps(view: OrderView) -> list[str]:
    last = _("Collected") if view.method == "collection" else _("Delivered")
    return [_("Payment"), _("Placed"), _("Picking"), _("Packed"), last]


def _stopped_at(view: OrderView) -> int:
    if view.state == "returned":
        return 4
    return 1 if any(each.kind == "placed" for each in view.timeline) else 0


def _at(view: OrderView, at: Any) -> str:
    zone = view.store.time_zone
    facts = {"day": date(at, zone), "time": clock_time(at, zone)}
    return _("%(day)s %(time)s") % facts


def _happened(each: Any, view: OrderView) -> tuple[str, str]:
    said = {
        "pending": _("You ordered"),
        "placed": _("Payment secured, order placed"),
        "declined": _("The payment was declined"),
        "lapsed": _("The bank let the money go that was set aside"),
        "renew_refused": _("PayPal would not set the money aside for longer"),
        "paid_again": _("Paid again"),
        "authorised": _("The bank set the money aside"),
        "not_authorised": _("The bank would not set the money aside"),
        "allowed_unpaid": _("The store goes on without the payment"),
        "captured_elsewhere": _("Charged by mistake: it goes back to you"),
        "stray_refunded": _("What was charged by mistake is back"),
        "stray_refused": _("The bank refused to take back what was charged by mistake"),
        "stray_seen": _("The store looked into it"),
        "refund_retried": _("We asked the bank again"),
        "refund_failed": _("Your bank sent a refund back to us: we pay it again"),
        "disputed": _("Your bank asked for the money back"),
        "dispute_answered": _("The store answered your bank"),
        "dispute_accepted": _("The store let you have the money"),
        "dispute_won": _("Your bank left the money with the store"),
        "dispute_lost": _("Your bank decided for you"),
        "refund_owed": _("The store pays back by transfer"),
        "picking": _("Picking began"),
        "put_back": _("Picking was put back"),
        "packed": _("Packed"),
        "captured": _("Charged"),
        "credit_charged": _("Paid with your own money with us"),
        "refunded": _("Refunded"),
        "capture_refused": _("The bank refused the charge"),
        "capture_retried": _("We asked the bank again"),
        "handed_over": _("Handed over"),
        "handed_over_unpaid": _("Handed over unpaid"),
        "returned": _("Came back to the store"),
        "cancelled": _("Cancelled"),
        "refund_refused": _("The bank refused the refund; we look into it"),
        "transferred": _("Paid back by transfer"),
        "goods_refused": _("Goods not taken at the door"),
        "empties_taken": _("Empty containers given"),
        "claimed": _("Claim received"),
        "claim_declined": _("Claim declined"),
        "tender": _("Another way to pay was chosen"),
        "amending": _("A change waits for its payment"),
        "amended": _("The order was changed"),
        "amendment_dropped": _("The change was not made; the order stands"),
    }
    if view.payment.method == "on_delivery" and each.kind == "placed":
        return _at(view, each.at), _("Order placed, to be paid when handed over")
    return _at(view, each.at), said.get(each.kind, each.kind.replace("_", " ").capitalize())


def _rows(view: OrderView) -> list[dict[str, Any]]:
    names = {line.id: line.name for line in view.lines}
    return [_row(line, view, names) for line in view.lines]


def _row(line: OrderLineView, view: OrderView, names: dict[int, str]) -> dict[str, Any]:
    picked = "" if line.picked is None else quantity(line.picked, line.order_in)
    if line.weights:
        picked = f"{picked} ({', '.join(weight(grams) for grams in line.weights)})"
    about = line.charged_minor is None and line.estimate_minor != line.maximum_minor
    minor = line.estimate_minor if line.charged_minor is None else line.charged_minor
    amount = money((minor, view.currency))
    return {
        "name": line.name,
        "instead_of": names.get(line.substitute_for or 0, ""),
        "ordered": quantity(line.ordered, line.order_in) if line.ordered else "",
        "picked": picked,
        "amount": _("about %(amount)s") % {"amount": amount} if about else amount,
        "short": _short(line),
        "note": line.note,
        "back": quantity(line.back, line.order_in) if line.back else "",
    }


def _short(line: OrderLineView) -> str:
    if line.state not in ("short", "substituted"):
        return ""
    return {
        "sold_out": _("Sold out"),
        "damaged": _("Damaged"),
        "expired": _("Past its date"),
        "not_found": _("Not found"),
    }.get(line.short_reason, _("Missing"))


def _receipt(view: OrderView) -> list[ReceiptRow]:
    def row(text: str, minor: int, kind: str = "", note: str = "") -> ReceiptRow:
        return ReceiptRow(text, Money(minor, view.currency), kind, note)

    rows = [row(_("Goods"), view.goods_minor)]
    if view.deposits_minor:
        rows.append(row(_("Deposits"), view.deposits_minor))
    rows += [discount_row(code, minor, view.currency) for code, minor in view.discounts]
    rows += [row(str(CHARGES.get(kind, kind)), minor) for kind, minor in view.charges]
    rows += _sums(view, row)
    rows += [
        row(_("of which VAT %(rate)s") % {"rate": percent(rate)}, minor, "note")
        for rate, minor in view.tax
    ]
    return rows


def _papers(view: OrderView) -> list[Paper]:
    """What was issued of it. One SQL query."""
    return [
        Paper(each.kind, each.label, Money(each.signed_minor, each.currency),
              reverse("order_paper", args=[view.number, each.label]))
        for each in invoices.of_order(view.id)
    ]  # fmt: skip


def _sums(view: OrderView, row: Any) -> list[ReceiptRow]:
    if view.actual_minor is not None:
        sums = [row(_("Total"), view.actual_minor, "sum")]
    elif view.estimate_minor == view.maximum_minor:
        sums = [row(_("Total"), view.estimate_minor, "sum")]
    else:
        sums = [
            row(_("About"), view.estimate_minor, "sum"),
            row(_("At most, after weighing"), view.maximum_minor),
        ]
    sums += own_rows(view)
    paid = view.payment
    if paid.due_minor is not None:
        sums.append(row(_("To pay when handed over"), paid.due_minor))
        if view.actual_minor is not None and paid.due_in_cash_minor != paid.due_minor:
            sums.append(row(_("In cash, rounded to coins"), paid.due_in_cash_minor, "note"))
    elif paid.taken_minor:
        if paid.rounding_minor:
            sums.append(row(_("Rounded to coins"), paid.rounding_minor))
        by_card = paid.taken_by == "card"
        said = _("Paid at the door by card") if by_card else _("Paid at the door in cash")
        sums.append(row(said, paid.taken_minor))
    elif paid.captured_minor:
        sums.append(row(_charged(view), paid.captured_minor))
    elif paid.authorised_minor and paid.state == "authorised":
        sums.append(row(_set_aside(view), paid.authorised_minor))
    if paid.refunded_minor:
        sums.append(row(_("Refunded"), paid.refunded_minor))
    return sums


def own_rows(view: OrderView) -> list[ReceiptRow]:
    """What credit and gift card set aside, paid and got back."""
    said = {
        "store_credit": (_("Set aside of your credit"), _("Paid with your credit"),
                         _("Back to your credit")),
        "gift_card": (_("Set aside of the gift card"), _("Paid with a gift card"),
                      _("Back to the gift card")),
    }  # fmt: skip
    return [
        ReceiptRow(text, Money(minor, view.currency))
        for each in view.payment.owns
        for text, minor in zip(
            said[each.tender], (each.aside_minor, each.charged_minor, each.back_minor), strict=True
        )
        if minor
    ]


def _charged(view: OrderView) -> str:
    return _("Charged by PayPal") if _by_paypal(view) else _("Charged to your card")


def _set_aside(view: OrderView) -> str:
    return _("Set aside at PayPal") if _by_paypal(view) else _("Set aside on your card")
