"""Reads OpenStreetMap's .osm.pbf with nothing but the standard library.

Only what distilling needs: nodes, ways and relations with their tags. Used at build time by distil.py;
the format is described at wiki.openstreetmap.org/wiki/PBF_Format.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

Tags = dict[str, str]
Place = Callable[[int, int], tuple[float, float]]


@dataclass
class Extract:
    """An extract in memory. Positions are (lat, lon) in degrees."""

    positions: dict[int, tuple[float, float]] = field(default_factory=dict)
    tagged_nodes: dict[int, Tags] = field(default_factory=dict)
    ways: dict[int, tuple[Tags, list[int]]] = field(default_factory=dict)
    relations: dict[int, tuple[Tags, list[int]]] = field(default_factory=dict)  # ways among members


def read(data: bytes) -> Extract:
    """Everything in the file. A way may name nodes that the extract cut off."""
    extract = Extract()
    for kind, blob in _blobs(data):
        if kind == "OSMData":
            _read_block(blob, extract)
    return extract


def _blobs(data: bytes) -> Iterator[tuple[str, bytes]]:
    at = 0
    while at < len(data):
        (size,) = struct.unpack_from(">I", data, at)
        header = _fields(data[at + 4 : at + 4 + size])
        at += 4 + size
        blob = _fields(data[at : at + header[3][0]])
        at += header[3][0]
        # 1 = raw, 3 = zlib; other packings are not in use
        yield header[1][0].decode(), blob[1][0] if 1 in blob else zlib.decompress(blob[3][0])


def _read_block(data: bytes, extract: Extract) -> None:
    block = _fields(data)
    strings = [text.decode() for text in _fields(block[1][0])[1]]
    granularity = block.get(17, [100])[0]
    lat0, lon0 = block.get(19, [0])[0], block.get(20, [0])[0]

    def place(lat: int, lon: int) -> tuple[float, float]:
        return (lat0 + granularity * lat) / 1e9, (lon0 + granularity * lon) / 1e9

    for packed in block.get(2, []):
        group = _fields(packed)
        for dense in group.get(2, []):
            _read_dense(_fields(dense), strings, place, extract)
        for node in group.get(1, []):
            part = _fields(node)
            osm_id = _zigzag(part[1][0])
            extract.positions[osm_id] = place(_zigzag(part[8][0]), _zigzag(part[9][0]))
            if tags := _tags(part, strings):
                extract.tagged_nodes[osm_id] = tags
        for way in group.get(3, []):
            part = _fields(way)
            refs = _running_sums(_varints(part.get(8, [b""])[0]))
            extract.ways[part[1][0]] = (_tags(part, strings), refs)
        for relation in group.get(4, []):
            part = _fields(relation)
            members = _running_sums(_varints(part.get(9, [b""])[0]))
            kinds = _varints(part.get(10, [b""])[0])
            ways = [member for member, kind in zip(members, kinds, strict=True) if kind == 1]
            extract.relations[part[1][0]] = (_tags(part, strings), ways)


def _read_dense(
    dense: dict[int, list[Any]], strings: list[str], place: Place, extract: Extract
) -> None:
    ids = _running_sums(_varints(dense[1][0]))
    lats = _running_sums(_varints(dense[8][0]))
    lons = _running_sums(_varints(dense[9][0]))
    for osm_id, lat, lon in zip(ids, lats, lons, strict=True):
        extract.positions[osm_id] = place(lat, lon)
    # key, value, key, value, 0 for each node in turn
    pairs = iter(_varints(dense[10][0])) if 10 in dense else iter(())
    for osm_id in ids:
        tags: Tags = {}
        while key := next(pairs, 0):
            tags[strings[key]] = strings[next(pairs)]
        if tags:
            extract.tagged_nodes[osm_id] = tags


def _tags(part: dict[int, list[Any]], strings: list[str]) -> Tags:
    keys, values = _varints(part.get(2, [b""])[0]), _varints(part.get(3, [b""])[0])
    return {strings[key]: strings[value] for key, value in zip(keys, values, strict=True)}


def _fields(data: bytes) -> dict[int, list[Any]]:
    """A protobuf message as lists by field number: ints, or bytes for anything with a length."""
    found: dict[int, list[Any]] = {}
    at = 0
    while at < len(data):
        key, at = _varint(data, at)
        value: int | bytes
        if key & 7 == 0:
            value, at = _varint(data, at)
        elif key & 7 == 2:
            size, at = _varint(data, at)
            value, at = data[at : at + size], at + size
        else:
            raise ValueError(f"wire type {key & 7} is not used by OpenStreetMap's format")
        found.setdefault(key >> 3, []).append(value)
    return found


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7


def _varints(data: bytes) -> list[int]:
    values, at = [], 0
    while at < len(data):
        value, at = _varint(data, at)
        values.append(value)
    return values


def _zigzag(value: int) -> int:
    return (value >> 1) ^ -(value & 1)


def _running_sums(deltas: list[int]) -> list[int]:
    total, sums = 0, []
    for delta in deltas:
        total += _zigzag(delta)
        sums.append(total)
    return sums
