from django.apps import AppConfig


class Config(AppConfig):
    name = "punnet.api"
    label = "api"
