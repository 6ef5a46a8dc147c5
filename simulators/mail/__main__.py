"""Run the mail catcher: `python -m simulators.mail --smtp-port 8025 --inbox-port 8026`."""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys
import threading
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from simulators.mail.box import Box
from simulators.mail.inbox import InboxServer

LARGEST_MAIL = 10 * 1024 * 1024


class Taker:
    """What aiosmtpd asks for: every mail to anybody is taken."""

    def __init__(self, box: Box) -> None:
        self._box = box

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        content = envelope.content or b""
        raw = content.encode() if isinstance(content, str) else content
        self._box.add(raw, list(envelope.rcpt_tos))
        return "250 Message taken by the mail catcher"


class OpenController(Controller):
    """A controller that can take port 0: the base class probes the port it was given."""

    def _trigger_server(self) -> None:
        assert isinstance(self.server, asyncio.Server)
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()  # type: ignore[no-untyped-call]


def start(host: str, smtp_port: int, inbox_port: int, box: Box) -> tuple[Any, InboxServer]:
    """Both servers, listening. Raises OSError when a port is taken."""
    inbox = InboxServer((host, inbox_port), box)
    smtp = OpenController(
        Taker(box), hostname=host, port=smtp_port, data_size_limit=LARGEST_MAIL,
        ident="punnet mail catcher",
    )  # fmt: skip
    smtp.start()
    return smtp, inbox


def arguments(args: list[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m simulators.mail", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--smtp-port", type=int, default=8025, help="0 takes a free one")
    parser.add_argument("--inbox-port", type=int, default=8026, help="0 takes a free one")
    parser.add_argument("--data", type=Path, help="folder of the mails; without it, memory only")
    return parser.parse_args(args)


def main() -> int:
    options = arguments()
    try:
        smtp, inbox = start(options.host, options.smtp_port, options.inbox_port, Box(options.data))
    except OSError as error:
        ports = f"Ports {options.smtp_port} and {options.inbox_port} of {options.host}"
        sys.stderr.write(f"{ports}: {error.strerror}.\n")
        return 1
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(
            number, lambda *_: threading.Thread(target=inbox.shutdown, daemon=True).start()
        )
    address = f"http://{options.host}:{inbox.server_address[1]}"
    sys.stdout.write(f"ready {address} smtp {options.host}:{smtp.port}\n")
    sys.stdout.flush()
    inbox.serve_forever(poll_interval=0.2)
    smtp.stop()
    inbox.server_close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
