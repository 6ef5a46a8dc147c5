"""The desk's list shows the newest orders first."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False  # the shop keeps taking orders meanwhile

    dependencies = [
        ("orders", "0004_guests_found_by_email"),
    ]

    operations = [
        AddIndexConcurrently(
            model_name="order",
            index=models.Index(fields=["-created_at", "-id"], name="order_newest"),
        ),
    ]
