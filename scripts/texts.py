"""Bring the interface's texts up to date: `python scripts/texts.py`; `--check` only looks.

English texts are read from Python, Jinja2 and Django templates under punnet/, and stand in
punnet/locale/<language>/LC_MESSAGES/django.po with their translations. A new text comes in
untranslated, one that no page shows any more goes; nothing is guessed. `--check` fails when a
catalogue lacks a text or has one too many, when a text is not translated, or when a translation
does not hold the same placeholders. punnet/ops/steps.py compiles what stands here.
"""

import argparse
import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir, extract_python
from babel.messages.pofile import read_po, write_po

CLONE = Path(__file__).resolve().parent.parent
LANGUAGES = ("fi", "sv")
KEYWORDS = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop")),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3)),
}
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%(?!\()[sd%]|\{\w*\}")


def django_template(file: IO[bytes], keywords: Any, tags: Any, options: Any) -> Iterator[Any]:
    """Babel's extractor for Django's own template language, which the back office has."""
    from django.utils.translation.template import templatize

    code = templatize(file.read().decode())
    return extract_python(io.BytesIO(code.encode()), keywords, tags, {"encoding": "utf-8"})


# the first pattern that fits decides
METHODS: list[tuple[str, Any]] = [
    ("**/tests/**", "ignore"),
    ("**/migrations/**", "ignore"),
    ("**/jinja2/**.html", "jinja2"),
    ("**/jinja2/**.txt", "jinja2"),
    ("**/templates/**.html", django_template),
    ("**.py", "python"),
]
# as punnet/ui/jinja2.py sets its environment: a text over several lines is one line
OPTIONS = {
    pattern: {"trimmed": "true", "trim_blocks": "true", "lstrip_blocks": "true"}
    for pattern, method in METHODS
    if method == "jinja2"
}


def extracted() -> Catalog:
    """All English texts that a page, a mail or a refusal may show."""
    from django.conf import settings

    if not settings.configured:
        settings.configure()  # reading a template needs the default settings, and no database
    catalogue = Catalog(charset="utf-8")
    found = extract_from_dir(CLONE / "punnet", METHODS, OPTIONS, KEYWORDS, strip_comment_tags=True)
    for name, _line, text, _comments, context in sorted(found, key=lambda one: (one[0], one[1])):
        catalogue.add(text, locations=[(f"punnet/{name}", 0)], context=context)
    return catalogue


def place(language: str) -> Path:
    return CLONE / "punnet" / "locale" / language / "LC_MESSAGES" / "django.po"


def read(language: str) -> Catalog:
    if not place(language).exists():
        return Catalog(locale=language, charset="utf-8")
    with place(language).open("rb") as file:
        return read_po(file, locale=language)


def update(template: Catalog, language: str) -> Catalog:
    """The language's catalogue with exactly the texts of `template`, written."""
    old, new = read(language), Catalog(locale=language, charset="utf-8", fuzzy=False)
    for message in template:
        if message.id:
            before = old.get(key(message), message.context)
            # a text that became countable, or is no longer, needs another translation
            kept = before.string if before and same(before.id, message.id) else None
            new.add(message.id, kept, message.locations, context=message.context)
    place(language).parent.mkdir(parents=True, exist_ok=True)
    buffer = io.BytesIO()
    write_po(buffer, new, width=100, sort_by_file=True, include_lineno=False)
    place(language).write_bytes(without_dates(buffer.getvalue()))
    return new


def without_dates(po: bytes) -> bytes:
    """Only what readers of catalogues need of the header: the rest changes at every writing."""
    others = rb'"(?!Language:|Plural|MIME|Content-)[A-Z][A-Za-z-]+: .*\\n"\n'
    head, gap, rest = po.partition(b"\n\n")
    head = re.sub(rb"(?m)^#.*\n", b"", re.sub(others, b"", head + b"\n"))
    return head.rstrip() + gap + rest


def problems(template: Catalog, catalogue: Catalog) -> Iterator[str]:
    """What keeps the catalogue from showing every page in its language."""
    texts = {(key(one), one.context) for one in template if one.id}
    for message in catalogue:
        if message.id and (key(message), message.context) not in texts:
            yield f"no page shows it any more: {key(message)!r}"
    for message in template:
        if not message.id:
            continue
        found = catalogue.get(key(message), message.context)
        if found is None or not same(found.id, message.id):
            yield f"not in the catalogue: {key(message)!r}"
        else:
            yield from problems_of(found)


def problems_of(message: Message) -> Iterator[str]:
    english, texts = _forms(message.id), _forms(message.string)
    if message.fuzzy:
        yield f"guessed, not translated: {english[0]!r}"
    if len(texts) != len(english) or not all(texts):
        yield f"not translated: {english[0]!r}"
        return
    for source, text in zip(english, texts, strict=True):
        if sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(text)):
            yield f"other placeholders than in {source!r}: {text!r}"
        if source.endswith(".") != text.endswith("."):
            yield f"a sentence on one side only: {source!r}: {text!r}"
        if "!" in text:
            yield f"our shop does not shout: {text!r}"


def _forms(text: object) -> tuple[str, ...]:
    """A text's one form, or its singular and plurals; nothing yet: ""."""
    forms = text if isinstance(text, list | tuple) else (text,)
    return tuple(str(form or "") for form in forms)


def key(message: Message) -> str:
    return message.id[0] if isinstance(message.id, tuple) else str(message.id)


def same(one: Any, other: Any) -> bool:
    """Whether both are countable, in the same words."""
    return (tuple(one) if isinstance(one, list | tuple) else one) == (
        tuple(other) if isinstance(other, list | tuple) else other
    )


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--check", action="store_true", help="change nothing, fail on a gap")
    only_look = arguments.parse_args().check
    template, found = extracted(), 0
    for language in LANGUAGES:
        catalogue = read(language) if only_look else update(template, language)
        for problem in problems(template, catalogue):
            print(f"{place(language).relative_to(CLONE)}: {problem}")
            found += 1
    if found and only_look:
        print("python scripts/texts.py brings the catalogues up to date; then translate.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
