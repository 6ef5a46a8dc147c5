"""Holders in the ledger's words, and a gift card's code in people's."""

from __future__ import annotations

from punnet.foundation import crypto
from punnet.ledger.models import Account

# the ledger's account of each own tender, in the order in which they are charged
# rule: docs/rules/credits.md#order
STORE_CREDIT, GIFT_CARD = "store_credit", "gift_card"
ACCOUNTS = {STORE_CREDIT: Account.STORE_CREDIT, GIFT_CARD: Account.GIFT_CARDS}
CODE_LENGTH = 16
# read aloud and typed: what is easily taken for another is that other
_SAME = str.maketrans({"I": "1", "L": "1", "O": "0"})


def of_customer(customer_id: int) -> str:
    return f"customer:{customer_id}"


def of_card(card_id: int) -> str:
    return f"card:{card_id}"


def of_order(order_id: int) -> str:
    """What is set aside for an order, until it is charged or goes back."""
    return f"order:{order_id}"


def tidy(code: str) -> str:
    """Sixteen characters, or nothing for what cannot be a code."""
    bare = "".join(code.upper().translate(_SAME).replace("-", " ").split())
    return bare if len(bare) == CODE_LENGTH and bare.isascii() and bare.isalnum() else ""


def hashed(code: str) -> str:
    """By which a tidy code is found."""
    return crypto.fingerprint(code, purpose="gift-card")


def grouped(code: str) -> str:
    """ "7K2M-9QXA-4T0R-C8ZD": as it is printed."""
    return "-".join(code[at : at + 4] for at in range(0, CODE_LENGTH, 4))
