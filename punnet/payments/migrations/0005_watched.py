"""Authorisations made before they were watched are looked at from now on.

Few rows: only what is authorised and not yet captured. Backwards there is nothing to undo.
"""

from django.db import migrations

WATCH = """
UPDATE payments_attempt SET ask_again_at = began_at
 WHERE state = 'authorised' AND ask_again_at IS NULL
"""


class Migration(migrations.Migration):
    dependencies = [("payments", "0004_lapsed")]
    operations = [migrations.RunSQL(WATCH, migrations.RunSQL.noop)]
