"""Finding and verifying addresses: the promises, on a small town of its own."""

import pytest

from punnet.foundation.errors import Invalid, NotFound
from punnet.places.actions import AddressRow, import_addresses
from punnet.places.errors import AddressUnknown
from punnet.places.models import AddressPoint
from punnet.places.queries import address, find_addresses, verify

pytestmark = pytest.mark.django_db

STREETS = {
    "Kalevankatu": ("Kalevagatan", ["1", "2", "6", "6 B", "11", "16"]),
    "Kaivokatu": ("Brunnsgatan", ["1", "12"]),
    "Mannerheimintie": ("Mannerheimvägen", ["14-20", "22"]),
    "Iso Roobertinkatu": ("Stora Robertsgatan", ["1", "3a", "3b"]),
    "Säästöpankinranta": ("Sparbankskajen", ["2"]),
    "Narinkka": ("", ["2"]),
}


def row(street="Kalevankatu", number="6", **changes) -> AddressRow:
    also = STREETS.get(street, ("",))[0]
    row = {
        "street": street, "street_also": also, "number": number, "postcode": "00100",
        "city": "Helsinki", "city_also": "Helsingfors", "country": "FI", "lat": 60.17, "lon": 24.94,
    }  # fmt: skip
    return AddressRow(**{**row, **changes})


@pytest.fixture(autouse=True)
def town(db):
    import_addresses([row(s, n) for s, (_, numbers) in STREETS.items() for n in numbers])


def lines(q, limit=8):
    return [place.line for place in find_addresses(q, limit)]


def test_every_address_is_found_first_by_its_own_line():
    for street, (also, numbers) in STREETS.items():
        for number in numbers:
            assert lines(f"{street} {number}")[0] == f"{street} {number}"
            if also:
                assert lines(f"{also} {number}")[0] == f"{also} {number}"


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("kalev", "Kalevankatu 1"),
        ("KALEVANKATU 6b", "Kalevankatu 6 B"),
        ("kalevagatan 6", "Kalevagatan 6"),
        ("roobert 3", "Iso Roobertinkatu 3a"),
        ("robertsg 1", "Stora Robertsgatan 1"),
        ("saastopankinranta 2", "Säästöpankinranta 2"),
        ("Kalevankatu 6 C 14", "Kalevankatu 6"),
        ("Mannerheimintie 18", "Mannerheimintie 14-20"),
        ("Klaevankatu 6", "Kalevankatu 6"),
        ("kalevnkatu", "Kalevankatu 1"),
        ("manerheimintie 22", "Mannerheimintie 22"),
        ("Kalevankatu 6, 00100 Helsinki", "Kalevankatu 6"),
        ("narinka", "Narinkka 2"),
    ],
)
def test_slips_beginnings_and_both_languages_are_understood(typed, first):
    assert lines(typed)[0] == first


def test_a_number_begun_shows_what_it_may_become():
    assert lines("Kalevankatu 1") == ["Kalevankatu 1", "Kalevankatu 11", "Kalevankatu 16"]


def test_a_beginning_of_two_streets_shows_both():
    assert {line.split()[0] for line in lines("ka", limit=2)} == {"Kalevankatu", "Kaivokatu"}


@pytest.mark.parametrize(
    "typed", ["", "k", "  ", "%%", "__", "qwertyuiop", "Kalevankatu 999", "🍌"]
)
def test_nothing_is_found_for_nonsense(typed):
    assert lines(typed) == []


def test_an_odd_number_is_not_in_an_even_span():
    assert lines("Mannerheimintie 15") == []


def test_the_city_written_decides_between_streets_of_one_name():
    import_addresses([row(city="Espoo", city_also="Esbo", postcode="02100")])
    assert find_addresses("Kalevankatu 6, Espoo")[0].city == "Espoo"
    assert find_addresses("Kalevagatan 6, Helsingfors")[0].city == "Helsingfors"
    assert verify("Kalevankatu 6", "02100").city == "Espoo"
    assert verify("Kalevankatu 6", city="helsinki").city == "Helsinki"


def test_finding_and_verifying_cost_one_query(django_assert_num_queries):
    with django_assert_num_queries(1):
        find_addresses("kalevankatu")
    with django_assert_num_queries(1):
        verify("Kalevankatu 6", "00100", "Helsinki")
    with django_assert_num_queries(0):
        find_addresses("k")


def test_the_limit_holds():
    assert len(lines("kalevankatu", limit=3)) == 3
    assert len(lines("kalevankatu", limit=0)) == 1


def test_an_address_is_read_by_its_id_in_both_languages():
    found = find_addresses("kalevankatu 6")[0]
    place = address(found.id)
    assert (place.line, place.line_also) == ("Kalevankatu 6", "Kalevagatan 6")
    assert (place.postcode, place.city, place.country) == ("00100", "Helsinki", "FI")


@pytest.mark.parametrize("wrong", [0, -1, 2**70, 999_999_999])
def test_an_unknown_id_is_not_found(wrong):
    with pytest.raises(NotFound):
        address(wrong)


def test_verifying_keeps_staircase_and_flat_and_corrects_the_postcode():
    place = verify("kalevankatu 6 B 12", "00130", "HELSINKI")
    assert (place.line, place.postcode) == ("Kalevankatu 6 B 12", "00100")
    assert verify("Kalevankatu 6 C 3 Helsinki").line == "Kalevankatu 6 C 3"
    assert verify("Kalevagatan 6", city="Helsingfors").line == "Kalevagatan 6"


@pytest.mark.parametrize(
    "written", [("Kalevankatu 999",), ("Kalevankatu",), ("Kalevankatu 6", "", "Turku"), ("Foo 1",)]
)
def test_an_unknown_address_is_refused(written):
    with pytest.raises(AddressUnknown) as refusal:
        verify(*written)
    assert refusal.value.code == "address_unknown"


def test_a_misspelt_address_is_refused_with_what_was_perhaps_meant():
    with pytest.raises(AddressUnknown) as refusal:
        verify("Klaevankatu 6", "00100", "Helsinki")
    assert refusal.value.facts["suggestions"][0] == "Kalevankatu 6, 00100 Helsinki"


@pytest.mark.parametrize("line", ["", "   ", "x" * 200])
def test_an_empty_or_endless_line_is_invalid(line):
    with pytest.raises(Invalid) as refusal:
        verify(line)
    assert refusal.value.facts["errors"][0]["field"] == "line"


def test_a_repeated_import_changes_what_differs_and_keeps_ids(django_assert_num_queries):
    before = dict(AddressPoint.objects.values_list("id", "number"))
    moved = [row(s, n, lat=60.5) for s, (_, numbers) in STREETS.items() for n in numbers]
    assert import_addresses([*moved, moved[0]]) == len(before)
    assert dict(AddressPoint.objects.values_list("id", "number")) == before
    assert set(AddressPoint.objects.values_list("lat", flat=True)) == {60.5}


@pytest.mark.parametrize(
    "wrong",
    [{"number": "B"}, {"lat": 91.0}, {"lat": float("nan")}, {"country": "fin"}, {"city": ""}],
)
def test_a_bad_row_is_named_and_nothing_is_imported(wrong):
    before = AddressPoint.objects.count()
    with pytest.raises(Invalid) as refusal:
        import_addresses([row(number="77"), row(**wrong)])
    assert refusal.value.facts["errors"][0]["field"].startswith("rows[2]")
    assert AddressPoint.objects.count() == before
