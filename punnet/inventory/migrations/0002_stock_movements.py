"""Stock movements, cut by month; the application's role may only add and read."""

from django.db import migrations

from punnet.foundation.migrating import append_only, partitions

TABLE = """
CREATE TABLE inventory_stockmovement (
    id bigint GENERATED ALWAYS AS IDENTITY,
    at timestamptz NOT NULL,
    store_id bigint NOT NULL,
    sku varchar(32) NOT NULL,
    reason varchar(10) NOT NULL,
    change integer NOT NULL CHECK (change <> 0),
    lot_id bigint,
    subject varchar(60) NOT NULL DEFAULT '',
    actor varchar(60) NOT NULL,
    PRIMARY KEY (at, id)
) PARTITION BY RANGE (at);
CREATE INDEX inventory_stockmovement_store_sku ON inventory_stockmovement (store_id, sku, at);
CREATE INDEX inventory_stockmovement_subject ON inventory_stockmovement (subject);
"""


class Migration(migrations.Migration):
    dependencies = [("inventory", "0001_initial"), ("foundation", "0001_roles")]
    operations = [
        migrations.RunSQL(TABLE, "DROP TABLE inventory_stockmovement"),
        partitions("inventory_stockmovement"),
        append_only("inventory_stockmovement"),
    ]
