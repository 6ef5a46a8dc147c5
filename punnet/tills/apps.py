from django.apps import AppConfig


class Config(AppConfig):
    name = "punnet.tills"
    label = "tills"
