from django.apps import AppConfig


class Config(AppConfig):
    name = "punnet.places"
    label = "places"
