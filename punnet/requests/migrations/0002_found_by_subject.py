"""An order's story, and its erasing, find what was answered about it."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False  # the shop keeps taking orders meanwhile

    dependencies = [("requests", "0001_initial")]
    operations = [
        AddIndexConcurrently(
            model_name="answer",
            index=models.Index(
                fields=["subject"], condition=~models.Q(subject=""), name="answer_subject"
            ),
        )
    ]
