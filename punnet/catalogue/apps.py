from django.apps import AppConfig


class Config(AppConfig):
    name = "punnet.catalogue"
    label = "catalogue"
