"""Store credit and gift cards are somebody's, and nobody has less than nothing of them.

Behind who locks the holder before taking: at commit the trigger waits for another transaction that
takes from the same holder, and adds up again what both leave.
"""

from django.contrib.postgres.operations import AddConstraintNotValid
from django.db import migrations, models
from django.db.models import Q

TRIGGER = """
CREATE FUNCTION ledger_holder_has_it() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE had bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(concat_ws(' ', NEW.account, NEW.holder), 0));
    SELECT -sum(amount_minor) INTO had FROM ledger_entry
     WHERE holder = NEW.holder AND account = NEW.account AND currency = NEW.currency;
    IF had < 0 THEN
        RAISE EXCEPTION '% has % % of %', NEW.holder, had, NEW.currency, NEW.account
            USING ERRCODE = 'check_violation', CONSTRAINT = 'holder_has_what_is_taken';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER holder_has_what_is_taken AFTER INSERT ON ledger_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.holder <> '' AND NEW.amount_minor > 0)
    EXECUTE FUNCTION ledger_holder_has_it();
"""
UNDO = """
DROP TRIGGER holder_has_what_is_taken ON ledger_entry; DROP FUNCTION ledger_holder_has_it()
"""
OWN = ["store_credit", "gift_cards"]


class Migration(migrations.Migration):
    dependencies = [("ledger", "0005_bags_found")]

    operations = [
        migrations.AddField(
            model_name="entry",
            name="holder",
            field=models.CharField(
                db_default="",
                default="",
                help_text="whose: customer:7, card:12, order:55",
                max_length=40,
            ),
        ),
        AddConstraintNotValid(
            model_name="entry",
            constraint=models.CheckConstraint(
                condition=Q(account__in=OWN, holder__gt="") | ~Q(account__in=OWN) & Q(holder=""),
                name="entry_says_whose",
            ),
        ),
        migrations.RunSQL(TRIGGER, UNDO),
    ]
