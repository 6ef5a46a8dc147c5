from django.apps import AppConfig


class Config(AppConfig):
    name = "punnet.stores"
    label = "stores"
