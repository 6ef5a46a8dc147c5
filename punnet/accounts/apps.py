from django.apps import AppConfig


class Config(AppConfig):
    name = "punnet.accounts"
    label = "accounts"
