"""Extensions, and what the application's role may do in this database."""

from django.contrib.postgres.operations import (
    BtreeGistExtension,
    TrigramExtension,
    UnaccentExtension,
)
from django.db import migrations

from punnet.foundation.migrating import _nothing, grant_app


class Migration(migrations.Migration):
    initial = True
    operations = [
        TrigramExtension(),
        UnaccentExtension(),
        BtreeGistExtension(),
        migrations.RunPython(grant_app, _nothing),
    ]
