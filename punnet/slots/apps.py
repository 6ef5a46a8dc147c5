from django.apps import AppConfig


class Config(AppConfig):
    name = "punnet.slots"
    label = "slots"
