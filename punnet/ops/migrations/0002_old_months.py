"""Old months of what only grows are dropped by a job. The job runs as the application's role, which
may delete nothing of these tables: so the owner's function does it, and knows by itself what is old.

Months kept: rule: docs/rules/privacy.md#old-months. Stock movements and the ledger are not among
them: they are never dropped.
"""

from django.db import migrations

FUNCTION = """
CREATE FUNCTION drop_oldest_month() RETURNS text
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp
SET lock_timeout = '2s'  -- nobody shall wait behind a drop that waits itself
AS $$
DECLARE
    oldest text;
BEGIN
    SELECT part.relname INTO oldest
      FROM (VALUES ('payments_gatewaymessage', 13),
                   ('notifications_message', 25),
                   ('events_event', 84)) AS kept (name, months)
      JOIN pg_inherits i ON i.inhparent = to_regclass(kept.name)
      JOIN pg_class part ON part.oid = i.inhrelid
     WHERE part.relname ~ '_[0-9]{4}_[0-9]{2}$'
       AND to_date(right(part.relname, 7), 'YYYY_MM')
           < date_trunc('month', current_date) - make_interval(months => kept.months)
     ORDER BY right(part.relname, 7), part.relname
     LIMIT 1;
    IF oldest IS NOT NULL THEN
        EXECUTE format('DROP TABLE %I', oldest);
    END IF;
    RETURN oldest;
END
$$
"""


class Migration(migrations.Migration):
    dependencies = [
        ("ops", "0001_marks"),
        ("foundation", "0001_roles"),
        ("events", "0001_events"),
        ("notifications", "0002_messages"),
        ("payments", "0002_gateway_messages"),
    ]
    operations = [
        migrations.RunSQL(FUNCTION, "DROP FUNCTION drop_oldest_month()"),
    ]
