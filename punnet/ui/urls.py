"""Addresses of the design language itself: the living page and the switches."""

from django.urls import path

from punnet.ui import views

urlpatterns = [
    path("ui", views.living_page, name="ui_living"),
    path("preferences/theme", views.set_theme, name="ui_theme"),
    path("preferences/language", views.set_language, name="ui_language"),
]
