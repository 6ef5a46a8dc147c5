"""After an e-mail address was verified: the orders that guests made with it become the
customer's. One transaction; repeating it does nothing."""

from __future__ import annotations

from punnet.accounts import actions as accounts
from punnet.accounts.models import User
from punnet.foundation import db


@db.transaction
def claim_guests(user_id: int) -> int:
    """How many guests were claimed."""
    user = User.objects.filter(pk=user_id, is_active=True).first()
    if user is None:
        return 0
    customer = accounts.customer_of(user)
    guests = [row.customer_id for row in db.read(GUESTS, user=user_id)]
    return accounts.claim_guests(customer_id=customer.pk, guest_ids=guests)


GUESTS = """
SELECT DISTINCT o.customer_id
  FROM account_emailaddress e
  JOIN orders_ordercontact k ON lower(k.email) = lower(e.email)
  JOIN orders_order o ON o.id = k.order_id
  JOIN accounts_customer c ON c.id = o.customer_id AND c.user_id IS NULL AND c.claimed_by_id IS NULL
 WHERE e.user_id = %(user)s::bigint AND e.verified
 ORDER BY o.customer_id
"""
