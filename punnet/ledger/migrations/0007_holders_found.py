"""A holder's balance is a sum over few entries."""

from django.contrib.postgres.operations import AddIndexConcurrently, ValidateConstraint
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False  # the shop keeps taking orders meanwhile

    dependencies = [("ledger", "0006_holders")]

    operations = [
        ValidateConstraint(model_name="entry", name="entry_says_whose"),
        AddIndexConcurrently(
            model_name="entry",
            index=models.Index(
                fields=["holder", "account"], name="entry_holder", condition=~models.Q(holder="")
            ),
        ),
    ]
