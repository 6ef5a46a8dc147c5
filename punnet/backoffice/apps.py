from importlib import import_module

from django.apps import AppConfig
from django.contrib.admin.apps import SimpleAdminConfig


class BackofficeConfig(SimpleAdminConfig):
    """Django's admin with our site in its place. No library's own pages are taken in: what is
    not in registry.py is not shown."""

    default_site = "punnet.backoffice.site.BackofficeSite"


class BackofficePagesConfig(AppConfig):
    """Our templates and styles for it, found before Django's own."""

    name = "punnet.backoffice"

    def ready(self) -> None:
        import_module("punnet.backoffice.registry")  # all models are loaded by now
