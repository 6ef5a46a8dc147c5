"""A draft is a basket that changes a placed order."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("basket", "0005_no_index_twice"),
    ]

    operations = [
        migrations.AddField(
            model_name="basket",
            name="amends",
            field=models.UUIDField(
                help_text="a draft: the placement key of the order it is to change", null=True
            ),
        ),
        migrations.AddField(
            model_name="basket",
            name="amends_agreement",
            field=models.PositiveSmallIntegerField(
                help_text="the agreement of that order which it was filled from", null=True
            ),
        ),
        migrations.AddField(
            model_name="basket",
            name="joins",
            field=models.UUIDField(
                help_text="the basket whose goods the draft has taken in", null=True
            ),
        ),
        migrations.AddField(
            model_name="basketline",
            name="kept",
            field=models.JSONField(
                help_text="in a draft: what the order has of it, at which terms (kept.py)",
                null=True,
            ),
        ),
    ]
