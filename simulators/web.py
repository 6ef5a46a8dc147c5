"""Plain pages for simulators: Jinja2 templates, static files, strict headers. No script at all."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import jinja2

HERE = Path(__file__).parent
STATIC = {path.name: path for path in HERE.glob("**/static/*.css")}

Page = tuple[int, bytes, dict[str, str]]


@cache
def environment(folder: str) -> jinja2.Environment:
    loader = jinja2.FileSystemLoader([HERE / folder / "templates", HERE / "templates"])
    return jinja2.Environment(
        loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip


def page(
    folder: str,
    template: str,
    *,
    status: int = 200,
    form_action: str = "'self'",
    frame_src: str = "'none'",
    **values: Any,
) -> Page:
    """An HTML page that may load our style sheets and nothing else."""
    text = environment(folder).get_template(template).render(**values)
    policy = (
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
        f"frame-ancestors 'none'; form-action {form_action}; frame-src {frame_src}"
    )
    headers = {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Cache-Control": "no-store",
    }
    return status, text.encode(), headers


def static_file(path: str) -> Page | None:
    """A style sheet by its name, or None."""
    found = STATIC.get(path.removeprefix("/static/"))
    if found is None:
        return None
    headers = {
        "Content-Type": "text/css; charset=utf-8",
        "Cache-Control": "max-age=300",
        "X-Content-Type-Options": "nosniff",
    }
    return 200, found.read_bytes(), headers


def redirect(url: str) -> Page:
    return 303, b"", {"Location": url, "Cache-Control": "no-store"}
