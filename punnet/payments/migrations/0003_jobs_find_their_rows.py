"""Once a minute the sweep looks for calls that are not yet known to be done."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("payments", "0002_gateway_messages"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="call",
            index=models.Index(
                condition=models.Q(("state", "due")), fields=["made_at"], name="call_due"
            ),
        ),
    ]
