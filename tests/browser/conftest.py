"""A real Chromium over a live shop; the payment provider's simulator beside it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright

from punnet.ui.build import build
from scripts.browser import find
from tests.processes.conftest import provider

__all__ = ["provider"]
PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 860}


@pytest.fixture(scope="session")
def made_css(tmp_path_factory: pytest.TempPathFactory) -> Path:
    into = tmp_path_factory.mktemp("generated")
    build(into)
    return into


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    # the browser's driver keeps an event loop in this thread, which Django takes for our own
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=find(), args=quiet)
        yield browser
        browser.close()


@pytest.fixture
def browse(chromium: Browser, live_server: Any, made_css: Path, settings: Any) -> Iterator[Any]:
    """`browse()` opens a window of somebody new; `page.problems` lists what the console said."""
    settings.STATICFILES_DIRS = [("generated", made_css)]
    settings.SITE_URL = live_server.url
    contexts = []

    def open_window(**options: Any) -> Page:
        options = {"viewport": PHONE, "locale": "en-GB", "base_url": live_server.url, **options}
        context = chromium.new_context(**options)
        context.set_default_timeout(10_000)
        expect.set_options(timeout=10_000)
        contexts.append(context)
        page = context.new_page()
        page.problems = []
        page.on("pageerror", lambda error: page.problems.append(str(error)))
        page.on("console", lambda said: page.problems.extend(_problem(said, live_server.url)))
        return page

    yield open_window
    for context in contexts:
        context.close()


def _problem(said: ConsoleMessage, site: str) -> list[str]:
    """Errors of our own pages; the provider's page answers for itself."""
    ours = said.location["url"].startswith(site)
    return [said.text] if said.type == "error" and ours else []
