"""An order's story finds what providers said of it without reading every month.

The words of a message that may name an attempt of ours, as `overviews/story_sql.py` asks for them.
A month that is made later gets it with its table.
"""

from django.db import migrations

from punnet.foundation.migrating import index_by_month

TOLD_OF = """ARRAY[
    body #>> '{data,object,id}', body #>> '{data,object,payment_intent}',
    body #>> '{data,object,charge}', body #>> '{data,object,metadata,attempt}',
    body #>> '{resource,id}', split_part(body #>> '{resource,custom_id}', ':', 1),
    body #>> '{resource,related_ids,order_id}',
    body #>> '{resource,related_ids,authorization_id}',
    body #>> '{resource,related_ids,capture_id}']"""


class Migration(migrations.Migration):
    atomic = False  # webhooks are answered meanwhile

    dependencies = [("payments", "0010_cash_rounded")]
    operations = [
        index_by_month(
            "payments_gatewaymessage", "told_of", f"USING gin (({TOLD_OF})) WITH (fastupdate = off)"
        )
    ]
