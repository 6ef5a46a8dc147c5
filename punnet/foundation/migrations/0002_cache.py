"""The shared cache's table, as `createcachetable` would make it."""

from django.db import migrations

TABLE = """
CREATE TABLE cache (
    cache_key varchar(255) PRIMARY KEY,
    value text NOT NULL,
    expires timestamptz NOT NULL
);
CREATE INDEX cache_expires ON cache (expires);
"""


class Migration(migrations.Migration):
    dependencies = [("foundation", "0001_roles")]
    operations = [migrations.RunSQL(TABLE, "DROP TABLE cache")]
