"""Every index is paid for by every write, so none is kept that another one begins with."""

from __future__ import annotations

import pytest
from django.apps import apps

from punnet.foundation import db

# plain indexes that are the first columns of another of the same table
REPEATED = """
SELECT few.indexrelid::regclass::text AS few, more.indexrelid::regclass::text AS more
  FROM pg_index few
  JOIN pg_index more ON more.indrelid = few.indrelid AND more.indexrelid <> few.indexrelid
  JOIN pg_class t ON t.oid = few.indrelid
 WHERE t.relname = ANY(%(tables)s::text[])
   AND NOT few.indisunique AND num_nulls(few.indpred, few.indexprs) = 2
   AND num_nulls(more.indpred, more.indexprs) = 2
   AND more.indkey::text || ' ' LIKE few.indkey::text || ' %%'
   AND more.indclass::text || ' ' LIKE few.indclass::text || ' %%'
 ORDER BY 1, 2
"""


@pytest.mark.django_db
def test_no_index_is_kept_twice():
    assert [(each.few, each.more) for each in db.read(REPEATED, tables=our_tables())] == []


def our_tables() -> list[str]:
    ours = (model for model in apps.get_models() if model.__module__.startswith("punnet."))
    return [model._meta.db_table for model in ours]
