"""PayPal is a tender. Nothing changes in the database."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("orders", "0005_newest_first")]
    operations = [
        migrations.AlterField(
            "order",
            "tender",
            models.CharField(
                choices=[
                    ("stripe", "Stripe"),
                    ("paypal", "PayPal"),
                    ("on_delivery", "On Delivery"),
                ],
                max_length=12,
            ),
        )
    ]
