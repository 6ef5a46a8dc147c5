from django.apps import AppConfig


class Config(AppConfig):
    name = "punnet.notifications"
    label = "notifications"
