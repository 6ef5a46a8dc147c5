"""Typed reads of the environment that fail at start, by the variable's name.

docs/configuration.md lists every variable; a test compares.
"""

from __future__ import annotations

import os
from typing import NoReturn
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured


def _fail(name: str, problem: str) -> NoReturn:
    raise ImproperlyConfigured(f"{name} {problem}")


def text(name: str, default: str | None = None) -> str:
    value = os.environ.get(name, default)
    if value is None:
        _fail(name, "is not set")
    return value


def secret(name: str, *, development: str | None = None) -> str:
    """At least 32 characters; `development` stands in where there is nothing to protect."""
    value = os.environ.get(name) or development
    if not value:
        _fail(name, "is not set: it takes a secret of at least 32 characters")
    if len(value) < 32:
        _fail(name, f"is too short: {len(value)} characters, at least 32 are due")
    return value


def together(**values: str) -> None:
    """All of them are set, or none is. Fails by the name of the first that is missing."""
    if any(values.values()):
        for name, value in values.items():
            if not value:
                _fail(name, f"is not set: it is due together with {', '.join(values)}")


def number(name: str, default: int, *, low: int = 0, high: int = 10**9) -> int:
    raw = os.environ.get(name)
    if raw is None or raw == "":
        return default
    if not raw.isdigit() or not low <= int(raw) <= high:
        _fail(name, f"is {raw!r}: it takes a whole number from {low} to {high}")
    return int(raw)


def flag(name: str, default: bool) -> bool:
    raw = os.environ.get(name, "").lower()
    if raw == "":
        return default
    if raw in {"1", "on", "true", "yes"}:
        return True
    if raw in {"0", "off", "false", "no"}:
        return False
    _fail(name, f"is {raw!r}: it takes on or off")


def choice(name: str, allowed: tuple[str, ...], default: str) -> str:
    value = os.environ.get(name) or default
    if value not in allowed:
        _fail(name, f"is {value!r}: it takes one of {', '.join(allowed)}")
    return value


def keys(name: str, *, development: str | None = None) -> dict[str, str]:
    """ "id:secret,id:secret", newest first; each secret at least 32 characters."""
    raw = os.environ.get(name) or development
    if not raw:
        _fail(name, "is not set: it takes id:secret pairs, newest first")
    pairs = [pair.partition(":") for pair in raw.split(",")]
    if any(not key_id or len(value) < 32 for key_id, _, value in pairs):
        _fail(name, "takes id:secret pairs with secrets of at least 32 characters")
    return {key_id: value for key_id, _, value in pairs}


def database(name: str, *, default: str | None = None) -> dict[str, object]:
    """A postgresql:// URL as Django's dictionary; `?host=` names a socket's folder.

    A server that is not a local socket or this machine must be reached by TLS.
    """
    url = urlsplit(text(name, default))
    if url.scheme not in {"postgres", "postgresql"}:
        _fail(name, "takes a postgresql:// URL")
    query = dict(pair.split("=", 1) for pair in url.query.split("&") if "=" in pair)
    query = {key: unquote(value) for key, value in query.items()}
    host = query.pop("host", unquote(url.hostname or ""))
    local = host == "" or host.startswith("/") or host in {"localhost", "127.0.0.1", "::1"}
    if not local:
        query.setdefault("sslmode", "verify-full")
        if query["sslmode"] in {"disable", "allow", "prefer"}:
            _fail(name, "reaches over the network without TLS: sslmode=require or better is due")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": url.path.lstrip("/") or "punnet",
        "USER": unquote(url.username or ""),
        "PASSWORD": unquote(url.password or ""),
        "HOST": host,
        "PORT": str(url.port or query.pop("port", "")),
        "CONN_MAX_AGE": None,
        "OPTIONS": {"prepare_threshold": 2, "application_name": "punnet", **query},
    }
