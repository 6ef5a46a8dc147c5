"""Counters change with every order: room on their pages keeps the updates off the indexes."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("inventory", "0002_stock_movements")]
    operations = [
        migrations.RunSQL(
            "ALTER TABLE inventory_supply SET (fillfactor = 70)",
            "ALTER TABLE inventory_supply RESET (fillfactor)",
        ),
    ]
