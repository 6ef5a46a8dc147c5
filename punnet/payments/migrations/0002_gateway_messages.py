"""Messages of payment providers, cut by month of their own date; only added and read."""

from django.db import migrations

from punnet.foundation.migrating import append_only, partitions

TABLE = """
CREATE TABLE payments_gatewaymessage (
    sent_at timestamptz NOT NULL,
    gateway varchar(12) NOT NULL,
    message_id varchar(120) NOT NULL,
    kind varchar(80) NOT NULL,
    body jsonb NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (sent_at, gateway, message_id)
) PARTITION BY RANGE (sent_at);
"""


class Migration(migrations.Migration):
    dependencies = [("payments", "0001_initial"), ("foundation", "0001_roles")]
    operations = [
        migrations.RunSQL(TABLE, "DROP TABLE payments_gatewaymessage"),
        partitions("payments_gatewaymessage"),
        append_only("payments_gatewaymessage"),
    ]
