from django.apps import AppConfig


class Config(AppConfig):
    name = "punnet.invoices"
    label = "invoices"
