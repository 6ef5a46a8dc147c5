"""The admin site: who may enter is a matter of role."""

from __future__ import annotations

from django.contrib.admin import AdminSite


class BackofficeSite(AdminSite):
    site_header = site_title = "Punnet"
