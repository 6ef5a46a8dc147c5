"""Erasing the personal data of old orders: contact, notes, words, and the kept answers about them;
then the photos of their claims, file first, and photos whose claim was never made.

One transaction for each 500 orders; repeated until none is left. Safe to repeat, and two at once.
rule: docs/rules/privacy.md#orders
"""

from __future__ import annotations

from datetime import timedelta

import structlog

from punnet.events.record import of
from punnet.foundation import clock, db
from punnet.orders import claim_queries, photos
from punnet.orders.actions.erase import erase_contacts as erase
from punnet.orders.actions.erase import forget_photos
from punnet.requests import actions as requests

log = structlog.get_logger(__name__)
UNDER_WAY = timedelta(days=1)  # a claim takes seconds


def erase_contacts() -> int:
    """Erase whatever is due today; how many orders."""
    erased = 0
    while some := _some():
        erased += some
    while names := claim_queries.photos_of_erased():
        photos.drop(names)
        forget_photos(names)
    stray = claim_queries.without_claim(photos.stored_before(clock.now() - UNDER_WAY))
    photos.drop(stray)  # whoever stored them died before the claim was written
    if erased:
        log.info("orders.erased", orders=erased)
    return erased


@db.transaction
def _some() -> int:
    orders = erase(before=clock.now().date())
    requests.forget([of("order", public_id) for public_id in orders])  # as placing named it
    return len(orders)
