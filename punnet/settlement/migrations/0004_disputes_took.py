"""What disputes of the past took was their whole amount, until they were won."""

from django.db import migrations, models

FILL = "UPDATE settlement_dispute SET taken_minor = amount_minor WHERE state <> 'won'"


class Migration(migrations.Migration):
    dependencies = [("settlement", "0003_disputes_take_parts")]
    operations = [
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
        migrations.AddConstraint(
            model_name="dispute",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("taken_minor__gte", 0),
                    ("taken_minor__lte", models.F("amount_minor")),
                    models.Q(
                        models.Q(("state", "won"), _negated=True),
                        ("taken_minor", 0),
                        _connector="OR",
                    ),
                ),
                name="dispute_took_at_most_its_amount",
            ),
        ),
        migrations.AddConstraint(
            model_name="dispute",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("write_off_reason", ""), ("written_off_minor", 0)),
                    models.Q(
                        ("state", "lost"),
                        ("write_offs__gt", 0),
                        ("written_off_minor__gt", 0),
                        ("written_off_minor", models.F("taken_minor")),
                        models.Q(("write_off_reason", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="dispute_written_off_when_lost",
            ),
        ),
    ]
