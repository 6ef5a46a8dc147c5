"""Run the payment simulator: `python -m simulators.stripe --port 8010 --data DIR`."""

from __future__ import annotations

import argparse
import logging
import os
import signal
import sys
import threading
from pathlib import Path

from simulators.stripe.provider import Provider
from simulators.stripe.server import Server
from simulators.stripe.store import Store
from simulators.stripe.webhooks import Sender

DEMO_KEY, DEMO_SECRET = "sk_test_punnet", "whsec_punnet"


def arguments(args: list[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m simulators.stripe", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8010, help="0 takes a free one")
    parser.add_argument("--data", type=Path, required=True, help="folder of its ledger")
    parser.add_argument("--webhook-url", default="", help="without it no webhook is sent")
    parser.add_argument("--public-url", default="", help="how browsers reach the payment page")
    parser.add_argument("--merchant", default="Punnet", help="the name on the payment page")
    return parser.parse_args(args)


def build(options: argparse.Namespace) -> Server:
    """The server, listening; its sender is started by the caller."""
    options.data.mkdir(parents=True, exist_ok=True)
    public_url = options.public_url or f"http://{options.host}:{options.port}"
    provider = Provider(
        Store(options.data / "stripe.sqlite3"),
        public_url=public_url,
        merchant=options.merchant,
        webhooks=bool(options.webhook_url),
    )
    sender = None
    if options.webhook_url:
        secret = os.environ.get("STRIPE_WEBHOOK_SECRET") or DEMO_SECRET
        sender = Sender(provider.core, url=options.webhook_url, secret=secret, tick=provider.tick)
    key = os.environ.get("STRIPE_API_KEY") or DEMO_KEY
    server = Server((options.host, options.port), provider, key=key, sender=sender)
    if not options.port and not options.public_url:
        provider.core.public_url = f"http://{options.host}:{server.server_address[1]}"
    return server


def main() -> int:
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
    options = arguments()
    try:
        server = build(options)
    except OSError as error:
        sys.stderr.write(f"Port {options.port} of {options.host}: {error.strerror}.\n")
        return 1
    if server.sender:
        server.sender.start()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(
            number, lambda *_: threading.Thread(target=server.shutdown, daemon=True).start()
        )
    sys.stdout.write(f"ready {server.provider.core.public_url}\n")
    sys.stdout.flush()
    server.serve_forever(poll_interval=0.2)
    if server.sender:
        server.sender.stop()
    server.server_close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
