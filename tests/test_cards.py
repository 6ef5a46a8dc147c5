"""The scanner of card numbers: it finds a planted one, and is not frightened by other numbers."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from tests.cards import NUMBERS, files, found_in, in_texts

VISA = "4242424242424242"
PLANTED = (
    VISA,
    "4242 4242 4242 4242",
    "4242-4242-4242-4242",
    "4242%204242%204242%204242",
    "4242+4242+4242+4242",
    "4 2 4 2 4 2 4 2 4 2 4 2 4 2 4 2",
    "4242\u00a04242\u00a04242\u00a04242",
    "4242&nbsp;4242&nbsp;4242&nbsp;4242",
    f'{{"card": {VISA}}}',
    base64.b64encode(f'{{"n":"{VISA}"}}'.encode()).decode(),
    base64.b64encode(f"number={VISA}&x=1".encode()).decode(),
    base64.b64encode(f"a {VISA}".encode()).decode(),
)


@pytest.mark.parametrize("text", PLANTED)
def test_a_planted_number_is_found(text: str):
    assert found_in(f"note: {text} thanks")


@pytest.mark.parametrize("number", NUMBERS)
def test_every_test_card_is_found_and_not_repeated(number: str):
    (found,) = found_in(f"<p>{number}</p>")
    assert number not in found


@pytest.mark.parametrize(
    "text",
    ["", "•••• 4242", "last4 4242", "6410405082657", "14242424242424242", "42424242424242421",
     "2026-11-23 12:00:00.424242", "pi_4242", "4242 4242 4242 424", "0123456789012345678"],
)  # fmt: skip
def test_other_numbers_are_none(text: str):
    assert found_in(text) == []


def test_files_are_told_by_name(tmp_path: Path):
    (tmp_path / "log").mkdir()
    (tmp_path / "kept").mkdir()
    (tmp_path / "log" / "web.log").write_text(f"ok\npaid with {VISA}\n")
    (tmp_path / "kept" / "theirs.json").write_text(VISA)
    (told,) = in_texts(files(tmp_path, but=["kept"]))
    assert told.startswith("log/web.log: ") and "paid with [424242…]" in told
