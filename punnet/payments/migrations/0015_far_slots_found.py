"""Payments that wait for their day, and cards to be forgotten, are few among all."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False  # the shop keeps taking orders meanwhile

    dependencies = [("payments", "0014_far_slots")]
    operations = [
        AddIndexConcurrently(
            model_name="attempt",
            index=models.Index(
                condition=models.Q(("payer_ref", ""), _negated=True),
                fields=["payment"],
                name="attempt_card",
            ),
        ),
        AddIndexConcurrently(
            model_name="payment",
            index=models.Index(
                condition=models.Q(("state", "verified")), fields=["order"], name="payment_verified"
            ),
        ),
        AddIndexConcurrently(
            model_name="payment",
            index=models.Index(
                condition=models.Q(("pay_by__isnull", False)),
                fields=["pay_by"],
                name="payment_pay_by",
            ),
        ),
    ]
