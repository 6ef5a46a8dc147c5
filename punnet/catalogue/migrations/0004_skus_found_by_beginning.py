"""Staff who scan or type look for SKUs by their beginning, in any case."""

from django.contrib.postgres.indexes import OpClass
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models
from django.db.models.functions import Lower


class Migration(migrations.Migration):
    atomic = False  # the shop keeps selling meanwhile

    dependencies = [
        ("catalogue", "0003_names_as_typed"),
    ]

    operations = [
        AddIndexConcurrently(
            model_name="product",
            index=models.Index(
                OpClass(Lower("sku"), "text_pattern_ops"), name="product_sku_beginning"
            ),
        ),
    ]
