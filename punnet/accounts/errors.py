"""Why accounts say no.

DomainError
├── SignInNeeded   nobody is signed in, or the key, token or session is not (or no longer) good
└── Invalid        fields
"""

from __future__ import annotations

from punnet.foundation.errors import DomainError


class SignInNeeded(DomainError):
    """Show who you are: sign in, or send a valid key."""

    code = "sign_in"
