"""Once a minute the sweep looks for calls that are not yet known to be done."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False  # the shop keeps taking orders meanwhile

    dependencies = [
        ("payments", "0002_gateway_messages"),
    ]

    operations = [
        AddIndexConcurrently(
            model_name="call",
            index=models.Index(
                condition=models.Q(("state", "due")), fields=["made_at"], name="call_due"
            ),
        ),
    ]
