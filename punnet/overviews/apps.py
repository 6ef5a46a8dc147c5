from django.apps import AppConfig


class Config(AppConfig):
    name = "punnet.overviews"
    label = "overviews"
