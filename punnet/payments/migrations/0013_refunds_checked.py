"""One call a refund, and the CHECK of promises, made and judged while the shop keeps selling."""

from django.contrib.postgres.operations import ValidateConstraint
from django.db import migrations, models

DROP = 'DROP INDEX CONCURRENTLY IF EXISTS "one_call_per_refund"'
MAKE = """
CREATE UNIQUE INDEX CONCURRENTLY "one_call_per_refund" ON payments_call (refund_id)
 WHERE refund_id IS NOT NULL AND state IN ('due', 'done')
"""


class Migration(migrations.Migration):
    atomic = False  # the shop keeps taking orders meanwhile

    dependencies = [("payments", "0012_refunds")]
    operations = [
        ValidateConstraint(model_name="payment", name="promised_within_captured"),
        migrations.RunSQL(
            [DROP, MAKE],
            [DROP],
            state_operations=[
                migrations.AddConstraint(
                    model_name="call",
                    constraint=models.UniqueConstraint(
                        fields=["refund"],
                        condition=models.Q(
                            ("refund__isnull", False), ("state__in", ["due", "done"])
                        ),
                        name="one_call_per_refund",
                    ),
                )
            ],
        ),
    ]
