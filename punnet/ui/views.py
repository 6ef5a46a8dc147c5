"""The living page, the switches of the footer, and the pages of errors."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render, resolve_url
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import check_for_language
from django.views.decorators.http import require_GET, require_POST

from punnet.ui import samples
from punnet.ui.theme import COOKIE, THEMES

YEAR = 60 * 60 * 24 * 365


@require_GET
def living_page(request: HttpRequest) -> HttpResponse:
    """Every component in every state; `?theme=light|dark` shows it so. Not in production."""
    if not settings.LIVING_PAGE:
        raise Http404
    forced = request.GET.get("theme", "")
    forced = forced if forced in THEMES else ""
    return render(request, "ui/living.html", {**samples.everything(), "forced_theme": forced})


@require_POST
def set_theme(request: HttpRequest) -> HttpResponse:
    """Remember light or dark; anything else goes back to what the device prefers."""
    response = _back(request)
    theme = request.POST.get("theme", "")
    if theme in THEMES:
        response.set_cookie(COOKIE, theme, max_age=YEAR, samesite="Lax", secure=request.is_secure())
    else:
        response.delete_cookie(COOKIE, samesite="Lax")
    return response


@require_POST
def set_language(request: HttpRequest) -> HttpResponse:
    """Remember the language; an unknown one changes nothing."""
    response = _back(request)
    code = request.POST.get("language", "")
    if code in dict(settings.LANGUAGES) and check_for_language(code):
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            code,
            max_age=YEAR,
            samesite="Lax",
            secure=request.is_secure(),
        )
    return response


def _back(request: HttpRequest) -> HttpResponse:
    """To `next` when it is an address of this site, else to the front page."""
    wanted = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return HttpResponseRedirect(resolve_url(wanted) if safe and wanted.startswith("/") else "/")


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "403.html", status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "404.html", status=404)


def broken(request: HttpRequest) -> HttpResponse:
    return render(request, "500.html", status=500)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that was open too long, or came from elsewhere (settings.CSRF_FAILURE_VIEW)."""
    return render(request, "403_csrf.html", status=403)
