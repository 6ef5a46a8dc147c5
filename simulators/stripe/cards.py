"""Stripe's published test cards, and what the bank says to each.

Source: https://docs.stripe.com/testing#cards. A full number lives only in this table and in the
request that carries it: what is kept is brand, last four digits and a fingerprint.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class Decline:
    """What a bank's refusal is called on the wire, and in a sentence."""

    code: str
    decline_code: str | None
    message: str


@dataclass(frozen=True)
class Card:
    """A card as the provider may remember it."""

    brand: str
    last4: str
    fingerprint: str
    funding: str = "credit"
    decline: Decline | None = None
    needs_challenge: bool = False
    refund: str = "at_once"  # or "pending" (succeeds later), "fails" (later)
    keeps: bool = False  # declined only when charged: it can be kept for later all the same
    always_asks: bool = False  # for 3-D Secure, also of a card that was kept
    never_asks_away: bool = False  # kept or not, nothing is asked while the customer is away
    exp_month: int = 12
    exp_year: int = 2034


class CardNumberRefused(Exception):
    """The number cannot be a card's: the form says so, no bank is asked."""


def _declined(decline_code: str, reason: str = "Your card was declined.") -> Decline:
    return Decline("card_declined", decline_code, reason)


GENERIC = _declined("generic_decline")
INSUFFICIENT = _declined("insufficient_funds", "Your card has insufficient funds.")
LIVE_CARD = _declined(
    "test_mode_live_card",
    "Your card was declined. Your request was in test mode, but used a non test card.",
)
EXPIRED = Decline("expired_card", None, "Your card has expired.")
# the bank wants to ask the customer, who is away: https://docs.stripe.com/declines/codes
AUTHENTICATION_REQUIRED = Decline(
    "authentication_required",
    "authentication_required",
    "Your card was declined. This transaction requires authentication.",
)
CHALLENGE_FAILED = Decline(
    "payment_intent_authentication_failure",
    None,
    "We are unable to authenticate your payment method. Please choose a different payment method "
    "and try again.",
)

SUCCESSFUL = {
    "4242424242424242": ("visa", "credit"),
    "4000056655665556": ("visa", "debit"),
    "4000002460000001": ("visa", "credit"),
    "4000000000003055": ("visa", "credit"),
    "5555555555554444": ("mastercard", "credit"),
    "2223003122003222": ("mastercard", "credit"),
    "5200828282828210": ("mastercard", "debit"),
    "5105105105105100": ("mastercard", "prepaid"),
    "378282246310005": ("amex", "credit"),
    "371449635398431": ("amex", "credit"),
    "6011111111111117": ("discover", "credit"),
    "6011000990139424": ("discover", "credit"),
    "3056930009020004": ("diners", "credit"),
    "36227206271667": ("diners", "credit"),
    "3566002020360505": ("jcb", "credit"),
    "6200000000000005": ("unionpay", "credit"),
}
DECLINING = {
    "4000000000000002": GENERIC,
    "4000000000009995": INSUFFICIENT,
    "4000000000009987": _declined("lost_card"),
    "4000000000009979": _declined("stolen_card"),
    "4000000000000069": EXPIRED,
    "4000000000000127": Decline("incorrect_cvc", None, "Your card's security code is incorrect."),
    "4000000000000119": Decline(
        "processing_error",
        None,
        "An error occurred while processing your card. Try again in a little bit.",
    ),
    "4000000000006975": _declined("card_velocity_exceeded"),
    # Attaches to a customer, and is declined whenever it is charged.
    "4000000000000341": GENERIC,
}
CHALLENGED = {
    "4000002500003155": None,
    "4000002760003184": None,
    "4000000000003220": None,
    "4000008260003178": INSUFFICIENT,
    "4000008400001629": GENERIC,
    "4000003800000446": None,
}
# https://docs.stripe.com/testing#authentication-and-setup
KEPT_ALL_THE_SAME = ("4000000000000341", "4000008260003178")
ALWAYS_ASKING = ("4000002760003184", "4000000000003220")
ALREADY_SET_UP = "4000003800000446"
LATE_REFUNDS = {"4000000000007726": "pending", "4000000000005126": "fails"}

# Stripe's ready-made payment methods, for calls that confirm without a page.
TEST_METHODS = {
    "pm_card_visa": "4242424242424242",
    "pm_card_mastercard": "5555555555554444",
    "pm_card_amex": "378282246310005",
    "pm_card_visa_chargeDeclined": "4000000000000002",
    "pm_card_visa_chargeDeclinedInsufficientFunds": "4000000000009995",
    "pm_card_chargeDeclined": "4000000000000002",
    "pm_card_chargeDeclinedInsufficientFunds": "4000000000009995",
    "pm_card_chargeDeclinedExpiredCard": "4000000000000069",
    "pm_card_chargeDeclinedIncorrectCvc": "4000000000000127",
    "pm_card_chargeDeclinedProcessingError": "4000000000000119",
    "pm_card_chargeCustomerFail": "4000000000000341",
    "pm_card_authenticationRequired": "4000002760003184",
    "pm_card_authenticationRequiredOnSetup": "4000002500003155",
    "pm_card_authenticationRequiredSetupForOffSession": "4000003800000446",
    "pm_card_authenticationRequiredChargeDeclinedInsufficientFunds": "4000008260003178",
    "pm_card_threeDSecure2Required": "4000000000003220",
    "pm_card_pendingRefund": "4000000000007726",
    "pm_card_refundFail": "4000000000005126",
}

# What the payment page offers to choose from: number, and what happens.
OFFERED = [
    ("4242424242424242", "Paid at once", "Visa"),
    ("5555555555554444", "Paid at once", "Mastercard"),
    ("4000002500003155", "Asks for 3-D Secure first", "Visa"),
    ("4000000000000002", "Declined by the bank", "Visa"),
    ("4000000000009995", "Declined: insufficient funds", "Visa"),
    ("4000000000000069", "Declined: expired card", "Visa"),
    ("4000000000000127", "Declined: wrong security code", "Visa"),
    ("4000000000000119", "Fails: processing error", "Visa"),
]
OFFERED_TO_KEEP = [
    *OFFERED[:4],
    ("4000000000000341", "Kept, and declined when charged", "Visa"),
    ("4000002760003184", "Asks for 3-D Secure each time", "Visa"),
]


def luhn_valid(number: str) -> bool:
    """Whether the check digit of a string of digits is right."""
    total = 0
    for place, digit in enumerate(reversed(number)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def read_card(number: str, *, salt: str) -> Card:
    """The card behind a typed number; spaces and hyphens are ignored.

    Raises CardNumberRefused when no card could have the number. A real card's number is a card
    that declines: this is no place for it.
    """
    digits = number.replace(" ", "").replace("-", "")
    if not digits:
        raise CardNumberRefused("Type a card number, or choose a test card.")
    if not (digits.isascii() and digits.isdigit() and 12 <= len(digits) <= 19):
        raise CardNumberRefused("A card number has 12 to 19 digits. Check what you typed.")
    if not luhn_valid(digits):
        raise CardNumberRefused("That is not a card number. Check the digits, and try again.")
    last4 = digits[-4:]
    fingerprint = hmac.new(salt.encode(), digits.encode(), hashlib.sha256).hexdigest()[:16]
    if digits in SUCCESSFUL:
        brand, funding = SUCCESSFUL[digits]
        return Card(brand, last4, fingerprint, funding)
    if digits in LATE_REFUNDS:
        return Card("visa", last4, fingerprint, refund=LATE_REFUNDS[digits])
    keeps = digits in KEPT_ALL_THE_SAME
    if digits in CHALLENGED:
        return Card(
            "visa", last4, fingerprint, decline=CHALLENGED[digits], needs_challenge=True,
            keeps=keeps, always_asks=digits in ALWAYS_ASKING,
            never_asks_away=digits == ALREADY_SET_UP,
        )  # fmt: skip
    decline = DECLINING.get(digits, LIVE_CARD)
    return Card("visa", last4, fingerprint, decline=decline, keeps=keeps)


def expiring(card: Card, expiry: str) -> Card:
    """The card with the month that was typed, as `12/34`; 12/34 where nothing was."""
    month, _, year = expiry.replace(" ", "").partition("/")
    return replace(card, exp_month=int(month), exp_year=2000 + int(year)) if year else card


def has_expired(card: Card, at: datetime) -> bool:
    return (card.exp_year, card.exp_month) < (at.year, at.month)


def from_note(note: Mapping[str, Any]) -> Card:
    """The card that `asdict` wrote down."""
    decline = Decline(**note["decline"]) if note["decline"] else None
    return Card(**{**note, "decline": decline})
