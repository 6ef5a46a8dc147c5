"""Point in polygon: inside, outside, border, corners, holes."""

import random

import pytest

from punnet.foundation.errors import Invalid
from punnet.stores.areas import box, contains, must_be_sound

SQUARE = [(0, 0), (4, 0), (4, 4), (0, 4), (0, 0)]
HOLE = [(1, 1), (3, 1), (3, 3), (1, 3), (1, 1)]
STAR = [(0, 0), (2, 1), (4, 0), (3, 2), (4, 4), (2, 3), (0, 4), (1, 2), (0, 0)]


@pytest.mark.parametrize("lon,lat", [(2, 2), (0.001, 3.999), (3.5, 0.5)])
def test_inside_is_inside(lon, lat):
    assert contains([SQUARE], lon, lat)


@pytest.mark.parametrize(
    "lon,lat", [(-1, 2), (5, 2), (2, -0.001), (2, 4.001), (-1, 0), (-1, 4), (5, 4)]
)
def test_outside_is_outside_also_on_the_line_of_an_edge(lon, lat):
    assert not contains([SQUARE], lon, lat)


@pytest.mark.parametrize("lon,lat", [*SQUARE, (2, 0), (4, 2), (2, 4), (0, 2)])
def test_the_border_and_its_corners_are_inside(lon, lat):
    assert contains([SQUARE], lon, lat)


def test_a_slanted_border_is_inside_in_spite_of_rounding():
    triangle = [(24.9330, 60.1632), (24.9560, 60.1752), (24.9330, 60.1752), (24.9330, 60.1632)]
    for n in range(1, 100):
        lon, lat = 24.9330 + 0.0230 * n / 100, 60.1632 + 0.0120 * n / 100
        assert contains([triangle], lon, lat)
        assert not contains([triangle], lon, lat - 1e-7)


def test_a_hole_is_outside_and_its_border_is_served():
    assert not contains([SQUARE, HOLE], 2, 2)
    assert contains([SQUARE, HOLE], 1, 2)
    assert contains([SQUARE, HOLE], 0.5, 2)


def test_corners_on_the_ray_count_once():
    assert contains([STAR], 2, 2)
    assert not contains([STAR], 0.2, 2)
    assert not contains([STAR], 3.8, 2)
    assert not contains([STAR], 2, 0.5)


def test_direction_and_start_of_a_ring_do_not_matter():
    random.seed(7)
    turned = [*STAR[3:-1], *STAR[:4]]
    for _ in range(500):
        lon, lat = random.uniform(-1, 5), random.uniform(-1, 5)
        expected = contains([STAR], lon, lat)
        assert contains([STAR[::-1]], lon, lat) == contains([turned], lon, lat) == expected


def test_the_box_holds_the_outline():
    assert box([STAR, HOLE]) == (0, 0, 4, 4)


@pytest.mark.parametrize(
    "rings",
    [
        [],
        [[(0, 0), (1, 1), (0, 0)]],
        [[(0, 0), (1, 0), (1, 1), (0, 1)]],
        [[(0, 0), (1, 1), (2, 2), (0, 0)]],
        [[(0, 0), (200, 0), (200, 1), (0, 0)]],
        [[(0, 0), (1, 0), (float("nan"), 1), (0, 0)]],
        [[(0, 0, 0), (1, 0, 0), (1, 1, 0), (0, 0, 0)]],
        [SQUARE, [(0, 0), (1, 1)]],
        [[(n % 90, n % 80) for n in range(3000)] + [(0, 0)]],
    ],
)
def test_a_polygon_that_is_none_is_refused(rings):
    with pytest.raises(Invalid):
        must_be_sound(rings)
