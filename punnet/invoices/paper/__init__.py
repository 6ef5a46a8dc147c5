"""The paper of an invoice: its texts in the invoice's language, set by typst (`invoice.typ`).

The same row makes the same bytes: no clock, no network, no fonts but those of our packages; the
day that the file names as its own is the day of issue. The buyer's name and address come from the
order's contact, the one place that has them; once that is erased, a paper made for the first time
has none, which the law allows a retailer. rule: docs/rules/invoices.md#particulars
"""

from __future__ import annotations

import json
from datetime import UTC, date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, Final

import typst
from babel.numbers import format_decimal, get_currency_precision
from django.utils import translation
from django.utils.translation import gettext as _

from punnet.foundation.money import weighed
from punnet.foundation.quantity import Kind as Measure
from punnet.invoices.models import Invoice, Kind
from punnet.ui import faces, formats, terms

TEMPLATE = Path(__file__).parent / "invoice.typ"
ARCHIVE: Final = "a-2a"  # PDF/A: readable as long as the books are kept, and by screen readers
NET_DIGITS = 2  # more than the currency has, for a price without its tax


def made(invoice: Invoice) -> bytes:
    """The PDF. Some 30 ms of CPU."""
    with translation.override(invoice.language):
        told = json.dumps(texts(invoice), ensure_ascii=False)
    try:
        return _set(told, invoice, [ARCHIVE])
    except typst.TypstError:
        # a name in letters that no font of ours has: the standard forbids the box that stands for
        # them, and a paper with boxes is better than none
        return _set(told, invoice, [])


def _set(told: str, invoice: Invoice, standards: list[typst.PDFStandard]) -> bytes:
    content: bytes = typst.compile(
        TEMPLATE.read_bytes(),
        font_paths=_fonts(),
        sys_inputs={"paper": told},
        format="pdf",
        pdf_standards=standards,
        timestamp=int(invoice.issued_at.timestamp()),
    )
    return content


@cache
def _fonts() -> typst.Fonts:
    """Ours, and typst's own behind them for letters that ours lack (Greek, Cyrillic, Arabic)."""
    folders = {str(faces.source(face).parent) for face in faces.FACES}
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=True, font_paths=sorted(folders)
    )


def texts(invoice: Invoice) -> dict[str, Any]:
    """Everything on the paper, in the language in force, amounts of a credit note below zero."""
    says = _Says(invoice)
    credit = invoice.kind == Kind.CREDIT_NOTE
    seller = invoice.facts["seller"]
    return {
        "lang": invoice.language,
        "title": _("Credit note") if credit else _("Invoice"),
        "label": invoice.label,
        "author": seller["legal_name"],
        "made": _made(invoice),
        "store": seller["name"],
        "seller": [_("Seller"), _seller(seller)],
        "buyer": _buyer(invoice),
        "head": _head(invoice),
        "intro": _intro(invoice),
        "columns": [
            _("Goods"), _("Quantity"), _("Price"), _("without VAT"), _("VAT"), _("Amount"),
        ],
        "rows": [says.row(line) for line in invoice.facts["lines"]],
        "tax_columns": [_("VAT"), _("Tax base"), _("Tax"), _("Gross")],
        "tax_rows": [
            [formats.percent(rate), says.money(gross - tax), says.money(tax), says.money(gross)]
            for rate, gross, tax in invoice.facts["by_rate"]
        ],
        "notes": _notes(invoice),
        "sums": says.sums(),
        "total": [_("Total"), says.money(invoice.gross_minor)],
        "within": [_("of which VAT"), says.money(invoice.tax_minor)],
        "settled": says.settled(),
        "paid": _paid(invoice),
        "footer": _footer(seller),
        "page": _("Page {page} of {pages}"),
    }  # fmt: skip


class _Says:
    """Amounts and lines of one invoice as they are read."""

    def __init__(self, invoice: Invoice) -> None:
        self.invoice, self.facts = invoice, invoice.facts
        self.sign = -1 if invoice.kind == Kind.CREDIT_NOTE else 1

    def money(self, minor: int) -> str:
        return formats.money((self.sign * minor, self.invoice.currency))

    def row(self, line: dict[str, Any]) -> dict[str, str]:
        rate = formats.percent(line["rate"])
        name = line["name"] or _("Goods and charges at %(rate)s") % {"rate": rate}
        priced = bool(line["price_minor"])
        return {
            "name": name,
            "note": " · ".join(self._notes(line)),
            "quantity": _quantity(line),
            "price": self._price(line) if priced else "",
            "net": self._net(line) if priced else "",
            "rate": rate,
            "amount": self.money(line["amount_minor"]),
        }

    def _price(self, line: dict[str, Any]) -> str:
        price = (line["price_minor"], self.invoice.currency)
        return formats.money(price) + ("" if line["kind"] == Measure.PIECE else "/kg")

    def _net(self, line: dict[str, Any]) -> str:
        """The unit price without its tax, which the directive asks for."""
        digits = get_currency_precision(self.invoice.currency)
        net = Decimal(line["price_minor"]).scaleb(-digits) * 1000 / (1000 + line["rate"])
        shape = f"#,##0.{'0' * (digits + NET_DIGITS)}"
        return format_decimal(net, format=shape, locale=formats.locale(self.invoice.language))

    def _notes(self, line: dict[str, Any]) -> list[str]:
        notes = []
        less = _full_price(line) - line["amount_minor"]
        if line["price_minor"] and less > 0:
            notes.append(_("reduced by %(amount)s") % {"amount": self._plain(less)})
        if line["deposit_minor"]:
            notes.append(
                _("and deposit %(amount)s") % {"amount": self._plain(line["deposit_minor"])}
            )
        return notes

    def _plain(self, minor: int) -> str:
        return formats.money((minor, self.invoice.currency))

    def sums(self) -> list[list[str]]:
        goods = sum(line["amount_minor"] for line in self.facts["lines"])
        rows = [[_("Goods"), goods]]
        rows += [
            [str(terms.CHARGES.get(kind, kind)), minor] for kind, minor in self.facts["charges"]
        ]
        if self.facts["discounts_minor"]:
            rows.append([_("Discounts"), -self.facts["discounts_minor"]])
        if self.invoice.deposits_minor:
            rows.append([_("Deposits, outside VAT"), self.invoice.deposits_minor])
        return [[name, self.money(minor)] for name, minor in rows]

    def settled(self) -> list[list[str]]:
        """By what it was paid or given back, where that is more than one thing; what coins made of
        it. Papers of before these facts say it in words alone."""
        paid, rounding = self.facts.get("paid", []), self.facts.get("rounding_minor", 0)
        if len(paid) < 2 and not rounding:
            return []
        rows = [[_("Rounding of cash"), rounding]] if rounding else []
        rows += [[_way(self.invoice, tender), minor] for tender, minor in paid]
        return [[name[:1].upper() + name[1:], self.money(minor)] for name, minor in rows]


def _way(invoice: Invoice, tender: str) -> str:
    ways = {
        "stripe": _("card"),
        "paypal": "PayPal",
        "card": _("card at the door"),
        "cash": _("cash"),
        "store_credit": _("store credit"),
        "gift_card": _("gift card"),
        "transfer": _("bank transfer"),
        "door": _("taken off at the door"),
        "": _("still to be paid") if invoice.facts.get("owed") else _("not taken at the door"),
    }
    return str(ways.get(tender, tender))


def _quantity(line: dict[str, Any]) -> str:
    if not line["quantity"]:
        return ""
    if line["kind"] == Measure.WEIGHT:
        return formats.weight(line["quantity"])
    if line["grams"]:
        return f"{line['quantity']} · {formats.weight(line['grams'])}"
    return str(line["quantity"])


def _full_price(line: dict[str, Any]) -> int:
    """What the quantity costs at the line's price; a substitute may have been charged less."""
    price, quantity = int(line["price_minor"]), int(line["quantity"])
    if line["kind"] == Measure.PIECE:
        return price * quantity
    return weighed(price, line["grams"] or quantity)


def _made(invoice: Invoice) -> dict[str, int]:
    at = invoice.issued_at.astimezone(UTC)
    return {
        "year": at.year, "month": at.month, "day": at.day,
        "hour": at.hour, "minute": at.minute, "second": at.second,
    }  # fmt: skip


def _seller(seller: dict[str, str]) -> list[str]:
    return [
        seller["legal_name"],
        seller["address_line"],
        f"{seller['postcode']} {seller['city']}",
        _("Business ID %(id)s") % {"id": seller["business_id"]},
        _("VAT number %(number)s") % {"number": seller["vat_number"]},
    ]


def _buyer(invoice: Invoice) -> list[Any] | None:
    contact = getattr(invoice.order, "contact", None)  # the row goes when its time is over
    if contact is None or not contact.name:
        return None
    place = [contact.line, f"{contact.postcode} {contact.city}".strip()]
    return [_("Buyer"), [contact.name, *filter(None, place)]]


def _head(invoice: Invoice) -> list[list[str]]:
    told, credit = invoice.facts, invoice.kind == Kind.CREDIT_NOTE
    rows = [
        [_("Number"), invoice.label],
        [_("Date"), formats.long_date(invoice.issued_at, told["zone"])],
        [_("Day of supply"), formats.long_date(date.fromisoformat(told["supplied_on"]))],
        [_("Order number"), told["order"]],
    ]
    if credit and invoice.refers_to:
        rows.append([_("Changes invoice"), invoice.refers_to.label])
    return rows


def _intro(invoice: Invoice) -> str:
    if invoice.kind != Kind.CREDIT_NOTE or invoice.refers_to is None:
        return ""
    on = formats.long_date(invoice.refers_to.issued_at, invoice.facts["zone"])
    facts = {"invoice": invoice.refers_to.label, "date": on}
    said = _("This takes back from invoice %(invoice)s of %(date)s what is listed here.") % facts
    why = terms.RETURN_REASONS.get(invoice.facts["reason"])
    return " ".join([said, _("Reason: %(why)s.") % {"why": why}]) if why else said


def _notes(invoice: Invoice) -> list[str]:
    notes = []
    if invoice.facts["charges"] or invoice.facts["discounts_minor"]:
        notes.append(_("Charges and discounts share the rates of the goods."))
    if invoice.deposits_minor:
        notes.append(_("A deposit carries no VAT: we buy the container back for it."))
    return notes


def _paid(invoice: Invoice) -> str:
    ways = ", ".join(_way(invoice, each) for each in invoice.facts["paid_by"])
    if invoice.kind == Kind.CREDIT_NOTE:
        return _("Given back: %(ways)s.") % {"ways": ways}
    if invoice.facts.get("owed"):
        return (
            _("This is still to be paid.")
            if not ways
            else _("Paid in part: %(ways)s.") % {"ways": ways}
        )
    return _("Paid: %(ways)s. Nothing is left to pay.") % {"ways": ways}


def _footer(seller: dict[str, str]) -> str:
    numbers = f"{seller['business_id']} · {seller['vat_number']}"
    return " · ".join([seller["legal_name"], numbers, seller["phone"], seller["email"]])
