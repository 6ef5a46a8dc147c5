from django.contrib.admin.apps import AdminConfig


class BackofficeConfig(AdminConfig):
    """Django's admin with our site in its place: see site.py."""

    default_site = "punnet.backoffice.site.BackofficeSite"
