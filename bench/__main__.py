"""`python -m bench`: the figures of docs/performance.md, in a town of its own, grown to
20,000 products and 50,000 users; two to three minutes, more beside other work.

python -m bench          seed, hot paths, pages, pictures, memory, the local tops
python -m bench start    `make run` of a fresh clone, first and second time
python -m bench story    one order's story beside a million orders (`--orders N` for fewer)
"""

from __future__ import annotations

import argparse
import gc
import logging
import sys
import warnings

from bench import million, start, town
from punnet.ops.postgres import Server


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__.split("\n")[0])
    parser.add_argument("what", nargs="?", choices=("all", "start", "story"), default="all")
    parser.add_argument("--orders", type=int, default=million.ORDERS, help="beside a story")
    options = parser.parse_args()
    if options.what == "start":
        return start.main()
    if options.what == "story":
        return million.main(options.orders)
    with town.ground() as server:
        _all(server)
    return 0


def _all(server: Server) -> None:
    warnings.filterwarnings("ignore", message="No directory at")
    print("building the demo town …", flush=True)
    steps = town.build()
    # only now: these need Django's settings, which need the database
    from bench import checkout, memory, pages, paths, report, simulated, tops
    from bench.scene import set_scene
    from punnet.ops import warm

    logging.disable(logging.WARNING)
    gc.collect()
    gc.freeze()  # a shop's process has not built a town: keep its rubbish out of the figures
    gc.set_threshold(warm.LOOK_FOR_CYCLES_EVERY, 20, 20)  # as a web process has it
    print(f"\n{report.machine()}\n\nseeding")
    print("\n".join(report.seeding(steps)))
    number, largest = town.largest_picture()
    print(f"  {number} pictures in {town.drawn_in():.1f} s; the largest {largest} bytes gzipped")

    update = tops.simple_update(server)
    scene = set_scene()
    print(f"\n{report.HEAD}")
    for cost in pages.shop_pages(scene, server):
        print(report.line(cost), flush=True)
    for cost in checkout.checkouts(scene, server):
        print(report.line(cost), flush=True)
    print("\nwithout the web around it")
    costs = []
    for cost in paths.every(scene, server):
        print(report.line(cost), flush=True)
        costs.append(cost)
    placing = next(cost for cost in costs if cost.name.startswith("place"))
    print()
    print("\n".join(report.sizes(paths.statements_by_size(scene), paths.SIZES)))
    print(f"\n{report.capacity(placing, update)}")
    print(simulated.orders_a_minute())
    print(f"a web process takes {memory.of_web_process(pages.every_list(scene)):.0f} MB")


if __name__ == "__main__":
    sys.exit(main())
