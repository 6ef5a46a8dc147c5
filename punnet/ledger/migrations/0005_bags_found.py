"""What should be in a bag is a sum over few entries."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False  # the shop keeps taking orders meanwhile

    dependencies = [
        ("ledger", "0004_bags"),
    ]

    operations = [
        AddIndexConcurrently(
            model_name="entry",
            index=models.Index(
                fields=["shift_id"],
                name="entry_shift",
                condition=models.Q(shift_id__isnull=False),
            ),
        ),
    ]
