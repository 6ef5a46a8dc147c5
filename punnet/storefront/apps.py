from django.apps import AppConfig


class Config(AppConfig):
    name = "punnet.storefront"
    label = "storefront"
