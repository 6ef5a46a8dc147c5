"""Rows of disputes are few among all that providers report."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False  # the shop keeps taking orders meanwhile

    dependencies = [("settlement", "0004_disputes_took")]
    operations = [
        AddIndexConcurrently(
            model_name="reportline",
            index=models.Index(
                condition=models.Q(("kind__in", ["dispute", "dispute_won", "dispute_fee"])),
                fields=["gateway", "at"],
                name="report_line_disputes",
            ),
        ),
    ]
