from django.apps import AppConfig


class Config(AppConfig):
    name = "punnet.basket"
    label = "basket"
