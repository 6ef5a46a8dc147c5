"""Fresh goods of a store: planned ahead as dated supply, on the shelf from the morning they come.

From five o'clock on the store's wall clock the day's goods are received as planned; a picker who
starts earlier receives them by picking (inventory.pick). Rule: docs/rules/stock.md#dated-supply.
"""

from __future__ import annotations

from punnet.foundation import clock, db
from punnet.inventory.actions import receive_due, renew_inbound
from punnet.processes.stock_effects import tell_orders
from punnet.stores.queries import Store

RECEIVED_FROM_HOUR = 5
HORIZON_DAYS = 15  # a day more than slots are made for


@db.transaction
def renew_fresh_goods(store: Store) -> None:
    """Receive what has come and plan what will; safe to repeat. Lines at risk are covered."""
    today = store.today()
    if store.local(clock.now()).hour >= RECEIVED_FROM_HOUR:
        tell_orders(receive_due(store_id=store.id, on=today))
    tell_orders(renew_inbound(store_id=store.id, first=today, days=HORIZON_DAYS))
