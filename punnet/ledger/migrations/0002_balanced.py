"""A posting sums to zero per currency, judged at commit; nothing posted is ever changed."""

from django.db import migrations

from punnet.foundation.migrating import append_only

TRIGGER = """
CREATE FUNCTION ledger_must_balance() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE off record;
BEGIN
    SELECT currency, sum(amount_minor) AS total INTO off FROM ledger_entry
     WHERE posting_id = NEW.posting_id GROUP BY currency HAVING sum(amount_minor) <> 0 LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'posting % is off by % %', NEW.posting_id, off.total, off.currency
            USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_sums_to_zero';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER posting_sums_to_zero AFTER INSERT OR UPDATE ON ledger_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_must_balance();
"""
UNDO = "DROP TRIGGER posting_sums_to_zero ON ledger_entry; DROP FUNCTION ledger_must_balance()"


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_initial"), ("foundation", "0001_roles")]
    operations = [
        migrations.RunSQL(TRIGGER, UNDO),
        append_only("ledger_posting"),
        append_only("ledger_entry"),
    ]
