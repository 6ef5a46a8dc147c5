"""All addresses of the program. Each face has its own urls.py."""

from __future__ import annotations

from django.contrib import admin
from django.urls import include, path

handler400 = "punnet.ui.views.bad_request"
handler403 = "punnet.ui.views.forbidden"
handler404 = "punnet.ui.views.not_found"
handler500 = "punnet.ui.views.broken"

urlpatterns = [
    path("", include("punnet.ops.urls")),
    path("", include("punnet.ui.urls")),
    path("", include("punnet.api.urls")),
    path("account/", include("allauth.urls")),
    path("_allauth/", include("allauth.headless.urls")),
    path("staff/", include("punnet.staff.urls")),
    path("admin/", admin.site.urls),
    path("", include("punnet.storefront.urls")),
]
