"""What could be had when last agreed was written and never read."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("basket", "0002_no_birth_date"),
    ]

    operations = [
        migrations.RemoveField(model_name="basketline", name="agreed_quantity"),
    ]
