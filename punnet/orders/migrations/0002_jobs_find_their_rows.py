"""Once a minute the sweep looks for overdue orders, once a night for contacts to erase."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False  # the shop keeps taking orders meanwhile

    dependencies = [
        ("accounts", "0001_initial"),
        ("orders", "0001_initial"),
        ("slots", "0005_room_for_litres"),
        ("stores", "0001_initial"),
    ]

    operations = [
        AddIndexConcurrently(
            model_name="order",
            index=models.Index(
                condition=models.Q(("state", "pending")),
                fields=["pay_before"],
                name="order_overdue",
            ),
        ),
        AddIndexConcurrently(
            model_name="ordercontact",
            index=models.Index(fields=["erase_after"], name="contact_erase_after"),
        ),
    ]
