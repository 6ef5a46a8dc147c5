"""Which claims are refunded at once. Pure. rule: docs/rules/claims.md#at-once"""

from __future__ import annotations

from punnet.foundation.money import DIGITS
from punnet.orders.claim_queries import History

# whole units of the order's currency
AT_ONCE, AT_ONCE_KNOWN = 15, 30
KNOWN_FROM = 5  # orders handed over
GIVEN_FREELY = 60  # in 90 days
SHARE_PERCENT = 10  # of what the orders of 90 days came to
MOST_CLAIMS = 3  # in 90 days


def waits_for(history: History, asked_minor: int, currency: str, *, age_limited: bool) -> str:
    """Why staff look first: amount, share, often, declined or age; empty where they need not."""
    unit = 10 ** DIGITS.get(currency, 2)
    known = history.handed_over >= KNOWN_FROM
    if asked_minor > (AT_ONCE_KNOWN if known else AT_ONCE) * unit:
        return "amount"
    given = history.given_minor + asked_minor
    if given > GIVEN_FREELY * unit and given * 100 > SHARE_PERCENT * history.paid_minor:
        return "share"
    if history.claims >= MOST_CLAIMS:
        return "often"
    if history.declined:
        return "declined"
    return "age" if age_limited else ""
