from django.apps import AppConfig
from django.core.signals import request_started


class Config(AppConfig):
    name = "punnet.foundation"
    label = "foundation"

    def ready(self) -> None:
        from punnet.foundation import db

        request_started.connect(db.drop_dead)
