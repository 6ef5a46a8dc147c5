"""A web process asks itself for pages before it serves."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from punnet.ops import warm


@pytest.fixture(autouse=True)
def _rubbish_is_looked_for_as_before() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*before)


def application(status: str, asked: list[str]):
    def answer(environ, start_response):
        asked.append(environ["PATH_INFO"])
        start_response(status, [])
        return [b""]

    return answer


def test_every_page_is_asked_for():
    asked: list[str] = []
    warm.warm(application("200 OK", asked))
    assert asked == [page.partition("?")[0] for page in warm.PAGES]
    assert gc.get_threshold()[0] == warm.LOOK_FOR_CYCLES_EVERY


def test_a_page_that_cannot_be_made_ends_the_warming_not_the_process():
    asked: list[str] = []
    warm.warm(application("500 Internal Server Error", asked))
    assert asked == ["/"]
