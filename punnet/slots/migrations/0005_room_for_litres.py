"""An order of a van full is more litres than a smallint counts."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("slots", "0004_plan_history"),
    ]

    operations = [
        migrations.AlterField(
            model_name="seat",
            name="litres",
            field=models.PositiveIntegerField(default=0),
        ),
    ]
