"""The facts of a moment in an order's story: names and values in the reader's words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy, pgettext_lazy

from punnet.backoffice.labels import FIELDS, word
from punnet.foundation.money import Money
from punnet.foundation.quantity import Kind
from punnet.orders.models import Order
from punnet.overviews.story import Moment
from punnet.ui import formats
from punnet.ui.terms import claim_waits

NAMES: dict[str, Any] = {
    "actual_minor": gettext_lazy("actual"),
    "ask_again_at": gettext_lazy("looked at next"),
    "asked": gettext_lazy("times asked"),
    "capture_before": gettext_lazy("to be captured before"),
    "change": gettext_lazy("shelf changed by"),
    "channel": gettext_lazy("sent by"),
    "decided_by": gettext_lazy("decided by"),
    "decline": gettext_lazy("declined because"),
    "fee_minor": gettext_lazy("fee"),
    "here_minor": gettext_lazy("as we know"),
    "instead": gettext_lazy("instead"),
    "lines": gettext_lazy("number of lines"),
    "maximum_minor": gettext_lazy("maximum"),
    "minor": gettext_lazy("amount"),
    "minutes": gettext_lazy("minutes of picking"),
    "pick_on": gettext_lazy("picked on"),
    "problem": gettext_lazy("problem"),
    "quantity": gettext_lazy("quantity"),
    "seen_at": gettext_lazy("looked into"),
    "sent_at": gettext_lazy("sent by the provider"),
    "sha256": "SHA-256",
    "taken": gettext_lazy("left the shelf"),
    "there_minor": gettext_lazy("as the provider says"),
    "tax_minor": gettext_lazy("tax"),
    "tries": gettext_lazy("tries"),
    "way": gettext_lazy("sent back by"),
    "waits_for": gettext_lazy("staff look because"),
    "weights": gettext_lazy("weights"),
    "what": gettext_lazy("what for"),
}
MEASURED = ("quantity", "change", "taken")
HIDDEN = ("order_id", "number", "refund_id")  # of the page's own order
NOTHING = ("", None, 0)
WORDS = ("reason", "method", "tender", "channel", "kind", "way", "what")
DATED = re.compile(r"\d{4}-\d{2}-\d{2}T")

# what a story tells besides, as `word()` makes words of kinds and states
TOLD = (
    pgettext_lazy("choice", "Placing"), pgettext_lazy("choice", "Running"),
    pgettext_lazy("choice", "Seat"), pgettext_lazy("choice", "Booked"),
    pgettext_lazy("choice", "Held"), pgettext_lazy("choice", "Reserved"),
    pgettext_lazy("choice", "Shortfall"), pgettext_lazy("choice", "Voucher"),
    pgettext_lazy("choice", "Claim"), pgettext_lazy("choice", "Pick"),
    pgettext_lazy("choice", "Totes"), pgettext_lazy("choice", "Stray"),
    pgettext_lazy("choice", "Capture Retried"), pgettext_lazy("choice", "Refund Retried"),
    pgettext_lazy("choice", "Paid At Door"), pgettext_lazy("choice", "Allowed Unpaid"),
    pgettext_lazy("choice", "Handed Over Unpaid"), pgettext_lazy("choice", "Tender"),
    pgettext_lazy("choice", "Captured Elsewhere"), pgettext_lazy("choice", "Stray Refunded"),
    pgettext_lazy("choice", "Stray Seen"), pgettext_lazy("choice", "Order Pending"),
    pgettext_lazy("choice", "Order Picking Begun"), pgettext_lazy("choice", "Order Put Back"),
    pgettext_lazy("choice", "Order Packed"), pgettext_lazy("choice", "Order Handed Over"),
    pgettext_lazy("choice", "Line At Risk"), pgettext_lazy("choice", "Job"),
    pgettext_lazy("choice", "Provider"), pgettext_lazy("choice", "Operator"),
    pgettext_lazy("choice", "Receivable"), pgettext_lazy("choice", "Sales"),
    pgettext_lazy("choice", "Tax"), pgettext_lazy("choice", "Deposits"),
    pgettext_lazy("choice", "Store Credit"), pgettext_lazy("choice", "Gift Cards"),
    pgettext_lazy("choice", "Tips"), pgettext_lazy("choice", "Clearing"),
    pgettext_lazy("choice", "Fees"), pgettext_lazy("choice", "Bank"),
    pgettext_lazy("choice", "Goodwill"), pgettext_lazy("choice", "Rounding"),
    pgettext_lazy("choice", "Email"), pgettext_lazy("choice", "Customers Claim"),
    pgettext_lazy("choice", "Reported"), pgettext_lazy("choice", "Difference"),
    pgettext_lazy("choice", "Dispute"), pgettext_lazy("choice", "Agreement"),
    pgettext_lazy("choice", "Amendment"), pgettext_lazy("choice", "Set Aside"),
    pgettext_lazy("choice", "Set Aside Less"), pgettext_lazy("choice", "Set Aside Back"),
    pgettext_lazy("choice", "Credit Sale"), pgettext_lazy("choice", "Credit Charged"),
    pgettext_lazy("choice", "Order Amended"), pgettext_lazy("choice", "Part Refunded"),
    pgettext_lazy("choice", "Order Part Refunded"), pgettext_lazy("choice", "Claim Received"),
    pgettext_lazy("choice", "Claim Decided"), pgettext_lazy("choice", "Claim Declined"),
    pgettext_lazy("choice", "Containers"), pgettext_lazy("choice", "Part"),
    pgettext_lazy("choice", "Missing"), pgettext_lazy("choice", "Poor"),
    pgettext_lazy("choice", "Wrong"), pgettext_lazy("choice", "Verified"),
    pgettext_lazy("choice", "Not Authorised"), pgettext_lazy("choice", "Goods Refused"),
    pgettext_lazy("choice", "Empties Taken"), pgettext_lazy("choice", "Refund Owed"),
    pgettext_lazy("choice", "Transferred"), pgettext_lazy("choice", "Cash Banked"),
    pgettext_lazy("choice", "Debt Paid"),
)  # fmt: skip
# a picker claims an order, a customer claims that something was wrong
CLAIMS = {"claim": gettext_lazy("Claim"), "claimed": gettext_lazy("Claim received")}


def told_word(code: str, family: str = "order") -> str:
    """A kind or state as a word, by whose it is."""
    return str(CLAIMS[code]) if code in CLAIMS and family != "picking" else word(code)


def who(names: Mapping[str, str], actor: str) -> str:
    """Staff and keys by name; the customer is called so: the name is on the order's own page."""
    kind, _colon, which = actor.partition(":")
    if actor in names:
        return names[actor]
    if kind in ("customer", "operator"):
        return word(kind)
    if kind in ("job", "provider"):
        return f"{word(kind)} {which.replace('_', ' ')}"
    return actor


class Facts:
    """Tells facts of one order: its lines name the goods, its store the wall clock."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._lines = {line.sku: line for line in order.lines.all()}

    def of(self, moment: Moment) -> list[tuple[str, str]]:
        told: list[tuple[str, str]] = []
        for name, value in moment.facts.items():
            if name == "entries":
                told += self._entries(value)
            elif name not in HIDDEN and value not in NOTHING:
                told.append((_name(name), self._value(moment, name, value)))
        return told

    def goods(self, sku: str) -> str:
        line = self._lines.get(sku)
        return f"{line.name} ({sku})" if line else sku

    def _entries(self, entries: Any) -> Iterator[tuple[str, str]]:
        for account, minor, currency in entries or ():
            yield word(account), formats.money(Money(minor, currency))

    def _value(self, moment: Moment, name: str, value: Any) -> str:
        if isinstance(value, dict | list):
            return json.dumps(value, ensure_ascii=False)
        if (name == "minor" or name.endswith("_minor")) and isinstance(value, int):
            return formats.money(Money(value, moment.currency or self._order.currency))
        if name in MEASURED and isinstance(value, int):
            return self._measured(moment.sku, value)
        if isinstance(value, str) and DATED.match(value):
            at, zone = datetime.fromisoformat(value), self._order.store.time_zone
            return f"{formats.date(at, zone)} {formats.clock_time(at, zone)}"
        if name == "decided_by":
            return who({}, str(value))
        if name == "waits_for":
            return claim_waits(str(value))
        if name == "instead":
            return self.goods(str(value))
        return told_word(value) if name in WORDS and isinstance(value, str) else str(value)

    def _measured(self, sku: str, value: int) -> str:
        line = self._lines.get(sku)
        weighed = line is not None and Kind(line.kind) is Kind.WEIGHT
        return formats.weight(value) if weighed else formats.units(value)


def _name(name: str) -> str:
    return str(NAMES.get(name) or FIELDS.get(name) or name.removesuffix("_minor").replace("_", " "))
