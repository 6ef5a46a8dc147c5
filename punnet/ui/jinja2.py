"""The Jinja2 environment of all our pages. Templates lie in punnet/<app>/jinja2/.

Macros that show a form need `csrf_input`, so components are imported `with context`.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.contrib.messages import get_messages
from django.http import HttpRequest
from django.template.backends.utils import csrf_input
from django.templatetags.static import static as static_address
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext, npgettext, pgettext
from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from punnet.ui import formats, terms
from punnet.ui.theme import theme_of


class PlainEnvironment(Environment):
    """A template's globals are a plain dict: looking through Jinja2's chain of them at every
    import was a tenth of a page's work."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return {**self.globals, **(d or {})}


def environment(**options: Any) -> Environment:
    """Called by Django's backend, which has set autoescape, loader and reload already."""
    options |= {"trim_blocks": True, "lstrip_blocks": True}
    env = PlainEnvironment(extensions=["jinja2.ext.i18n"], **options)
    env.policies["ext.i18n.trimmed"] = True  # as scripts/texts.py reads them
    env.install_gettext_callables(  # type: ignore[attr-defined]
        gettext, ngettext, newstyle=True, pgettext=pgettext, npgettext=npgettext
    )
    env.filters["first_up"] = formats.first_up
    env.filters.update({term.__name__: term for term in terms.FILTERS})
    env.globals.update(
        url=url,
        static=static,
        icon=icon,
        csp_nonce=csp_nonce,
        notes_of=get_messages,
        here=here,
        theme=theme,
        languages=lambda: settings.LANGUAGES,
        **{name: getattr(formats, name) for name in FORMATS},
    )
    return env


def one_token(request: HttpRequest) -> dict[str, Any]:
    """The CSRF field for every form of the page."""
    return {"csrf_input": SimpleLazyObject(lambda: csrf_field(request))}


def csrf_field(request: HttpRequest) -> SafeString:
    """Masked once a request: a page of 48 cards has as many forms."""
    field: SafeString | None = getattr(request, "csrf_field", None)
    if field is None:
        field = request.csrf_field = csrf_input(request)  # type: ignore[attr-defined]
    return field


FORMATS = (
    "clock_time",
    "date",
    "day_name",
    "language",
    "long_date",
    "money",
    "money_per",
    "percent",
    "quantity",
    "slot_time",
    "time_range",
    "units",
    "weight",
)


def url(name: str, *args: Any, **kwargs: Any) -> str:
    """The address of a named page; with a query if `query` is given."""
    query = kwargs.pop("query", None)
    if kwargs or query:
        return reverse(name, args=args, kwargs=kwargs, query=query)
    return _url(name, *args)


@lru_cache(maxsize=4096)
def _url(name: str, *args: str | int) -> str:
    return reverse(name, args=args)


@lru_cache(maxsize=512)
def static(path: str) -> str:
    """The address of a static file, by its hash; files do not change while a process lives."""
    return str(static_address(path))


@lru_cache(maxsize=512)
def icon(name: str, label: str | None = None) -> Markup:
    """One of the 32 icons. Without `label` it is decoration and silent."""
    how = (
        Markup('role="img" aria-label="{}"').format(label)
        if label
        else Markup('aria-hidden="true"')
    )
    return Markup('<svg class="icon" {}><use href="{}#{}"></use></svg>').format(
        how, static("ui/icons.svg"), escape(name)
    )


@pass_context
def csp_nonce(context: Context) -> str:
    """The nonce of this request, for `<script nonce>`."""
    return getattr(context.get("request"), "csp_nonce", "")


@pass_context
def here(context: Context) -> str:
    """This page's address with its query, for forms that come back to it."""
    request = context.get("request")
    return context.get("here_for_all") or (request.get_full_path() if request else "")


@pass_context
def theme(context: Context) -> str:
    """ "light", "dark", or "" for what the device prefers."""
    request = context.get("request")
    return context.get("forced_theme") or (theme_of(request) if request else "")
