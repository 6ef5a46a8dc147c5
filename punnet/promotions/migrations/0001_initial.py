"""Codes that lower a price, who has used them, and the history of their terms."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('pghistory', '0007_auto_20250421_0444'),
        ('stores', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Voucher',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(help_text='upper case, visible ASCII', max_length=32, unique=True)),
                ('kind', models.CharField(choices=[('fixed', 'Fixed'), ('percent', 'Percent')], max_length=8)),
                ('amount_minor', models.BigIntegerField(default=0, help_text='of a fixed one')),
                ('percent', models.PositiveSmallIntegerField(default=0, help_text='whole, of a percent one')),
                ('currency', models.CharField(max_length=3)),
                ('least_goods_minor', models.BigIntegerField(default=0, help_text='goods it counts must reach this; 0: no least')),
                ('valid_from', models.DateField(help_text="by the store's day of placing")),
                ('valid_until', models.DateField(help_text='the last day')),
                ('limit_total', models.PositiveIntegerField(blank=True, help_text='empty: no limit', null=True)),
                ('limit_per_customer', models.PositiveSmallIntegerField(blank=True, help_text='empty: no limit', null=True)),
                ('used', models.PositiveIntegerField(default=0)),
                ('live', models.BooleanField(default=True)),
                ('note', models.CharField(blank=True, default='', help_text='for the desk only', max_length=200)),
                ('store', models.ForeignKey(blank=True, help_text='empty: every store', null=True, on_delete=django.db.models.deletion.PROTECT, to='stores.store')),
            ],
        ),
        migrations.CreateModel(
            name='VoucherEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('code', models.CharField(help_text='upper case, visible ASCII', max_length=32)),
                ('kind', models.CharField(choices=[('fixed', 'Fixed'), ('percent', 'Percent')], max_length=8)),
                ('amount_minor', models.BigIntegerField(default=0, help_text='of a fixed one')),
                ('percent', models.PositiveSmallIntegerField(default=0, help_text='whole, of a percent one')),
                ('currency', models.CharField(max_length=3)),
                ('least_goods_minor', models.BigIntegerField(default=0, help_text='goods it counts must reach this; 0: no least')),
                ('valid_from', models.DateField(help_text="by the store's day of placing")),
                ('valid_until', models.DateField(help_text='the last day')),
                ('limit_total', models.PositiveIntegerField(blank=True, help_text='empty: no limit', null=True)),
                ('limit_per_customer', models.PositiveSmallIntegerField(blank=True, help_text='empty: no limit', null=True)),
                ('live', models.BooleanField(default=True)),
                ('note', models.CharField(blank=True, default='', help_text='for the desk only', max_length=200)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='promotions.voucher')),
                ('store', models.ForeignKey(blank=True, db_constraint=False, help_text='empty: every store', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='stores.store')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='VoucherHolder',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('who', models.CharField(max_length=80)),
                ('used', models.PositiveSmallIntegerField()),
                ('most', models.PositiveSmallIntegerField(help_text="the voucher's limit at the last use")),
                ('voucher', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='holders', to='promotions.voucher')),
            ],
        ),
        migrations.CreateModel(
            name='VoucherUse',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('store_id', models.BigIntegerField()),
                ('key', models.UUIDField(help_text="the order's placement key", unique=True)),
                ('state', models.CharField(choices=[('taken', 'Taken'), ('given_back', 'Given Back')], default='taken', max_length=10)),
                ('taken_at', models.DateTimeField()),
                ('given_back_at', models.DateTimeField(null=True)),
                ('holder', models.ForeignKey(help_text='empty: forgotten, or no limit', null=True, on_delete=django.db.models.deletion.SET_NULL, to='promotions.voucherholder')),
                ('voucher', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='uses', to='promotions.voucher')),
            ],
        ),
        migrations.AddConstraint(
            model_name='voucher',
            constraint=models.CheckConstraint(condition=models.Q(('code__regex', '^[!-`{-~]{4,32}$')), name='voucher_code_visible_upper'),
        ),
        migrations.AddConstraint(
            model_name='voucher',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('amount_minor__gt', 0), ('kind', 'fixed'), ('percent', 0)), models.Q(('amount_minor', 0), ('kind', 'percent'), ('percent__range', (1, 100))), _connector='OR'), name='voucher_gives_one_thing'),
        ),
        migrations.AddConstraint(
            model_name='voucher',
            constraint=models.CheckConstraint(condition=models.Q(('least_goods_minor__gte', 0)), name='voucher_least_not_negative'),
        ),
        migrations.AddConstraint(
            model_name='voucher',
            constraint=models.CheckConstraint(condition=models.Q(('valid_from__lte', models.F('valid_until'))), name='voucher_ends_after_start'),
        ),
        migrations.AddConstraint(
            model_name='voucher',
            constraint=models.CheckConstraint(condition=models.Q(('limit_total__isnull', True), ('used__lte', models.F('limit_total')), _connector='OR'), name='voucher_within_its_limit'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='voucher',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "promotions_voucherevent" ("amount_minor", "code", "currency", "id", "kind", "least_goods_minor", "limit_per_customer", "limit_total", "live", "note", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "store_id", "valid_from", "valid_until") VALUES (NEW."amount_minor", NEW."code", NEW."currency", NEW."id", NEW."kind", NEW."least_goods_minor", NEW."limit_per_customer", NEW."limit_total", NEW."live", NEW."note", NEW."percent", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."store_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='06cb9bdedaf9396dbbaafb6382e04353ad9fb647', operation='INSERT', pgid='pgtrigger_insert_insert_4ed80', table='promotions_voucher', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='voucher',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."amount_minor" IS DISTINCT FROM (NEW."amount_minor") OR OLD."code" IS DISTINCT FROM (NEW."code") OR OLD."currency" IS DISTINCT FROM (NEW."currency") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."least_goods_minor" IS DISTINCT FROM (NEW."least_goods_minor") OR OLD."limit_per_customer" IS DISTINCT FROM (NEW."limit_per_customer") OR OLD."limit_total" IS DISTINCT FROM (NEW."limit_total") OR OLD."live" IS DISTINCT FROM (NEW."live") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."percent" IS DISTINCT FROM (NEW."percent") OR OLD."store_id" IS DISTINCT FROM (NEW."store_id") OR OLD."valid_from" IS DISTINCT FROM (NEW."valid_from") OR OLD."valid_until" IS DISTINCT FROM (NEW."valid_until"))', func='INSERT INTO "promotions_voucherevent" ("amount_minor", "code", "currency", "id", "kind", "least_goods_minor", "limit_per_customer", "limit_total", "live", "note", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "store_id", "valid_from", "valid_until") VALUES (NEW."amount_minor", NEW."code", NEW."currency", NEW."id", NEW."kind", NEW."least_goods_minor", NEW."limit_per_customer", NEW."limit_total", NEW."live", NEW."note", NEW."percent", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."store_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='183984c62625c54def982215c33cb96176827bd3', operation='UPDATE', pgid='pgtrigger_update_update_f9503', table='promotions_voucher', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='voucherholder',
            constraint=models.UniqueConstraint(fields=('voucher', 'who'), name='voucher_holder_once'),
        ),
        migrations.AddConstraint(
            model_name='voucherholder',
            constraint=models.CheckConstraint(condition=models.Q(('used__lte', models.F('most'))), name='voucher_holder_within_limit'),
        ),
        migrations.AddConstraint(
            model_name='voucheruse',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('given_back_at__isnull', True), ('state', 'taken')), models.Q(('given_back_at__isnull', False), ('state', 'given_back')), _connector='OR'), name='voucher_use_given_back_at'),
        ),
    ]
