"""Cash is in somebody's bag, or in the store's."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("ledger", "0003_accounts"),
    ]

    operations = [
        migrations.AddField(
            model_name="entry",
            name="shift_id",
            field=models.BigIntegerField(help_text="of cash: in whose bag", null=True),
        ),
    ]
