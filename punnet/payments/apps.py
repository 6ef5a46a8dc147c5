from django.apps import AppConfig


class Config(AppConfig):
    name = "punnet.payments"
    label = "payments"
