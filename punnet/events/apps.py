from django.apps import AppConfig


class Config(AppConfig):
    name = "punnet.events"
    label = "events"
