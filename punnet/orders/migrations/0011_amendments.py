"""Changes of placed orders, and what was agreed before each."""

import django.db.models.deletion
from django.db import migrations, models

import punnet.foundation.ids


class Migration(migrations.Migration):
    dependencies = [
        ("orders", "0010_refunds_checked"),
    ]

    operations = [
        migrations.AddField(
            model_name="order",
            name="agreement",
            field=models.PositiveSmallIntegerField(
                db_default=1,
                default=1,
                help_text="which one holds: 1 as placed, one more by each change",
            ),
        ),
        migrations.AddField(
            model_name="order",
            name="amending_id",
            field=models.BigIntegerField(
                help_text="the change of it that waits for its payment", null=True
            ),
        ),
        migrations.AddField(
            model_name="ordercontact",
            name="change_words",
            field=models.CharField(
                db_default="", default="", help_text="why the store changed it last", max_length=300
            ),
        ),
        migrations.CreateModel(
            name="OrderAgreement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(help_text="1: as placed")),
                ("at", models.DateTimeField(help_text="when it was agreed")),
                ("by", models.CharField(max_length=60)),
                ("until", models.DateTimeField(help_text="when the next one took its place")),
                (
                    "terms",
                    models.JSONField(
                        help_text="lines, charges, discounts, sums, slot (orders/terms.py)"
                    ),
                ),
                (
                    "order",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="agreements",
                        to="orders.order",
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
                "constraints": [
                    models.UniqueConstraint(fields=("order", "number"), name="agreement_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="OrderAmendment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.UUIDField(default=punnet.foundation.ids.new, unique=True)),
                (
                    "request_key",
                    models.CharField(help_text="the caller's Idempotency-Key", max_length=128),
                ),
                ("request_fingerprint", models.CharField(max_length=64)),
                (
                    "basket_id",
                    models.UUIDField(help_text="the draft; null: staff, who need none", null=True),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("pending", "Pending"),
                            ("applied", "Applied"),
                            ("dropped", "Dropped"),
                        ],
                        default="pending",
                        max_length=8,
                    ),
                ),
                (
                    "tender",
                    models.CharField(
                        choices=[
                            ("stripe", "Stripe"),
                            ("paypal", "PayPal"),
                            ("on_delivery", "On Delivery"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "voucher",
                    models.CharField(
                        choices=[("keeps", "Keeps"), ("takes", "Takes"), ("leaves", "Leaves")],
                        max_length=6,
                    ),
                ),
                ("maximum_minor", models.BigIntegerField()),
                ("terms", models.JSONField(help_text="as in an agreement; for this order alone")),
                ("by", models.CharField(max_length=60)),
                ("return_url", models.CharField(default="", max_length=500)),
                ("pay_before", models.DateTimeField(null=True)),
                ("made_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "order",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="amendments",
                        to="orders.order",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("state", "pending")),
                        fields=["pay_before"],
                        name="amendment_overdue",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("order", "request_key"), name="amended_once_per_order_and_key"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("state", "pending")),
                        fields=("order",),
                        name="one_pending_amendment",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_at__isnull", True), ("state", "pending")),
                            models.Q(
                                models.Q(("state", "pending"), _negated=True),
                                ("ended_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="amendment_ends",
                    ),
                ],
            },
        ),
    ]
