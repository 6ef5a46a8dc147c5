"""The table from a refusal's code to what a person reads, used by pages, API and staff. The few
that the shop's pages say otherwise stand in `storefront/sentences.py`.

A good shopkeeper's voice: what happened, what it means, what to do. docs/style.md, art.md 24.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from punnet.foundation.errors import DomainError
from punnet.ui import formats

Facts = Mapping[str, Any]


def message_for(refusal: DomainError) -> str:
    """What to show for the refusal, in the language in force. Every code has a sentence; one
    that is not in the table (a bug that a test finds) gets the general one."""
    return sentence(refusal.code, refusal.facts)


def sentence(code: str, facts: Facts) -> str:
    """As `message_for`, for a code with its facts."""
    return TABLE.get(code, _refused)(facts)


def field_message(problem: str) -> str:
    """A field's own problem, as a sentence: "must be a multiple of 100" → "Must be …."."""
    text = formats.first_up(problem.strip())
    return text if text.endswith((".", "?")) else f"{text}."


def _amount(facts: Facts, name: str) -> str:
    minor = facts.get(name)
    return formats.money((int(minor or 0), str(facts.get("currency") or "EUR")))


def _amount_differs(facts: Facts) -> str:
    due, coins = _amount(facts, "due_minor"), _amount(facts, "cash_minor")
    if "cash_minor" not in facts or due == coins:
        return _("%(due)s is due, no more and no less.") % {"due": due}
    said = _("%(due)s is due, in cash %(coins)s: no more and no less.")
    return said % {"due": due, "coins": coins}


def _refused(facts: Facts) -> str:
    return _("That is not possible right now. Reload the page to see how things stand.")


def _invalid(facts: Facts) -> str:
    errors = facts.get("errors") or []
    if len(errors) == 1:
        return field_message(str(errors[0]["problem"]))
    return _("Some fields need another look. Nothing was saved.")


def _out_of_stock(facts: Facts) -> str:
    lines = facts.get("lines") or []
    if not lines:
        left = int(facts.get("available") or 0)
        if not left:
            return _("This is sold out. Your basket is unchanged.")
        return ngettext(
            "Only %(left)s left. Your basket is unchanged.",
            "Only %(left)s left. Your basket is unchanged.",
            left,
        ) % {"left": left}
    return ngettext(
        "%(count)s product ran short while you shopped. Nothing was charged; look at your basket.",
        "%(count)s products ran short while you shopped. Nothing was charged; look at your basket.",
        len(lines),
    ) % {"count": len(lines)}


def _over_cap(facts: Facts) -> str:
    return _("We sell at most %(most)s of this in one order.") % {"most": facts.get("available")}


def _total_changed(facts: Facts) -> str:
    return _(
        "The basket changed since you saw it: it now comes to at most %(maximum)s. "
        "Look it over and agree again; nothing was charged."
    ) % {"maximum": _amount(facts, "maximum_minor")}


def _other_store(facts: Facts) -> str:
    name = facts.get("name")
    if not name:
        return _("Another store delivers to this address. Your basket is unchanged.")
    return _("%(store)s delivers to this address. Your basket is unchanged.") % {"store": name}


def _slot_unfit(facts: Facts) -> str:
    reasons = {
        "age_hours": _("Alcohol may not be handed over at that time. Choose another slot."),
        "lead_time": _("Something in your basket cannot be ready by then. Choose a later slot."),
        "area": _("That slot is not for your address. Choose another one."),
    }
    return reasons.get(str(facts.get("reason")), _("Your basket cannot come in that slot."))


def _age_check(facts: Facts) -> str:
    return _("This order has goods for people of %(age)s or older: show the date of birth.") % {
        "age": facts.get("age_limit")
    }


def _below_minimum(facts: Facts) -> str:
    return _("%(missing)s more and we can deliver.") % {"missing": _amount(facts, "missing_minor")}


def _voucher_minimum(facts: Facts) -> str:
    return _("%(missing)s more of goods, and this code counts. Deposits and charges do not.") % {
        "missing": _amount(facts, "missing_minor")
    }


def _address_unknown(facts: Facts) -> str:
    alike = facts.get("suggestions") or []
    if not alike:
        return _("We do not know this address. Check the street and the number.")
    return _("We do not know this address. Did you mean %(address)s?") % {"address": alike[0]}


def _weight(facts: Facts) -> str:
    return _("%(grams)s g is outside %(low)s to %(high)s g. Weigh again or take another one.") % {
        "grams": facts.get("grams"),
        "low": facts.get("low"),
        "high": facts.get("high"),
    }


def _substitute(facts: Facts) -> str:
    reasons = {
        "wish": _("The customer wants no substitute for this line."),
        "not_wished": _("The customer named other products to take instead."),
        "allergen": _("It has an allergen that the ordered product does not have."),
        "age": _("It has an age limit that the ordered product does not have."),
        "sold_out": _("It is promised to other orders."),
        "deposit": _("Its deposit is higher than the ordered product's."),
        "itself": _("That is the ordered product itself."),
        "not_sold": _("This store does not sell it."),
    }
    return reasons.get(str(facts.get("reason")), _("This substitute is not allowed."))


def _cannot_undo(facts: Facts) -> str:
    if facts.get("why") == "counted":
        return _("The shelf was counted since. Count it again to put it right.")
    return _("The goods have left the shelf since. Count it to put it right.")


def _before_cutoff(facts: Facts) -> str:
    try:
        at = datetime.fromisoformat(str(facts["cutoff_at"]))
    except (KeyError, ValueError):
        return _("The customer may still change this order. Wait for the cut-off.")
    return _("The customer may still change this order. Picking starts at %(time)s.") % {
        "time": formats.clock_time(at)
    }


def _above_limit(facts: Facts) -> str:
    return _("That is more than %(most)s, the most that can go back here. Ask for less.") % {
        "most": _amount(facts, "most_minor")
    }


def _always(text: Callable[[], str]) -> Callable[[Facts], str]:
    return lambda facts: text()


TABLE: dict[str, Callable[[Facts], str]] = {
    "refused": _refused,
    "illegal_move": _refused,
    "invalid": _invalid,
    "not_found": _always(lambda: _("There is no such thing here, or it is not yours.")),
    "not_allowed": _always(lambda: _("Your role does not allow this. Ask a manager.")),
    "sign_in": _always(lambda: _("Sign in first.")),
    "rate_limited": _always(lambda: _("Too many tries in a short time. Wait a moment.")),
    "currency_mismatch": _always(lambda: _("The amount is in another currency than the order.")),
    # basket
    "out_of_stock": _out_of_stock,
    "over_cap": _over_cap,
    "line_changed": _always(
        lambda: _("Your basket changed in another window. This is how it stands now.")
    ),
    "total_changed": _total_changed,
    "other_store": _other_store,
    "not_served": _always(
        lambda: _("We do not deliver to this address yet. You can collect from a store.")
    ),
    "address_unknown": _address_unknown,
    "basket_in_payment": _always(
        lambda: _("This basket is being paid. Finish paying, or cancel that order first.")
    ),
    "basket_ordered": _always(lambda: _("This basket is ordered already.")),
    # money back
    "more_than_left": _always(
        lambda: _("So much of it is not left: it was never charged, or it went back already.")
    ),
    "nothing_left": _always(lambda: _("There is nothing to give back of that.")),
    "above_limit": _above_limit,
    "claim_too_late": _always(
        lambda: _("The days in which it could be claimed are over. Call the store, please.")
    ),
    "already_claimed": _always(lambda: _("The store is looking at a claim for that already.")),
    "everything_refused": _always(
        lambda: _("Nothing would be left to hand over. Choose “Not handed over” instead.")
    ),
    "basket_amends": _always(
        lambda: _("This basket changes an order you have. Save the changes there.")
    ),
    # vouchers
    "credit_short": lambda facts: (
        _("Your credit is %(left)s now. Look at the sum again.")
        % {"left": _amount(facts, "available_minor")}
    ),
    "gift_card_unknown": _always(lambda: _("We do not know this gift card. Check its letters.")),
    "gift_card_expired": _always(lambda: _("This gift card is past its last day.")),
    "gift_card_empty": _always(lambda: _("Nothing is left on this gift card.")),
    "gift_card_short": lambda facts: (
        _("This gift card has %(left)s now. Look at the sum again.")
        % {"left": _amount(facts, "available_minor")}
    ),
    "voucher_unknown": _always(lambda: _("We do not know this code here. Check its letters.")),
    "voucher_expired": _always(lambda: _("This code is past its last day.")),
    "voucher_used_up": _always(lambda: _("This code has been used as often as it could be.")),
    "voucher_limit": _always(lambda: _("You have used this code as often as each customer may.")),
    "voucher_minimum": _voucher_minimum,
    "voucher_nothing": _always(lambda: _("This code lowers nothing that is in your basket.")),
    # slots
    "slot_unfit": _slot_unfit,
    "slot_full": _always(
        lambda: _("That slot filled up while you shopped. Choose another; your basket is safe.")
    ),
    "slot_closed": _always(
        lambda: _("That slot no longer takes orders. Choose a later one; your basket is safe.")
    ),
    "hold_expired": _always(
        lambda: _("Your slot was kept as long as we could and is taken now. Your basket is safe.")
    ),
    # placing and paying
    "below_minimum": _below_minimum,
    "age_check_needed": _age_check,
    "payment_unfit": _always(
        lambda: _("That slot cannot be paid for in this way. Choose another.")
    ),
    "gateway_down": _always(
        lambda: _("The payment provider does not answer. Nothing was charged; try another way.")
    ),
    "confirming": _always(
        lambda: _("We are confirming your payment with the bank. Try again in a moment.")
    ),
    "difference_ended": _always(lambda: _("That is settled already. Open it again first.")),
    "difference_open": _always(lambda: _("Nobody settled that, so there is nothing to undo.")),
    "dispute_answered": _always(
        lambda: _("Evidence was given already, or the bank has decided. It can be given once.")
    ),
    "dispute_not_lost": _always(
        lambda: _("Only what a lost dispute took can be written off, and once.")
    ),
    "not_written_off": _always(lambda: _("Nothing is written off, so there is nothing to undo.")),
    "money_disputed": _always(
        lambda: _("The customer’s bank has this money or decides about it. Nothing is paid twice.")
    ),
    "key_reused": _always(lambda: _("This key was used for another request. Send a new one.")),
    "still_running": _always(lambda: _("Your first request is still at work. Ask again shortly.")),
    "past_cutoff": _always(
        lambda: _(
            "Picking has begun, so the order can no longer be cancelled or changed here. "
            "Call the store."
        )
    ),
    "amendment_in_payment": _always(
        lambda: _("A change of this order waits to be paid. Pay it or give it up first.")
    ),
    "order_changed": _always(
        lambda: _("The order was changed meanwhile. Look at it, and begin your changes anew.")
    ),
    "pay_first": _always(
        lambda: _("This order waits to be paid again. Pay it first, then change it.")
    ),
    "nothing_changed": _always(lambda: _("Nothing is different yet: the order is as it was.")),
    "order_state": _always(
        lambda: _("This order has moved on meanwhile. Reload to see how it stands.")
    ),
    # staff
    "before_cutoff": _before_cutoff,
    "shift_open": _always(lambda: _("Your shift is open already. Close it first.")),
    "claimed": _always(lambda: _("A colleague has this order.")),
    "not_claimed": _always(lambda: _("Claim the order before you pick it.")),
    "weight_out_of_range": _weight,
    "substitute_not_allowed": _substitute,
    "lines_open": _always(
        lambda: _("Some lines are not picked yet. Pick them or mark them short.")
    ),
    "cannot_undo": _cannot_undo,
    "wrong_product": _always(lambda: _("That is not the product of this line.")),
    "unknown_code": _always(lambda: _("No product has this code. Scan again or type it.")),
    "not_paid": _always(lambda: _("This order is not paid: it stays here until it is.")),
    "seller_unknown": _always(
        lambda: _("This store cannot issue invoices yet: its company has no name or numbers.")
    ),
    "nothing_to_credit": _always(
        lambda: _("There is no invoice yet that this could be taken back from.")
    ),
    "file_damaged": _always(
        lambda: _("The stored file is not as it was made. The shop has been told: ask the store.")
    ),
    "amount_differs": _amount_differs,
    # the desk
    "facts_missing": _always(lambda: _("Some products lack facts that customers must see.")),
    "picture_unfit": _always(lambda: _("This picture cannot be used. Send a JPEG, PNG or WebP.")),
}
