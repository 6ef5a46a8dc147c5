from django.apps import AppConfig


class Config(AppConfig):
    name = "punnet.fulfilment"
    label = "fulfilment"
