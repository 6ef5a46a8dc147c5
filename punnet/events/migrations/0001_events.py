"""Events, cut by month; the application's role may only add and read."""

from django.db import migrations

from punnet.foundation.migrating import append_only, partitions

TABLE = """
CREATE TABLE events_event (
    id bigint GENERATED ALWAYS AS IDENTITY,
    at timestamptz NOT NULL,
    txid bigint NOT NULL,
    kind varchar(60) NOT NULL,
    version smallint NOT NULL DEFAULT 1,
    subject varchar(60) NOT NULL,
    actor varchar(60) NOT NULL,
    store_id bigint,
    facts jsonb NOT NULL,
    PRIMARY KEY (at, id)
) PARTITION BY RANGE (at);
CREATE INDEX events_event_subject ON events_event (subject, at);
CREATE INDEX events_event_reader ON events_event (txid, id);
CREATE INDEX events_event_store_kind ON events_event (store_id, kind, at);
"""


class Migration(migrations.Migration):
    initial = True
    dependencies = [("foundation", "0001_roles")]
    operations = [
        migrations.RunSQL(TABLE, "DROP TABLE events_event"),
        partitions("events_event"),
        append_only("events_event"),
    ]
