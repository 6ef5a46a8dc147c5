from django.apps import AppConfig


class Config(AppConfig):
    name = "punnet.staff"
    label = "staff"
