"""What lowers an order's price is a row of its own, agreed and actual side by side."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("orders", "0006_paypal"),
    ]

    operations = [
        migrations.AlterField(
            model_name="order",
            name="discounts_minor",
            field=models.BigIntegerField(
                default=0, help_text="taken off the estimate; above 0 where there are discounts"
            ),
        ),
        migrations.CreateModel(
            name="OrderDiscount",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(choices=[("voucher", "Voucher")], max_length=8)),
                ("code", models.CharField(max_length=32)),
                (
                    "off",
                    models.CharField(
                        choices=[("fixed", "Fixed"), ("percent", "Percent")], max_length=8
                    ),
                ),
                ("amount_minor", models.BigIntegerField(default=0, help_text="of a fixed one")),
                (
                    "percent",
                    models.PositiveSmallIntegerField(default=0, help_text="of a percent one"),
                ),
                ("agreed_minor", models.BigIntegerField(help_text="taken off the estimate")),
                ("actual_minor", models.BigIntegerField(help_text="known when packed", null=True)),
                (
                    "order",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="discounts",
                        to="orders.order",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("order", "kind", "code"), name="discount_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("agreed_minor__gt", 0),
                            models.Q(
                                ("actual_minor__isnull", True),
                                ("actual_minor__gte", 0),
                                _connector="OR",
                            ),
                        ),
                        name="discount_lowers",
                    ),
                ],
            },
        ),
    ]
