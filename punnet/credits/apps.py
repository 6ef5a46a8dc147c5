from django.apps import AppConfig


class Config(AppConfig):
    name = "punnet.credits"
    label = "credits"
