"""The town: its files are sound, every address is found, and the two stores share it out."""

import itertools
from collections import Counter
from datetime import date, time
from pathlib import Path

import pytest

from demo.town import distil, pbf
from demo.town.data import doors
from demo.town.seed import open_town
from demo.town.stores import STORES
from punnet.places.queries import find_addresses, verify
from punnet.stores import queries
from punnet.stores.areas import contains

HERE = Path(__file__).parent.parent


def test_the_files_name_their_licence_and_stay_small():
    files = [HERE / "addresses.csv", HERE / "streets.geojson"]
    assert all("© OpenStreetMap contributors, ODbL 1.0" in file.read_text()[:200] for file in files)
    assert sum(file.stat().st_size for file in files) < 300_000


def test_every_door_is_sound_and_stands_once():
    keys = Counter((door.street_fi, distil.folded(door.number)) for door in doors())
    assert len(keys) == len(doors()) > 550
    assert max(keys.values()) == 1
    assert all(60.16 < door.lat < 60.18 and 24.93 < door.lon < 24.96 for door in doors())
    assert all(len(door.postcode) == 5 and door.postcode.endswith("0") for door in doors())


@pytest.mark.django_db
def test_every_address_of_the_town_is_found_and_verified_in_both_languages():
    open_town()
    for door in doors():
        for line in {door.line, door.line_sv}:
            assert find_addresses(line)[0].line == line
            assert verify(line, door.postcode, door.city).line == line


@pytest.mark.django_db
def test_opening_the_town_again_changes_nothing():
    ids = open_town()
    before = queries.all_stores()
    assert open_town() == ids
    assert queries.all_stores() == before


@pytest.mark.django_db
def test_most_of_the_town_is_served_some_by_both_and_the_far_bank_by_none():
    open_town()
    served = Counter(tuple(s.slug for s in queries.stores_serving(d.lat, d.lon)) for d in doors())
    by_both = sum(n for slugs, n in served.items() if len(slugs) == 2)
    assert served[("kamppi",)] > 150 and served[("kruununhaka",)] > 150
    assert 10 < by_both < 100 and 20 < served[()] < 80


def test_each_store_stands_at_an_address_of_the_town_inside_its_own_area():
    known = {door.line: door for door in doors()}
    for spec in STORES:
        door = known[spec.details.address_line]
        assert (door.lat, door.lon) == (spec.details.lat, spec.details.lon)
        outline = next(iter(spec.areas.values()))
        assert contains([outline], door.lon, door.lat)


@pytest.mark.django_db
def test_christmas_is_shut_and_its_eve_ends_early():
    kamppi = open_town()["kamppi"]
    assert queries.opening(kamppi, date(2026, 12, 25)).hours == ()
    assert queries.opening(kamppi, date(2026, 12, 24)).hours == ((time(8), time(13)),)
    assert queries.opening(kamppi, date(2026, 12, 23)).hours == ((time(7), time(22)),)


def test_slot_plans_lie_within_opening_hours_and_do_not_overlap():
    for spec in STORES:
        hours = {each.weekday: each for each in spec.week}
        for weekday, method in itertools.product(range(7), ("delivery", "collection")):
            plans = [p for p in spec.slot_plans if p.method == method and p.weekdays >> weekday & 1]
            plans.sort(key=lambda plan: plan.starts)
            assert plans[0].starts >= hours[weekday].opens
            assert plans[-1].ends <= hours[weekday].closes
            assert all(a.ends <= b.starts for a, b in itertools.pairwise(plans))


def test_a_straight_line_loses_its_middle_and_a_bend_keeps_it():
    assert distil.simplified([(0, 0), (0, 1), (0, 2)]) == [(0, 0), (0, 2)]
    assert distil.simplified([(0, 0), (1, 1), (0, 2)]) == [(0, 0), (1, 1), (0, 2)]


def test_the_reader_knows_varints_and_zigzags():
    assert pbf._varints(bytes([0x96, 0x01, 0x05])) == [150, 5]
    assert pbf._running_sums([2, 1, 4]) == [1, 0, 2]
