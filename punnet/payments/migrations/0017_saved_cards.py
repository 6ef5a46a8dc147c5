"""Cards kept for next time, on consent."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_no_index_twice"),
        ("payments", "0016_refunds_failed"),
    ]

    operations = [
        migrations.AddField(
            model_name="attempt",
            name="keep",
            field=models.BooleanField(
                db_default=False,
                default=False,
                help_text="the customer wants the card kept for next time",
            ),
        ),
        migrations.AlterField(
            model_name="attempt",
            name="purpose",
            field=models.CharField(
                choices=[
                    ("pay", "Pay"),
                    ("verify", "Verify"),
                    ("charge", "Charge"),
                    ("saved", "Saved"),
                ],
                db_default="pay",
                default="pay",
                max_length=8,
            ),
        ),
        migrations.CreateModel(
            name="SavedCard",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("method", models.CharField(max_length=12)),
                ("payer_ref", models.CharField(max_length=120, unique=True)),
                ("card_ref", models.CharField(max_length=120)),
                ("brand", models.CharField(max_length=20)),
                ("last4", models.CharField(max_length=4)),
                ("exp_year", models.PositiveSmallIntegerField()),
                ("exp_month", models.PositiveSmallIntegerField()),
                ("kept_at", models.DateTimeField(help_text="when the customer agreed")),
                (
                    "removed_at",
                    models.DateTimeField(
                        help_text="gone when the provider has forgotten it", null=True
                    ),
                ),
                (
                    "customer",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to="accounts.customer",
                    ),
                ),
            ],
        ),
    ]
