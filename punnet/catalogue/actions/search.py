"""The dictionary of words in names, against which typing mistakes are corrected."""

from __future__ import annotations

from django.db import transaction

from punnet.catalogue.languages import LANGUAGES, dictionary
from punnet.foundation import db


@transaction.atomic
def rebuild_search_words() -> None:
    """Count the words of live products' names anew. May run at any time; readers see the old
    words until it commits. Three SQL statements per language."""
    # one rebuild at a time: two would collide on the same words
    db.write("SELECT pg_advisory_xact_lock(hashtext('catalogue.search_words'))")
    for language in LANGUAGES:
        db.write(
            "DELETE FROM catalogue_searchword WHERE language = %(language)s", language=language
        )
        db.write(COUNT_WORDS, language=language, dictionary=dictionary(language))


# two letters at least, no numbers: "1.5" is no word to correct towards
COUNT_WORDS = """
INSERT INTO catalogue_searchword (language, word, stem, products)
SELECT %(language)s, w.word,
       coalesce((tsvector_to_array(to_tsvector(%(dictionary)s::regconfig, w.word)))[1], w.word),
       count(DISTINCT w.product_id)
  FROM (SELECT t.product_id, unnest(tsvector_to_array(
                   to_tsvector('punnet_words', t.name || ' ' || p.brand))) AS word
          FROM catalogue_producttext t JOIN catalogue_product p ON p.id = t.product_id
         WHERE t.language = %(language)s AND p.live) w
 WHERE length(w.word) BETWEEN 2 AND 60 AND w.word !~ '[0-9]'
 GROUP BY w.word
"""
