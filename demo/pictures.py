"""Draws every pack shot into the file store, on both cores while the database is being filled."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager

from demo.catalogue.spec import PackShot, ProductSpec
from demo.packshots import draw
from punnet.catalogue import pictures

PROCESSES = 2
AT_A_TIME = 50

Drawing = list[tuple[list[str], Future[list[str]]]]


@contextmanager
def being_drawn(products: Sequence[ProductSpec]) -> Iterator[Drawing]:
    """Start drawing; `kept` waits for it. Processes of their own, without our connections."""
    fresh = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(PROCESSES, mp_context=fresh) as pool:
        drawn = [(product.sku, product.shot) for product in products if product.shot]
        chunks = [drawn[start : start + AT_A_TIME] for start in range(0, len(drawn), AT_A_TIME)]
        yield [
            ([sku for sku, _ in chunk], pool.submit(_draw, [shot for _, shot in chunk]))
            for chunk in chunks
        ]


def kept(drawing: Drawing) -> dict[str, str]:
    """Put the drawings into the file store; the picture's name by SKU."""
    return {
        sku: pictures.keep_drawn(svg.encode())
        for skus, future in drawing
        for sku, svg in zip(skus, future.result(), strict=True)
    }


def _draw(shots: Sequence[PackShot]) -> list[str]:
    return [draw(shot) for shot in shots]
