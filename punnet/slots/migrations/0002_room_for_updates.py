"""Counters change with every order: room on their pages keeps the updates off the indexes."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("slots", "0001_initial")]
    operations = [
        migrations.RunSQL(
            "ALTER TABLE slots_slot SET (fillfactor = 70); ALTER TABLE slots_wave SET (fillfactor = 50)",
            "ALTER TABLE slots_slot RESET (fillfactor); ALTER TABLE slots_wave RESET (fillfactor)",
        ),
    ]
