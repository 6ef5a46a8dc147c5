"""Plans are edited by people: the database writes down every change of them."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("slots", "0003_served_by_unique_indexes"),
        ("stores", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="SlotPlanEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "method",
                    models.CharField(
                        choices=[("delivery", "Delivery"), ("collection", "Collection")],
                        max_length=10,
                    ),
                ),
                ("weekdays", models.PositiveSmallIntegerField(help_text="bit 0 is Monday")),
                ("starts", models.TimeField(help_text="store time")),
                ("ends", models.TimeField()),
                ("cutoff_hours", models.PositiveSmallIntegerField(help_text="before the start")),
                ("seats", models.PositiveSmallIntegerField()),
                ("price_minor", models.PositiveIntegerField()),
                ("currency", models.CharField(max_length=3)),
                ("live", models.BooleanField(default=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="slotplan",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "slots_slotplanevent" ("currency", "cutoff_hours", "ends", "id", "live", "method", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_minor", "seats", "starts", "store_id", "weekdays") VALUES (NEW."currency", NEW."cutoff_hours", NEW."ends", NEW."id", NEW."live", NEW."method", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."price_minor", NEW."seats", NEW."starts", NEW."store_id", NEW."weekdays"); RETURN NULL;',
                    hash="780c8e44d6520d76afedb8b513505f47a3e3d508",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_dfd4a",
                    table="slots_slotplan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="slotplan",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "slots_slotplanevent" ("currency", "cutoff_hours", "ends", "id", "live", "method", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_minor", "seats", "starts", "store_id", "weekdays") VALUES (NEW."currency", NEW."cutoff_hours", NEW."ends", NEW."id", NEW."live", NEW."method", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."price_minor", NEW."seats", NEW."starts", NEW."store_id", NEW."weekdays"); RETURN NULL;',
                    hash="87780500366d509e54766484c400a07df7b57e75",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_34326",
                    table="slots_slotplan",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="slotplanevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="slotplanevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="slots.slotplan",
            ),
        ),
        migrations.AddField(
            model_name="slotplanevent",
            name="store",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="stores.store",
            ),
        ),
    ]
