from django.apps import AppConfig


class Config(AppConfig):
    name = "punnet.settlement"
    label = "settlement"
