"""The addresses of ui alone, so that its tests need no other part."""

from django.urls import include, path

urlpatterns = [path("", include("punnet.ui.urls"))]
