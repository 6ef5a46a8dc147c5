"""The same paths as a browser or an app meets them: whole requests through every middleware.

In this process, without a socket, so that what is counted is the program and PostgreSQL.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from typing import Any
from urllib.parse import quote_plus
from uuid import uuid4

from django.conf import settings
from django.contrib import auth
from django.core.wsgi import get_wsgi_application

from bench.crowd import USERS
from bench.measure import WARM_UP, Cost, measure
from bench.paths import LINES, TYPOS, WORDS
from bench.scene import ADA, Scene
from bench.tops import bare_view
from punnet.accounts.models import User
from punnet.accounts.sessions import SessionStore
from punnet.overviews import shelf

REPEATS = 150
CHECKOUT_LINES = 6
CHECKOUTS = 12


class Web:
    """The shop as a WSGI server calls it; keeps cookies like a browser."""

    def __init__(self) -> None:
        self.application = get_wsgi_application()
        self.cookies: dict[str, str] = {}

    def get(self, path: str) -> bytes:
        return self.ask("GET", path)

    def ask(self, method: str, path: str, body: bytes = b"", **headers: str) -> bytes:
        """The body of a good answer; anything else fails the benchmark."""
        status: list[str] = []

        def start(
            line: str, fields: list[tuple[str, str]], _: Any = None
        ) -> Callable[[bytes], object]:
            status.append(line)
            for name, value in fields:
                if name == "Set-Cookie":
                    key, _, rest = value.partition("=")
                    self.cookies[key.strip()] = rest.partition(";")[0]
            return lambda _: None

        answer = self.application(self._environment(method, path, body, headers), start)
        content = b"".join(answer)
        answer.close()
        if not status[0].startswith(("2", "3")):
            raise RuntimeError(f"{method} {path}: {status[0]} {content[:300]!r}")
        return content

    def api(self, method: str, path: str, given: Any = None, **headers: str) -> Any:
        body = b"" if given is None else json.dumps(given).encode()
        headers = {"CONTENT_TYPE": "application/json", **headers}
        return json.loads(self.ask(method, f"/api/v1{path}", body, **headers))

    def _environment(self, method: str, path: str, body: bytes, more: dict[str, str]) -> Any:
        path, _, query = path.partition("?")
        return {
            "REQUEST_METHOD": method,
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": "8000",
            "HTTP_HOST": "127.0.0.1:8000",
            "REMOTE_ADDR": "127.0.0.1",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "HTTP_COOKIE": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
            "HTTP_X_CSRFTOKEN": self.cookies.get("csrftoken", ""),
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.input": io.BytesIO(body),
            "wsgi.errors": io.StringIO(),
            "wsgi.url_scheme": "http",
            "wsgi.version": (1, 0),
            "wsgi.multithread": False,
            "wsgi.multiprocess": False,
            "wsgi.run_once": False,
            **more,
        }


def shop_pages(scene: Scene) -> Iterator[tuple[Cost, float]]:
    """A guest with a basket of twenty lines; each page with the bare view of its size, in ms."""
    web = Web()
    web.get("/")
    for sku in scene.skus[:LINES]:
        _line(web, sku, 0, 1)
    tree = shelf.categories(scene.store.id, language="en")
    category = max(tree, key=lambda branch: branch.count).key
    anna = Web()
    anna.cookies["session"] = _session_of(f"crowd{USERS // 2}@example.com")
    for name, who, paths in (
        ("page: category of 48", web, [f"/c/{category}"]),
        ("page: the same, signed in", anna, [f"/c/{category}"]),
        ("page: search", web, [f"/search?q={word.replace(' ', '+')}" for word in WORDS]),
        ("page: search with a slip", web, [f"/search?q={word}" for word in TYPOS]),
        ("page: suggestions", web, [f"/search/suggestions?q={word[:3]}" for word in WORDS]),
        ("page: product", web, [f"/p/{sku}" for sku in scene.skus[:20]]),
        ("page: basket of 20", web, ["/basket"]),
        ("page: slots", web, ["/slots"]),
    ):
        body = who.get(paths[0])
        cost = measure(name, who.get, list(islice(cycle(paths), REPEATS)))
        yield cost, _bare(body)
        if who is anna:
            yield _nothing_kept(web, paths[0]), _bare(body)
    sku = scene.skus[0]
    presses = list(islice(cycle([(1, 2), (2, 1)]), REPEATS))
    cost = measure("page: one more in the basket", lambda press: _line(web, sku, *press), presses)
    yield cost, _bare(b"")


def every_list(scene: Scene) -> list[str]:
    """Each category's page, and searches."""
    tree = shelf.categories(scene.store.id, language="en")
    branches = [each for top in tree for each in (top, *top.children)]
    return [f"/c/{each.key}" for each in branches] + [
        f"/search?q={word}" for word in map(quote_plus, WORDS)
    ]


def _nothing_kept(web: Web, path: str) -> Cost:
    """As the first customer in fifteen seconds finds it."""

    def ask(_nth: int) -> None:
        shelf.forget()
        web.get(path)

    return measure("page: the same, nothing kept", ask, range(REPEATS))


def _session_of(email: str) -> str:
    """Signed in as that user: the session's key."""
    user = User.objects.get(email=email)
    session = SessionStore()
    session[auth.SESSION_KEY] = str(user.pk)
    session[auth.BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[auth.HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    return str(session.session_key)


def checkout(scene: Scene) -> tuple[Cost, float]:
    """Six products, an address, a slot, and an order to be paid on delivery, over the API."""
    web = Web()
    checkouts = range(CHECKOUTS + WARM_UP + 1)
    cost = measure("API: whole checkout", lambda nth: _check_out(web, scene, nth), checkouts)
    return cost, _bare(b"")


def _check_out(web: Web, scene: Scene, nth: int) -> None:
    basket = web.api("POST", "/baskets", {"store": str(scene.store.id)})["id"]
    here = f"/baskets/{basket}"
    for each in range(CHECKOUT_LINES):
        sku = scene.skus[(nth + each) % len(scene.skus)]
        web.api("PUT", f"{here}/lines/{sku}", {"units": 2})
    door = {"method": "delivery", "address": {"id": str(scene.home.id)}}
    web.api("PUT", f"{here}/delivery", door)
    web.api("GET", f"/slots?store={scene.store.id}&method=delivery&basket={basket}")
    seen = web.api("PUT", f"{here}/slot", {"slot": str(scene.slot_id)})
    order = {
        "contact": {"name": ADA.name, "email": ADA.email, "phone": ADA.phone},
        "payment": {"method": "on_delivery"},
        "agreed": {"revision": seen["revision"], "maximum": seen["totals"]["maximum"]},
    }
    web.api("POST", f"{here}/orders", order, HTTP_IDEMPOTENCY_KEY=str(uuid4()))


def _line(web: Web, sku: str, seen: int, units: int) -> None:
    body = f"seen={seen}&units={units}".encode()
    web.ask("POST", f"/basket/lines/{sku}", body, CONTENT_TYPE="application/x-www-form-urlencoded",
            HTTP_HX_REQUEST="true")  # fmt: skip


def _bare(body: bytes) -> float:
    """Processor milliseconds of a bare Django view that gives out as much."""
    with bare_view(body) as view:
        web = Web()
        web.application = view
        return measure("bare", web.get, ["/bare"] * REPEATS).processor
