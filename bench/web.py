"""The shop as a WSGI server calls it, in this process and without a socket."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from typing import Any

from django.core.wsgi import get_wsgi_application


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
