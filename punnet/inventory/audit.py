"""What must always be true of stock, recomputed with SQL of its own; a row that comes is wrong.

Open to `punnet audit`, which prints the rows and fails. Nothing here is used by the actions.
"""

from __future__ import annotations

CHECKS: list[tuple[str, str]] = [
    (
        "the shelf is the sum of its movements",
        """
        SELECT store_id, sku, coalesce(s.quantity, 0) AS shelf, coalesce(m.sum, 0) AS movements
          FROM (SELECT store_id, sku, quantity FROM inventory_supply WHERE source = 'shelf') s
          FULL JOIN (SELECT store_id, sku, sum(change) AS sum
                       FROM inventory_stockmovement GROUP BY store_id, sku) m
               USING (store_id, sku)
         WHERE coalesce(s.quantity, 0) <> coalesce(m.sum, 0)
         ORDER BY store_id, sku
        """,
    ),
    (
        "reserved is the sum of live reservations, within the quantity",
        """
        SELECT s.id AS supply, s.store_id, s.sku, s.source, s.there_by, s.quantity, s.reserved,
               coalesce(sum(r.quantity), 0) AS reservations
          FROM inventory_supply s LEFT JOIN inventory_reservation r ON r.supply_id = s.id
         GROUP BY s.id
        HAVING s.reserved <> coalesce(sum(r.quantity), 0) OR s.reserved > s.quantity
            OR s.quantity < 0
         ORDER BY s.id
        """,
    ),
    (
        "a reservation is of its supply's store and SKU, and of goods there by its day",
        """
        SELECT r.id AS reservation, r.key, r.store_id, r.sku, s.id AS supply
          FROM inventory_reservation r JOIN inventory_supply s ON s.id = r.supply_id
         WHERE r.store_id <> s.store_id OR r.sku <> s.sku OR s.there_by > r.pick_on
            OR s.received_at IS NOT NULL
         ORDER BY r.id
        """,
    ),
    (
        "nothing is owed that the store could cover",
        """
        SELECT f.key, f.store_id, f.sku, f.quantity AS owed, s.id AS supply,
               s.quantity - s.reserved AS free
          FROM inventory_shortfall f
          JOIN inventory_supply s ON s.store_id = f.store_id AND s.sku = f.sku
         WHERE s.quantity > s.reserved AND s.there_by <= f.pick_on AND s.received_at IS NULL
           AND (f.good_until IS NULL OR coalesce(s.good_until >= f.good_until, true))
         ORDER BY f.id
        """,
    ),
]
