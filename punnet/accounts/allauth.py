"""What we tell django-allauth: our clock, our mails by the worker, our sessions."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import segno
from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context as allauth_context
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest
from django.utils.translation import get_language

from punnet.accounts import actions, mails
from punnet.accounts.models import User
from punnet.foundation import clock, crypto


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    def new_user(self, request: HttpRequest) -> User:
        return User(date_joined=clock.now(), language=get_language() or "en")

    def save_user(self, request: HttpRequest, user: User, form: Any, commit: bool = True) -> User:
        """A user is a customer from the first day."""
        saved: User = super().save_user(request, user, form, commit)
        if commit:
            actions.customer_of(saved)
        return saved

    def set_password(self, user: User, password: str) -> None:
        """A new password ends every session; allauth then gives the present one a new key."""
        super().set_password(user, password)
        actions.end_sessions(user.pk)

    def confirm_email(self, request: HttpRequest, email_address: Any) -> bool:
        """Verified: the guest orders made with the address become the customer's."""
        confirmed = bool(super().confirm_email(request, email_address))
        if confirmed:
            mails.claim_guests_later(email_address.user_id)
        return confirmed

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Write the mail now, in the language of the request; the worker sends it."""
        request = allauth_context.request
        site = {"name": "Punnet", "domain": request.get_host()}
        given = {"request": request, "email": email, "current_site": site, **context}
        mails.send_later(self.render_mail(template_prefix, email, given))


class MFAAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """TOTP secrets are encrypted at rest, and drawn without a style, as the content policy asks."""

    def build_totp_svg(self, url: str) -> str:
        """Whole, with its namespace: the page shows it as a picture."""
        drawn, picture = BytesIO(), segno.make(url, error="m")
        picture.save(
            drawn, kind="svg", xmldecl=False, omitsize=True, border=2, dark="#16241C",
            light="#FFFFFF", svgclass=None, lineclass=None,
        )  # fmt: skip
        return drawn.getvalue().decode()

    def encrypt(self, text: str) -> str:
        return crypto.encrypt(text)

    def decrypt(self, encrypted_text: str) -> str:
        return crypto.decrypt(encrypted_text)
