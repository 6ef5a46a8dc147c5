"""Production mode: passes Django's deploy check with what docs/configuration.md asks, and names
the variable that is missing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
REQUIRED = {
    "PUNNET_MODE": "production",
    "SECRET_KEY": "k" * 20 + "".join(map(chr, range(97, 123))) + "0123456789",
    "PUNNET_KEYS": f"a:{'b' * 40}",
    "PUNNET_URL": "https://shop.example",
    "PUNNET_HOSTS": "shop.example",
    "PUNNET_MAIL_FROM": "Punnet <shop@shop.example>",
    "STRIPE_API_KEY": "sk_live_not_a_real_key",
    "STRIPE_WEBHOOK_SECRET": "whsec_not_a_real_secret",
    "DATABASE_URL": "postgresql://app@db.example/punnet?sslmode=verify-full",
}


def check(**changes: str | None) -> subprocess.CompletedProcess[str]:
    given = {k: v for k, v in {**REQUIRED, **changes}.items() if v is not None}
    own = {"DJANGO_SETTINGS_MODULE": "config.settings", "HOME": "/nonexistent"}
    environment = {"PATH": os.environ["PATH"], **own, **given}
    return subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "django", "check", "--deploy",
         "--fail-level", "WARNING"],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.process
def test_the_deploy_check_has_nothing_to_say():
    done = check()
    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout + done.stderr


@pytest.mark.process
@pytest.mark.parametrize("name", sorted(set(REQUIRED) - {"PUNNET_MODE"}))
def test_a_missing_variable_is_named(name: str):
    done = check(**{name: None})
    assert done.returncode != 0
    assert f"{name} is not set" in done.stderr


@pytest.mark.process
@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("SECRET_KEY", "short", "too short"),
        ("PUNNET_KEYS", "a:short", "at least 32"),
        ("DATABASE_URL", "postgresql://app@db.example/punnet?sslmode=disable", "without TLS"),
        ("DATABASE_URL", "mysql://app@db.example/punnet", "postgresql://"),
        ("PUNNET_PORT", "http", "whole number"),
        ("PAYPAL_CLIENT_ID", "a_live_account", "PAYPAL_CLIENT_SECRET is not set"),
        ("PAYPAL_WEBHOOK_ID", "WH1", "PAYPAL_CLIENT_ID is not set"),
        ("PUNNET_PROXIES", "-1", "whole number"),
    ],
)
def test_a_wrong_value_is_named(name: str, value: str, said: str):
    done = check(**{name: value})
    assert done.returncode != 0
    assert name in done.stderr and said in done.stderr
