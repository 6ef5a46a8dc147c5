"""Reading addresses as people write them."""

import pytest

from punnet.places.distance import metres_between
from punnet.places.reading import folded, number_span, read_address


@pytest.mark.parametrize(
    ("text", "street", "number", "tail", "postcode", "city"),
    [
        ("Kalevankatu 6", "kalevankatu", "6", "6", "", ""),
        ("kalevankatu 6 b 12, 00100 Helsinki", "kalevankatu", "6b", "6 b 12", "00100", "helsinki"),
        ("Mannerheimintie 14 – 20", "mannerheimintie", "14-20", "14 – 20", "", ""),
        ("3. linja 5", "3 linja", "5", "5", "", ""),
        ("Östra Teatergränden 1 A", "ostra teatergranden", "1a", "1 A", "", ""),
        ("Yrjö-Koskisen katu 2, Helsinki", "yrjo-koskisen katu", "2", "2", "", "helsinki"),
        ("Bulevardi", "bulevardi", "", "", "", ""),
        ("00100 Helsinki", "", "", "", "00100", "helsinki"),
        ("", "", "", "", "", ""),
    ],
)
def test_a_written_address_is_taken_apart(text, street, number, tail, postcode, city):
    read = read_address(text)
    assert (read.street, read.number, read.tail) == (street, number, tail)
    assert (read.postcode, read.city) == (postcode, city)


@pytest.mark.parametrize("text", ["%_\\'\";--", "\x00\x01", "🍌" * 500, "9" * 500, "a " * 500, "-"])
def test_any_text_can_be_read(text):
    assert set(read_address(text).street) <= set("abcdefghijklmnopqrstuvwxyz0123456789- ")


def test_folding_drops_accents_case_and_signs():
    assert folded("  Säästöpankin-RANTA,  é%ø ") == "saastopankin-ranta e o"


def test_a_span_rises_however_it_is_written():
    assert (number_span("29-27"), number_span("6 B"), number_span("x")) == (
        (27, 29),
        (6, 6),
        (0, 0),
    )


def test_distance_is_the_great_circle():
    one_degree_north = metres_between(60, 25, 61, 25)
    assert one_degree_north == pytest.approx(111_195, abs=5)
    assert metres_between(60, 25, 60, 26) == pytest.approx(one_degree_north / 2, rel=0.001)
    assert metres_between(0, 179.5, 0, -179.5) == pytest.approx(111_195, abs=5)
    assert metres_between(60.1, 24.9, 60.1, 24.9) == 0
