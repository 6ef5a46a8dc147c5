"""What was agreed is written once: the application's role can neither change nor delete it."""

from django.db import migrations

from punnet.foundation.migrating import append_only


class Migration(migrations.Migration):
    dependencies = [("orders", "0012_lines_in_one_order")]
    operations = [append_only("orders_orderagreement")]
