"""Events, cut by month; the application's role may only add and read."""

from django.db import migrations, models

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
        migrations.CreateModel(
            name="Event",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "at", "id", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("at", models.DateTimeField()),
                ("txid", models.BigIntegerField()),
                ("kind", models.CharField(max_length=60)),
                ("version", models.PositiveSmallIntegerField(default=1)),
                (
                    "subject",
                    models.CharField(
                        max_length=60, help_text="order:1042; text, so that events point at nobody"
                    ),
                ),
                (
                    "actor",
                    models.CharField(
                        max_length=60, help_text="customer:7, staff:7, job:expire_payments"
                    ),
                ),
                ("store_id", models.BigIntegerField(null=True)),
                ("facts", models.JSONField()),
            ],
            options={"db_table": "events_event", "managed": False},
        ),
        partitions("events_event"),
        append_only("events_event"),
    ]
