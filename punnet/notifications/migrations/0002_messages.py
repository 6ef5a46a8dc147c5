"""Messages to people, cut by month."""

from django.db import migrations

from punnet.foundation.migrating import partitions

TABLE = """
CREATE TABLE notifications_message (
    id uuid NOT NULL,
    at timestamptz NOT NULL,
    store_id bigint NOT NULL,
    customer_id bigint NOT NULL,
    order_id bigint NOT NULL,
    kind varchar(20) NOT NULL,
    channel varchar(8) NOT NULL,
    language varchar(5) NOT NULL,
    state varchar(8) NOT NULL,
    tries smallint NOT NULL DEFAULT 0,
    problem varchar(200) NOT NULL DEFAULT '',
    sent_at timestamptz,
    PRIMARY KEY (at, id)
) PARTITION BY RANGE (at);
CREATE INDEX notifications_message_order ON notifications_message (order_id);
CREATE INDEX notifications_message_unsent ON notifications_message (store_id, state, at) WHERE state <> 'sent';
"""


class Migration(migrations.Migration):
    dependencies = [("notifications", "0001_initial"), ("foundation", "0001_roles")]
    operations = [
        migrations.RunSQL(TABLE, "DROP TABLE notifications_message"),
        partitions("notifications_message"),
    ]
