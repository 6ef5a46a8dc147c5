"""Reading who an order is for: name, e-mail, phone. The same rules for pages and the API."""

from __future__ import annotations

from dataclasses import dataclass

import phonenumbers
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from punnet.foundation.errors import Invalid

LONGEST_NAME = 120
LONGEST_EMAIL = 254


@dataclass(frozen=True)
class CheckedContact:
    """`phone` in the international form, +358401234567."""

    name: str
    email: str
    phone: str


def checked_contact(*, name: str, email: str, phone: str, country: str) -> CheckedContact:
    """Raises Invalid naming every wrong field. `country` (ISO 3166) is where a number without
    country code belongs."""
    wrong: list[dict[str, str]] = []
    name, email = " ".join(name.split()), email.strip()
    if not name:
        wrong.append({"field": "contact.name", "problem": "is missing"})
    elif len(name) > LONGEST_NAME:
        problem = f"is longer than {LONGEST_NAME} characters"
        wrong.append({"field": "contact.name", "problem": problem})
    try:
        validate_email(email)
        too_long = len(email) > LONGEST_EMAIL
    except ValidationError:
        too_long = True
    if too_long:
        wrong.append({"field": "contact.email", "problem": "is not an e-mail address"})
    number = _number(phone, country)
    if number is None:
        wrong.append({"field": "contact.phone", "problem": "is not a telephone number"})
    if wrong or number is None:
        raise Invalid(wrong)
    return CheckedContact(name, email, number)


def _number(phone: str, country: str) -> str | None:
    try:
        read = phonenumbers.parse(phone.strip()[:40], country)
    except phonenumbers.NumberParseException:
        return None
    # possible, not valid: numbers of plans younger than our tables must pass
    if not phonenumbers.is_possible_number(read):
        return None
    return phonenumbers.format_number(read, phonenumbers.PhoneNumberFormat.E164)
