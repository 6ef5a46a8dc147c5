"""What was promised back, and which refund a call is of."""

import django.db.models.deletion
from django.contrib.postgres.operations import AddConstraintNotValid
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("orders", "0009_refunds"),
        ("payments", "0011_told_of"),
    ]

    operations = [
        migrations.AddField(
            model_name="call",
            name="refund",
            field=models.ForeignKey(
                db_index=False,
                help_text="of a refund: what it gives back; null before there were parts",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="calls",
                to="orders.orderrefund",
            ),
        ),
        migrations.AddField(
            model_name="payment",
            name="promised_minor",
            field=models.BigIntegerField(
                db_default=0,
                default=0,
                help_text="of what was captured, agreed to go back; refunded follows",
            ),
        ),
        AddConstraintNotValid(
            model_name="payment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("promised_minor__gte", 0), ("promised_minor__lte", models.F("captured_minor"))
                ),
                name="promised_within_captured",
            ),
        ),
    ]
