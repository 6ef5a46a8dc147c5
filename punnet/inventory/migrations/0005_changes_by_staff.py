"""The stock home shows what staff booked last: no walk through a month of picks."""

from django.db import migrations

from punnet.foundation.migrating import index_by_month


class Migration(migrations.Migration):
    atomic = False  # the shop keeps picking meanwhile

    dependencies = [("inventory", "0004_served_by_unique_indexes")]
    operations = [
        index_by_month(
            "inventory_stockmovement",
            "by_staff",
            "(store_id, at) WHERE actor LIKE 'staff:%' AND subject NOT LIKE 'order:%'",
        )
    ]
