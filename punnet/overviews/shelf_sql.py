"""The statements of shelf.py. A list is two: what matches, in order, with what further filters
would leave; then the cards of one page, as they stand now."""

from __future__ import annotations

from punnet.catalogue import fragments
from punnet.overviews import cards

# what each sort orders by, ascending; whole numbers, so that a cursor meets them exactly
KEYS = {
    "popular": "-p.popularity::bigint",
    "price": "price.price_minor::bigint",
    "-price": "-price.price_minor::bigint",
    "comparison_price": """(CASE WHEN p.kind <> 'piece' THEN price.price_minor * 1000::bigint
        ELSE price.price_minor * 1000::bigint
             * (CASE WHEN p.net_unit = 'piece' THEN 1 ELSE 1000 END) / p.net_quantity END)""",
    "name": 'named.sort_name COLLATE "C"',
    # a product that is called so before one that is found by what is said of it or by its category,
    # and of these one whose name ends so (milk, not milk chocolate) first; of the category called
    # so before others; then by popularity. No sum of lower parts outweighs a name.
    "relevance": """-(CASE WHEN found.search @@ asked.by_some
               THEN 6000 + 6000 * (found.search @@ asked.by_name)::int
                  + 1500 * (unaccent(lower(found.name)) LIKE ANY (ARRAY['%%' || %(ending)s,
                                                                        '%%' || %(stem)s]))::int
               ELSE 0 END
        + 2500 * (found.search @@ asked.by_category)::int + least(p.popularity, 1900))::bigint""",
}

POPULAR = 60  # of these the most relevant are suggested

BY_WORDS = """
JOIN catalogue_producttext found ON found.product_id = p.id
     AND found.language = %(search_language)s AND found.search @@ asked.terms"""
# OFFSET 0: once, not once a product, as it would be where the planner pulls it up
ASKED = """
CROSS JOIN (SELECT to_tsquery(%(dictionary)s::regconfig, %(terms)s) AS terms,
                   to_tsquery(%(dictionary)s::regconfig, %(by_name)s) AS by_name,
                   to_tsquery(%(dictionary)s::regconfig, %(by_some)s) AS by_some,
                   to_tsquery(%(dictionary)s::regconfig, %(by_category)s) AS by_category
             OFFSET 0) asked"""
BY_CODE = """
JOIN catalogue_barcode b ON b.product_id = p.id AND b.code = %(code)s"""
IN_CATEGORY = """
JOIN catalogue_productcategory hung ON hung.category_id = s.category_id"""
NAMED = """
JOIN LATERAL (
    SELECT t.sort_name FROM catalogue_producttext t WHERE t.product_id = p.id
     ORDER BY (t.language = %(language)s) DESC, (t.language = 'en') DESC, t.language LIMIT 1
) named ON true"""

SHOP_AND_CATEGORY = fragments.SHOP.replace(
    "SELECT s.id,",
    "SELECT s.id, (SELECT c.id FROM catalogue_category c WHERE c.key = %(category)s::text)"
    " AS category_id,",
)

RANKED = f"""
WITH {SHOP_AND_CATEGORY},
matched AS MATERIALIZED (
    SELECT p.id, {{key}} AS key, p.diet, p.contains, p.may_contain,
           price.regular_minor > price.price_minor AS reduced
      FROM shop s {{hung}} {{asked}}
      JOIN catalogue_product p ON p.live {{same}} {{chosen}}
      JOIN catalogue_listing l ON l.store_id = %(store)s::bigint AND l.product_id = p.id AND l.live
      {{found}} {{named}}
      {fragments.PRICE}
     WHERE NOT p.contains && %(without)s::varchar[] AND NOT p.may_contain && %(without)s::varchar[]
       AND p.diet @> %(diet)s::varchar[] {{reduced}}
)
SELECT shop.category_id, ranked.ids, ranked.keys,
       (SELECT json_agg(g) FROM (
               SELECT diet, contains, may_contain AS may, count(*) AS n,
                      count(*) FILTER (WHERE reduced) AS reduced
                 FROM matched GROUP BY 1, 2, 3) g) AS filters
  FROM shop CROSS JOIN (
       SELECT array_agg(m.id) AS ids, array_agg(m.key) AS keys
         FROM (SELECT id, key FROM matched ORDER BY key, id) m) ranked
"""  # noqa: S608  only our own constants

# what has gone off sale since it was ranked is left out
SHOWN = f"""
WITH {fragments.SHOP}
SELECT {{columns}}
  FROM unnest(%(ids)s::bigint[]) WITH ORDINALITY AS wanted (id, nth)
 CROSS JOIN shop s
  JOIN catalogue_product p ON p.id = wanted.id AND p.live
  JOIN catalogue_listing l ON l.store_id = %(store)s::bigint AND l.product_id = p.id AND l.live
  {{joins}}
 ORDER BY wanted.nth
"""  # noqa: S608
SHOWN_WHOLE = SHOWN.format(columns=cards.COLUMNS, joins=cards.JOINS)
SHOWN_NOW = SHOWN.format(columns=cards.NOW, joins=cards.JOINS_NOW)


def ranked(
    sort: str,
    *,
    words: bool = False,
    code: bool = False,
    category: bool = False,
    skus: bool = False,
    on_offer: bool = False,
) -> str:
    """The statement of a kind of list: few texts in all, so that each is prepared once."""
    return RANKED.format(
        key=KEYS[sort if words or sort != "relevance" else "popular"],
        hung=IN_CATEGORY if category else "",
        same="AND p.id = hung.product_id" if category else "",
        asked=ASKED if words else "",
        found=BY_WORDS if words else BY_CODE if code else "",
        named=NAMED if sort == "name" else "",
        chosen="AND p.sku = ANY(%(skus)s::text[])" if skus else "",
        reduced="AND price.regular_minor > price.price_minor" if on_offer else "",
    )


# While somebody types: of the most popular whose names have words that begin so, the most relevant.
# An empty text beside the language keeps the planner from reading every text of that language.
NAMED_SO = f"""
WITH {fragments.SHOP},
near AS MATERIALIZED (
    SELECT p.id, p.popularity
      FROM catalogue_producttext t
      JOIN catalogue_product p ON p.id = t.product_id AND p.live
      JOIN catalogue_listing l ON l.store_id = %(store)s::bigint AND l.product_id = p.id AND l.live
     WHERE t.language || '' = %(search_language)s
       AND to_tsvector('punnet_words'::regconfig, coalesce(t.name, '')) @@ %(beginnings)s::tsquery
     ORDER BY p.popularity DESC, p.id LIMIT {POPULAR}
)
SELECT array_agg(n.id ORDER BY n.key, n.id) AS ids
  FROM (SELECT p.id, {KEYS["relevance"]} AS key
          FROM near p CROSS JOIN shop s {ASKED}
          JOIN catalogue_producttext found ON found.product_id = p.id
           AND found.language = %(search_language)s
          {fragments.PRICE}) n
"""  # noqa: S608

PRODUCT = f"""
WITH RECURSIVE {fragments.SHOP},
up AS (
    SELECT c.id, c.parent_id, c.key, 0 AS height
      FROM catalogue_category c JOIN catalogue_product p ON p.category_id = c.id
     WHERE p.sku = %(sku)s
     UNION ALL
    SELECT c.id, c.parent_id, c.key, up.height + 1
      FROM up JOIN catalogue_category c ON c.id = up.parent_id
)
SELECT {cards.COLUMNS},
       text.language AS text_language, text.description, text.ingredients, text.storage,
       p.nutrition::json AS nutrition, p.origin, p.maker, p.labelling, p.min_life_days,
       (SELECT json_agg(json_build_object('key', up.key, 'name', name.name)
                        ORDER BY up.height DESC)
          FROM up JOIN LATERAL (
               SELECT t.name FROM catalogue_categorytext t WHERE t.category_id = up.id
                ORDER BY (t.language = %(language)s) DESC, (t.language = 'en') DESC, t.language
                LIMIT 1) name ON true) AS path
  FROM shop s
  JOIN catalogue_product p ON p.sku = %(sku)s AND p.live
  JOIN catalogue_listing l ON l.store_id = s.id AND l.product_id = p.id AND l.live
  {cards.JOINS}
"""  # noqa: S608

CATEGORIES = """
SELECT c.key, parent.key AS parent, c.tint, name.name, coalesce(sold.n, 0) AS count
  FROM catalogue_category c
  LEFT JOIN catalogue_category parent ON parent.id = c.parent_id
  JOIN LATERAL (
       SELECT t.name FROM catalogue_categorytext t WHERE t.category_id = c.id
        ORDER BY (t.language = %(language)s) DESC, (t.language = 'en') DESC, t.language LIMIT 1
       ) name ON true
  LEFT JOIN (
       SELECT h.category_id, count(*) AS n
         FROM catalogue_listing l
         JOIN catalogue_product p ON p.id = l.product_id AND p.live
         JOIN catalogue_productcategory h ON h.product_id = p.id
        WHERE l.store_id = %(store)s::bigint AND l.live
        GROUP BY 1) sold ON sold.category_id = c.id
 ORDER BY c.position, c.id
"""

# words that go on from the last one typed, and categories of which a word begins so
SUGGESTIONS = """
SELECT 'word' AS what, w.word AS key, w.word AS name, '' AS tint
  FROM (SELECT l.word, l.products FROM catalogue_searchword l
         WHERE l.language = %(language)s AND l.word LIKE %(beginning)s || '%%'
         ORDER BY l.products DESC, l.word LIMIT %(most)s::int) w
 UNION ALL
SELECT 'category', g.key, g.name, g.tint
  FROM (SELECT c.key, t.name, c.tint
          FROM catalogue_categorytext t JOIN catalogue_category c ON c.id = t.category_id
         WHERE t.language = %(language)s
           AND (unaccent(lower(t.name)) LIKE %(beginning)s || '%%'
                OR unaccent(lower(t.name)) LIKE '%% ' || %(beginning)s || '%%')
         ORDER BY c.parent_id IS NOT NULL, c.position, c.id LIMIT %(most)s::int) g
"""
