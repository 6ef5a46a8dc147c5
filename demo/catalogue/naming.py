"""Names as people say them: English, Finnish compounds, Swedish adjectives that agree."""

from __future__ import annotations

from dataclasses import dataclass

from demo.catalogue.family import Family, Type
from demo.catalogue.words import FLAVOURS, LABELS, Flavour, Label

_VOWELS = "aeiouyäöå"


@dataclass(frozen=True)
class Variant:
    """What one token such as "organic+strawberry" means within its family."""

    labels: tuple[Label, ...]
    flavour: Flavour | None
    type: Type | None

    def option(self, key: str, otherwise: str = "") -> str:
        return self.type.options.get(key, otherwise) if self.type else otherwise


def read_variant(family: Family, token: str) -> Variant:
    labels: list[Label] = []
    flavour, kind = None, None
    for part in token.split("+"):
        if part in family.type_table:
            kind = family.type_table[part]
        elif part in LABELS:
            labels.append(LABELS[part])
        elif part in FLAVOURS:
            flavour = FLAVOURS[part]
        elif part != "plain":
            raise ValueError(f"family {family.number}: unknown variant {part!r}")
    return Variant(tuple(labels), flavour, kind)


def phrases(family: Family, variant: Variant) -> dict[str, str]:
    """The name without its brand, in each language."""
    gender = variant.option("g", family.noun[3])
    en, fi, sv = (_noun(family, variant, index) for index in range(3))
    for label in reversed(variant.labels):
        en = f"{label.en} {en}"
        fi = _finnish_label(label, fi, plural=gender.endswith("p"))
        adjective = label.sv["ntp".index(gender[0])]
        sv = adjective[:-1] + sv if adjective.endswith("-") else f"{adjective} {sv}"
    return {"en": en, "fi": fi, "sv": sv}


def full_name(brand: str | None, phrase: str) -> str:
    return f"{brand} {phrase}" if brand else phrase[0].upper() + phrase[1:]


def _noun(family: Family, variant: Variant, index: int) -> str:
    noun = family.noun[index]
    text = variant.type.names[index].replace("~", noun) if variant.type else noun
    flavour = variant.flavour
    if "{" not in text:
        return text
    if flavour is None:
        return " ".join(text.replace("{}", "").replace("{w}", "").split()).strip(" ,")
    word = (flavour.en, flavour.fi, flavour.sv)[index]
    stem = (flavour.en, flavour.fi_stem, flavour.sv_stem)[index]
    before, gap, after = text.partition("{}")
    if gap:
        text = before + (_compound(stem, after) if index == 1 else stem + after)
    return text.replace("{w}", word)


def _compound(stem: str, after: str) -> str:
    """Finnish: "mansikka" + "jogurtti", "omena" + "-" + "astia…", "aloe vera" + " -shampoo"."""
    if not after[:1].strip() or after[0] in ",.":
        return stem + after
    if " " in stem:
        return f"{stem.rstrip('-')} -{after.lstrip('-')}"
    clash = stem[-1] == after[0] and after[0] in _VOWELS
    return stem + ("-" if clash else "") + after


def _finnish_label(label: Label, phrase: str, *, plural: bool) -> str:
    """An adjective stands before the noun; a prefix is glued to the noun itself."""
    form = label.fi[plural]
    if not form.endswith("-"):
        return f"{form} {phrase}"
    prefix, (head, comma, tail) = form[:-1], phrase.partition(",")
    *before, noun = head.split(" ")
    clash = "-" if prefix[-1] == noun[0] and noun[0] in _VOWELS else ""
    return " ".join([*before, prefix + clash + noun]) + comma + tail
