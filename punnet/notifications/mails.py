"""What a mail about an order says, made when it is sent: text and HTML from the same facts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext

from punnet.credits import queries as credits
from punnet.credits.queries import Paid
from punnet.foundation.quantity import Kind
from punnet.foundation.tax import tax_by_rate
from punnet.notifications.models import Message, MessageKind
from punnet.orders import claim_queries, receipt, terms
from punnet.orders import queries as orders
from punnet.orders.models import Order, OrderLine
from punnet.ui import formats


@dataclass(frozen=True)
class Row:
    """One line of the order as the mail shows it. Amounts in minor units."""

    name: str
    ordered: str
    picked: str
    amount_minor: int
    deposit_minor: int
    state: str
    allergens: list[str]
    instead_of: str = ""


def compose(message: Message) -> EmailMultiAlternatives | None:
    """The mail of a message; None when the person it was for has been erased."""
    order = orders.whole(message.order_id)
    contact = getattr(order, "contact", None)  # the row goes when its time is over
    if contact is None or not contact.email:
        return None
    with translation.override(message.language):
        facts = _facts(order)
        if message.kind == MessageKind.ORDER_AMENDED:
            facts |= _before(order)
        name = f"notifications/{message.kind}"
        mail = EmailMultiAlternatives(
            subject=_subject(message.kind, order),
            body=render_to_string(f"{name}.txt", facts, using="jinja2"),
            from_email=settings.DEFAULT_FROM_EMAIL,
            to=[order.contact.email],
            headers={"Message-ID": f"<{message.id}@punnet>", "X-Punnet-Order": order.number},
        )
        mail.attach_alternative(
            render_to_string(f"{name}.html", facts, using="jinja2"), "text/html"
        )
    return mail


def order_link(order: Order) -> str:
    """The order's page, opened by its access token."""
    path = reverse("order_page", args=[order.number])
    return f"{settings.SITE_URL}{path}?token={orders.access_token(order)}"


def invoice_link(order: Order) -> str:
    """Where the order's invoice is, once a job has issued it; opened by the same token."""
    path = reverse("order_invoice", args=[order.number])
    return f"{settings.SITE_URL}{path}?token={orders.access_token(order)}"


def _subject(kind: str, order: Order) -> str:
    titles = {
        MessageKind.ORDER_PLACED: gettext("Your order %(number)s is placed"),
        MessageKind.ORDER_CANCELLED: gettext("Your order %(number)s is cancelled"),
        MessageKind.ORDER_RETURNED: gettext("Your order %(number)s came back to the store"),
        MessageKind.ORDER_AMENDED: gettext("Your order %(number)s is changed"),
        MessageKind.LINES_CHANGED: gettext("Changes to your order %(number)s"),
        MessageKind.RECEIPT: gettext("Receipt for your order %(number)s"),
        MessageKind.PAY_AGAIN: gettext("Please pay again for your order %(number)s"),
        MessageKind.PART_REFUNDED: gettext("Money back for your order %(number)s"),
        MessageKind.CLAIM_RECEIVED: gettext("We have your claim for order %(number)s"),
        MessageKind.CLAIM_DECIDED: gettext("Your claim for order %(number)s"),
    }
    return titles[MessageKind(kind)] % {"number": order.number}


def _facts(order: Order) -> dict[str, Any]:
    lines = [_row(line, order) for line in order.lines.all()]
    sold = receipt.sold(order)
    return {
        "order": order,
        "currency": order.currency,
        "store": order.store,
        "zone": order.store.time_zone,
        "contact": order.contact,
        "payment": order.payment,
        "owns": _owns(order),
        "why_returned": orders.why_returned(order),
        "rows": lines,
        "changed": [row for row in lines if row.state in ("short", "substituted")],
        "charges": list(order.charges.all()),
        "discounts": [(each.code, -minor) for each, minor in receipt.discounts(order)],
        "agreed_discounts": [(each.code, -each.agreed_minor) for each in order.discounts.all()],
        "goods_minor": receipt.goods_minor(order),
        "deposits_minor": receipt.deposits_minor(order),
        "tax": tax_by_rate(sold.by_rate),
        "link": order_link(order),
        "invoice_link": invoice_link(order),
        "site_url": settings.SITE_URL,
        "refunds": orders.refunds(order.pk) if order.handed_over_at else [],
        "claims": claim_queries.claims(order.pk) if order.handed_over_at else [],
        "names": {line.pk: line.name for line in order.lines.all()},
    }


def _before(order: Order) -> dict[str, Any]:
    """What the last change took the place of, and what differs. One SQL query."""
    before = orders.last_agreement(order)
    if before is None:
        return {"before": None, "differences": []}
    was, now = terms.by_product(before.terms), terms.by_product(terms.of_order(order))
    differences = [
        {"name": name, "was": _measured(was.get(sku)), "now": _measured(now.get(sku))}
        for sku, (name, _kind, _quantity) in {**was, **now}.items()
        if _measured(was.get(sku)) != _measured(now.get(sku))
    ]
    return {"before": before, "differences": differences}


def _measured(of: tuple[str, str, int] | None) -> str:
    if of is None:
        return ""
    _name, kind, quantity = of
    return formats.weight(quantity) if kind == Kind.WEIGHT else formats.units(quantity)


def _owns(order: Order) -> list[Paid]:
    """What credit and gift card pay: one SQL query, where they do."""
    whole = order.payment.maximum_minor == order.maximum_minor
    return [] if whole else credits.paid_by(order.pk)


def _row(line: OrderLine, order: Order) -> Row:
    instead = line.substitute_for.name if line.substitute_for else ""
    settled = line.charged_minor is not None
    return Row(
        name=line.name,
        ordered=_amount(line, line.ordered) if line.ordered else "",
        picked=_picked(line) if settled else "",
        amount_minor=line.charged_minor if settled else line.estimate_minor,  # type: ignore[arg-type]
        deposit_minor=line.charged_deposit_minor or 0,
        state=line.state,
        allergens=list(line.contains),
        instead_of=instead,
    )


def _amount(line: OrderLine, quantity: int) -> str:
    return formats.weight(quantity) if line.kind == Kind.WEIGHT else formats.units(quantity)


def _picked(line: OrderLine) -> str:
    if line.kind == Kind.CATCH_WEIGHT and line.weights:
        return f"{formats.units(line.picked or 0)}, {formats.weight(sum(line.weights))}"
    return _amount(line, line.picked or 0)
