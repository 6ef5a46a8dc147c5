"""Fields of the desk's forms: money as people write it, days of the week, codes by the line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.dates import WEEKDAYS_ABBR
from django.utils.translation import gettext as _

from punnet.catalogue.actions import Code
from punnet.foundation.money import DIGITS


class MoneyField(forms.DecimalField):
    """ "2.49" in major units; the value is whole minor units of a currency with two digits."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"min_value": 0, "max_digits": 9, "decimal_places": 2, **kwargs})

    def prepare_value(self, value: Any) -> Any:
        return Decimal(value).scaleb(-2) if isinstance(value, int) else value

    def clean(self, value: Any) -> int | None:
        major = super().clean(value)
        return None if major is None else int(major.scaleb(2))

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool(super().has_changed(self.prepare_value(initial), data))


def must_have_cents(currency: str) -> None:
    """MoneyField knows two digits: raises ValidationError for a currency that has other."""
    if DIGITS.get(currency) != 2:
        raise ValidationError(_("Amounts in %(currency)s are set by the command: punnet price set")
                              % {"currency": currency})  # fmt: skip


class WeekdaysField(forms.TypedMultipleChoiceField):
    """Seven boxes; the value is a number whose bit 0 is Monday."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=list(WEEKDAYS_ABBR.items()), coerce=int, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        return [day for day in range(7) if value >> day & 1] if isinstance(value, int) else value

    def clean(self, value: Any) -> int:
        return sum(1 << day for day in super().clean(value))

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool(super().has_changed(self.prepare_value(initial), data))


class SomeOf(forms.MultipleChoiceField):
    """Boxes to tick out of a fixed list of words."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, words: Mapping[str, Any], **kwargs: Any) -> None:
        super().__init__(choices=list(words.items()), required=False, **kwargs)


class WordsField(forms.CharField):
    """Words with commas between them; the value is their list."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        return ", ".join(value) if isinstance(value, Sequence) and type(value) is not str else value

    def clean(self, value: Any) -> list[str]:
        return [word.strip() for word in super().clean(value).split(",") if word.strip()]

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool(super().has_changed(self.prepare_value(initial), data))


class CodesField(forms.CharField):
    """One code a line, and how many units its packing holds where it is not one: `6400…  6`."""

    widget = forms.Textarea

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, **kwargs)

    def clean(self, value: Any) -> list[Code]:
        codes = []
        for line in super().clean(value).splitlines():
            words = line.split()
            if not words:
                continue
            if len(words) > 2 or not all(word.isascii() and word.isdigit() for word in words):
                raise ValidationError(_("“%(line)s”: write the code's digits, then its units.")
                                      % {"line": line.strip()})  # fmt: skip
            codes.append(Code(words[0], int(words[1]) if len(words) == 2 else 1))
        return codes
