from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("payments", "0015_far_slots_found"),
    ]

    operations = [
        migrations.AlterField(
            model_name="call",
            name="state",
            field=models.CharField(
                choices=[
                    ("due", "Due"),
                    ("done", "Done"),
                    ("refused", "Refused"),
                    ("failed", "Failed"),
                ],
                default="due",
                max_length=8,
            ),
        ),
    ]
