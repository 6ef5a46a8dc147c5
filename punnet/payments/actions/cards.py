"""Cards that customers let us keep for next time. The provider has the card; we have its ids, and
what tells it from another."""

from __future__ import annotations

from punnet.foundation import clock, db
from punnet.foundation.errors import NotFound
from punnet.payments.models import SavedCard


def save_card(
    *,
    customer_id: int,
    method: str,
    payer_ref: str,
    card_ref: str,
    brand: str,
    last4: str,
    expires: tuple[int, int],
) -> None:
    """Keep it, once however often it is said. `expires`: year and month, both whole. One SQL
    statement."""
    db.write(
        SAVE,
        customer=customer_id,
        method=method,
        payer=payer_ref,
        card=card_ref,
        brand=brand[:20],
        last4=last4[:4],
        year=expires[0],
        month=expires[1],
        now=clock.now(),
    )


def remove_card(*, customer_id: int, card_id: int) -> None:
    """The customer wants it forgotten: it is offered no more, and a job tells the provider. Raises
    NotFound, also for somebody else's."""
    mine = SavedCard.objects.filter(pk=card_id, customer_id=customer_id, removed_at=None)
    if not mine.update(removed_at=clock.now()):
        raise NotFound(card=card_id)


def drop_card(card: SavedCard) -> None:
    """The provider has forgotten it."""
    card.delete()


SAVE = """
INSERT INTO payments_savedcard (customer_id, method, payer_ref, card_ref, brand, last4, exp_year,
                                exp_month, kept_at)
VALUES (%(customer)s::bigint, %(method)s, %(payer)s, %(card)s, %(brand)s, %(last4)s,
        %(year)s::int, %(month)s::int, %(now)s::timestamptz)
ON CONFLICT (payer_ref) DO NOTHING
"""
