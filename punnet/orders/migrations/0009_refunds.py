"""Refunds in parts and claims; what a line gave back is counted beside what it was charged."""

import django.db.models.deletion
import django.db.models.expressions
from django.contrib.postgres.operations import AddConstraintNotValid
from django.db import migrations, models

import punnet.foundation.ids


class Migration(migrations.Migration):
    dependencies = [
        ("orders", "0008_no_index_twice"),
    ]

    operations = [
        migrations.CreateModel(
            name="OrderClaim",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("store_id", models.BigIntegerField()),
                (
                    "request_key",
                    models.CharField(help_text="the caller's Idempotency-Key", max_length=128),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "Open"),
                            ("refunded", "Refunded"),
                            ("part", "Part"),
                            ("declined", "Declined"),
                        ],
                        default="open",
                        max_length=8,
                    ),
                ),
                ("currency", models.CharField(max_length=3)),
                ("asked_minor", models.BigIntegerField()),
                (
                    "waits_for",
                    models.CharField(
                        default="",
                        help_text="which limit sent it to staff; empty: none did",
                        max_length=12,
                    ),
                ),
                ("actor", models.CharField(max_length=60)),
                ("at", models.DateTimeField()),
                ("decided_at", models.DateTimeField(null=True)),
                ("decided_by", models.CharField(default="", max_length=60)),
                (
                    "answer",
                    models.CharField(
                        default="", help_text="the store's words to read", max_length=300
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="OrderClaimLine",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "problem",
                    models.CharField(
                        choices=[
                            ("missing", "Missing"),
                            ("damaged", "Damaged"),
                            ("poor", "Poor"),
                            ("wrong", "Wrong"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "quantity",
                    models.PositiveIntegerField(help_text="units or grams, by the line's kind"),
                ),
                ("asked_minor", models.BigIntegerField()),
                (
                    "note",
                    models.CharField(default="", help_text="the customer's words", max_length=300),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="OrderClaimPhoto",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "file",
                    models.CharField(
                        help_text="name in the file store", max_length=60, unique=True
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="OrderRefund",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("store_id", models.BigIntegerField()),
                (
                    "key",
                    models.UUIDField(
                        default=punnet.foundation.ids.new,
                        help_text="of the form or command",
                        unique=True,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("returned", "Returned"),
                            ("refused", "Refused"),
                            ("containers", "Containers"),
                            ("claim", "Claim"),
                            ("part", "Part"),
                            ("goodwill", "Goodwill"),
                        ],
                        max_length=10,
                    ),
                ),
                ("reason", models.CharField(default="", max_length=20)),
                (
                    "words",
                    models.CharField(
                        default="", help_text="for the customer to read", max_length=300
                    ),
                ),
                (
                    "way",
                    models.CharField(
                        choices=[
                            ("provider", "Provider"),
                            ("door", "Door"),
                            ("transfer", "Transfer"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("due", "Due"), ("done", "Done"), ("refused", "Refused")],
                        default="due",
                        max_length=8,
                    ),
                ),
                ("currency", models.CharField(max_length=3)),
                ("amount_minor", models.BigIntegerField(help_text="of goodwill all there is")),
                ("goods_minor", models.BigIntegerField(default=0)),
                ("deposits_minor", models.BigIntegerField(default=0)),
                ("charges_minor", models.BigIntegerField(default=0)),
                (
                    "by_rate",
                    models.JSONField(
                        default=list, help_text="[[per mille, gross, tax]] of all but deposits"
                    ),
                ),
                ("actor", models.CharField(max_length=60)),
                ("at", models.DateTimeField()),
                ("settled_at", models.DateTimeField(null=True)),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="OrderRefundLine",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("quantity", models.PositiveIntegerField(default=0)),
                ("goods_minor", models.BigIntegerField()),
                ("deposit_minor", models.BigIntegerField(default=0)),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.AddField(
            model_name="orderline",
            name="back",
            field=models.PositiveIntegerField(db_default=0, default=0, help_text="as picked"),
        ),
        migrations.AddField(
            model_name="orderline",
            name="back_deposit_minor",
            field=models.BigIntegerField(db_default=0, default=0),
        ),
        migrations.AddField(
            model_name="orderline",
            name="back_minor",
            field=models.BigIntegerField(db_default=0, default=0),
        ),
        AddConstraintNotValid(
            model_name="orderline",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("back", 0), ("back_deposit_minor", 0), ("back_minor", 0)),
                    models.Q(
                        ("back__lte", models.F("picked")),
                        ("back_deposit_minor__gte", 0),
                        ("back_deposit_minor__lte", models.F("charged_deposit_minor")),
                        ("back_minor__gte", 0),
                        ("back_minor__lte", models.F("charged_minor")),
                    ),
                    _connector="OR",
                ),
                name="line_gives_back_what_was_charged",
            ),
        ),
        migrations.AddField(
            model_name="orderclaim",
            name="order",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="claims",
                to="orders.order",
            ),
        ),
        migrations.AddField(
            model_name="orderclaimline",
            name="claim",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="lines",
                to="orders.orderclaim",
            ),
        ),
        migrations.AddField(
            model_name="orderclaimline",
            name="line",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="claims",
                to="orders.orderline",
            ),
        ),
        migrations.AddField(
            model_name="orderclaimphoto",
            name="claim",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="photos",
                to="orders.orderclaim",
            ),
        ),
        migrations.AddField(
            model_name="orderrefund",
            name="order",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="refunds",
                to="orders.order",
            ),
        ),
        migrations.AddField(
            model_name="orderclaim",
            name="refund",
            field=models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="claim",
                to="orders.orderrefund",
            ),
        ),
        migrations.AddField(
            model_name="orderrefundline",
            name="line",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="refunds",
                to="orders.orderline",
            ),
        ),
        migrations.AddField(
            model_name="orderrefundline",
            name="refund",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="lines",
                to="orders.orderrefund",
            ),
        ),
        migrations.AddConstraint(
            model_name="orderclaimline",
            constraint=models.UniqueConstraint(fields=("claim", "line"), name="claim_line_once"),
        ),
        migrations.AddConstraint(
            model_name="orderclaimline",
            constraint=models.CheckConstraint(
                condition=models.Q(("quantity__gt", 0)), name="claim_asks_for_something"
            ),
        ),
        migrations.AddIndex(
            model_name="orderrefund",
            index=models.Index(
                condition=models.Q(("state", "done"), _negated=True),
                fields=["store_id", "state"],
                name="refund_waits",
            ),
        ),
        migrations.AddIndex(
            model_name="orderrefund",
            index=models.Index(fields=["kind", "at"], name="refund_kind_at"),
        ),
        migrations.AddConstraint(
            model_name="orderrefund",
            constraint=models.CheckConstraint(
                condition=models.Q(("amount_minor__gt", 0)), name="refund_gives_something"
            ),
        ),
        migrations.AddConstraint(
            model_name="orderrefund",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("charges_minor", 0),
                        ("deposits_minor", 0),
                        ("goods_minor", 0),
                        ("kind", "goodwill"),
                    ),
                    models.Q(
                        models.Q(("kind", "goodwill"), _negated=True),
                        (
                            "amount_minor",
                            django.db.models.expressions.CombinedExpression(
                                django.db.models.expressions.CombinedExpression(
                                    models.F("goods_minor"), "+", models.F("deposits_minor")
                                ),
                                "+",
                                models.F("charges_minor"),
                            ),
                        ),
                    ),
                    _connector="OR",
                ),
                name="refund_adds_up",
            ),
        ),
        migrations.AddIndex(
            model_name="orderclaim",
            index=models.Index(
                condition=models.Q(("state", "open")), fields=["store_id", "at"], name="claim_open"
            ),
        ),
        migrations.AddConstraint(
            model_name="orderclaim",
            constraint=models.UniqueConstraint(
                fields=("order", "request_key"), name="claim_once_per_key"
            ),
        ),
        migrations.AddConstraint(
            model_name="orderclaim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("refund__isnull", False), ("state__in", ["refunded", "part"])),
                    models.Q(("refund__isnull", True), ("state__in", ["open", "declined"])),
                    _connector="OR",
                ),
                name="claim_refunded_by_a_refund",
            ),
        ),
        migrations.AddConstraint(
            model_name="orderrefundline",
            constraint=models.UniqueConstraint(fields=("refund", "line"), name="refund_line_once"),
        ),
        migrations.AddConstraint(
            model_name="orderrefundline",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("deposit_minor__gte", 0),
                    ("goods_minor__gte", 0),
                    models.Q(
                        ("goods_minor__gt", 0),
                        ("deposit_minor__gt", 0),
                        ("quantity__gt", 0),
                        _connector="OR",
                    ),
                ),
                name="refund_line_not_negative",
            ),
        ),
    ]
