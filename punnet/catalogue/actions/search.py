"""What search knows beside a product's own texts: the words of its categories, and the dictionary
of all words, against which typing mistakes are corrected."""

from __future__ import annotations

from django.db import transaction

from punnet.catalogue.languages import LANGUAGES, dictionary
from punnet.foundation import db


@transaction.atomic
def rebuild_search_words() -> None:
    """Give products the words of their categories as these are called now, then count the words
    of live products anew. May run at any time; readers see the old words until it commits. Three
    SQL statements per language."""
    # one rebuild at a time: two would collide on the same words
    db.write("SELECT pg_advisory_xact_lock(hashtext('catalogue.search_words'))")
    for language in LANGUAGES:
        db.write(
            "DELETE FROM catalogue_searchword WHERE language = %(language)s", language=language
        )
        db.write(HANG_WORDS, language=language, dictionary=dictionary(language))
        db.write(COUNT_WORDS, language=language, dictionary=dictionary(language))


# The words of the categories that a product hangs in, those above them too, as weight D. Of a
# category that names several things ("Bananas, apples and pears", "Fruit and vegetables") a product
# takes only those that its own name or its other categories' say, where they say any: whoever types
# "banana" wants no apples. Expects `r` with product, language, dictionary, brand and name.
HUNG = """
LEFT JOIN LATERAL (
    SELECT setweight(to_tsvector(r.dictionary::regconfig,
                                 coalesce(string_agg(said.words, ' ' ORDER BY said.words), '')),
                     'D') AS words
      FROM (SELECT ct.name, unaccent(lower(concat_ws(
                       ' ', replace(r.name, r.brand, ''),
                       string_agg(ct.name, ' ') OVER (
                           ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                           EXCLUDE CURRENT ROW)))) AS said
              FROM catalogue_productcategory h
              JOIN catalogue_categorytext ct
                ON ct.category_id = h.category_id AND ct.language = r.language
             WHERE h.product_id = r.product) c
     CROSS JOIN LATERAL (
           SELECT coalesce(string_agg(thing, ' ') FILTER (WHERE EXISTS (
                      SELECT FROM unnest(tsvector_to_array(
                                      to_tsvector(r.dictionary::regconfig, thing))) AS stem
                       WHERE length(stem) >= 3 AND position(stem IN c.said) > 0)),
                  c.name) AS words
             FROM regexp_split_to_table(c.name, ', | and | ja | och ') AS thing) said
) hung ON true"""

HANG_WORDS = f"""
UPDATE catalogue_producttext t SET search = ts_filter(t.search, '{{a,b,c}}') || hung.words
  FROM (SELECT own.id, own.product_id AS product, own.language, own.name, p.brand,
               %(dictionary)s::text AS dictionary
          FROM catalogue_producttext own JOIN catalogue_product p ON p.id = own.product_id
         WHERE own.language = %(language)s) r {HUNG}
 WHERE t.id = r.id AND t.search IS DISTINCT FROM ts_filter(t.search, '{{a,b,c}}') || hung.words
"""  # noqa: S608  only our own constants

# two letters at least, no numbers: "1.5" is no word to correct towards; of categories no "and"
COUNT_WORDS = """
INSERT INTO catalogue_searchword (language, word, stem, products)
SELECT %(language)s, w.word,
       coalesce((tsvector_to_array(to_tsvector(%(dictionary)s::regconfig, w.word)))[1], w.word),
       count(DISTINCT w.product_id)
  FROM (SELECT t.product_id, unnest(tsvector_to_array(
                   to_tsvector('punnet_words', t.name || ' ' || p.brand))) AS word
          FROM catalogue_producttext t JOIN catalogue_product p ON p.id = t.product_id
         WHERE t.language = %(language)s AND p.live
         UNION ALL
        SELECT h.product_id, c.word
          FROM (SELECT ct.category_id, unnest(tsvector_to_array(
                           to_tsvector('punnet_words', ct.name))) AS word
                  FROM catalogue_categorytext ct WHERE ct.language = %(language)s) c
          JOIN catalogue_productcategory h ON h.category_id = c.category_id
          JOIN catalogue_product p ON p.id = h.product_id AND p.live
         WHERE to_tsvector(%(dictionary)s::regconfig, c.word) <> '') w
 WHERE length(w.word) BETWEEN 2 AND 60 AND w.word !~ '[0-9]'
 GROUP BY w.word
"""
