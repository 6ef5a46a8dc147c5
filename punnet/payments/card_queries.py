"""Reads of cards that customers let us keep. Each says who may see what, and what it costs."""

from __future__ import annotations

from punnet.foundation import clock
from punnet.foundation.errors import NotFound
from punnet.foundation.rows import find
from punnet.payments.models import SavedCard

Card = SavedCard  # what the faces are shown
MINE = "WHERE customer_id = %(customer)s::bigint AND removed_at IS NULL"


def saved_cards(customer_id: int) -> list[SavedCard]:
    """The customer's own cards, newest first. One SQL query."""
    return find(SavedCard, f"{MINE} ORDER BY id DESC LIMIT 50", customer=customer_id)


def saved_card(customer_id: int, card_id: int) -> SavedCard:
    """One of the customer's own. Raises NotFound, also for somebody else's. One SQL query."""
    found = find(SavedCard, f"{MINE} AND id = %(id)s::bigint", customer=customer_id, id=card_id)
    if not found:
        raise NotFound(card=card_id)
    return found[0]


def is_live(card: SavedCard) -> bool:
    """Whether its month is not over yet."""
    now = clock.now()
    return (card.exp_year, card.exp_month) >= (now.year, now.month)


def is_saved(payer_ref: str) -> bool:
    """Whether somebody keeps the card for next time. One SQL query."""
    return SavedCard.objects.filter(payer_ref=payer_ref).exists()


def cards_to_drop(limit: int = 1000) -> list[SavedCard]:
    """Cards that were removed, or whose account is gone, and that no far order waits for. One SQL
    query."""
    return find(SavedCard, TO_DROP, limit=limit)


TO_DROP = """
WHERE (removed_at IS NOT NULL OR customer_id IS NULL OR EXISTS (
        SELECT 1 FROM accounts_customer c WHERE c.id = payments_savedcard.customer_id
           AND c.user_id IS NULL))
  AND NOT EXISTS (
        SELECT 1 FROM payments_attempt a JOIN payments_payment p ON p.id = a.payment_id
         WHERE a.payer_ref = payments_savedcard.payer_ref AND p.state = 'verified')
ORDER BY id LIMIT %(limit)s::int
"""
