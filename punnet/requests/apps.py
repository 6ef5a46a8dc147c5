from django.apps import AppConfig


class Config(AppConfig):
    name = "punnet.requests"
    label = "requests"
