"""The design language: template components, CSS, small scripts, and the living page."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "punnet.ui"
    label = "ui"
