"""The demo town's people with a password, for `punnet run`, `punnet status` and the seed.

The passwords are no secret: they open a shop on one's own machine, seeded with invented people.
Plain data, importable before Django is set up.
"""

from typing import NamedTuple

PASSWORD = "punnet-demo"  # noqa: S105


class Login(NamedTuple):
    """`store` is the slug of the one store that the role is for; empty: all, or none is needed."""

    role: str
    email: str
    password: str
    store: str


LOGINS = [
    Login("customer", "customer@punnet.example", PASSWORD, ""),
    Login("picker", "picker@punnet.example", PASSWORD, ""),
    Login("driver", "driver@punnet.example", PASSWORD, ""),
    Login("manager", "manager@punnet.example", PASSWORD, ""),
    Login("owner", "owner@punnet.example", PASSWORD, ""),
]
