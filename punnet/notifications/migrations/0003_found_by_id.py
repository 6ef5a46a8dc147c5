"""The worker and the resend button know a message by its id alone: no walk through every month."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("notifications", "0002_messages")]
    operations = [
        migrations.RunSQL(
            "CREATE INDEX notifications_message_id ON notifications_message (id)",
            "DROP INDEX notifications_message_id",
        )
    ]
