"""What the pages of the shelf say: amounts, changes, and what a change did to orders."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from punnet.overviews.stockroom import StockChange, Stocked
from punnet.stores.queries import Store
from punnet.ui import formats

TITLES = {
    "receive": gettext_lazy("Goods in"),
    "count": gettext_lazy("Count the shelf"),
    "waste": gettext_lazy("Waste"),
}
BOOKED = {
    "receive": gettext_lazy("Goods in: %(amount)s."),
    "count": gettext_lazy("Counted: %(amount)s."),
    "waste": gettext_lazy("Wasted: %(amount)s."),
}
WASTED = [
    ("expired", gettext_lazy("Past its date")),
    ("damaged", gettext_lazy("Damaged")),
    ("warmed", gettext_lazy("Too warm")),
    ("recalled", gettext_lazy("Recalled")),
    ("other", gettext_lazy("Another reason")),
]
WHAT = {
    "received": gettext_lazy("Goods in"),
    "counted": gettext_lazy("Counted"),
    "wasted": gettext_lazy("Wasted"),
    "picked": gettext_lazy("Picked"),
    "put_back": gettext_lazy("Put back"),
    "returned": gettext_lazy("Came back"),
    "found": gettext_lazy("Found"),
    "undo": gettext_lazy("Taken back"),
}


def amount(this: Stocked | StockChange, quantity: int) -> str:
    """ "12", "4.5 kg"."""
    return formats.quantity(quantity, this.order_in)


def booked(what: str, this: Stocked, quantity: int) -> str:
    """ "Goods in: 12." """
    return str(BOOKED[what]) % {"amount": amount(this, quantity)}


def change(each: StockChange) -> tuple[str, str, str]:
    """("Wasted: past its date", "−3", "Paula Picker")."""
    reasons = dict(WASTED)
    if each.what in reasons:
        reason = str(reasons[each.what])
        what = _("Wasted: %(why)s") % {"why": reason[:1].lower() + reason[1:]}
    else:
        what = str(WHAT.get(each.what) or WHAT.get(each.reason) or each.reason)
    sign = "+" if each.change > 0 else "−"
    return what, f"{sign}{amount(each, abs(each.change))}", _who(each.by)


def _who(by: str) -> str:
    """A name, or what did it where it was no person."""
    kind, _colon, _what = by.partition(":")
    names = {"job": _("By itself"), "operator": _("Operator"), "key": _("A device")}
    return names.get(kind, by) if _colon else by


def facts(this: Stocked, store: Store) -> list[tuple[str, str]]:
    """What is behind the number on the shelf."""
    told = [
        (_("Reserved for orders"), amount(this, this.reserved)),
        (_("Free to sell"), amount(this, max(this.free - this.safety_stock, 0))),
    ]
    if this.safety_stock:
        told.append((_("Kept back"), amount(this, this.safety_stock)))
    if this.good_until:
        told.append((_("Best before"), formats.long_date(this.good_until, store.time_zone)))
    for each in this.coming:
        day = formats.first_up(formats.day_name(each.there_by, store.time_zone))
        told.append((_("Coming: %(day)s") % {"day": day}, amount(this, each.quantity)))
    return told


def with_effect(said: str, before: Stocked, after: Stocked) -> str:
    """The sentence, and how many orders lack some now, or lack nothing any more. An order that
    goods to come cover instead of the shelf is neither."""
    lacked, lacks = ({each.number for each in this.owed} for this in (before, after))
    if lost := len(lacks - lacked):
        more = ngettext("%(n)s order is now at risk.", "%(n)s orders are now at risk.", lost)
        return f"{said} {more % {'n': lost}}"
    if covered := len(lacked - lacks):
        more = ngettext("%(n)s order is covered again.", "%(n)s orders are covered again.", covered)
        return f"{said} {more % {'n': covered}}"
    return said
