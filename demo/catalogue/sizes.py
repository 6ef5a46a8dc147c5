"""Pack sizes: read from "6x0.33l", said in three languages, and drawn in true relation."""

from __future__ import annotations

import re
from dataclasses import dataclass

_AMOUNT = re.compile(r"(?:(\d+)x)?(\d+(?:\.\d+)?)([a-z]+)")
_TO_NET = {"g": ("g", 1), "kg": ("g", 1000), "ml": ("ml", 1), "dl": ("ml", 100), "l": ("ml", 1000)}
_COUNTED = {  # unit: (one, many) per language
    "pc": (("pc", "pcs"), ("kpl", "kpl"), ("st", "st")),
    "roll": (("roll", "rolls"), ("rulla", "rullaa"), ("rulle", "rullar")),
    "bag": (("bag", "bags"), ("pussi", "pussia"), ("påse", "påsar")),
    "pair": (("pair", "pairs"), ("pari", "paria"), ("par", "par")),
    "m": (("m", "m"), ("m", "m"), ("m", "m")),
    "wash": (("wash", "washes"), ("pesukerta", "pesukertaa"), ("tvätt", "tvättar")),
    "issue": (("issue", "issues"), ("numero", "numeroa"), ("nummer", "nummer")),
}
# What fills a form to its full drawn height, in grams or millilitres.
_FULL = {
    "carton": 1500, "gable": 1500, "bottle_glass": 1000, "bottle_pet": 1500, "can": 500,
    "tin": 850, "jar": 700, "tub": 1000, "cup": 400, "bag": 1500, "pouch": 800, "sack": 5000,
    "box": 1000, "tray": 1000, "tube": 250, "loaf": 1000, "wrap": 500, "net": 2000,
    "egg_box": 15, "block": 1000, "wheel": 500, "roll_pack": 16, "spray": 1000,
    "detergent": 3000, "magazine": 1, "meat_tray": 1500, "fish_tray": 1200, "multipack": 8000,
}  # fmt: skip


@dataclass(frozen=True)
class Size:
    count: int  # packs within a multi-pack, else 1
    number: str
    unit: str

    @property
    def net(self) -> tuple[int, str]:
        """The whole content in its base unit."""
        if self.unit in _COUNTED:
            return round(float(self.number)) * self.count, "piece"
        base, factor = _TO_NET[self.unit]
        return round(float(self.number) * factor) * self.count, base

    def words(self, *, about: bool = False) -> dict[str, str]:
        """The size as each language writes it: "1.5 l", "1,5 l"; about: of a weighed piece."""
        lead = {"en": "about ", "fi": "noin ", "sv": "ca "}
        said = {}
        for index, language in enumerate(("en", "fi", "sv")):
            unit = self.unit
            if unit in _COUNTED:
                unit = _COUNTED[unit][index][self.number != "1"]
            written = self.number
            if about and unit == "g" and self.net[0] >= 1000:
                written, unit = f"{self.net[0] / 1000:g}", "kg"
            number = written if language == "en" else written.replace(".", ",")
            times = f"{self.count} × " if self.count > 1 else ""
            said[language] = (lead[language] if about else "") + f"{times}{number} {unit}"
        return said


def read_size(text: str) -> Size:
    found = _AMOUNT.fullmatch(text)
    if found is None:
        raise ValueError(f"not a size: {text!r}")
    count, number, unit = found.groups()
    return Size(int(count or 1), number, unit)


def drawn_scale(form: str, size: Size) -> float:
    """0.45 … 1.0, by the cube root of the content: twice as high holds eight times as much."""
    if form == "produce":
        return 1.0
    net, _unit = size.net
    share = min(1.0, net / _FULL.get(form, 1000))
    height: float = share ** (1 / 3)
    return round(max(0.45, height), 2)
