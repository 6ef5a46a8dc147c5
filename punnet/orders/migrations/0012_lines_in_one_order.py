"""A substitute stands behind its line always: two at one position changed places as rows moved."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("orders", "0011_amendments")]
    operations = [
        migrations.AlterModelOptions(name="orderline", options={"ordering": ["position", "id"]})
    ]
