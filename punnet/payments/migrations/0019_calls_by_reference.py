"""A row of a provider's report, and a dispute, name a capture or refund by the provider's own id."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False  # the shop keeps taking orders meanwhile

    dependencies = [("payments", "0018_attempts_for_amendments")]
    operations = [
        AddIndexConcurrently(
            model_name="call",
            index=models.Index(
                condition=models.Q(("provider_ref", ""), _negated=True),
                fields=["provider_ref"],
                name="call_provider_ref",
            ),
        ),
    ]
