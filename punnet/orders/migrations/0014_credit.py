"""Credit and gift cards as a tender, and what of a refund goes to them."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("orders", "0013_agreements_stay"),
    ]

    operations = [
        migrations.AddField(
            model_name="orderrefund",
            name="own_minor",
            field=models.BigIntegerField(
                db_default=0, default=0, help_text="of it, to store credit and gift card"
            ),
        ),
        migrations.AlterField(
            model_name="order",
            name="tender",
            field=models.CharField(
                choices=[
                    ("stripe", "Stripe"),
                    ("paypal", "PayPal"),
                    ("on_delivery", "On Delivery"),
                    ("credit", "Credit"),
                ],
                max_length=12,
            ),
        ),
        migrations.AlterField(
            model_name="orderamendment",
            name="tender",
            field=models.CharField(
                choices=[
                    ("stripe", "Stripe"),
                    ("paypal", "PayPal"),
                    ("on_delivery", "On Delivery"),
                    ("credit", "Credit"),
                ],
                max_length=12,
            ),
        ),
        migrations.AlterField(
            model_name="orderrefund",
            name="way",
            field=models.CharField(
                choices=[
                    ("provider", "Provider"),
                    ("door", "Door"),
                    ("credit", "Credit"),
                    ("transfer", "Transfer"),
                ],
                max_length=8,
            ),
        ),
        migrations.AddConstraint(
            model_name="orderrefund",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("own_minor", models.F("amount_minor")), ("way", "credit")),
                    models.Q(
                        models.Q(("way", "credit"), _negated=True),
                        ("own_minor__gte", 0),
                        ("own_minor__lt", models.F("amount_minor")),
                    ),
                    _connector="OR",
                ),
                name="refund_own_is_a_part",
            ),
        ),
    ]
