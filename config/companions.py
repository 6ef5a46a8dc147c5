"""What `punnet run` starts beside the shop, and where everything is, out of the settings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from config import env
from punnet.ops.children import python
from punnet.ops.postgres import place_of
from punnet.ops.run import Companion, Plan

CLONE = Path(__file__).resolve().parent.parent
HOST = "127.0.0.1"


def plan(*, seeds: bool) -> Plan:
    """The whole shop on this machine. Made before there is a database, so without the settings."""
    port = _port("PUNNET_PORT", 8000)
    return Plan(
        url=f"http://{HOST}:{port}",
        port=port,
        companions=_companions(place_of().root / "companions"),
        env=_env,
        addresses=_addresses(),
        logins=_logins() if seeds else [],
        seeds=seeds and (CLONE / "demo").is_dir(),
    )


def facts(*, stores: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """What `punnet status` prints; Django must be set up."""
    from django.conf import settings

    return {
        "addresses": _addresses(),
        "logins": _logins(),
        "stores": list(stores),
        "webhook_secret": settings.STRIPE_WEBHOOK_SECRET,
    }


def _companions(data: Path) -> list[Companion]:
    """None in an installation without the folder `simulators`."""
    if not (CLONE / "simulators").is_dir():
        return []
    pay = _port("PUNNET_PAY_PORT", 8010)
    smtp, inbox = _port("PUNNET_SMTP_PORT", 8025), _port("PUNNET_INBOX_PORT", 8026)
    webhooks = f"http://{HOST}:{_port('PUNNET_PORT', 8000)}/webhooks"
    payments = python("-m", "simulators.payments", "--port", str(pay))
    payments += [
        "--webhook-url",
        f"{webhooks}/stripe",
        "--paypal-webhook-url",
        f"{webhooks}/paypal",
    ]
    mail = python("-m", "simulators.mail", "--smtp-port", str(smtp), "--inbox-port", str(inbox))
    return [
        Companion(
            "payments",
            [*payments, "--data", str(data / "payments")],
            {"PUNNET_PAY_PORT": pay},
            f"http://{HOST}:{pay}/_control/ledger",
        ),
        Companion(
            "mail",
            [*mail, "--data", str(data / "mail")],
            {"PUNNET_SMTP_PORT": smtp, "PUNNET_INBOX_PORT": inbox},
            f"http://{HOST}:{inbox}/messages",
        ),
    ]


def _env() -> dict[str, str]:
    """What the companions share with the shop: both must sign with the same secrets."""
    from config import settings

    return {
        "PUNNET_DATA": str(settings.DATA),
        "STRIPE_API_KEY": settings.STRIPE_API_KEY,
        "STRIPE_WEBHOOK_SECRET": settings.STRIPE_WEBHOOK_SECRET,
        "PAYPAL_CLIENT_ID": settings.PAYPAL_CLIENT_ID,
        "PAYPAL_CLIENT_SECRET": settings.PAYPAL_CLIENT_SECRET,
        "PAYPAL_WEBHOOK_ID": settings.PAYPAL_WEBHOOK_ID,
    }


def _addresses() -> dict[str, str]:
    shop = f"http://{HOST}:{_port('PUNNET_PORT', 8000)}"
    addresses = {
        "shop": shop,
        "api": f"{shop}/api/v1",
        "staff": f"{shop}/staff/",
        "admin": f"{shop}/admin/",
    }
    if (CLONE / "simulators").is_dir():
        addresses["payments"] = f"http://{HOST}:{_port('PUNNET_PAY_PORT', 8010)}"
        addresses["smtp"] = f"{HOST}:{_port('PUNNET_SMTP_PORT', 8025)}"
        addresses["inbox"] = f"http://{HOST}:{_port('PUNNET_INBOX_PORT', 8026)}"
    return addresses


def _logins() -> list[dict[str, str]]:
    """The demo town's people; empty in an installation without it."""
    if not (CLONE / "demo").is_dir():
        return []
    from demo.logins import LOGINS

    return [login._asdict() for login in LOGINS]


def _port(variable: str, default: int) -> int:
    return env.number(variable, default, low=1, high=65535)
