"""A client that sees ui alone: its addresses and its own middleware."""

from __future__ import annotations

import pytest
from django.test import Client


@pytest.fixture(autouse=True)
def only_ui(settings):
    settings.ROOT_URLCONF = "punnet.ui.tests.urls"
    settings.LIVING_PAGE = True
    settings.SECURE_SSL_REDIRECT = False
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.MIDDLEWARE = [
        "punnet.ui.csp.ContentSecurityPolicyMiddleware",
        "punnet.ui.language.LanguageMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
    ]


@pytest.fixture
def visitor() -> Client:
    return Client()
