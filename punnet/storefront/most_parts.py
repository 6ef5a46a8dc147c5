"""The maximum, line by line and with its reason: what the customer agrees to before paying."""

from __future__ import annotations

from django.utils.translation import gettext as _

from punnet.foundation.money import Money
from punnet.overviews.basket_view import BasketLineView, BasketView
from punnet.storefront.voucher_parts import discount_row
from punnet.ui.formats import NBSP, money, quantity
from punnet.ui.parts import ReceiptRow
from punnet.ui.terms import CHARGES


def most_of(view: BasketView) -> list[ReceiptRow]:
    """What the maximum is made of, to the cent; the last row is the maximum itself."""
    rows = [_line(line, view) for line in view.lines]
    if view.deposits_minor:
        rows.append(ReceiptRow(_("Deposits"), Money(view.deposits_minor, view.currency)))
    rows += [
        ReceiptRow(str(CHARGES.get(each.kind, each.kind)), Money(each.amount_minor, view.currency))
        for each in view.charges
    ]
    total = Money(view.maximum_minor, view.currency)
    # what remains is the voucher, which may take more off a dearer basket
    off = sum(row.amount.minor for row in rows if row.amount) - total.minor
    if off and view.voucher:
        rows.append(discount_row(view.voucher.code, off, view.currency))
    return [*rows, ReceiptRow(_("At most"), total, "sum")]


def swaps(view: BasketView) -> bool:
    """Whether another product may come instead of one."""
    return any((line.wish or view.default_wish) != "none" for line in view.lines)


def _line(line: BasketLineView, view: BasketView) -> ReceiptRow:
    facts = {
        "many": quantity(line.quantity, line.order_in),
        "price": money((line.price_minor, view.currency)),
        "percent": f"{line.tolerance_percent}{NBSP}%",
        "about": money((line.estimate_minor, view.currency)),
    }
    if line.problem == "gone":
        why = _("it cannot be had any more and is left out")
    elif line.maximum_minor > line.estimate_minor:
        why = (
            _("about %(about)s: weighed, it may be up to %(percent)s heavier than ordered") % facts
        )
    elif line.price_per == "kg":
        why = _("%(many)s, weighed exactly") % facts
    else:
        why = _("%(many)s × %(price)s, a fixed price") % facts
    return ReceiptRow(line.name, Money(line.maximum_minor, view.currency), note=why)
