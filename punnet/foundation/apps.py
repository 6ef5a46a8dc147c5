from django.apps import AppConfig
from django.core.signals import request_started
from django.db.backends.signals import connection_created


class Config(AppConfig):
    name = "punnet.foundation"
    label = "foundation"

    def ready(self) -> None:
        from punnet.foundation import db

        connection_created.connect(db.keep_prepared)
        request_started.connect(db.drop_dead)
