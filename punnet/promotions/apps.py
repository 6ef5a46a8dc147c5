from django.apps import AppConfig


class Config(AppConfig):
    name = "punnet.promotions"
    label = "promotions"
