"""What happens to people's rights: ids only, no personal data."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class RoleGiven:
    user_id: int
    role: str
    store_id: int | None


@dataclass(frozen=True)
class RoleTaken:
    user_id: int
    role: str
    store_id: int | None


@dataclass(frozen=True)
class KeyMade:
    key_id: int
    role: str


@dataclass(frozen=True)
class KeyRevoked:
    key_id: int


@dataclass(frozen=True)
class SessionsEnded:
    user_id: int
    sessions: int


@dataclass(frozen=True)
class GuestsClaimed:
    customer_id: int
    guests: int


@dataclass(frozen=True)
class UserClosed:
    user_id: int


@dataclass(frozen=True)
class UserOpened:
    user_id: int
