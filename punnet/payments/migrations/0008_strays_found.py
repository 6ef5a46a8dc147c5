"""Refunds of money captured without us are few among all calls.

A database that was migrated when 0004 made this index has it already, and gets it anew.
"""

from django.db import migrations, models

DROP = 'DROP INDEX CONCURRENTLY IF EXISTS "call_stray"'
MAKE = """
CREATE INDEX CONCURRENTLY "call_stray" ON payments_call (payment_id) WHERE operation = 'stray'
"""


class Migration(migrations.Migration):
    atomic = False  # the shop keeps taking orders meanwhile

    dependencies = [("payments", "0007_owed")]
    operations = [
        migrations.RunSQL(
            [DROP, MAKE],
            [DROP],
            state_operations=[
                migrations.AddIndex(
                    model_name="call",
                    index=models.Index(
                        condition=models.Q(("operation", "stray")),
                        fields=["payment"],
                        name="call_stray",
                    ),
                )
            ],
        ),
    ]
