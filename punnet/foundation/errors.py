"""Refusals: what the shop may say no to, each with a stable code and its facts.

    DomainError
    ├── Invalid        the request is malformed: facts.errors names fields and problems
    ├── NotFound       there is no such thing, or it is somebody else's
    ├── NotAllowed     the actor may not
    └── Refused        the state of the shop says no (every domain's errors.py)

A bug is any other exception. Faces turn codes into sentences in `punnet/ui/sentences.py`.
"""

from __future__ import annotations

from typing import Any, ClassVar


class DomainError(Exception):
    """A refusal with a stable `code`; `facts` are plain values a face may show."""

    code: ClassVar[str] = "refused"

    def __init__(self, **facts: Any) -> None:
        super().__init__(self.code, facts)
        self.facts = facts

    def __str__(self) -> str:
        return f"{self.code} {self.facts}" if self.facts else self.code


class Invalid(DomainError):
    """Bad input: `Invalid.field("units", "must be whole")`, or several at once."""

    code = "invalid"

    def __init__(self, errors: list[dict[str, str]]) -> None:
        super().__init__(errors=errors)

    @classmethod
    def field(cls, name: str, problem: str) -> Invalid:
        return cls([{"field": name, "problem": problem}])


class NotFound(DomainError):
    """There is none; also the answer for somebody else's: we do not tell them apart."""

    code = "not_found"


class NotAllowed(DomainError):
    code = "not_allowed"


class Refused(DomainError):
    """The state of the shop says no."""


class IllegalMove(Refused):
    """A state machine has no such move, or somebody else moved first."""

    code = "illegal_move"
