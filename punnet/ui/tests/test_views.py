"""The switches, the living page, and what stands on every answer."""

from __future__ import annotations

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory

from punnet.ui import views
from punnet.ui.csp import ContentSecurityPolicyMiddleware, form_action


def test_theme_is_remembered_and_written_into_the_page(visitor):
    visitor.post("/preferences/theme", {"theme": "dark", "next": "/ui"})
    assert 'data-theme="dark"' in visitor.get("/ui").content.decode()
    visitor.post("/preferences/theme", {"theme": "", "next": "/ui"})
    assert 'data-theme="' not in visitor.get("/ui").content.decode()


def test_language_is_remembered_and_an_unknown_one_is_not(visitor, settings):
    visitor.post("/preferences/language", {"language": "fi", "next": "/ui"})
    answer = visitor.get("/ui")
    assert '<html lang="fi"' in answer.content.decode()
    assert answer.headers["Content-Language"] == "fi"
    visitor.post("/preferences/language", {"language": "xx", "next": "/ui"})
    assert visitor.cookies[settings.LANGUAGE_COOKIE_NAME].value == "fi"


@pytest.mark.parametrize("wanted", ["https://evil.example/", "//evil.example", "ui_theme", ""])
def test_the_switches_lead_only_to_this_site(visitor, wanted: str):
    assert visitor.post("/preferences/theme", {"theme": "dark", "next": wanted}).url == "/"


def test_the_switches_refuse_a_form_from_elsewhere():
    guarded = Client(enforce_csrf_checks=True)
    assert guarded.post("/preferences/theme", {"theme": "dark"}).status_code == 403


def test_the_living_page_can_be_shut(visitor, settings):
    settings.LIVING_PAGE = False
    assert visitor.get("/ui").status_code == 404


@pytest.mark.parametrize(
    ("view", "status"),
    [
        (views.bad_request, 400),
        (views.forbidden, 403),
        (views.csrf_failed, 403),
        (views.not_found, 404),
        (views.broken, 500),
    ],
)
def test_errors_say_what_to_do_in_our_look(view, status: int):
    answer = view(RequestFactory().get("/gone"))
    html = answer.content.decode()
    assert answer.status_code == status
    assert "generated/ui.css" in html
    assert "<h1>" in html


def test_every_answer_has_the_policy_and_its_own_nonce(visitor):
    first, second = visitor.get("/ui"), visitor.get("/ui")
    policy = first.headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert policy != second.headers["Content-Security-Policy"]
    nonce = policy.split("'nonce-")[1].split("'")[0]
    assert f'<script nonce="{nonce}"' in first.content.decode()


def test_a_page_may_name_where_its_forms_end():
    @form_action("https://pay.example")
    def view(request):
        return HttpResponse("")

    answer = ContentSecurityPolicyMiddleware(view)(RequestFactory().get("/"))
    assert "form-action 'self' https://pay.example;" in answer.headers["Content-Security-Policy"]
