"""Names of coded things, in the reader's language: allergens, diets, charges, zones, reasons.

Unknown codes are shown as they are: a new code must not break a page.
"""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from punnet.ui import formats

ALLERGENS = {
    "gluten": _("gluten"),
    "crustaceans": _("crustaceans"),
    "eggs": _("eggs"),
    "fish": _("fish"),
    "peanuts": _("peanuts"),
    "soy": _("soy"),
    "milk": _("milk"),
    "nuts": _("nuts"),
    "celery": _("celery"),
    "mustard": _("mustard"),
    "sesame": _("sesame"),
    "sulphites": _("sulphites"),
    "lupin": _("lupin"),
    "molluscs": _("molluscs"),
}
DIETS = {
    "vegan": _("Vegan"),
    "vegetarian": _("Vegetarian"),
    "organic": _("Organic"),
    "gluten_free": _("Gluten-free"),
    "lactose_free": _("Lactose-free"),
}
CHARGES = {
    "delivery": _("Delivery"),
    "small_basket": _("Small basket"),
    "bag": _("Bags"),
}
PAPERS = {
    "invoice": _("Invoice"),
    "credit_note": _("Credit note"),
}
ZONES = {
    "ambient": _("Ambient"),
    "chilled": _("Chilled"),
    "frozen": _("Frozen"),
}
SHORT_REASONS = {
    "sold_out": _("Sold out"),
    "damaged": _("Damaged"),
    "expired": _("Past its date"),
    "not_found": _("Not found"),
}
RETURN_REASONS = {
    "nobody_home": _("Nobody home"),
    "not_collected": _("Not collected"),
    "refused": _("Refused"),
    "age_not_proven": _("Age not proven"),
    "wrong_address": _("Wrong address"),
}
REFUNDS = {
    "returned": _("Came back to the store"),
    "refused": _("Not taken at the door"),
    "containers": _("Empty containers"),
    "claim": _("Claim"),
    "part": _("Part of the goods"),
    "goodwill": _("With our apologies"),
}
CLAIMS = {
    "open": _("The store looks at it"),
    "refunded": _("Given back"),
    "part": _("Given back in part"),
    "declined": _("Declined"),
}
CLAIM_WAITS = {
    "amount": _("Above what goes back at once"),
    "share": _("Much went back by claims of late"),
    "often": _("Many claims of late"),
    "declined": _("A claim was declined of late"),
    "age": _("Goods with an age limit"),
}
REFUND_REASONS = {
    "missing": _("Missing"),
    "damaged": _("Damaged"),
    "poor": _("Poor quality"),
    "wrong": _("Wrong product"),
    "late": _("Came late"),
    "other": _("Something else"),
}


def named(table: Mapping[str, str | Promise], code: str) -> str:
    """The name of `code`, or the code itself."""
    return str(table[code]) if code in table else code


def allergen(code: str) -> str:
    return named(ALLERGENS, code)


def diet(code: str) -> str:
    return named(DIETS, code)


def charge_name(kind: str) -> str:
    return named(CHARGES, kind)


def zone_name(zone: str) -> str:
    return named(ZONES, zone)


def short_reason(code: str) -> str:
    return named(SHORT_REASONS, code)


def return_reason(code: str) -> str:
    return named(RETURN_REASONS, code)


def paper_name(kind: str) -> str:
    return named(PAPERS, kind)


def refund_kind(kind: str) -> str:
    return named(REFUNDS, kind)


def refund_reason(code: str) -> str:
    return named(REFUND_REASONS, code)


def claim_state(state: str) -> str:
    return named(CLAIMS, state)


def claim_waits(code: str) -> str:
    return named(CLAIM_WAITS, code)


def refund_way(way: str, state: str) -> str:
    """Where the money goes, and whether it went."""
    if way == "door":
        return gettext("Taken off what was paid at the door.")
    if way == "credit":
        return gettext("Back to your credit or gift card, which paid it.")
    if way == "transfer":
        if state == "done":
            return gettext("Paid by bank transfer.")
        return gettext("By bank transfer: the store calls for the account number.")
    if state == "done":
        return gettext("Back the way it was paid. The bank may take some days to show it.")
    return gettext("On its way back, the way it was paid.")


def actor_name(name: str) -> str:
    """A name as it is; of a device that has none, that it is one."""
    return gettext("A device") if name.startswith("key:") else name


FILTERS = (
    allergen, diet, charge_name, zone_name, short_reason, return_reason, paper_name, refund_kind,
    refund_reason, refund_way, claim_state, claim_waits, actor_name,
)  # fmt: skip


def off_label(kind: str, amount_minor: int, percent: int, currency: str) -> str:
    """What a voucher gives: "10 % off", "€5.00 off"; nothing for one that is not known."""
    if kind == "percent":
        return gettext("%(amount)s off") % {"amount": formats.percent(percent * 10)}
    if kind == "fixed":
        return gettext("%(amount)s off") % {"amount": formats.money((amount_minor, currency))}
    return ""
