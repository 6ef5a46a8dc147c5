"""A date of birth is asked for at placing and looked at there: the basket never kept one."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("basket", "0001_initial"),
    ]

    operations = [
        migrations.RemoveField(model_name="basket", name="born_on"),
    ]
