"""What the front page puts in its window: a picture for each department, what one bought before."""

from __future__ import annotations

from collections.abc import Collection

from punnet.foundation import db


def department_pictures(store_id: int) -> dict[str, str]:
    """The picture of what is bought most in each department, by its key. One SQL query."""
    return {row.key: row.picture for row in db.read(PICTURES, store=store_id)}


def bought_before(customer_ids: Collection[int], most: int = 8) -> list[str]:
    """SKUs of the customer's own orders that came, most often and latest first. One SQL query."""
    return [row.sku for row in db.read(BOUGHT, customers=list(customer_ids), most=most)]


PICTURES = """
SELECT DISTINCT ON (c.key) c.key, p.picture
  FROM catalogue_category c
  JOIN catalogue_productcategory h ON h.category_id = c.id
  JOIN catalogue_product p ON p.id = h.product_id AND p.live AND p.picture <> ''
  JOIN catalogue_listing l ON l.product_id = p.id AND l.store_id = %(store)s::bigint AND l.live
 WHERE c.parent_id IS NULL
 ORDER BY c.key, p.popularity DESC, p.id
"""

BOUGHT = """
SELECT l.sku
  FROM orders_order o JOIN orders_orderline l ON l.order_id = o.id AND l.ordered > 0
 WHERE o.customer_id = ANY(%(customers)s::bigint[]) AND o.state <> 'cancelled'
 GROUP BY l.sku
 ORDER BY count(*) DESC, max(o.id) DESC, l.sku
 LIMIT %(most)s::int
"""
