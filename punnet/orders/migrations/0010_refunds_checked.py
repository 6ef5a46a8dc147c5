"""The CHECK of a line's counters, judged over the rows there are while the shop keeps selling."""

from django.contrib.postgres.operations import ValidateConstraint
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("orders", "0009_refunds")]
    operations = [
        ValidateConstraint(model_name="orderline", name="line_gives_back_what_was_charged")
    ]
