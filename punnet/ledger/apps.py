from django.apps import AppConfig


class Config(AppConfig):
    name = "punnet.ledger"
    label = "ledger"
