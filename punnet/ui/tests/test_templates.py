"""Templates: every macro is shown on the living page, nothing is inline, the rest is small."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.template import engines

import punnet
from punnet.ui import samples
from punnet.ui.build import CSS, HERE

TEMPLATES = sorted(Path(punnet.__file__).parent.glob("*/jinja2/**/*.html"))
COMPONENTS = sorted((HERE / "jinja2" / "ui").glob("*.html"))
SHELLS = {"base.html", "shop.html", "staff.html", "plain.html", "living.html"}
INLINE = re.compile(r"""<[^>]*\s(style|on[a-z]+|hx-on[\w:-]*)\s*=""", re.IGNORECASE)
SCRIPT = re.compile(r"<script\b(?![^>]*\bnonce=)", re.IGNORECASE)
# their forms and rows belong to pages; each has its own test below
NOT_SHOWN = {"form_field", "form_fields", "bar_slot", "bottom_basket", "language_switch"}


def plain(text: str) -> str:
    """Without the template's own signs, so that only HTML is judged."""
    return re.sub(r"\{[{%#].*?[%}#]\}", "", text, flags=re.DOTALL)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: f"{path.parts[-3]}-{path.name}")
def test_nothing_is_inline(path: Path):
    text = path.read_text("utf-8")
    assert not INLINE.search(plain(text))
    assert not SCRIPT.search(text)
    assert "|safe" not in re.sub(r"'[^']*'\|safe", "", text), "only fixed texts are safe"


def test_the_check_sees_what_it_forbids():
    assert INLINE.search('<p class="x" style="color: red">')
    assert INLINE.search('<a href="#" onclick="go()">')
    assert SCRIPT.search("<script>go()</script>")


def macros() -> list[tuple[str, str]]:
    return [
        (path.name, name)
        for path in COMPONENTS
        if path.name not in SHELLS
        for name in re.findall(r"{% macro ([a-z]\w*)\(", path.read_text("utf-8"))
    ]


@pytest.mark.parametrize(("file", "macro"), macros())
def test_every_macro_is_on_the_living_page(file: str, macro: str):
    pages = [*(HERE / "jinja2" / "ui" / "living").glob("*.html"), *COMPONENTS]
    uses = re.compile(rf"(?<!macro )\b{macro}\(")
    assert macro in NOT_SHOWN or any(uses.search(page.read_text("utf-8")) for page in pages)


def test_every_component_says_what_it_is():
    for path in COMPONENTS:
        assert path.read_text("utf-8").startswith("{# "), path.name


class Page(HTMLParser):
    """Collects what a page must have right."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.fields: list[dict] = []
        self.labels: list[str] = []
        self.refers: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list) -> None:
        given = dict(attrs)
        self.ids += [given["id"]] if "id" in given else []
        self.labels += [given["for"]] if tag == "label" and "for" in given else []
        for name in ("aria-describedby", "aria-labelledby", "aria-controls"):
            self.refers += (given.get(name) or "").split()
        if tag in ("input", "select", "textarea") and given.get("type") not in ("hidden", "radio"):
            self.fields.append(given)


@pytest.mark.parametrize("query", ["", "?theme=light", "?theme=dark"])
def test_the_living_page_is_well_made(visitor, query: str):
    html = visitor.get(f"/ui{query}").content.decode()
    page = Page(html)
    assert len(page.ids) == len(set(page.ids)) or doubled(page.ids) <= DOUBLED
    assert set(page.refers) <= set(page.ids)
    for field in page.fields:
        assert field.get("aria-label") or field.get("id") in page.labels, field
    assert ('data-theme="dark"' in html) == (query == "?theme=dark")


# the two top bars and the switches stand on the living page more than once
DOUBLED = {"search", "bar-slot", "bottom-basket"}


def doubled(ids: list[str]) -> set[str]:
    return {name for name in ids if ids.count(name) > 1}


def test_all_icons_are_drawn_and_no_more():
    sprite = (HERE / "static" / "ui" / "icons.svg").read_text("utf-8")
    drawn = re.findall(r'<symbol id="([\w-]+)"', sprite)
    assert sorted(drawn) == sorted([*samples.ICONS, "mark"])
    assert len(samples.ICONS) == 32


def test_every_icon_a_template_names_is_drawn():
    named = {
        name
        for path in TEMPLATES
        for name in re.findall(r"""icon(?:_name)?[=(]\s*"([a-z]+)\"""", path.read_text("utf-8"))
    }
    assert named
    assert named <= set(samples.ICONS)


def test_scripts_and_style_sheets_stay_small():
    scripts = sum(path.stat().st_size for path in (HERE / "static" / "ui" / "js").glob("*.js"))
    assert scripts <= 25_000
    for path in CSS.glob("*.css"):
        assert len(path.read_text("utf-8").splitlines()) <= 150, path.name


def test_a_django_form_is_drawn_with_labels_and_errors():
    from django import forms

    class Sample(forms.Form):
        email = forms.EmailField(help_text="We write to it only about orders.")
        size = forms.ChoiceField(choices=[("a", "Small"), ("b", "Large")])
        agree = forms.BooleanField()

    source = '{% from "ui/fields.html" import form_fields %}{{ form_fields(form) }}'
    html = engines["jinja2"].from_string(source).render({"form": Sample({"email": "no"})})
    page = Page(html)
    assert {"id_email", "id_size", "id_agree"} <= set(page.labels)
    assert 'aria-invalid="true"' in html
    assert set(page.refers) <= set(page.ids)
