"""Run the payment providers: `python -m simulators.payments --port 8010 --data DIR`.

Stripe at the root, PayPal under /paypal, one control for both.
"""

from __future__ import annotations

import argparse
import logging
import os
import signal
import sys
import threading
from pathlib import Path

from simulators.paypal import webhooks as paypal_webhooks
from simulators.paypal.provider import LEDGER as PAYPAL_LEDGER
from simulators.paypal.provider import Provider as PayPal
from simulators.paypal.site import Account, PayPalSite
from simulators.server import Server
from simulators.store import Store
from simulators.stripe import webhooks as stripe_webhooks
from simulators.stripe.provider import LEDGER as STRIPE_LEDGER
from simulators.stripe.provider import Provider as Stripe
from simulators.stripe.site import StripeSite
from simulators.webhooks import Sender

DEMO_KEY, DEMO_SECRET = "sk_test_punnet", "whsec_punnet"
DEMO_ACCOUNT = Account("punnet_client", "punnet_client_secret", "WHPUNNET")


def arguments(args: list[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m simulators.payments", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8010, help="0 takes a free one")
    parser.add_argument("--data", type=Path, required=True, help="folder of its ledger")
    parser.add_argument("--webhook-url", default="", help="Stripe's; without it none is sent")
    parser.add_argument("--paypal-webhook-url", default="", help="without it none is sent")
    parser.add_argument("--public-url", default="", help="how browsers reach the payment page")
    parser.add_argument("--merchant", default="Punnet", help="the name on the payment page")
    return parser.parse_args(args)


def build(options: argparse.Namespace) -> Server:
    """The server, listening; its senders are started by the caller."""
    options.data.mkdir(parents=True, exist_ok=True)
    public_url = (options.public_url or f"http://{options.host}:{options.port}").rstrip("/")
    stripe, paypal = _stripe(options, public_url), _paypal(options, public_url)
    server = Server((options.host, options.port), [stripe, paypal])
    if not options.port and not options.public_url:
        public_url = f"http://{options.host}:{server.server_address[1]}"
        stripe.provider.core.public_url = public_url
        paypal.provider.core.public_url = public_url + paypal.prefix
    return server


def _stripe(options: argparse.Namespace, public_url: str) -> StripeSite:
    url = options.webhook_url
    provider = Stripe(
        Store(options.data / "stripe.sqlite3", ledger=STRIPE_LEDGER),
        public_url=public_url,
        merchant=options.merchant,
        webhooks=bool(url),
    )
    sign = stripe_webhooks.signer(os.environ.get("STRIPE_WEBHOOK_SECRET") or DEMO_SECRET)
    sender = Sender(provider.core, url=url, sign=sign, tick=provider.tick) if url else None
    key = os.environ.get("STRIPE_API_KEY") or DEMO_KEY
    return StripeSite(provider, key=key, sender=sender)


def _paypal(options: argparse.Namespace, public_url: str) -> PayPalSite:
    url = options.paypal_webhook_url
    provider = PayPal(
        Store(options.data / "paypal.sqlite3", ledger=PAYPAL_LEDGER),
        public_url=public_url + PayPalSite.prefix,
        merchant=options.merchant,
        webhooks=bool(url),
    )
    account = Account(
        os.environ.get("PAYPAL_CLIENT_ID") or DEMO_ACCOUNT.client_id,
        os.environ.get("PAYPAL_CLIENT_SECRET") or DEMO_ACCOUNT.secret,
        os.environ.get("PAYPAL_WEBHOOK_ID") or DEMO_ACCOUNT.webhook_id,
    )
    cert_url = f"{public_url}{PayPalSite.prefix}/certificate"
    sign = paypal_webhooks.signer(account.secret, webhook_id=account.webhook_id, cert_url=cert_url)
    sender = Sender(provider.core, url=url, sign=sign, tick=provider.tick) if url else None
    return PayPalSite(provider, account, sender=sender)


def main() -> int:
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
    options = arguments()
    try:
        server = build(options)
    except OSError as error:
        sys.stderr.write(f"Port {options.port} of {options.host}: {error.strerror}.\n")
        return 1
    for sender in server.senders:
        sender.start()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(
            number, lambda *_: threading.Thread(target=server.shutdown, daemon=True).start()
        )
    sys.stdout.write(f"ready {server.sites[0].party.provider.core.public_url}\n")
    sys.stdout.flush()
    server.serve_forever(poll_interval=0.2)
    for sender in server.senders:
        sender.stop()
    server.server_close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
