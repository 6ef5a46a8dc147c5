from django.apps import AppConfig


class Config(AppConfig):
    name = "punnet.ops"
    label = "ops"
