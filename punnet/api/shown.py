"""How things look in the public contract: amounts, quantities, products, slots, baskets, orders.

Pure: from the plain views of `overviews` to what is written as JSON.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.urls import reverse

from punnet.basket.quote import Change
from punnet.catalogue.pictures import file_name
from punnet.foundation.quantity import Kind, as_dict
from punnet.invoices.queries import InvoiceView
from punnet.orders.states import Tender
from punnet.orders.terms import Terms
from punnet.overviews.basket_view import BasketLineView, BasketView
from punnet.overviews.cards import Card
from punnet.overviews.order_back import ClaimView, RefundView
from punnet.overviews.order_view import OrderLineView, OrderView, PaymentView
from punnet.overviews.shelf import ProductPage
from punnet.overviews.slot_week import SlotView
from punnet.payments.states import PaymentState
from punnet.processes.ways_to_pay import payable_by
from punnet.ui.terms import off_label

Json = dict[str, Any]
PICTURE_SIZE = 640  # pixels; apps make it smaller themselves
_MONEY_CHANGES = ("price_up", "price_down")


def amount(minor: int, currency: str) -> Json:
    return {"minor": minor, "currency": currency}


def measure(kind: str | None, quantity: int) -> Json:
    """{"units": 2} or {"grams": 750}; a product that is gone for good counts in units."""
    return as_dict(kind or Kind.PIECE, quantity)


def instant(at: datetime | None) -> str | None:
    """RFC 3339, UTC."""
    return None if at is None else at.isoformat().replace("+00:00", "Z")


def rate(per_mille: int) -> str:
    """ "13.5" for 135 per mille."""
    return f"{per_mille / 10:g}"


def tax(parts: Iterable[tuple[int, int]], currency: str) -> list[Json]:
    return [
        {"rate": rate(per_mille), "amount": amount(minor, currency)} for per_mille, minor in parts
    ]


def page(items: Sequence[Json], *, next: str | None = None, total: int | None = None) -> Json:
    """A list of the contract."""
    return {"items": items, "next": next, "total": len(items) if total is None else total}


def invoice(paper: InvoiceView, order: OrderView) -> Json:
    return {
        "number": paper.label,
        "kind": paper.kind,
        "issued_at": instant(paper.issued_at),
        "total": amount(paper.gross_minor, paper.currency),
        "deposits": amount(paper.deposits_minor, paper.currency),
        "tax": tax(paper.tax, paper.currency),
        "refers_to": paper.refers_to,
        "url": reverse("api:invoice_paper", args=[order.number, paper.label]),
    }


# --- products


def picture(name: str) -> str | None:
    """An address that is cached for ever: the name is the content's hash."""
    return reverse("picture", args=[file_name(name, PICTURE_SIZE)]) if name else None


def product(card: Card) -> Json:
    currency = card.currency
    return {
        "sku": card.sku,
        "name": card.name,
        "brand": card.brand,
        "size": card.size,
        "picture": picture(card.picture),
        "sold_by": card.kind,
        "order_in": card.order_in,
        "step": card.step,
        "min": card.step,
        "max": card.most,
        "typical_grams": card.typical_grams,
        "tolerance_percent": card.tolerance_percent,
        "price": amount(card.price_minor, currency),
        "price_per": card.price_per,
        "comparison_price": {
            **amount(card.comparison_minor, currency),
            "per": card.comparison_per,
        },
        "availability": card.availability,
        "zone": card.zone,
        "allergens": {"contains": list(card.contains), "may_contain": list(card.may_contain)},
        "diet": list(card.diet),
        "age_limit": card.age_limit or None,
        "deposit": amount(card.deposit_minor, currency) if card.deposit_minor else None,
        "offer": _offer(card),
    }


def _offer(card: Card) -> Json | None:
    if card.offer is None:
        return None
    ends_on = card.offer.ends_on
    return {
        "label": card.offer.label,
        "was": amount(card.offer.was_minor, card.currency),
        "lowest_30_days": amount(card.offer.lowest_30_minor, card.currency),
        "ends_on": ends_on.isoformat() if ends_on else None,
    }


def product_page(found: ProductPage) -> Json:
    """A product with its food facts."""
    return {
        **product(found.card),
        "description": found.description,
        "ingredients": found.ingredients,
        "storage": found.storage,
        "nutrition": dict(found.nutrition),
        "origin": found.origin,
        "maker": found.maker,
        "net": {"quantity": found.net_quantity, "unit": found.net_unit},
        "min_life_days": found.min_life_days,
        "lead_days": found.lead_days,
        "categories": [{"id": step.key, "name": step.name} for step in found.path],
        "language": found.language,
    }


# --- slots


def slot(view: SlotView) -> Json:
    info = view.slot
    return {
        "id": str(info.id),
        "method": info.method,
        "starts_at": instant(info.starts_at),
        "ends_at": instant(info.ends_at),
        "cutoff_at": instant(info.cutoff_at),
        "price": amount(info.price_minor, info.currency),
        "state": view.state,
        "reason": view.reason or None,
        "skus": list(view.skus),
        "payments": [str(method) for method in payable_by(info)],
    }


# --- baskets


def basket(view: BasketView) -> Json:
    currency = view.currency
    kinds = {line.sku: line.kind for line in view.lines}
    return {
        "id": str(view.id),
        "revision": view.revision,
        "state": view.state,
        "store": str(view.store.id),
        "substitution": view.default_wish,
        "lines": [_basket_line(line, currency) for line in view.lines],
        "changes": [_change(each, kinds, currency) for each in view.changes],
        "delivery": _delivery(view),
        "slot": _chosen(view),
        "charges": [_charge(each.kind, each.amount_minor, currency) for each in view.charges],
        "voucher": _voucher(view),
        "missing_to_minimum": amount(view.missing_to_minimum_minor, currency),
        "totals": _totals(view, currency),
        "order": vars(view.order) if view.order else None,
    }


def _basket_line(line: BasketLineView, currency: str) -> Json:
    return {
        "sku": line.sku,
        "name": line.name,
        "quantity": measure(line.kind, line.quantity),
        "price": amount(line.price_minor, currency),
        "price_per": line.price_per,
        "estimate": amount(line.estimate_minor, currency),
        "maximum": amount(line.maximum_minor, currency),
        "deposit": amount(line.deposit_minor, currency),
        "substitution": wish(line.wish, line.wish_skus),
        "note": line.note,
        "problem": line.problem or None,
    }


def wish(own: str, skus: Sequence[str]) -> str | list[str] | None:
    """A line's own wish: a word, or the SKUs to take instead; null is the basket's default."""
    return list(skus) if own == "these" else own or None


def _change(each: Change, kinds: Mapping[str, str], currency: str) -> Json:
    return change(each.sku, each.kind, each.was, each.now, kinds.get(each.sku), currency)


def change(sku: str, kind: str, was: int, now: int, sold_by: str | None, currency: str) -> Json:
    """A change since the last agreement: amounts for prices, quantities for stock."""
    if kind in _MONEY_CHANGES:
        said = {"was": amount(was, currency), "now": amount(now, currency)}
    else:
        said = {"was": measure(sold_by, was), "now": measure(sold_by, now)}
    return {"sku": sku, "kind": kind, **said}


def _charge(kind: str, minor: int, currency: str) -> Json:
    return {"kind": kind, "amount": amount(minor, currency)}


def _delivery(view: BasketView) -> Json | None:
    to = view.delivery
    if to is None:
        return None
    if not to.line:  # collected; or ordered: the order has the address
        return {"method": to.method, "address": None}
    return {
        "method": to.method,
        "address": {
            "id": str(to.place_id) if to.place_id else None,
            "line": to.line,
            "postcode": to.postcode,
            "city": to.city,
        },
        "floor": to.floor,
        "door_code": to.door_code,
        "instructions": to.instructions,
    }


def _voucher(view: BasketView) -> Json | None:
    given = view.voucher
    if given is None:
        return None
    label = off_label(given.kind, given.amount_minor, given.percent, view.currency)
    return {"code": given.code, "label": label, "problem": given.problem or None}


def _chosen(view: BasketView) -> Json | None:
    if view.chosen is None:
        return None
    info = view.chosen.slot
    return {
        "id": str(info.id),
        "starts_at": instant(info.starts_at),
        "ends_at": instant(info.ends_at),
        "held_until": instant(view.chosen.held_until),
    }


def _totals(view: BasketView | OrderView, currency: str) -> Json:
    return {
        "goods": amount(view.goods_minor, currency),
        "discounts": amount(view.discounts_minor, currency),
        "deposits": amount(view.deposits_minor, currency),
        "charges": amount(view.charges_minor, currency),
        "estimate": amount(view.estimate_minor, currency),
        "maximum": amount(view.maximum_minor, currency),
        "tax": tax(view.tax, currency),
    }


# --- orders


def order(view: OrderView) -> Json:
    currency = view.currency
    actual = view.actual_minor
    return {
        "number": view.number,
        "state": view.state,
        "reason": view.reason or None,
        "method": view.method,
        "store": str(view.store.id),
        "slot": {
            "id": str(view.slot.id),
            "method": view.slot.method,
            "starts_at": instant(view.slot.starts_at),
            "ends_at": instant(view.slot.ends_at),
            "cutoff_at": instant(view.slot.cutoff_at),
        },
        "created_at": instant(view.created_at),
        "pay_before": instant(view.pay_before),
        "can": list(view.can),
        "lines": [order_line(line, currency) for line in view.lines],
        "charges": [_charge(kind, minor, currency) for kind, minor in view.charges],
        "discounts": [
            {"code": code, "amount": amount(minor, currency)} for code, minor in view.discounts
        ],
        "totals": {
            **_totals(view, currency),
            "actual": None if actual is None else amount(actual, currency),
        },
        "payment": _payment(view, currency),
        "timeline": [
            {"at": instant(each.at), "kind": each.kind, "by": each.by} for each in view.timeline
        ],
        **_agreements(view),
        "refunds": [_refund(each, currency) for each in view.refunds],
        "claims": [_claim(each, currency) for each in view.claims],
    }


def _agreements(view: OrderView) -> Json:
    waits = view.amendment
    return {
        "agreement": view.agreement,
        "agreements": [
            {
                "number": each.number,
                "at": instant(each.at),
                "until": instant(each.until),
                "by": each.by,
                **_agreed(each.terms, view.currency),
            }
            for each in view.agreements
        ],
        "amendment": waits
        and {
            "pay_before": instant(waits.pay_before),
            "declined": waits.declined,
            "action": amendment_action(view),
            **_agreed(waits.terms, view.currency),
        },
    }


def amendment_action(view: OrderView) -> Json | None:
    """Where the change that waits is to be paid."""
    url = view.amendment.action_url if view.amendment else ""
    return {"type": "redirect", "url": url} if url else None


def _agreed(terms: Terms, currency: str) -> Json:
    return {
        "method": terms["method"],
        "slot": str(terms["slot_id"]),
        "payment": terms["tender"],
        "lines": [
            {
                "sku": line["sku"],
                "name": line["name"],
                "ordered": measure(line["kind"], line["ordered"]),
                "price": amount(line["price_minor"], currency),
                "price_per": Kind(line["kind"]).priced_per,
                "estimate": amount(line["estimate_minor"], currency),
                "maximum": amount(line["maximum_minor"], currency),
            }
            for line in terms["lines"]
        ],
        "charges": [_charge(c["kind"], c["amount_minor"], currency) for c in terms["charges"]],
        "discounts": [
            {"code": each["code"], "amount": amount(each["agreed_minor"], currency)}
            for each in terms["discounts"]
        ],
        "estimate": amount(terms["estimate_minor"], currency),
        "maximum": amount(terms["maximum_minor"], currency),
    }


def _refund(each: RefundView, currency: str) -> Json:
    return {
        "id": str(each.id),
        "at": instant(each.at),
        "kind": each.kind,
        "reason": each.reason or None,
        "words": each.words or None,
        "way": each.way,
        "state": each.state,
        "amount": amount(each.amount_minor, currency),
        "lines": [
            {
                "line": str(part.line_id),
                "quantity": measure(part.kind, part.quantity) if part.quantity else None,
                "amount": amount(part.amount_minor, currency),
            }
            for part in each.parts
        ],
    }


def _claim(each: ClaimView, currency: str) -> Json:
    given = each.given_minor
    return {
        "id": str(each.id),
        "at": instant(each.at),
        "state": each.state,
        "asked": amount(each.asked_minor, currency),
        "given": None if given is None else amount(given, currency),
        "answer": each.answer or None,
        "photos": len(each.photos),
        "lines": [
            {
                "line": str(line.line_id),
                "problem": line.problem,
                "quantity": measure(line.kind, line.quantity),
                "note": line.note,
                "asked": amount(line.asked_minor, currency),
            }
            for line in each.lines
        ],
    }


def order_line(line: OrderLineView, currency: str) -> Json:
    picked, charged = line.picked, line.charged_minor
    return {
        "id": str(line.id),
        "sku": line.sku,
        "name": line.name,
        "ordered": measure(line.kind, line.ordered),
        "picked": None if picked is None else measure(line.kind, picked),
        "weights": list(line.weights),
        "price": amount(line.price_minor, currency),
        "price_per": line.price_per,
        "charged": None if charged is None else amount(charged, currency),
        "estimate": amount(line.estimate_minor, currency),
        "maximum": amount(line.maximum_minor, currency),
        "state": line.state,
        "substitute_for": str(line.substitute_for) if line.substitute_for else None,
        "short_reason": line.short_reason or None,
    }


def _tenders(paid: PaymentView, currency: str) -> list[Json]:
    own = [
        (each.tender, each.aside_minor, each.charged_minor, each.back_minor) for each in paid.owns
    ]
    taken = paid.captured_minor + paid.taken_minor
    aside = paid.authorised_minor if paid.state == PaymentState.AUTHORISED else 0
    if paid.method != Tender.CREDIT:
        own.append((paid.method, aside, taken, paid.refunded_minor))
    return [
        {
            "tender": tender,
            "set_aside": amount(aside, currency),
            "charged": amount(charged, currency),
            "refunded": amount(back, currency),
        }
        for tender, aside, charged, back in own
    ]


def _payment(view: OrderView, currency: str) -> Json:
    paid = view.payment
    return {
        "method": paid.method,
        "due": None if paid.due_minor is None else amount(paid.due_minor, currency),
        "due_in_cash": None
        if paid.due_in_cash_minor is None
        else amount(paid.due_in_cash_minor, currency),
        "state": "declined" if paid.state == PaymentState.LAPSED else paid.state,
        "authorised": amount(paid.authorised_minor, currency),
        "captured": amount(paid.captured_minor, currency),
        "refunded": amount(paid.refunded_minor, currency),
        "tenders": _tenders(paid, currency),
        "attempts": [
            {"at": instant(a.at), "state": a.state, "decline_code": a.decline_code or None}
            for a in paid.attempts
        ],
        "action": {"type": "redirect", "url": paid.action_url} if paid.action_url else None,
    }
