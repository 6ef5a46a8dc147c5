from django.apps import AppConfig


class Config(AppConfig):
    name = "punnet.foundation"
    label = "foundation"
