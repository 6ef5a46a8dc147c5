"""A verified e-mail address looks for the orders that guests made with it."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models
from django.db.models.functions import Lower


class Migration(migrations.Migration):
    atomic = False  # the shop keeps taking orders meanwhile

    dependencies = [
        ("orders", "0003_cancel_words"),
    ]

    operations = [
        AddIndexConcurrently(
            model_name="ordercontact",
            index=models.Index(Lower("email"), name="contact_email"),
        ),
    ]
