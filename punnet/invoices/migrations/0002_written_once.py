"""What was issued is never changed: the application's role may insert and read."""

from django.db import migrations

from punnet.foundation.migrating import append_only


class Migration(migrations.Migration):
    dependencies = [("invoices", "0001_initial"), ("foundation", "0001_roles")]
    operations = [append_only("invoices_invoice"), append_only("invoices_invoicefile")]
