from django.apps import AppConfig


class Config(AppConfig):
    name = "punnet.processes"
    label = "processes"
