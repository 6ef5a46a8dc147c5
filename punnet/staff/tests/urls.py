"""The staff's pages with the little they need of others."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import include, path

handler403 = "punnet.ui.views.forbidden"
handler404 = "punnet.ui.views.not_found"

urlpatterns = [
    path("", include("punnet.ui.urls")),
    path("account/", include("allauth.urls")),
    path("staff/", include("punnet.staff.urls")),
    path("p/<str:name>", lambda request, name: HttpResponse(), name="picture"),
]
