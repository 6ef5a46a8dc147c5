from django.apps import AppConfig


class Config(AppConfig):
    name = "punnet.orders"
    label = "orders"
