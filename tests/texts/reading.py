"""What a person, or a screen reader, gets to read on a page."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser
from typing import Any

from django.test import Client

from scripts import texts

SPOKEN = {"aria-label", "alt", "title", "placeholder", "data-says", "content"}
SILENT = {"script", "style", "svg", "template"}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.silent += tag in SILENT
        given = dict(attributes)
        if tag == "meta" and given.get("name") != "description":
            return
        self.pieces += [text for name, text in attributes if name in SPOKEN and text]
        if tag == "input" and given.get("type") in ("submit", "button"):
            self.pieces.append(given.get("value") or "")

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in SILENT

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.pieces.append(data)


def pieces(html: str) -> set[str]:
    """Each text and each spoken attribute of the page, once, white space as one blank."""
    reader = _Reader()
    reader.feed(html)
    texts = (re.sub(r"[ \n\t]+", " ", piece).strip() for piece in reader.pieces)
    return {text for text in texts if re.search(r"[^\W\d_]{2}", text)}


# the same in every language: names, languages' own names, units, code letters, numbers
NAMES = (
    r"PayPal|Punnet|English|Suomi|Svenska|Kallio|Kamppi|Helsinki|Yrjönkatu|Kasarmikatu|Fleminginkatu"
    r"|Ada Virtanen|Kotipelto|Lahti|Paula|Picker|EUR|[A-Z]\d\d-\d-\d|-[ACF]\d+|[Zz]o\w*|z-[\w-]+"
    r"|q+|OpenStreetMap|Open Database License"
)
PRINTED = r"Milk\.|Keep chilled\."  # what the tests' products have on their labels
UNITS = r"kg|g|l|ml|kJ|kcal|mg|st|kpl|pc|m|fi|sv|en|[\w.+]+@[\w.]+"
SAME = re.compile(rf"(?:{NAMES}|{PRINTED}|{UNITS}|[\W\d_]|[A-Z0-9]{{4,}})+")
# spelled as in English
ALIKE = {"fi": set(), "sv": {"Finland", "Full", "Problem", "Protein", "Salt", "gluten", "lupin"}}


class Visitor:
    """One browser that asks for the same page in several languages."""

    def __init__(self, browser: Client | None = None) -> None:
        self.browser = browser or Client()

    def reads(self, path: str, language: str, post: dict[str, Any] | None = None) -> set[str]:
        said = {"accept-language": language}
        if post is None:
            answer = self.browser.get(path, headers=said, follow=True)
        else:
            answer = self.browser.post(path, post, headers=said, follow=True)
        assert answer.status_code < 500, (path, answer.status_code)
        assert answer["Content-Type"].startswith("text/html")
        return pieces(answer.content.decode())

    def sends(self, path: str, **fields: Any) -> str:
        """Post; where it led."""
        answer = self.browser.post(path, fields, follow=True)
        assert answer.status_code == 200, (path, answer.status_code, answer.content[:1000])
        return answer.redirect_chain[-1][0] if answer.redirect_chain else path


@cache
def english_texts(language: str) -> re.Pattern[str]:
    """Matches a piece that is an English text whose translation reads otherwise."""
    found = []
    for message in texts.read(language):
        if message.context == "choice":
            continue  # words of the desk, which may mean another thing on a page of the shop
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        said = message.string if isinstance(message.string, tuple) else (message.string,)
        found += [en for en, other in zip(ids, said, strict=True) if en and other not in ids]
    plain = (re.escape(re.sub(r"%\(\w+\)s", "\0", text)).replace("\0", ".+") for text in found)
    worded = sorted(set(plain), key=len, reverse=True)
    return re.compile("|".join(each for each in worded if re.search(r"[^\W_]{3}", each)))


def english_on(visitor: Visitor, path: str, language: str, **options: Any) -> list[str]:
    """What is English on that page."""
    theirs, ours = visitor.reads(path, language, **options), visitor.reads(path, "en", **options)
    return [f"{path}: {text}" for text in english_in(theirs, ours, language)]


def english_in(theirs: set[str], ours: set[str], language: str) -> list[str]:
    """Texts that have a translation, and whatever reads as it does in English."""
    untranslated = {text for text in theirs if english_texts(language).fullmatch(text)}
    unmarked = {text for text in theirs & ours - ALIKE[language] if not SAME.fullmatch(text)}
    return sorted(untranslated | unmarked)


def all_english(visitor: Visitor, paths: list[str], language: str) -> str:
    return "\n".join(text for path in paths for text in english_on(visitor, path, language))
