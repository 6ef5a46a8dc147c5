from django.apps import AppConfig


class Config(AppConfig):
    name = "punnet.inventory"
    label = "inventory"
