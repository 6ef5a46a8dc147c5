"""A basket may carry a voucher's code; it is judged anew at every look."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("basket", "0003_no_agreed_quantity"),
    ]

    operations = [
        migrations.AddField(
            model_name="basket",
            name="voucher_code",
            field=models.CharField(
                db_default="",
                default="",
                help_text="as typed, upper case; judged anew",
                max_length=32,
            ),
        ),
        migrations.AlterField(
            model_name="basket",
            name="revision",
            field=models.PositiveIntegerField(
                default=1, help_text="grows with lines, delivery, slot, voucher; not prices"
            ),
        ),
    ]
