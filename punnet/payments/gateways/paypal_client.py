"""One call of PayPal through its official SDK, and what an error of it means for what we know.

Repeats are ours (`max_retries=0`): its SDK asks for a token by itself, and for a new one where the
old was taken back.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from typing import Any

import structlog
from apimatic_core.exceptions.auth_validation_exception import AuthValidationException
from django.conf import settings
from paypalserversdk.configuration import Configuration, Environment, Server
from paypalserversdk.exceptions.api_exception import ApiException
from paypalserversdk.http.auth.o_auth_2 import ClientCredentialsAuthCredentials
from paypalserversdk.paypal_serversdk_client import PaypalServersdkClient

from punnet.foundation import db
from punnet.payments.errors import OutcomeUnknown, ProviderBusy, ProviderRefused
from punnet.payments.gateways.line import line

log = structlog.get_logger(__name__)
CONNECT_SECONDS, READ_SECONDS = 1, 5


@cache
def client() -> PaypalServersdkClient:
    Configuration.environments[Environment.PRODUCTION] = {Server.DEFAULT: settings.PAYPAL_API_BASE}
    return PaypalServersdkClient(
        environment=Environment.PRODUCTION,
        client_credentials_auth_credentials=ClientCredentialsAuthCredentials(
            settings.PAYPAL_CLIENT_ID, settings.PAYPAL_CLIENT_SECRET
        ),
        timeout=(CONNECT_SECONDS, READ_SECONDS),
        max_retries=0,
    )


def call(ask: Callable[[PaypalServersdkClient], Any]) -> dict[str, Any]:
    """Ask once, and say what an error means for what we know. The answer as it came: the SDK's
    objects know fewer fields."""
    db.must_be_outside_transaction()
    with line("paypal").asking():
        try:
            text = ask(client()).text
            return json.loads(text) if text else {}
        except AuthValidationException as error:  # it got no token, and does not say why
            raise _no_access("no_token") from error
        except ApiException as error:
            raise meaning(error.response_code, error.response.text) from error
        except (OSError, ValueError) as error:  # no answer, or none of PayPal's
            raise OutcomeUnknown(type(error).__name__) from error


def meaning(status: int, text: str | bytes) -> Exception:
    """What an answer that is an error means for what we know."""
    if status in (401, 403):
        return _no_access(str(status))
    if status in (409, 429):
        return ProviderBusy(str(status))
    if status >= 500:
        return OutcomeUnknown(str(status))
    try:
        told = json.loads(text)
        details = told.get("details") or [{}]
        code = details[0].get("issue") or told.get("name") or str(status)
        return ProviderRefused(code.lower(), told.get("message") or "")
    except (ValueError, AttributeError):
        return OutcomeUnknown(f"{status}, and none of PayPal's words")


def _no_access(code: str) -> OutcomeUnknown:
    """Our account is wrong or may not, or its token was taken back: that says nothing of money."""
    log.error("payment.key_refused", code=code)
    client.cache_clear()
    return OutcomeUnknown(code)
