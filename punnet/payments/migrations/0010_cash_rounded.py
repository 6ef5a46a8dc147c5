from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("orders", "0007_discounts"),
        ("payments", "0009_renewals"),
    ]

    operations = [
        migrations.AddField(
            model_name="payment",
            name="rounding_minor",
            field=models.BigIntegerField(
                db_default=0,
                default=0,
                help_text="of what was taken in cash: more or less than was due",
            ),
        ),
        migrations.AlterField(
            model_name="payment",
            name="taken_minor",
            field=models.BigIntegerField(default=0, help_text="at the door, coins as they were"),
        ),
        migrations.AddConstraint(
            model_name="payment",
            constraint=models.CheckConstraint(
                condition=models.Q(("rounding_minor", 0), ("taken_by", "cash"), _connector="OR"),
                name="only_cash_is_rounded",
            ),
        ),
    ]
