"""A call may renew an authorisation. Nothing changes in the database."""

from django.db import migrations, models

OPERATIONS = ("capture", "void", "refund", "renew", "stray")


class Migration(migrations.Migration):
    dependencies = [("payments", "0008_strays_found")]
    operations = [
        migrations.AlterField(
            "call",
            "operation",
            models.CharField(choices=[(name, name.title()) for name in OPERATIONS], max_length=8),
        )
    ]
