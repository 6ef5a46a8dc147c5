"""What people say and labels do not, per language: small, by hand, read before every search.

Words are without accents and in lower case, as `catalogue.languages.plain` writes them.
"""

from __future__ import annotations

SYNONYMS: dict[str, dict[str, str]] = {
    "en": {
        "loo roll": "toilet paper",
        "toilet roll": "toilet paper",
        "bog roll": "toilet paper",
        "kitchen roll": "kitchen paper",
        "washing up liquid": "washing-up liquid",
        "dish soap": "washing-up liquid",
        "fizzy drink": "soft drink",
        "pop": "soft drink",
        "soda": "soft drink",
        "chips": "crisps",
        "fries": "french fries",
        "zucchini": "courgette",
        "eggplant": "aubergine",
        "cilantro": "coriander",
        "arugula": "rocket",
        "scallions": "spring onions",
        "shrimp": "prawns",
        "ground beef": "minced beef",
        "hamburger meat": "minced beef",
        "diapers": "nappies",
        "candy": "sweets",
        "cookies": "biscuits",
        "yogurt": "yoghurt",
        "yoghourt": "yoghurt",
        "skim milk": "skimmed milk",
        "oat milk": "oat drink",
        "soy milk": "soya drink",
        "soya milk": "soya drink",
        "almond milk": "almond drink",
        "rice milk": "rice drink",
        "lacto free": "lactose-free",
        "lactosefree": "lactose-free",
        "glutenfree": "gluten-free",
    },
    "fi": {
        "vessapaperi": "wc-paperi",
        "vessapaperia": "wc-paperi",
        "limonadi": "limsa",
        "limppari": "limsa",
        "virvoitusjuoma": "limsa",
        "pottu": "peruna",
        "makkaratikku": "makkara",
        "sipsi": "sipsit",
        "perunalastu": "sipsit",
        "astianpesuaine": "tiskiaine",
        "luumutomaatti": "tomaatti",
        "jugurtti": "jogurtti",
        "kauramaito": "kaurajuoma",
        "soijamaito": "soijajuoma",
        "mantelimaito": "mantelijuoma",
        "bisse": "olut",
        "kalja": "olut",
        "lonkero": "long drink",
    },
    "sv": {
        "toapapper": "toalettpapper",
        "dasspapper": "toalettpapper",
        "havremjolk": "havredryck",
        "sojamjolk": "sojadryck",
        "mandelmjolk": "mandeldryck",
        "bira": "ol",
        "pommes": "pommes frites",
        "yogurt": "yoghurt",
        "disk medel": "diskmedel",
    },
}


def translated(text: str, language: str) -> str:
    """`text` (plain) with what people say replaced by what labels say, longest first."""
    padded = f" {text} "
    for said, meant in sorted(SYNONYMS.get(language, {}).items(), key=lambda row: -len(row[0])):
        if f" {said} " in padded:
            return padded.replace(f" {said} ", f" {meant} ").strip()
    return text
