"""People: users, customers, addresses, roles, keys, sessions. Written only by actions.py."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.contrib.sessions.base_session import AbstractBaseSession, BaseSessionManager
from django.db import models
from django.db.models.functions import Lower


class UserManager(BaseUserManager["User"]):
    """What Django's own commands ask for; the product calls actions."""

    def get_by_natural_key(self, username: str | None) -> User:
        return self.get(email__iexact=username)


class User(AbstractBaseUser, PermissionsMixin):
    """Somebody who can sign in: a customer, one of the staff, or both."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=120, default="", blank=True)
    phone = models.CharField(max_length=32, default="", blank=True)
    language = models.CharField(max_length=5, default="en")
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False, help_text="may see the back office, by role")
    date_joined = models.DateTimeField()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []  # type: ignore[misc]
    objects: ClassVar[UserManager] = UserManager()

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="user_email_once")]

    def __str__(self) -> str:
        return f"user:{self.pk}"

    def get_full_name(self) -> str:
        return self.name or self.email


class Customer(models.Model):
    """What baskets, orders and messages point at. A guest has no user; verifying an e-mail
    address claims the guests who ordered with it."""

    user = models.OneToOneField(User, models.SET_NULL, null=True, related_name="customer")
    created_at = models.DateTimeField()
    claimed_by = models.ForeignKey(
        "self", models.SET_NULL, null=True, help_text="the guest's later account"
    )


class Address(models.Model):
    customer = models.ForeignKey(Customer, models.CASCADE, related_name="addresses")
    label = models.CharField(max_length=40, default="", blank=True)
    place_id = models.BigIntegerField(null=True)
    line = models.CharField(max_length=160)
    postcode = models.CharField(max_length=12)
    city = models.CharField(max_length=60)
    lat = models.FloatField(null=True)
    lon = models.FloatField(null=True)
    floor = models.CharField(max_length=20, default="", blank=True)
    door_code = models.CharField(max_length=255, default="", blank=True, help_text="encrypted")
    instructions = models.CharField(max_length=300, default="", blank=True)
    last_used_at = models.DateTimeField(null=True)


class Role(models.TextChoices):
    PICKER = "picker"
    DRIVER = "driver"
    MANAGER = "manager"
    OWNER = "owner"


class StaffRole(models.Model):
    user = models.ForeignKey(User, models.CASCADE, related_name="roles", db_index=False)
    role = models.CharField(max_length=10, choices=Role)
    store = models.ForeignKey(
        "stores.Store", models.CASCADE, null=True, help_text="null: every store"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "role", "store"], name="staff_role_once", nulls_distinct=False
            )
        ]


class ApiKey(models.Model):
    """A staff device's or a partner's bearer key: of a role and a store. Only its hash is kept."""

    hash = models.CharField(max_length=64, unique=True)
    hint = models.CharField(max_length=8, help_text="the last characters, to tell keys apart")
    name = models.CharField(max_length=60)
    role = models.CharField(max_length=10, choices=Role)
    store = models.ForeignKey("stores.Store", models.CASCADE)
    return_origins = models.JSONField(default=list, help_text="where a payment may return to")
    created_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)


class Session(AbstractBaseSession):
    """Django's session with its user beside it: one SQL reads both, and signing out everywhere
    is a DELETE."""

    user_id = models.BigIntegerField(null=True, db_index=True)
    created_at = models.DateTimeField(null=True)
    objects: ClassVar[Any] = BaseSessionManager()

    @classmethod
    def get_session_store_class(cls) -> Any:
        from punnet.accounts.sessions import SessionStore

        return SessionStore
