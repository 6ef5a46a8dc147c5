"""A dispute takes a part, gives it back, is written off."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("orders", "0011_amendments"),
        ("settlement", "0002_disputes"),
    ]

    operations = [
        migrations.AddField(
            model_name="dispute",
            name="moves",
            field=models.PositiveSmallIntegerField(
                db_default=0, default=0, help_text="how often money moved by it"
            ),
        ),
        migrations.AddField(
            model_name="dispute",
            name="taken_minor",
            field=models.BigIntegerField(
                db_default=0, default=0, help_text="what of it is gone from our balance now"
            ),
        ),
        migrations.AddField(
            model_name="dispute",
            name="write_off_reason",
            field=models.CharField(db_default="", default="", max_length=200),
        ),
        migrations.AddField(
            model_name="dispute",
            name="write_offs",
            field=models.PositiveSmallIntegerField(
                db_default=0, default=0, help_text="how often, undone or not"
            ),
        ),
        migrations.AddField(
            model_name="dispute",
            name="written_off_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="dispute",
            name="written_off_by",
            field=models.CharField(db_default="", default="", max_length=60),
        ),
        migrations.AddField(
            model_name="dispute",
            name="written_off_minor",
            field=models.BigIntegerField(
                db_default=0, default=0, help_text="given up, of what was taken"
            ),
        ),
    ]
