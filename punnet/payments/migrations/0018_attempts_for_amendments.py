"""An attempt may pay for a change of its order."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("orders", "0011_amendments"),
        ("payments", "0017_saved_cards"),
    ]

    operations = [
        migrations.AddField(
            model_name="attempt",
            name="amendment",
            field=models.ForeignKey(
                db_index=False,
                help_text="the change of the order that it is to pay for; null: the order as it is",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                to="orders.orderamendment",
            ),
        ),
    ]
