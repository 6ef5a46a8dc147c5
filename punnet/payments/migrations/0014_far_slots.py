"""A card checked at placing and kept for its order; until when the customer pays anew."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("orders", "0007_discounts"),
        ("payments", "0013_refunds_checked"),
    ]

    operations = [
        migrations.AddField(
            model_name="attempt",
            name="card_ref",
            field=models.CharField(
                db_default="", default="", help_text="the card kept for this order", max_length=120
            ),
        ),
        migrations.AddField(
            model_name="attempt",
            name="payer_ref",
            field=models.CharField(
                db_default="",
                default="",
                help_text="whom the provider keeps the card for",
                max_length=120,
            ),
        ),
        migrations.AddField(
            model_name="attempt",
            name="purpose",
            field=models.CharField(
                choices=[("pay", "Pay"), ("verify", "Verify"), ("charge", "Charge")],
                db_default="pay",
                default="pay",
                max_length=8,
            ),
        ),
        migrations.AddField(
            model_name="payment",
            name="pay_by",
            field=models.DateTimeField(
                help_text="the order is cancelled then, unless it is paid", null=True
            ),
        ),
        migrations.AlterField(
            model_name="attempt",
            name="state",
            field=models.CharField(
                choices=[
                    ("new", "New"),
                    ("open", "Open"),
                    ("declined", "Declined"),
                    ("verified", "Verified"),
                    ("authorised", "Authorised"),
                    ("closed", "Closed"),
                    ("void_due", "Void Due"),
                    ("captured", "Captured"),
                ],
                default="new",
                max_length=12,
            ),
        ),
        migrations.AlterField(
            model_name="payment",
            name="state",
            field=models.CharField(
                choices=[
                    ("awaiting_customer", "Awaiting Customer"),
                    ("confirming", "Confirming"),
                    ("declined", "Declined"),
                    ("verified", "Verified"),
                    ("authorised", "Authorised"),
                    ("lapsed", "Lapsed"),
                    ("captured", "Captured"),
                    ("capture_failed", "Capture Failed"),
                    ("voided", "Voided"),
                    ("refunded", "Refunded"),
                    ("due_on_delivery", "Due On Delivery"),
                    ("paid_on_delivery", "Paid On Delivery"),
                ],
                max_length=20,
            ),
        ),
    ]
