"""Hot paths as a browser meets them: whole requests through every middleware.

In this process, without a socket, so that what is counted is the program and PostgreSQL; beside
each a bare view, and pgbench running the same SQL.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import cycle, islice
from urllib.parse import quote_plus

from django.conf import settings
from django.contrib import auth

from bench.crowd import USERS
from bench.measure import Cost, measure
from bench.paths import LINES
from bench.scene import Scene
from bench.script import latency, record
from bench.tops import bare_view
from bench.web import Web
from punnet.accounts.models import User
from punnet.accounts.sessions import SessionStore
from punnet.ops.postgres import Server
from punnet.overviews import shelf

REPEATS = 150
WORDS = ("milk", "bread", "coffee", "organic oat drink", "tomato")
TYPOS = ("mlik", "bredd", "cofee", "bananna", "tomatto")


def shop_pages(scene: Scene, server: Server) -> Iterator[Cost]:
    """A guest with a basket of twenty lines; each page beside its two tops."""
    web = Web()
    web.get("/")
    for sku in scene.skus[:LINES]:
        _line(web, sku, 0, 1)
    tree = shelf.categories(scene.store.id, language="en")
    category = max(tree, key=lambda branch: branch.count).key
    anna = Web()
    anna.cookies["session"] = _session_of(f"crowd{USERS // 2}@example.com")
    anew = _anew(web)
    for name, ask, paths in (
        ("category of 48 with filter counts", web.get, [f"/c/{category}"]),
        ("the same, signed in", anna.get, [f"/c/{category}"]),
        ("the same, nothing kept", anew, [f"/c/{category}"]),
        ("search", web.get, [f"/search?q={quote_plus(word)}" for word in WORDS]),
        ("the same, nothing kept", anew, [f"/search?q={quote_plus(word)}" for word in WORDS]),
        ("search with a slip", web.get, [f"/search?q={word}" for word in TYPOS]),
        ("suggestions", web.get, [f"/search/suggestions?q={word[:3]}" for word in WORDS]),
        ("the same, nothing kept", anew, [f"/search/suggestions?q={word[:3]}" for word in WORDS]),
        ("product", web.get, [f"/p/{sku}" for sku in scene.skus[:5]]),
        (f"basket of {LINES}", web.get, ["/basket"]),
        ("slots of a week", web.get, ["/slots"]),
    ):
        yield _beside(server, name, ask, paths)
    sku = scene.skus[0]
    press = lambda given: _line(web, sku, *given)  # noqa: E731
    cost = measure("one more in the basket", press, list(islice(cycle([(1, 2), (2, 1)]), REPEATS)))
    alone = latency(server, [record(lambda: _line(web, sku, 1, 2))])
    yield replace(cost, script=alone, bare=bare(b""))


def _beside(server: Server, name: str, ask: Callable[[str], bytes], paths: Sequence[str]) -> Cost:
    bodies = [ask(path) for path in paths]  # so that what is kept sends as little when recorded
    cost = measure(name, ask, list(islice(cycle(paths), REPEATS)))
    alone = latency(server, [record(partial(ask, path)) for path in paths])
    return replace(cost, script=alone, bare=bare(bodies[0]))


def every_list(scene: Scene) -> list[str]:
    """Each category's page, and searches."""
    tree = shelf.categories(scene.store.id, language="en")
    branches = [each for top in tree for each in (top, *top.children)]
    return [f"/c/{each.key}" for each in branches] + [
        f"/search?q={word}" for word in map(quote_plus, WORDS)
    ]


def _anew(web: Web) -> Callable[[str], bytes]:
    """As the first customer in fifteen seconds finds it."""

    def ask(path: str) -> bytes:
        shelf.forget()
        return web.get(path)

    return ask


def _session_of(email: str) -> str:
    """Signed in as that user: the session's key."""
    user = User.objects.get(email=email)
    session = SessionStore()
    session[auth.SESSION_KEY] = str(user.pk)
    session[auth.BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[auth.HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    return str(session.session_key)


def _line(web: Web, sku: str, seen: int, units: int) -> None:
    body = f"seen={seen}&units={units}".encode()
    web.ask("POST", f"/basket/lines/{sku}", body, CONTENT_TYPE="application/x-www-form-urlencoded",
            HTTP_HX_REQUEST="true")  # fmt: skip


def bare(body: bytes) -> float:
    """Processor milliseconds of a bare Django view that gives out as much."""
    with bare_view(body) as view:
        web = Web()
        web.application = view
        return measure("bare", web.get, ["/bare"] * REPEATS).processor
