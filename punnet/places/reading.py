"""Reading an address as people write it: "kalevankatu 6 b 12, 00100 Helsinki"."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# letters that Unicode does not take apart
_PLAIN = str.maketrans({"ø": "o", "æ": "ae", "ß": "ss", "ð": "d", "þ": "th", "ł": "l", "đ": "d"})
_POSTCODE = re.compile(r"\b\d{5}\b")
_NUMBER = re.compile(r"(?<![^\s,])(\d{1,4})(?:\s?[-–]\s?(\d{1,4}))?\s?([A-Za-z](?![^\W\d_]))?")
LONGEST = 120


@dataclass(frozen=True, slots=True)
class WrittenAddress:
    """What somebody wrote, taken apart. Empty and None where a part is missing."""

    street: str  # folded
    number: str  # folded: "6", "6b", "14-20"
    low: int | None  # 6, 6, 14
    tail: str  # number and what follows it, as written: "6 B 12"
    postcode: str
    city: str  # folded


def folded(text: str) -> str:
    """Small letters without accents, single spaces: how names are compared."""
    apart = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    letters = "".join(
        mark if mark.isalnum() or mark == "-" else " "
        for mark in apart
        if not unicodedata.combining(mark)
    )
    return " ".join(letters.split())


def folded_number(number: str) -> str:
    """ "21 A" and "21a" are one door, "14 – 20" is "14-20"."""
    return re.sub(r"\s", "", number).replace("–", "-").casefold()


def number_span(number: str) -> tuple[int, int]:
    """The lowest and the highest number that "14-20", "29-27" or "6 B" stands for."""
    numbers = [int(digits) for digits in re.findall(r"\d+", number)[:2]]
    return (min(numbers), max(numbers)) if numbers else (0, 0)


def read_address(text: str) -> WrittenAddress:
    """Take an address apart. Never refuses: what is not there stays empty."""
    text = text[:LONGEST].replace("\x00", " ")
    postcode = _POSTCODE.search(text)
    before, after = text, ""
    if postcode:
        before, after = text[: postcode.start()], text[postcode.end() :]
    elif "," in text:
        before, _, after = text.partition(",")
    before = before.strip().strip(",").strip()
    # a street may begin with a number ("3. linja"), so the door's number stands after a word
    words = re.match(r"\W*\w*[^\W\d_]+[^\s,]*", before) or re.match(r"\S*\s+\S+", before)
    number = _NUMBER.search(before, words.end() if words else 0)
    street = before[: number.start()] if number else before
    return WrittenAddress(
        street=folded(street),
        number=folded_number(number.group()) if number else "",
        low=int(number.group(1)) if number else None,
        tail=before[number.start() :].strip(" ,") if number else "",
        postcode=postcode.group() if postcode else "",
        city=folded(after),
    )
