from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Shift',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('store_id', models.BigIntegerField()),
                ('holder', models.CharField(help_text='staff:7, or the device: key:3', max_length=60)),
                ('place', models.CharField(choices=[('road', 'Road'), ('desk', 'Desk')], max_length=8)),
                ('currency', models.CharField(max_length=3)),
                ('float_minor', models.BigIntegerField(help_text='counted when it was opened')),
                ('opened_at', models.DateTimeField()),
                ('closed_at', models.DateTimeField(null=True)),
                ('closed_by', models.CharField(default='', max_length=60)),
                ('counted_minor', models.BigIntegerField(help_text='when it was closed', null=True)),
                ('difference_minor', models.BigIntegerField(help_text='counted − what should be there', null=True)),
                ('reason', models.CharField(default='', help_text='of the difference', max_length=200)),
                ('seen_by', models.CharField(default='', help_text='the manager who looked at it', max_length=60)),
                ('seen_at', models.DateTimeField(null=True)),
            ],
            options={
                'indexes': [models.Index(fields=['store_id', 'opened_at'], name='shift_store_opened'), models.Index(condition=models.Q(('seen_at', None), models.Q(('difference_minor', 0), _negated=True)), fields=['store_id'], name='shift_unseen')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('closed_at', None)), fields=('store_id', 'holder'), name='one_open_shift_a_holder'), models.CheckConstraint(condition=models.Q(('float_minor__gte', 0)), name='float_not_negative'), models.CheckConstraint(condition=models.Q(models.Q(('closed_at', None), ('counted_minor', None), ('difference_minor', None)), models.Q(('closed_at__isnull', False), ('counted_minor__gte', 0), ('difference_minor__isnull', False)), _connector='OR'), name='closed_when_counted'), models.CheckConstraint(condition=models.Q(('difference_minor', None), ('difference_minor', 0), models.Q(('reason', ''), _negated=True), _connector='OR'), name='difference_has_a_reason')],
            },
        ),
    ]
