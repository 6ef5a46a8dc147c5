"""Provider's messages that were stored whole keep what tells which payment they spoke of.

The same fields as gateways/stripe_message.py keeps of new ones, as they were when this was
written. One statement a partition would not be safer: the rows are only ever added beside it.
What is removed cannot come back, so backwards there is nothing to do.
"""

from django.db import migrations

STRIP = """
UPDATE payments_gatewaymessage SET body = jsonb_strip_nulls(jsonb_build_object(
    'id', body->'id', 'object', body->'object', 'type', body->'type', 'created', body->'created',
    'data', jsonb_build_object('object', jsonb_build_object(
        'id', body#>'{data,object,id}', 'object', body#>'{data,object,object}',
        'status', body#>'{data,object,status}', 'amount', body#>'{data,object,amount}',
        'currency', body#>'{data,object,currency}',
        'payment_intent', body#>'{data,object,payment_intent}',
        'metadata', jsonb_build_object('order', body#>'{data,object,metadata,order}',
                                       'attempt', body#>'{data,object,metadata,attempt}')))))
"""


class Migration(migrations.Migration):
    dependencies = [("payments", "0005_watched")]
    operations = [migrations.RunSQL(STRIP, migrations.RunSQL.noop)]
